import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure, VaultWriter } from '../../app/vault-port';
import type { WritingKey } from '../keys/row-keys';
import type { Session } from '../storage/session';
import type { ThumbnailRow } from '../storage/schema';

/** Seals the small picture of an item under a row key, so that a list opens it without the item's own keys; null where there is none. */
export async function sealThumbnail(
  session: Session,
  writing: WritingKey,
  input: Pick<Parameters<VaultWriter['storeItem']>[0], 'record' | 'thumbnail'>,
): Promise<ThumbnailRow | null> {
  const itemId = input.record.id;
  const thumbnail = (await input.thumbnail) ?? null;
  return thumbnail === null
    ? null
    : { itemId, sealed: await session.rowKeys.seal(writing, 'thumbnail', itemId, thumbnail) };
}

/** The small picture of a kept item. Withheld and deleted items have none. */
export async function readThumbnail(
  session: Session,
  itemId: string,
): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>> {
  const transaction = session.database.transaction(['items', 'thumbnails']);
  const [item, row] = await Promise.all([
    transaction.objectStore('items').index('id').get(itemId),
    transaction.objectStore('thumbnails').get(itemId),
  ]);
  if (item?.state !== 'kept' || row === undefined) return fail('not-found');
  const bytes = await session.rowKeys.open('thumbnail', itemId, row.sealed);
  return bytes === null ? fail('damaged') : ok(bytes);
}
