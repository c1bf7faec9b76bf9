import type { ByteSource } from '../../domain/byte-source';
import { chunksOfPart } from '../storage/key-ranges';
import type { Session } from '../storage/session';
import { openChunks, openPart, type PartKey, type ReadChunks } from './part-seal';

/** The plain bytes of a part, or of the record; null where a chunk is missing or does not open. */
export async function readSealedPart(
  session: Session,
  itemId: string,
  partKey: PartKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return openPart(itemId, partKey, chunkReader(session, itemId, partKey));
}

/** A part in chunks; a chunk that does not open is thrown as `PartUnreadable`. */
export function sourceOf(session: Session, itemId: string, partKey: PartKey): ByteSource {
  return {
    length: partKey.bytes,
    chunks: () => openChunks(itemId, partKey, chunkReader(session, itemId, partKey)),
  };
}

/** Keys are ordered by index; a hole would shift the others, which then do not open. */
function chunkReader(session: Session, itemId: string, partKey: PartKey): ReadChunks {
  return async (from, most) =>
    (await session.database.getAll('chunks', chunksOfPart(itemId, partKey.partId, from), most)).map((row) => row.bytes);
}
