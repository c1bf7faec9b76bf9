import { fail, ok, type Result } from '../../domain/result';
import { sha256Hex } from '../../domain/digest';
import type { Moment, Part } from '../../domain/item';
import type { VaultFailure } from '../../app/vault-port';
import type { Translator } from '../../words/translate';
import type { PackageSource } from '../choose/package-request';
import { policyOf } from '../choose/part-policy';
import { cleanText } from '../clean/clean-text';
import { commentsText, readComments } from './comments-text';
import { readableOf, utf8, utf8Text } from '../bag/bytes';
import { readChecked, WHOLE_PART, type CheckedPart } from './checked-part';
import { subjectNames } from './subject-file';
import { localDay } from './time';

/** Why a single part cannot be given out. `changed`: its bytes are not as saved. */
export type SingleFailure = VaultFailure | 'changed' | 'withheld';

/** One part as a file with a neutral name. */
export interface SingleFile {
  /** `files-2026-11-20.png`. */
  readonly fileName: string;
  readonly file: Blob;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/**
 * One picture or one text alone. Pictures and added files go byte for byte; comments become a text to read; the page's
 * text is cleaned as in a package; the page's source goes as it is, as text, because the person asked for exactly it.
 */
export async function singleFile(
  vault: Pick<PackageSource, 'openItem' | 'readPart' | 'streamPart'>,
  itemId: string,
  partName: string,
  now: Moment,
  t: Translator,
): Promise<Result<SingleFile, SingleFailure>> {
  const opened = await vault.openItem(itemId);
  if (!opened.ok) return opened;
  if (opened.value.state !== 'kept') return fail('withheld');
  const part = opened.value.record.parts.find((each) => each.name === partName);
  if (part === undefined) return fail('not-found');
  const fileName = (ending: string): string => `files-${localDay(now)}.${ending}`;
  const ownEnding = ENDINGS[part.type] ?? part.name.split('.').at(-1) ?? 'bin';
  if (policyOf(part.role).alone === 'bytes' && part.bytes > WHOLE_PART) {
    const checked = await readChecked(vault, itemId, part);
    if (!checked.ok) return fail(checked.reason === 'changed' ? 'changed' : 'damaged');
    return ok({ fileName: fileName(ownEnding), file: await fileOf(checked.value, part.type) });
  }
  const bytes = await vault.readPart(itemId, partName);
  if (!bytes.ok) return bytes;
  if ((await sha256Hex(bytes.value)) !== part.sha256) return fail('changed');

  const text = readable(part.role, bytes.value, () => subjectNames(opened.value), t);
  const type = text === null ? part.type : 'text/plain';
  return ok({
    fileName: fileName(text === null ? ownEnding : 'txt'),
    file: new Blob([text === null ? bytes.value : utf8(text)], { type }),
  });
}

/** A file that the browser keeps on its disk where it is large: chunks go into it as they are read. */
async function fileOf(part: CheckedPart, type: string): Promise<Blob> {
  if (part.kind === 'whole') return new Blob([part.bytes], { type });
  return new Response(readableOf(part.source), { headers: { 'content-type': type } }).blob();
}

function readable(role: Part['role'], bytes: Uint8Array, names: () => readonly string[], t: Translator): string | null {
  const { alone } = policyOf(role);
  if (alone === 'bytes') return null;
  const text = utf8Text(bytes);
  switch (alone) {
    case 'comments': {
      const comments = readComments(bytes);
      return comments === null ? text : commentsText(comments, t);
    }
    case 'cleaned-text':
      return text === null ? null : cleanText(text, names(), (kind) => t(`package.removed.${kind}`)).text;
    case 'text':
      return text;
  }
}
