/** "Picture of each": one more picture for each comment that the picture of the page does not show, while the page is scrolled to it. */
import { sha256Hex } from '../../domain/digest';
import type { NewGap, NewPart, PartialReason } from '../../domain/item';
import type { SeenAgain } from '../../domain/page-acts';
import { ownPictureName } from '../../domain/own-picture';
import { PICTURES_LIMIT } from '../../domain/page-limits';
import type { PageComment } from '../../domain/subject';
import { areAllAsked } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import type { PartBytes } from '../vault-port';
import { hideMarks } from './hidden-marks';
import { lookAtPage, wasAsked } from './look-at-page';
import type { SavePorts } from './save-ports';
import { sameBoxOnPicture } from './seen-again';

/** Shortest time between two pictures, in milliseconds: the person follows with their eyes, and Chromium allows no more. */
const BETWEEN = 500;

/** Pictures of single comments with what is said of each comment then. */
export interface EachTaken {
  readonly parts: readonly PartBytes[];
  readonly described: readonly NewPart[];
  readonly missing: readonly NewGap[];
  /** By the place of the comment in the request. */
  readonly seen: ReadonlyMap<number, SeenAgain>;
}

/** How it is watched and ended. `stop`: no more pictures; those that were taken are kept. `signal`: the whole save is called off. */
export interface EachOptions {
  readonly signal: AbortSignal;
  readonly stop: AbortSignal;
  readonly onPicture: (at: number, of: number) => void;
}

/** None were asked for, or none are needed. */
export const NO_PICTURES: EachTaken = { parts: [], described: [], missing: [], seen: new Map() };

/** Why one comment has no picture of its own. */
type None = Extract<PartialReason, `each-${string}`>;

/**
 * Takes them one after the other, in the order of the request; `seen`: what is known of each comment from the picture of the page. It stops at
 * the first look that sees another page than the one that was asked about. The page is put back in any case.
 */
export async function takeEach(
  ports: SavePorts,
  input: SaveRequest,
  seen: readonly SeenAgain[],
  { signal, stop, onPicture }: EachOptions,
): Promise<EachTaken> {
  const wanted = input.pickedComments.flatMap((comment, at) =>
    seen[at] === undefined || seen[at].onPicture === true ? [] : [{ comment, at, seen: seen[at] }],
  );
  if (wanted.length === 0) return NO_PICTURES;
  const taken: { readonly at: number; readonly seen: SeenAgain; readonly part: NewPart; readonly bytes: PartBytes }[] =
    [];
  const none = new Map<None, number>();
  const count = (why: None, more = 1): void => {
    none.set(why, (none.get(why) ?? 0) + more);
  };
  let last = Number.NEGATIVE_INFINITY;
  try {
    for (const [done, one] of wanted.entries()) {
      const left = wanted.length - done;
      const end = signal.aborted || stop.aborted ? 'each-stopped' : done >= PICTURES_LIMIT ? 'each-too-many' : null;
      if (end !== null) {
        count(end, left);
        break;
      }
      onPicture(done + 1, wanted.length);
      const wait = last + BETWEEN - ports.clock.now().monotonicMs;
      if (wait > 0) await ports.rest(wait);
      last = ports.clock.now().monotonicMs;
      const picture = await takeOne(ports, input, one.comment, signal).catch(() => 'each-refused' as const);
      if (picture === 'page-changed') {
        count('each-not-shown', left);
        break;
      }
      if (typeof picture === 'string') {
        count(picture);
        continue;
      }
      const name = ownPictureName(one.at);
      const { png, width, height, box, same } = picture;
      taken.push({
        at: one.at,
        seen: { ...one.seen, onPicture: true, box, readAgain: same ? 'same' : 'changed' },
        bytes: { name, bytes: png },
        part: {
          role: 'picture',
          name,
          bytes: png.length,
          sha256: await sha256Hex(png),
          type: 'image/png',
          how: 'tabs.captureVisibleTab',
          pixelWidth: width,
          pixelHeight: height,
        },
      });
    }
  } finally {
    await ports.page.scrollBack(input.tabId).catch(() => undefined);
  }
  return {
    parts: taken.map(({ bytes }) => bytes),
    described: taken.map(({ part }) => part),
    missing: [...none].map(([why, number]) => ({
      what: 'picture',
      why,
      count: number,
      of: input.pickedComments.length,
    })),
    seen: new Map(taken.map(({ at, seen: now }) => [at, now])),
  };
}

interface OnePicture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly box: NonNullable<SeenAgain['box']>;
  readonly same: boolean;
}

/**
 * One picture, kept only where the comment stood whole in the same place right before it and right after it, and where every comment that it
 * shows was there when the line was answered. Whatever breaks on the way costs this picture, never the save.
 */
async function takeOne(
  ports: SavePorts,
  input: SaveRequest,
  comment: PageComment,
  signal: AbortSignal,
): Promise<OnePicture | None | 'page-changed'> {
  const { tabId, plan, notUnder18 } = input;
  const isAsked = async (): Promise<boolean> =>
    wasAsked(notUnder18, await lookAtPage(ports.page, input, signal)) === 'asked';
  // Where it is not there the page may be another one by now, or hang: the rest is not waited for then.
  if (!(await ports.page.bringIntoView(tabId, plan, comment)))
    return (await isAsked()) ? 'each-not-shown' : 'page-changed';
  const marks = hideMarks(ports.page, tabId, () => ports.clock.now().monotonicMs, signal);
  try {
    await marks.ready();
    if (!(await isAsked())) return 'page-changed';
    const before = await ports.page.lookInWindow(tabId, plan, comment);
    if (before === null || signal.aborted) return 'each-not-shown';
    const picture = await ports.camera.take(tabId);
    if (!picture.ok) return 'each-refused';
    const after = await ports.page.lookInWindow(tabId, plan, comment);
    if (after === null) return 'each-not-shown';
    if (!(await isAsked())) return 'page-changed';
    if (!areAllAsked(notUnder18, [...before.around, ...after.around])) return 'each-not-asked';
    const { png, width, height } = picture.value;
    const box = sameBoxOnPicture(before.found, after.found, width / after.window.width);
    if (box === null) return 'each-not-shown';
    return { png, width, height, box, same: after.found?.same === true };
  } finally {
    marks.show();
  }
}
