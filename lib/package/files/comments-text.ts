import { parseJsonAs } from '../../domain/parse-json';
import { commentsV1, type CommentV1 } from '../../domain/records/comments-v1';
import type { PageComment } from '../../domain/subject';
import type { Translator } from '../../words/translate';
import { utf8Text } from '../bag/bytes';
import { visible, visibleLine } from '../clean/safe-text';

/** The stored comments, or null where the bytes are not a list of comments. */
export function readComments(bytes: Uint8Array): readonly CommentV1[] | null {
  const found = parseJsonAs(commentsV1, utf8Text(bytes));
  if (found === null) return null;
  return 'comments' in found ? found.comments : found;
}

/**
 * The comments as a text to read. Replies are set in; words of others are left as they are, with hidden characters written out. Every line
 * of words has an edge that no head has: a comment of several lines could else look like the comment of somebody else.
 */
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
      .map((line) => `${edge}| ${line}`);
    return [`${edge}${head.filter((piece) => piece !== '').join('  ')}`, ...words, ''].join('\n');
  });
  return `${t.count('package.comments.count', comments.length)}\n\n${blocks.join('\n')}`;
}
