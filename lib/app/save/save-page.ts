import { fail, ok, type Result } from '../../domain/result';
import type { NewItem } from '../../domain/item';
import type { SaveAnswer, SaveFailure, SaveRequest } from '../../messaging/protocol';
import { eitherSurvey, type PageSurvey } from '../../domain/page-survey';
import { isOfComments } from '../../domain/under-18';
import type { Maker } from '../making';
import { wasAsked } from './look-at-page';
import { pictureParts, readParts, together, type PageParts } from './page-parts';
import { pageRecord } from './page-record';
import type { SaveStage } from '../../domain/save-stages';
import { seenAgain } from './seen-again';
import { NO_PICTURES, takeEach, type EachTaken } from './take-each';
import type { SavePorts } from './save-ports';
import { takePage, type ReadPage, type TakenPage } from './take-page';
import { untilAborted } from './until-aborted';

/** How a save is watched and called off. */
export interface SaveOptions {
  /** Aborting stops the save at once; nothing of it is stored. After the transaction has begun it is too late. */
  readonly signal: AbortSignal;
  /** Aborting takes no more pictures of single comments; what was taken is stored. Without it nobody stops them. */
  readonly stopPictures?: AbortSignal;
  readonly onStage: (stage: SaveStage, at?: number, of?: number) => void;
}

/**
 * Saves the page in a tab: read, picture, digests, record, seal, one transaction. Either everything that could be taken is stored
 * with a record of what could not and why, or nothing is.
 */
export async function savePage(
  ports: SavePorts,
  input: SaveRequest,
  options: SaveOptions,
): Promise<Result<SaveAnswer, SaveFailure>> {
  const { signal, onStage } = options;
  // An answer is good for one save: nothing is read for another.
  if (input.notUnder18.itemId !== input.itemId) return fail('ask-again');
  if (!isOfComments(input.notUnder18, input.pickedComments)) return fail('ask-again');
  if (input.pictureOfEach && input.notUnder18.around === null) return fail('ask-again');
  if (signal.aborted) return fail('cancelled');

  // The vault opens while the page is read; whether it can be opened shows when it is written to.
  ports.vault.prepare().catch(() => undefined);
  // Which browser this is takes questions of its own. A failure is met where it is awaited.
  const made = ports.surroundings.made();
  made.catch(() => undefined);
  // What was read is digested while the picture is taken, and the other way round.
  let reading: Promise<PageParts> | null = null;
  const onRead = (read: ReadPage): void => {
    reading = readParts(read, input);
    // A rejection is handled where `reading` is awaited. After a cancel nobody awaits it, and an unhandled one would be reported.
    reading.catch(() => undefined);
  };
  let shrinking: Promise<Uint8Array<ArrayBuffer> | null> | null = null;
  const onPicture = (png: Uint8Array<ArrayBuffer>): void => {
    shrinking = ports.makeThumbnail(png).catch(() => null);
  };
  const looking = surveyOnce(ports, input);
  const taking = await untilAborted(signal, takePage(ports, input, signal, { onStage, onRead, onPicture }));
  if (taking.kind === 'cancelled') return fail('cancelled');
  const taken = taking.value;
  if (taken.another || isAnother(taken, input)) return fail('ask-again');
  const nothing = whyNothing(taken, input);
  if (nothing !== null) return fail(nothing);

  const survey = surveyTwice(ports, input, taken, looking);
  const parts = reading ?? readParts(taken, input);
  const making = await untilAborted(signal, makeRecord(ports, made, input, taken, { parts, survey }, options));
  if (making.kind === 'cancelled') return fail('cancelled');
  const { record } = making.value;

  onStage('storing');
  // It is drawn while everything else is sealed. Where it fails there is none.
  const thumbnail = thumbnailOf(ports, shrinking, making.value.parts);
  const stored = await store(ports, {
    record,
    parts: making.value.parts.parts,
    thumbnail,
    caseId: input.caseId,
    signal,
  });
  return stored.ok ? ok(answerOf(record, stored.value.caseId, taken)) : stored;
}

async function makeRecord(
  ports: SavePorts,
  made: Promise<Maker>,
  input: SaveRequest,
  taken: TakenPage,
  { parts: reading, survey }: { readonly parts: Promise<PageParts>; readonly survey: Promise<PageSurvey | null> },
  options: SaveOptions,
): Promise<{ readonly record: NewItem; readonly parts: PageParts }> {
  const page = together(await pictureParts(taken.picture, taken.doubt, input), await reading);
  // The look around is over before the page is scrolled.
  const surveyed = { ...taken, survey: await survey };
  const onOne = seenAgain(input, taken, page);
  const each = await eachOf(ports, input, page, onOne, options);
  options.onStage('sealing');
  const seen = onOne.map((one, at) => each.seen.get(at) ?? one);
  const parts = together(page, each);
  return { record: pageRecord(ports, await made, input, { ...surveyed, seen }, parts), parts };
}

