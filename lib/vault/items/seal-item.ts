import type { SomeBytes } from '../../domain/byte-source';
import { sha256Hex } from '../../domain/digest';
import { streamingSha256 } from '../../domain/digest-source';
import * as v from 'valibot';
import { newItemSchema, type NewItem } from '../../domain/item';
import { RECORD_VERSION } from '../../domain/records/record';
import { divideEntries } from '../../domain/records/record-entries';
import { recordV2 } from '../../domain/records/record-v2';
import { stableJsonBytes } from '../../domain/stable-json';
import type { PartBytes } from '../../app/vault-port';
import type { Session } from '../storage/session';
import type { RecordMark } from '../writer-context';
import { summaryBytes } from './item-summary';
import { ENTRIES_PART, RECORD_PART, sealKeyring } from '../keys/keyring';
import { newPartKey, sealChunks, type PartKey } from './part-seal';
import type { WritingKey } from '../keys/row-keys';
import type { ChunkRow, ItemRow } from '../storage/schema';

/** An item sealed and ready to be stored, except for its chunks, which are sealed as they are asked for. */
export interface SealedItem {
  readonly row: Omit<ItemRow, 'caseId' | 'state'>;
  readonly mark: RecordMark;
  /** Plain bytes of record and parts together. */
  readonly bytes: number;
  /** The chunks of record and parts, each part on its own. Throws where the bytes are not those that the record describes. */
  readonly parts: readonly (() => AsyncIterable<ChunkRow>)[];
}

/**
 * Divides a new item into its entries and the record that names them by digest, and seals both with the keys of its parts. The record's
 * digest is over the very bytes that are stored, so it is never written a second time. Throws where record and parts do not belong
 * together: that is a bug of the caller.
 */
export async function sealItem(
  session: Session,
  writing: WritingKey,
  record: NewItem,
  parts: readonly PartBytes[],
  newId: () => string,
): Promise<SealedItem> {
  refuseMismatch(record, parts);
  const { acts, place, surroundings, ...open } = v.parse(newItemSchema, record);
  const entries = await divideEntries({ acts, place, surroundings });
  const signer = session.keys.signPublicSpki;
  const recordBytes = stableJsonBytes(
    v.parse(recordV2, { ...open, version: RECORD_VERSION, entries: entries.digests, signer }),
  );
  const recordKey = newPartKey(RECORD_PART, newId(), recordBytes.length);
  const entriesKey = newPartKey(ENTRIES_PART, newId(), entries.bytes.length);
  const sources = parts.map((part) => ({ ...part, key: newPartKey(part.name, newId(), part.bytes.length) }));
  const sealing = async () => {
    const recordSha256 = await sha256Hex(recordBytes);
    const signature = await session.keys.sign(recordSha256);
    const keyring = await sealKeyring(session.keys, record.id, {
      recordSha256,
      signature,
      signer,
      record: recordKey,
      parts: [entriesKey, ...sources.map(({ key }) => key)],
    });
    return { keyring, mark: { recordSha256, signature } };
  };
  const [{ keyring, mark }, summary] = await Promise.all([
    sealing(),
    session.rowKeys.seal(writing, 'summary', record.id, summaryBytes(record)),
  ]);
  const digests = new Map(record.parts.map(({ name, sha256 }) => [name, sha256]));
  return {
    row: { id: record.id, keyring, summary },
    mark,
    bytes: sources.reduce((sum, { bytes }) => sum + bytes.length, recordBytes.length + entries.bytes.length),
    parts: [
      () => chunkRows(record.id, recordKey, recordBytes),
      () => chunkRows(record.id, entriesKey, entries.bytes),
      ...sources.map(
        ({ key, name, bytes }) =>
          () =>
            chunkRows(record.id, key, checked(bytes, digests.get(name) ?? '')),
      ),
    ],
  };
}

async function* chunkRows(itemId: string, key: PartKey, plain: SomeBytes): AsyncGenerator<ChunkRow> {
  let index = 0;
  for await (const bytes of sealChunks(itemId, key, plain)) {
    yield { itemId, partId: key.partId, index, bytes };
    index += 1;
  }
}

/** Bytes in memory were digested a moment ago. Chunks are read anew, and a file may have changed since it was digested. */
function checked(bytes: SomeBytes, sha256: string): SomeBytes {
  if (bytes instanceof Uint8Array) return bytes;
  return {
    length: bytes.length,
    chunks: async function* () {
      const running = streamingSha256();
      for await (const chunk of bytes.chunks()) {
        running.update(chunk);
        yield chunk;
      }
      if (running.hex() !== sha256) throw new Error('the bytes are not those that the record describes');
    },
  };
}

function refuseMismatch(record: NewItem, parts: readonly PartBytes[]): void {
  const described = record.parts.map((part) => `${part.name} ${part.bytes}`).sort();
  const given = parts.map((part) => `${part.name} ${part.bytes.length}`).sort();
  if (described.join('\n') !== given.join('\n')) throw new Error('the record describes other parts than were given');
  if (new Set(record.parts.map((part) => part.name)).size !== record.parts.length)
    throw new Error('two parts have the same name');
}
