/**
 * The hard stop as a type: nothing of a page can be saved without the answer "no" to the line that asks whether anything of this save
 * shows someone under 18 in a sexual way. Only the asking screen makes such an answer (`components/panel/save/AskLine.tsx`; lint forbids
 * the cast elsewhere), so a second screen that saves without asking does not compile.
 */
import * as v from 'valibot';
import { forCopy } from './address-privacy';
import { isSameIdentity, pageIdentitySchema, type PageIdentity } from './page-identity';
import { COMMENT_LIMIT, PICKED_LIMIT } from './page-limits';
import type { PageReport } from './page-report';
import type { CommentSigns, PageComment } from './subject';

/** Which page, document and video a look at a page is of. */
export type SeenPage = Pick<PageReport, 'identity' | 'address' | 'facts'>;

/** What was beside the panel when the line was asked. */
export interface AskedAbout {
  /** Null where the page cannot be read: then the address is all there is to tell it from another, and it is asked for each save. */
  readonly identity: PageIdentity | null;
  /** Cleaned, as for copying. Of a page that cannot be read as the browser tells it; null where it does not. */
  readonly address: string | null;
  /** The platform's own id, as the page claims it. It never stands for the rest: another one is another subject. */
  readonly id: string | null;
}

declare const answeredNo: unique symbol;
declare const forOneSave: unique symbol;

/** The line was answered "no" for this. */
export interface AnsweredNo extends AskedAbout {
  /** `askedComment` of each comment that was picked, or known to be there, when it was answered. */
  readonly comments: readonly string[];
  /** It was asked with "Picture of each" chosen: for pictures of all these comments and what stands around them. */
  readonly each: boolean;
  readonly [answeredNo]: true;
}

/** The same answer, bound to one save. */
export interface NotUnder18 extends AskedAbout {
  readonly itemId: string;
  /** The comments that this save may be about; empty where it is about the page. */
  readonly comments: readonly string[];
  /** Every comment that pictures of single ones may show; null where it was not asked for such pictures. */
  readonly around: readonly string[] | null;
  readonly [forOneSave]: true;
}

const asked = v.pipe(v.string(), v.maxLength(50_000));

/** The answer as it arrives in the background. Made by nobody: it only checks what the asking screen sent. */
export const notUnder18Schema: v.GenericSchema<unknown, NotUnder18> = v.pipe(
  v.object({
    itemId: v.pipe(v.string(), v.uuid()),
    identity: v.nullable(pageIdentitySchema),
    address: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
    id: v.nullable(v.pipe(v.string(), v.maxLength(5_000))),
    comments: v.pipe(v.array(asked), v.maxLength(PICKED_LIMIT), v.readonly()),
    around: v.nullable(v.pipe(v.array(asked), v.maxLength(COMMENT_LIMIT), v.readonly())),
  }),
  v.transform((answer) => answer as NotUnder18),
);

/** What the line is asked about, for a page that was read. */
export function askedAbout({ identity, address, facts }: SeenPage): AskedAbout {
  return { identity, address: withoutPlace(forCopy(address)), id: facts.id?.value ?? null };
}

/** A place in the video (`#t=12`) or in the words (`#:~:text=`) makes no other page; any other fragment may. */
function withoutPlace(address: string): string {
  return address.replace(/#(t=[\d.,:hms]*|:~:.*)$/i, '');
}

/** The same for a page that cannot be read: its address as the browser tells it. */
export function askedAboutTab(address: string | null): AskedAbout {
  return { identity: null, address: address === null ? null : withoutPlace(forCopy(address)), id: null };
}

/** Tells the comment that was asked about from any other, one that claims the same id included. */
export function askedComment({ id, authorHandle, authorName, text }: Omit<CommentSigns, 'depth'>): string {
  return JSON.stringify([id, authorHandle, authorName, text]);
}

/**
 * Whether an answer was given for what is there now: the same document, video element with its source, address and id. An id that the page
 * claims stands for nothing by itself.
 */
export function isOfPage(answer: AskedAbout, now: SeenPage): boolean {
  const there = askedAbout(now);
  return (
    answer.identity !== null &&
    isSameIdentity(answer.identity, now.identity) &&
    answer.address === there.address &&
    answer.id === there.id
  );
}

/** Whether an answer was given for this page that cannot be read, as far as the browser tells. */
export function isOfTab(answer: AskedAbout, address: string | null): boolean {
  return answer.identity === null && answer.address === askedAboutTab(address).address;
}

/** Whether anything tells what was asked about from another page in the same tab. */
export function isTellable({ identity, address }: AskedAbout): boolean {
  return identity !== null || address !== null;
}

/** Whether every comment that is to be saved was there when it was answered. One that came later was not asked about. */
export function isOfComments({ comments }: Pick<AnsweredNo, 'comments'>, picked: readonly PageComment[]): boolean {
  const asked = new Set(comments);
  return picked.every((comment) => asked.has(askedComment(comment)));
}

/** Whether every comment that a picture of a single one shows was there when it was answered for such pictures. */
export function areAllAsked({ around }: NotUnder18, shown: readonly CommentSigns[]): boolean {
  const known = new Set(around);
  return around !== null && shown.every((comment) => known.has(askedComment(comment)));
}

/**
 * Whether an answer may hold for another save of the same page. A page without a video and without an id is not known well enough: what it
 * shows may be another picture by now. So is a comment of which nothing but its writer is known.
 */
export function mayHold({ identity, id }: AskedAbout, picked: readonly PageComment[]): boolean {
  return (
    identity !== null &&
    (identity.video !== null || id !== null) &&
    picked.every((comment) => comment.id !== null || comment.text !== '')
  );
}
