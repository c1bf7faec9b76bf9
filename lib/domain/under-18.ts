/**
 * The hard stop as a type: nothing of a page can be saved without the answer "no" to the line that asks whether anything of this save
 * shows someone under 18 in a sexual way. Only the asking screen makes such an answer (`components/panel/save/AskLine.tsx`; lint forbids
 * the cast elsewhere), so a second screen that saves without asking does not compile.
 */
import * as v from 'valibot';
import { forCopy } from './address-privacy';
import { isSameIdentity, pageIdentitySchema, type PageIdentity } from './page-identity';
import type { PageReport } from './page-report';

/** What was beside the panel when the line was asked. All null where the page cannot be read: then it is asked each time. */
export interface AskedAbout {
  readonly identity: PageIdentity | null;
  /** Cleaned, as for copying. */
  readonly address: string | null;
  /** Comments that were on the page: one that came later was not among what was asked about. */
  readonly commentsLoaded: number;
}

declare const answeredNo: unique symbol;
declare const forOneSave: unique symbol;

/** The line was answered "no" for this. */
export interface AnsweredNo extends AskedAbout {
  readonly [answeredNo]: true;
}

/** The same answer, bound to one save. */
export interface NotUnder18 extends AskedAbout {
  readonly itemId: string;
  readonly [forOneSave]: true;
}

/** The answer as it arrives in the background. Made by nobody: it only checks what the asking screen sent. */
export const notUnder18Schema: v.GenericSchema<unknown, NotUnder18> = v.pipe(
  v.object({
    itemId: v.pipe(v.string(), v.uuid()),
    identity: v.nullable(pageIdentitySchema),
    address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
    commentsLoaded: v.number(),
  }),
  v.transform((answer) => answer as NotUnder18),
);

/** What the line is asked about, for a page that was read; `null` for one that cannot be. */
export function askedAbout(report: Pick<PageReport, 'identity' | 'address' | 'commentsLoaded'> | null): AskedAbout {
  return report === null
    ? { identity: null, address: null, commentsLoaded: 0 }
    : { identity: report.identity, address: forCopy(report.address), commentsLoaded: report.commentsLoaded };
}

/**
 * Whether an answer covers what is there now: the same document, video element and address, and no chosen comment that came after it was
 * asked. An id that the page claims stands for nothing here.
 */
export function covers(
  answer: AskedAbout,
  now: Pick<PageReport, 'identity' | 'address'>,
  pickedComment: { readonly index: number } | null,
): boolean {
  return (
    answer.identity !== null &&
    isSameIdentity(answer.identity, now.identity) &&
    answer.address === forCopy(now.address) &&
    (pickedComment === null || pickedComment.index < answer.commentsLoaded)
  );
}
