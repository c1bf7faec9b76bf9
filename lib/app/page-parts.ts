import { bytesOfBase64 } from '../domain/base64';
import { sha256Hex } from '../domain/digest';
import type { MissingPart, Part, PartRole } from '../domain/item';
import type { CollectedPage } from '../domain/page-report';
import type { PageKind } from '../domain/subject';
import type { SaveRequest } from '../messaging/protocol';
import type { PartBytes } from './ports';
import type { TakenPage } from './take-page';

/** A part that was taken: its bytes and what the record says of it, the digest still to be made. */
type TakenPart = PartBytes & Omit<Part, 'sha256' | 'bytes' | 'name'>;

/** Parts of a save with what is missing and why. */
export interface PageParts {
  readonly parts: readonly PartBytes[];
  readonly described: readonly Part[];
  readonly missing: readonly MissingPart[];
}

/** Pages whose point is a video: there a missing frame is worth telling. */
const VIDEO_PAGES: readonly PageKind[] = ['video', 'short', 'live', 'clip'];
const ALL_ROLES: readonly PartRole[] = ['picture', 'frame', 'comments', 'text', 'source'];
/** Roles that only the agent can take. */
const READ_ROLES: readonly PartRole[] = ['frame', 'comments', 'text', 'source'];

/** Turns what was taken into named parts with their digests, and says what could not be taken. Names tell nothing of the content. */
export async function pageParts(taken: TakenPage, input: SaveRequest): Promise<PageParts> {
  if (input.take === 'words-only') return { parts: [], described: [], missing: ALL_ROLES.map((role) => ({ role, reason: 'chosen-words-only' })) };
  const missing: MissingPart[] = [];
  const found: TakenPart[] = [];
  addPicture(taken, found, missing);
  if (taken.collected.ok) {
    const page = taken.collected.value;
    addFrame(page, found, missing);
    addComments(page, input.plan.readers.comments !== undefined, found, missing);
    addText(page, found, missing);
    addSource(page, found, missing);
  } else {
    const { reason } = taken.collected;
    missing.push(...READ_ROLES.map((role) => ({ role, reason })));
  }
  const described = await Promise.all(found.map(async ({ bytes, ...part }) => ({ ...part, bytes: bytes.length, sha256: await sha256Hex(bytes) })));
  return { parts: found.map(({ name, bytes }) => ({ name, bytes })), described, missing };
}

function addPicture(taken: TakenPage, found: TakenPart[], missing: MissingPart[]): void {
  const { picture } = taken;
  if (picture === null) missing.push({ role: 'picture', reason: 'chosen-without-picture' });
  else if (!picture.ok) missing.push({ role: 'picture', reason: picture.reason });
  else found.push({ role: 'picture', name: 'picture.png', bytes: picture.value.png, type: 'image/png', how: 'tabs.captureVisibleTab', pixelWidth: picture.value.width, pixelHeight: picture.value.height });
  // The picture is kept, but it may show another page than the one that was read.
  if (taken.changed && picture?.ok === true) missing.push({ role: 'picture', reason: 'page-changed' });
}

function addFrame({ frame, report }: CollectedPage, found: TakenPart[], missing: MissingPart[]): void {
  if (!frame.ok) {
    const expected = frame.reason !== 'no-video' || VIDEO_PAGES.includes(report.pageKind);
    if (expected) missing.push({ role: 'frame', reason: frame.reason });
    return;
  }
  const bytes = bytesOfBase64(frame.base64);
  if (bytes === null || bytes.length === 0) missing.push({ role: 'frame', reason: 'video-not-ready' });
  else found.push({ role: 'frame', name: 'frame.png', bytes, type: 'image/png', how: 'canvas.drawImage', pixelWidth: frame.width, pixelHeight: frame.height });
}

function addComments({ comments, report }: CollectedPage, expected: boolean, found: TakenPart[], missing: MissingPart[]): void {
  if (comments !== null && comments.comments.length > 0) {
    const bytes = new TextEncoder().encode(JSON.stringify(comments.comments, null, 1));
    found.push({ role: 'comments', name: 'comments.json', bytes, type: 'application/json', how: 'page text' });
    if (comments.cut) missing.push({ role: 'comments', reason: 'comments-cut' });
  } else if (expected && report.facts['comments']?.value !== '0') {
    missing.push({ role: 'comments', reason: 'comments-not-loaded' });
  }
}

function addText({ text }: CollectedPage, found: TakenPart[], missing: MissingPart[]): void {
  if (text === null) {
    missing.push({ role: 'text', reason: 'page-did-not-answer' });
    return;
  }
  found.push({ role: 'text', name: 'page-text.txt', bytes: new TextEncoder().encode(text.text), type: 'text/plain;charset=utf-8', how: 'page text' });
  if (text.cut) missing.push({ role: 'text', reason: 'text-cut' });
}

function addSource({ source }: CollectedPage, found: TakenPart[], missing: MissingPart[]): void {
  if (!source.ok) {
    missing.push({ role: 'source', reason: source.reason });
    return;
  }
  found.push({ role: 'source', name: 'page-source.html', bytes: new TextEncoder().encode(source.html), type: 'text/html;charset=utf-8', how: 'Element.getHTML' });
  if (source.cut) missing.push({ role: 'source', reason: 'source-cut' });
}
