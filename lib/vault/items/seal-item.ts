import { sha256Hex } from '../../domain/digest';
import type { ItemRecord } from '../../domain/item';
import { stableJsonBytes } from '../../domain/stable-json';
import type { PartBytes } from '../../app/ports';
import type { Session } from '../storage/connection';
import type { RecordMark } from '../writer-context';
import { summaryBytes } from './item-summary';
import { RECORD_PART, sealKeyring } from '../keys/keyring';
import { sealPart } from './part-seal';
import type { WritingKey } from '../keys/row-keys';
import type { ChunkRow, ItemRow } from '../storage/schema';

/** An item sealed in memory, ready to be stored in one go. */
export interface SealedItem {
  readonly row: Omit<ItemRow, 'caseId' | 'state'>;
  readonly chunks: readonly ChunkRow[];
  readonly mark: RecordMark;
}

/**
 * Seals record and parts. The record's digest is over the very bytes that are stored, so it is never written a second time.
 * Throws where record and parts do not belong together: that is a bug of the caller.
 */
export async function sealItem(
  session: Session,
  writing: WritingKey,
  record: ItemRecord,
  parts: readonly PartBytes[],
  newId: () => string,
): Promise<SealedItem> {
  refuseMismatch(record, parts);
  const recordBytes = stableJsonBytes(record);
  const recordSha256 = await sha256Hex(recordBytes);
  const signature = await session.keys.sign(recordSha256);
  const sealed = await Promise.all(
    [{ name: RECORD_PART, bytes: recordBytes }, ...parts].map((part) =>
      sealPart(record.id, part.name, part.bytes, newId()),
    ),
  );
  const [recordPart, ...otherParts] = sealed;
  if (recordPart === undefined) throw new Error('the record was not sealed');
  const keyring = await sealKeyring(session.keys, record.id, {
    recordSha256,
    signature,
    signer: session.keys.signPublicSpki,
    record: recordPart.key,
    parts: otherParts.map((part) => part.key),
  });
  return {
    row: {
      id: record.id,
      keyring,
      summary: await session.rowKeys.seal(writing, 'summary', record.id, summaryBytes(record)),
    },
    chunks: sealed.flatMap(({ key, chunks }) =>
      chunks.map((bytes, index) => ({ itemId: record.id, partId: key.partId, index, bytes })),
    ),
    mark: { recordSha256, signature },
  };
}

function refuseMismatch(record: ItemRecord, parts: readonly PartBytes[]): void {
  const described = record.parts.map((part) => `${part.name} ${part.bytes}`).sort();
  const given = parts.map((part) => `${part.name} ${part.bytes.length}`).sort();
  if (described.join('\n') !== given.join('\n')) throw new Error('the record describes other parts than were given');
  if (new Set(record.parts.map((part) => part.name)).size !== record.parts.length)
    throw new Error('two parts have the same name');
}
