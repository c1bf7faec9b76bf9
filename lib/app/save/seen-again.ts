/** What a save knows of each picked comment beyond the list: whether it is on the picture, in the copy of the page, and was read again. */
import type { SeenAgain } from '../../domain/page-acts';
import type { FoundComment, PageComment } from '../../domain/subject';
import { askedComment } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import type { PageParts } from './page-parts';
import type { TakenPage } from './take-page';

/** Of each picked comment, in the order of the request. */
export function seenAgain(
  { pickedComments, plan }: Pick<SaveRequest, 'pickedComments' | 'plan'>,
  taken: Pick<TakenPage, 'picture' | 'sightings' | 'collected'>,
  parts: Pick<PageParts, 'described' | 'missing'>,
): readonly SeenAgain[] {
  const inCopy = copyOf(plan, taken, parts);
  return pickedComments.map((comment, at) => ({
    ...onPicture(taken, parts, at),
    inCopy: inCopy(comment),
    readAgain: readAgain(taken, at),
  }));
}

/** It was in the same place right before the picture and right after it. Where it moved in between, nobody knows. */
function onPicture(
  { picture, sightings }: Pick<TakenPage, 'picture' | 'sightings'>,
  { described }: Pick<PageParts, 'described'>,
  at: number,
): Pick<SeenAgain, 'onPicture' | 'box'> {
  if (picture?.ok !== true || !described.some(({ role }) => role === 'picture')) return { onPicture: false, box: null };
  if (sightings === null) return { onPicture: null, box: null };
  const { before, after } = sightings;
  const looks = [before.found[at], after.found[at]];
  // Several look like it: it may be any of those that are in sight.
  if (looks.some((look) => look?.alike === true)) return { onPicture: null, box: null };
  const [first = null, second = null] = looks.map((look) => look?.box ?? null);
  if (first === null && second === null) return { onPicture: false, box: null };
  const box = sameBoxOnPicture(
    before.found[at] ?? null,
    after.found[at] ?? null,
    picture.value.width / after.window.width,
  );
  return box === null ? { onPicture: null, box: null } : { onPicture: true, box };
}

/** Where one stands on a picture, in its pixels; null where it was not whole in one place before and after it, or several look like it. */
export function sameBoxOnPicture(
  before: FoundComment | null,
  after: FoundComment | null,
  scale: number,
): SeenAgain['box'] {
  const [first, second] = [before?.box ?? null, after?.box ?? null];
  if (before?.alike === true || after?.alike === true) return null;
  if (first === null || second === null || !isSameBox(first, second)) return null;
  return {
    x: Math.round(second.left * scale),
    y: Math.round(second.top * scale),
    width: Math.round(second.width * scale),
    height: Math.round(second.height * scale),
  };
}

type Box = NonNullable<FoundComment['box']>;

/** To the pixel. */
function isSameBox(one: Box, other: Box): boolean {
  return (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= 1);
}

/**
 * The copy of the page holds what was drawn when it was made: a comment that was read in the same go is in it. Comments inside of frames are
 * not; nobody can tell them from others here. Null: not known.
 */
function copyOf(
  plan: SaveRequest['plan'],
  { collected }: Pick<TakenPage, 'collected'>,
  { described, missing }: Pick<PageParts, 'described' | 'missing'>,
): (comment: PageComment) => boolean | null {
  if (!collected.ok || !described.some(({ role }) => role === 'source')) return () => false;
  const read = collected.value.comments;
  if (read === null || plan.readers.comments?.frames !== undefined) return () => null;
  if (missing.some(({ why }) => why === 'source-cut')) return () => null;
  const there = new Set(read.comments.map(askedComment));
  return (comment) => there.has(askedComment(comment)) || (read.cut ? null : false);
}

/** One that was not on the page before the picture either, such as in a list that was scrolled on, could not be read again: that is not "gone". */
function readAgain({ sightings }: Pick<TakenPage, 'sightings'>, at: number): SeenAgain['readAgain'] {
  const before = sightings?.before.found[at] ?? null;
  const after = sightings?.after.found[at] ?? null;
  if (after !== null) return after.same ? 'same' : 'changed';
  return before === null ? 'not-tried' : 'gone';
}
