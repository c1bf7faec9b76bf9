import { actOfPicture } from '../../domain/own-picture';
import { base64Of } from '../../domain/base64';
import type { ItemRecord } from '../../domain/item';
import type { PackageSource } from '../choose/package-request';
import type { WrittenFile } from './item-files';

/** A small picture of more bytes does not go into the first page: 96 pixels wide, an honest one has about 3 KiB. */
const SMALL_LIMIT = 24 * 1_024;

/** A small picture as a `data:` address, and the name of the part that it is of. */
export interface SmallPicture {
  readonly of: string;
  readonly address: string;
}

/**
 * The small picture of a save for the first page: the page shows it also where somebody opened it alone, out of the ZIP or out of a mail. Null
 * where the picture of the page itself did not go, where there is none, and where it is no small JPEG. `record`: with all its acts, because
 * pictures of single comments are told from that of the page by them.
 */
export async function smallPicture(
  vault: Pick<PackageSource, 'thumbnail'>,
  record: ItemRecord,
  files: readonly WrittenFile[],
): Promise<SmallPicture | null> {
  const ofPage = record.parts.find((part) => part.role === 'picture' && actOfPicture(record, part) === null);
  if (ofPage === undefined || !files.some(({ part }) => part === ofPage.name)) return null;
  const found = await vault.thumbnail(record.id);
  if (!found.ok || found.value.length > SMALL_LIMIT || found.value[0] !== 0xff || found.value[1] !== 0xd8) return null;
  return { of: ofPage.name, address: `data:image/jpeg;base64,${base64Of(found.value)}` };
}
