import * as v from 'valibot';
import { commentSchema, type PageComment } from '../../domain/subject';
import type { Translator } from '../../words/translate';
import { utf8Text } from '../bag/bytes';
import { visible, visibleLine } from '../clean/safe-text';

const storedSchema = v.union([v.array(commentSchema), v.object({ comments: v.array(commentSchema) })]);

/** The stored comments, or null where the bytes are not a list of comments. */
export function readComments(bytes: Uint8Array): readonly PageComment[] | null {
  const text = utf8Text(bytes);
  if (text === null) return null;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  const found = v.safeParse(storedSchema, stored);
  if (!found.success) return null;
  return Array.isArray(found.output) ? found.output : found.output.comments;
}

/** The comments as a text to read. Replies are set in; words of others are left as they are, with hidden characters written out. */
export function commentsText(comments: readonly PageComment[], t: Translator): string {
  const blocks = comments.map((comment) => {
    const edge = comment.depth > 0 ? '    ' : '';
    const name = visibleLine(comment.authorHandle ?? comment.authorName ?? t('package.fact.notFound'));
    const head = [
      `[${comment.index + 1}]`,
      name,
      comment.timeText === null ? '' : visibleLine(comment.timeText),
      comment.cite === null ? '' : visibleLine(comment.cite),
    ];
    const words = visible(comment.text)
      .split('\n')
      .map((line) => `${edge}${line}`);
    return [`${edge}${head.filter((piece) => piece !== '').join('  ')}`, ...words, ''].join('\n');
  });
  return `${t.count('package.comments.count', comments.length)}\n\n${blocks.join('\n')}`;
}
