import { ownWords } from '../../domain/act';
import { bytesOfBase64 } from '../../domain/base64';
import type { Part } from '../../domain/item';
import { linesBytes } from '../../domain/records/record-entries';
import type { Translator } from '../../words/translate';
import type { BagWriter } from '../bag/bag-writer';
import type { NumberedItem, PackageSource } from '../choose/package-request';
import type { ProfilePolicy } from '../choose/profile-policy';
import { cleanText } from '../clean/clean-text';
import { readChecked, type CheckedPart } from './checked-part';
import { commentsText, readComments } from './comments-text';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import type { ItemPlan, StayingPart } from '../choose/plan-item';
import { subjectFile, subjectNames } from './subject-file';

/** A file that went into the package. */
export interface WrittenFile {
  readonly path: string;
  readonly role: string;
  readonly sha256: string;
  /** Name of the part of the record that it is; null for what the package makes itself. Two parts may have the same bytes. */
  readonly part: string | null;
}

/** What became of an item: files written, and parts that could not go after all. */
export interface WrittenItem {
  readonly files: readonly WrittenFile[];
  readonly failed: readonly StayingPart[];
}

/** Writes all files of one item, of which only what goes is given. Parts are read one after the other and let go again: two of them are never held at once. */
export async function writeItem(
  bag: BagWriter,
  vault: PackageSource,
  { number, item }: NumberedItem,
  plan: ItemPlan,
  profile: ProfilePolicy,
  t: Translator,
): Promise<WrittenItem> {
  const folder = `items/${number}`;
  const files: WrittenFile[] = [];
  const failed: StayingPart[] = [];

  async function write(name: string, role: string, bytes: Bytes, part: Part | null = null): Promise<void> {
    const sha256 = await bag.payload(`${folder}/${name}`, bytes, part?.sha256);
    files.push({ path: `data/${folder}/${name}`, role, sha256, part: part?.name ?? null });
  }
  /** The bytes as they were saved; anything else is named, not handed over as if it were. */
  async function read(part: Part): Promise<CheckedPart | null> {
    const found = await readChecked(vault, item.record.id, part);
    if (found.ok) return found.value;
    failed.push({ role: part.role, bytes: part.bytes, sha256: part.sha256, reason: found.reason });
    return null;
  }

  if (plan.record) {
    await write('record.json', 'record', item.recordBytes);
    const signature = profile.official ? bytesOfBase64(item.signature) : null;
    if (signature !== null) await write('record.sig', 'signature', signature);
    if (item.entries.length > 0)
      await write('entries.jsonl', 'entries', linesBytes(item.entries.map(({ line }) => line)));
    const words = item.record.kind === 'page' ? '' : ownWords(item.record);
    if (words !== '') await write('words.txt', 'words', utf8(words));
  }
  if (item.record.kind === 'page') await write('subject.json', 'subject', subjectFile(item));
  for (const { part, fileName } of plan.goes) {
    const found = await read(part);
    if (found === null) continue;
    if (found.kind === 'chunks') {
      const sha256 = await bag.payloadChunks(`${folder}/${fileName}`, found.source, { ...part, crc: found.crc });
      files.push({ path: `data/${folder}/${fileName}`, role: part.role, sha256, part: part.name });
      continue;
    }
    await write(fileName, part.role, found.bytes, part);
    const comments = part.role === 'comments' ? readComments(found.bytes) : null;
    if (comments !== null) await write('comments.txt', 'comments-text', utf8(commentsText(comments, t)));
  }
  if (plan.cleanText !== null) {
    const found = await read(plan.cleanText);
    // The page's text is at most 2 million letters: it is never so large that it comes in chunks.
    const text = found?.kind === 'whole' ? utf8Text(found.bytes) : null;
    if (text !== null)
      await write(
        'page-text-cleaned.txt',
        'text-cleaned',
        utf8(cleanText(text, subjectNames(item), (kind) => t(`package.removed.${kind}`)).text),
      );
  }
  return { files, failed };
}
