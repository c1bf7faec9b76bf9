import { bytesOfBase64 } from '../../domain/base64';
import { sha256Hex } from '../../domain/digest';
import { PART_ROLES, type NewGap, type NewPart, type PartialReason, type PartRole } from '../../domain/item';
import type { CollectedPage } from '../../domain/page-report';
import type { PageKind } from '../../domain/subject';
import { isOfPage } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import type { PartBytes } from '../vault-port';
import type { Pictured } from './save-ports';
import type { ReadPage } from './take-page';

/** A part that was taken: its bytes and what the record says of it, the digest still to be made. */
type TakenPart = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } & Omit<
  NewPart,
  'sha256' | 'bytes' | 'name'
>;

/** Parts of a save with what is missing and why. */
export interface PageParts {
  readonly parts: readonly PartBytes[];
  readonly described: readonly NewPart[];
  readonly missing: readonly NewGap[];
}

/** Pages whose point is a video: there a missing frame is worth telling. */
const VIDEO_PAGES: readonly PageKind[] = ['video', 'short', 'live', 'clip'];
/**
 * Who takes a part. `agent`: drawn in the moment in which the page was described. `agent, slowly`: read for a while, and the page may have gone
 * on to the next video meanwhile. A new role does not compile without an answer: where a page cannot be read, each of the agent's is named as missing.
 */
const TAKEN_BY: Readonly<Record<PartRole, 'camera' | 'agent' | 'agent, slowly' | 'nobody'>> = {
  picture: 'camera',
  frame: 'agent',
  comments: 'agent, slowly',
  text: 'agent, slowly',
  source: 'agent, slowly',
  captions: 'nobody',
  file: 'nobody',
};
const SLOW_ROLES = PART_ROLES.filter((role) => TAKEN_BY[role] === 'agent, slowly');
/** Roles that only the agent can take. */
const READ_ROLES = PART_ROLES.filter((role) => TAKEN_BY[role] === 'agent' || TAKEN_BY[role] === 'agent, slowly');

/**
 * Turns what was read of a page into named parts with their digests, and says what could not be read. Names tell nothing of the
 * content. The picture is not among them: it is taken while this runs.
 */
export async function readParts({ collected, tab }: ReadPage, input: SaveRequest): Promise<PageParts> {
  if (input.take === 'words-only')
    return { parts: [], described: [], missing: READ_ROLES.map((role) => ({ what: role, why: 'chosen-words-only' })) };
  if (!collected.ok) {
    const why = tab.asleep === true ? 'page-asleep' : collected.reason;
    return { parts: [], described: [], missing: READ_ROLES.map((role) => ({ what: role, why })) };
  }
  const missing: NewGap[] = [];
  const found: TakenPart[] = [];
  const page = collected.value;
  // Drawn in the moment in which the page was described.
  addFrame(page, found, missing);
  if (!isOfPage(input.notUnder18, page.after)) {
    missing.push(...SLOW_ROLES.map((role) => ({ what: role, why: 'page-changed' as const })));
    return describe(found, missing);
  }
  addComments(page, input.plan.readers.comments !== undefined, found, missing);
  addText(page, found, missing);
  addSource(page, found, missing);
  return describe(found, missing);
}

/** The picture as a part, or why there is none. `doubt`: why it may show something else than what was asked about; then it is not kept. */
export async function pictureParts(
  picture: Pictured,
  doubt: Promise<PartialReason | null>,
  input: SaveRequest,
): Promise<PageParts> {
  if (picture === null)
    return describe(
      [],
      [{ what: 'picture', why: input.take === 'words-only' ? 'chosen-words-only' : 'chosen-without-picture' }],
    );
  if (!picture.ok) return describe([], [{ what: 'picture', why: picture.reason }]);
  const { png, width, height } = picture.value;
  const found: TakenPart = {
    role: 'picture',
    name: 'picture.png',
    bytes: png,
    type: 'image/png',
    how: 'tabs.captureVisibleTab',
    pixelWidth: width,
    pixelHeight: height,
  };
  const [described, reason] = await Promise.all([describe([found], []), doubt]);
  return reason === null ? described : describe([], [{ what: 'picture', why: reason }]);
}

/** Parts of both in this order. */
export function together(one: PageParts, other: PageParts): PageParts {
  return {
    parts: [...one.parts, ...other.parts],
    described: [...one.described, ...other.described],
    missing: [...one.missing, ...other.missing],
  };
}

async function describe(found: readonly TakenPart[], missing: readonly NewGap[]): Promise<PageParts> {
  const described = await Promise.all(
    found.map(async ({ bytes, ...part }) => ({ ...part, bytes: bytes.length, sha256: await sha256Hex(bytes) })),
  );
  return { parts: found.map(({ name, bytes }) => ({ name, bytes })), described, missing };
}

function addFrame({ frame, report }: CollectedPage, found: TakenPart[], missing: NewGap[]): void {
  if (!frame.ok) {
    const expected = frame.reason !== 'no-video' || VIDEO_PAGES.includes(report.pageKind);
    if (expected) missing.push({ what: 'frame', why: frame.reason });
    return;
  }
  const bytes = bytesOfBase64(frame.base64);
  if (bytes === null || bytes.length === 0) missing.push({ what: 'frame', why: 'video-not-ready' });
  else
    found.push({
      role: 'frame',
      name: 'frame.png',
      bytes,
      type: 'image/png',
      how: 'canvas.drawImage',
      pixelWidth: frame.width,
      pixelHeight: frame.height,
    });
}

function addComments(
  { comments, report }: CollectedPage,
  expected: boolean,
  found: TakenPart[],
  missing: NewGap[],
): void {
  if (comments !== null && comments.comments.length > 0) {
    const bytes = new TextEncoder().encode(JSON.stringify(comments.comments, null, 1));
    found.push({ role: 'comments', name: 'comments.json', bytes, type: 'application/json', how: 'page text' });
    if (comments.cut) missing.push({ what: 'comments', why: 'comments-cut' });
  } else if (expected && report.facts['comments']?.value !== '0') {
    missing.push({ what: 'comments', why: 'comments-not-loaded' });
  }
}

function addText({ text }: CollectedPage, found: TakenPart[], missing: NewGap[]): void {
  if (text === null) {
    missing.push({ what: 'text', why: 'page-did-not-answer' });
    return;
  }
  if (text.text === '') {
    missing.push({ what: 'text', why: 'no-words' });
    return;
  }
  found.push({
    role: 'text',
    name: 'page-text.txt',
    bytes: new TextEncoder().encode(text.text),
    type: 'text/plain;charset=utf-8',
    how: 'page text',
  });
  if (text.cut) missing.push({ what: 'text', why: 'text-cut' });
}

function addSource({ source }: CollectedPage, found: TakenPart[], missing: NewGap[]): void {
  if (!source.ok) {
    missing.push({ what: 'source', why: source.reason });
    return;
  }
  found.push({
    role: 'source',
    name: 'page-source.html',
    bytes: new TextEncoder().encode(source.html),
    type: 'text/html;charset=utf-8',
    how: 'Element.getHTML',
  });
  if (source.cut) missing.push({ what: 'source', why: 'source-cut' });
}
