import { parseJsonAs } from '../../domain/parse-json';
import * as v from 'valibot';
import { commentsV1 } from '../../domain/records/comments-v1';
import { commentsV2, type CommentV2 } from '../../domain/records/comments-v2';
import type { Translator } from '../../words/translate';
import { timeFacts, wordsGaps } from '../sheet/act-words';
import { utf8Text } from '../bag/bytes';
import { visible, visibleLine } from '../clean/safe-text';

/** A list of any version. What does not fit version 2 but has all of version 1 is read as that. */
const storedComments = v.union([commentsV2, commentsV1]);

/** The stored comments, or null where the bytes are not a list of comments. */
export function readComments(bytes: Uint8Array): readonly CommentV2[] | null {
  const found = parseJsonAs(storedComments, utf8Text(bytes));
  if (found === null) return null;
  return 'comments' in found ? found.comments : found;
}

/**
 * The comments as a text to read. Replies are set in; words of others are left as they are, with hidden characters written out. Every line
 * of words has an edge that no head has: a comment of several lines could else look like the comment of somebody else.
 */
export function commentsText(comments: readonly CommentV2[], t: Translator): string {
  const blocks = comments.map((comment) => {
    const edge = comment.depth > 0 ? '    ' : '';
    const name = visibleLine(comment.authorHandle ?? comment.authorName ?? t('package.fact.notFound'));
    const head = [
      `[${comment.index + 1}]`,
      name,
      comment.timeText === null ? '' : visibleLine(comment.timeText),
      exactTime(comment, t),
      wordsGaps(wordedComment(comment), t),
      comment.cite === null ? '' : visibleLine(comment.cite),
    ];
    const words = visible(comment.text)
      .split('\n')
      .map((line) => `${edge}| ${line}`);
    return [`${edge}${head.filter((piece) => piece !== '').join('  ')}`, ...words, ''].join('\n');
  });
  return `${t.count('package.comments.count', comments.length)}\n\n${blocks.join('\n')}`;
}

/** What a list keeps of a comment's words, as every act has it. */
export function wordedComment({ text, shortened, pictures }: CommentV2) {
  return { words: text.trim() === '' ? null : text, shortened: shortened === true, pictures: pictures ?? 0 };
}

/** What a list keeps of a comment's time, as every act has it. */
export function timedComment({ exactTime: exact, timeText }: CommentV2) {
  return { exactUtc: exact?.exactUtc ?? null, timeHow: exact?.how ?? null, shownTime: timeText, day: null };
}

function exactTime(comment: CommentV2, t: Translator): string {
  return timeFacts({ ...timedComment(comment), shownTime: null }, t)
    .map(({ value }) => value)
    .join('');
}