/** Pictures of single comments belong to a picture of the page: where that may not be kept, neither may they. */
async function eachOf(
  ports: SavePorts,
  input: SaveRequest,
  { described }: PageParts,
  seen: ReturnType<typeof seenAgain>,
  { signal, stopPictures, onStage }: SaveOptions,
): Promise<EachTaken> {
  const isWanted = input.pictureOfEach && described.some(({ role }) => role === 'picture');
  if (!isWanted) return NO_PICTURES;
  return takeEach(ports, input, seen, {
    signal,
    stop: stopPictures ?? signal,
    onPicture: (at, of) => {
      if (!signal.aborted) onStage('each', at, of);
    },
  });
}

/** A look around the page. It adds to what is said of a save; that it fails is one of the things said. */
function surveyOnce({ page }: SavePorts, { tabId, plan }: SaveRequest): Promise<PageSurvey | null> {
  return page.survey(tabId, plan).catch(() => null);
}

/** A page goes on while it is saved: it is looked at from the beginning and once more at the end. */
async function surveyTwice(
  ports: SavePorts,
  input: SaveRequest,
  { collected }: TakenPage,
  looking: Promise<PageSurvey | null>,
): Promise<PageSurvey | null> {
  if (!collected.ok) return null;
  const [first, last] = await Promise.all([looking, surveyOnce(ports, input)]);
  return first === null || last === null ? (last ?? first) : eitherSurvey(first, last);
}

/** Whether what was read is another page than the one the person was asked about. */
function isAnother({ collected, tab }: TakenPage, { notUnder18 }: SaveRequest): boolean {
  const look = collected.ok
    ? ({ kind: 'page', seen: collected.value.report } as const)
    : ({ kind: 'tab', address: tab.address, why: collected.reason } as const);
  return wasAsked(notUnder18, look) === 'another';
}

/** A record without an address and a picture would say nothing: it is not made. */
function whyNothing(taken: TakenPage, input: SaveRequest): SaveFailure | null {
  if (taken.collected.ok || taken.tab.address !== null || taken.picture?.ok === true) return null;
  const gone =
    taken.collected.reason === 'page-did-not-answer' ||
    (taken.picture?.ok === false && taken.picture.reason === 'tab-changed');
  return gone && input.take === 'everything' ? 'tab-gone' : 'nothing-to-save';
}

/** The small picture for lists: of the picture, else of the video's own. */
async function thumbnailOf(
  ports: SavePorts,
  shrinking: Promise<Uint8Array<ArrayBuffer> | null> | null,
  { parts, described }: PageParts,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // Of a picture that is not kept nothing is kept.
  if (shrinking !== null && described.some(({ role }) => role === 'picture')) return shrinking;
  const frame = parts.find(({ name }) => name === 'frame.png')?.bytes;
  return frame instanceof Uint8Array ? ports.makeThumbnail(frame).catch(() => null) : null;
}

async function store(
  ports: SavePorts,
  item: Parameters<SavePorts['vault']['storeItem']>[0],
): Promise<Result<{ readonly caseId: string }, SaveFailure>> {
  const { record, caseId } = item;
  const stored = await ports.vault.storeItem(item);
  if (stored.ok) return stored;
  switch (stored.reason) {
    case 'not-found':
      // The case that was asked for is gone. The save matters more than where it goes.
      return caseId === null ? fail('broken') : store(ports, { ...item, caseId: null });
    case 'changed-elsewhere':
      // The id is taken by an earlier save; or everything was erased while this ran, and then nothing is to be stored after it.
      return (await ports.vault.openItem(record.id)).ok ? fail('busy-twice') : fail('cancelled');
    default:
      return fail(stored.reason);
  }
}

function answerOf(record: NewItem, caseId: string, taken: TakenPage): SaveAnswer {
  return {
    itemId: record.id,
    caseId,
    savedUtc: record.times.done,
    notTaken: record.notTaken,
    parts: record.parts.map(({ role, bytes, pixelWidth, pixelHeight }) => ({
      role,
      bytes,
      ...(pixelWidth === undefined ? {} : { pixelWidth }),
      ...(pixelHeight === undefined ? {} : { pixelHeight }),
    })),
    commentCount:
      taken.collected.ok && record.parts.some(({ role }) => role === 'comments')
        ? (taken.collected.value.comments?.comments.length ?? 0)
        : 0,
    factsFound: Object.values(record.place?.facts ?? {}).filter((fact) => fact !== null && fact !== undefined).length,
  };
}
