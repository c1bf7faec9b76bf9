import { fail } from '../../domain/result';
import type { PartialReason } from '../../domain/item';
import type { SaveRequest } from '../../messaging/protocol';
import { hideMarks, type HiddenMarks } from './hidden-marks';
import { lookAtPage, wasAsked, type PageLook } from './look-at-page';
import type { SaveStage } from '../../domain/save-stages';
import type { Collected, Pictured, SavePorts } from './save-ports';

/** What was read of a page. */
export interface ReadPage {
  readonly collected: Collected;
  /** Address and title as the browser knows them: all there is where the page could not be read. */
  readonly tab: Awaited<ReturnType<SavePorts['page']['tabAddress']>>;
}

/** Everything taken from a tab in one save, nothing of it judged or stored yet. */
export interface TakenPage extends ReadPage {
  readonly picture: Pictured;
  /** When it was read and when the picture was taken, by the computer's clock (UTC); null where that was not done. */
  readonly times: { readonly readFrom: string | null; readonly readTo: string | null; readonly picture: string | null };
  /** Where the picked comments were right before the picture and right after it; null without a picture, or where the page did not answer. */
  readonly sightings: Sightings | null;
  /** The first look saw another page than the one that was asked about: no picture was taken of it. */
  readonly another: boolean;
  /** Why the picture may not be kept: it is not certain to show what was asked about. The last look is still on the way. */
  readonly doubt: Promise<PartialReason | null>;
}

/** Two looks for the picked comments, around the picture. */
export interface Sightings {
  readonly before: CommentSighting;
  readonly after: CommentSighting;
}
export type CommentSighting = NonNullable<Awaited<ReturnType<SavePorts['page']['findComments']>>>;

const NOTHING = { frame: false, source: false, text: false, comments: false };
const EVERYTHING = { frame: true, source: true, text: true, comments: true };
const NO_TAB = { address: null, title: null };
const CERTAIN = Promise.resolve(null);

/** How far taking has come. */
export interface TakeEvents {
  readonly onStage: (stage: SaveStage) => void;
  /** The page was read; the picture may still be to come. Not called any more in a cancelled save. */
  readonly onRead: (read: ReadPage) => void;
  /** The picture was taken; the page may still be being read. */
  readonly onPicture: (png: Uint8Array<ArrayBuffer>) => void;
}

/**
 * Reads the page and takes its picture at the same time: neither needs the other. What makes them one piece of evidence is the order of the
 * looks: the page is looked at before the picture, and once more when both are there, and each look is held against what the person was
 * asked about. The marks are hidden before the picture is taken.
 */
export async function takePage(
  ports: SavePorts,
  input: SaveRequest,
  signal: AbortSignal,
  { onStage, onRead, onPicture }: TakeEvents,
): Promise<TakenPage> {
  const everything = input.take === 'everything';
  onStage('reading');
  // A cancelled save must not hide the marks or take a picture.
  const utc = () => ports.clock.now().utc;
  const pictured = everything && !input.withoutPicture && !signal.aborted;
  const looking = pictured ? lookAtPage(ports.page, input, signal) : null;
  // Where it fails while the page is read, the wait below reports it.
  looking?.catch(() => undefined);
  const readFrom = utc();
  const reading = ports.page.collect(input.tabId, input.plan, everything ? EVERYTHING : NOTHING, signal);
  const marks = pictured ? hideMarks(ports.page, input.tabId, () => ports.clock.now().monotonicMs, signal) : null;
  try {
    const arriving = reading.then(async (collected) => {
      const readTo = collected.ok ? utc() : null;
      const page = { collected, tab: collected.ok ? NO_TAB : await ports.page.tabAddress(input.tabId) };
      if (!signal.aborted) onRead(page);
      return { page, read: { readFrom: collected.ok ? readFrom : null, readTo } };
    });
    if (marks === null || looking === null) {
      const { page, read } = await arriving;
      return {
        ...page,
        picture: null,
        sightings: null,
        times: { ...read, picture: null },
        another: false,
        doubt: CERTAIN,
      };
    }

    const picturing = looking.then(async (before) => {
      if (wasAsked(input.notUnder18, before) === 'another')
        return { before, picture: null, sightings: null, at: null, another: true };
      const { picture, at, sightings } = await takePicture(ports, input, marks, signal, onStage);
      marks.show();
      if (picture?.ok === true && !signal.aborted) onPicture(picture.value.png);
      return { before, picture, sightings, at, another: false };
    });
    const [{ page, read }, { before, at, picture, sightings, another }] = await Promise.all([arriving, picturing]);
    const taken = { ...page, picture, sightings, another, times: { ...read, picture: at } };
    if (signal.aborted || another) return { ...taken, doubt: CERTAIN };
    const doubt = doubtOf(ports, input, before, signal);
    // A save that was called off meanwhile does not wait for it: then a late failure is not to be reported as unhandled.
    doubt.catch(() => undefined);
    return { ...taken, doubt };
  } finally {
    marks?.show();
  }
}

/**
 * Waits for the marks to be gone, and looks for the picked comments right before the picture and right after it. A camera that breaks is a
 * refused picture.
 */
async function takePicture(
  ports: SavePorts,
  { tabId, plan, pickedComments }: SaveRequest,
  marks: HiddenMarks,
  signal: AbortSignal,
  onStage: (stage: SaveStage) => void,
): Promise<Pick<TakenPage, 'picture' | 'sightings'> & { readonly at: string | null }> {
  const find = (): Promise<CommentSighting | null> =>
    pickedComments.length === 0 ? Promise.resolve(null) : ports.page.findComments(tabId, plan, pickedComments);
  try {
    const before = await find();
    await marks.ready();
    if (signal.aborted) return { picture: null, at: null, sightings: null };
    onStage('picture');
    const picture = await ports.camera.take(tabId);
    // Before the second look: looking for many on a busy page takes its time.
    const at = picture.ok ? ports.clock.now().utc : null;
    const after = picture.ok ? await find() : null;
    return { picture, at, sightings: before === null || after === null ? null : { before, after } };
  } catch {
    return { picture: fail('picture-refused'), at: null, sightings: null };
  }
}

/** Holds the looks before and after the picture against the answer: both must have seen what was asked about. */
async function doubtOf(
  ports: SavePorts,
  input: SaveRequest,
  before: PageLook,
  signal: AbortSignal,
): Promise<PartialReason | null> {
  const after = await lookAtPage(ports.page, input, signal);
  if (before.kind === 'tab' && wasAsked(input.notUnder18, before) === 'unknown') return before.why;
  return wasAsked(input.notUnder18, after) === 'asked' ? null : 'page-changed';
}
