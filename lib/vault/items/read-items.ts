import type { ByteSource } from '../../domain/byte-source';
import type { ItemSummary } from '../../domain/item';
import type { StoredFault } from '../../domain/records/read-stored';
import { fail, ok, type Result } from '../../domain/result';
import type { OpenedItem, VaultFailure } from '../../app/vault-port';
import type { Session } from '../storage/session';
import { rebuiltSummary, summaryOf } from './item-summary';
import { openKeyring, type Keyring } from '../keys/keyring';
import type { PartKey } from './part-seal';
import { readSealedPart, sourceOf } from './read-part';
import { fittingEntries, openRecord, recordOf } from './read-record';
import { keptBefore } from '../storage/key-ranges';
import type { ItemRow } from '../storage/schema';

/** One page of the list of items. */
export interface ItemPage {
  readonly items: readonly ItemSummary[];
  readonly next: number | null;
  readonly unreadable: number;
  readonly newer: number;
}

/** Newest first. Only the rows of this page are opened; one that cannot be opened is counted. */
export async function listItems(
  session: Session,
  page: { readonly limit: number; readonly before: number | null },
): Promise<Result<ItemPage, VaultFailure>> {
  // As for cases: without the key this is no list of damaged things.
  if (!(await session.keys.canRead())) return fail('damaged');
  const rows: ItemRow[] = [];
  let cursor = await session.database
    .transaction('items')
    .store.index('stateSequence')
    .openCursor(keptBefore(page.before), 'prev');
  while (cursor !== null && rows.length <= page.limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  const shown = rows.slice(0, page.limit);
  const next = rows.length > page.limit ? (shown.at(-1)?.sequence ?? null) : null;
  return ok({ ...(await openSummaries(session, shown)), next });
}

/** What was put away and not deleted yet: ids only. */
export async function withheldItems(
  session: Session,
): Promise<Result<readonly { readonly id: string; readonly caseId: string }[], VaultFailure>> {
  const rows = await session.database.getAllFromIndex(
    'items',
    'stateSequence',
    IDBKeyRange.bound(['withheld'], ['withheld', []]),
  );
  return ok(rows.reverse().map(({ id, caseId }) => ({ id, caseId })));
}

/** Summaries in the order of their rows, and how many rows have none. */
export interface OpenedSummaries {
  readonly items: readonly ItemSummary[];
  readonly unreadable: number;
  readonly newer: number;
}

/** Opens the summaries of these rows, in their order. */
export async function openSummaries(session: Session, rows: readonly ItemRow[]): Promise<OpenedSummaries> {
  const opened = await Promise.all(rows.map((row) => openSummary(session, row)));
  const failed = opened.filter((summary) => !summary.ok);
  const newer = failed.filter((summary) => summary.reason === 'newer').length;
  return {
    items: opened.flatMap((summary) => (summary.ok ? [summary.value] : [])),
    unreadable: failed.length - newer,
    newer,
  };
}

/** The stored summary where it fits, else one made of the record again. */
async function openSummary(session: Session, row: ItemRow): Promise<Result<ItemSummary, StoredFault>> {
  const bytes = row.summary === null ? null : await session.rowKeys.open('summary', row.id, row.summary);
  const stored = summaryOf(row, bytes);
  if (stored !== null) return ok(stored);
  const keyring = await openKeyring(session.keys, row.id, row.keyring);
  if (!keyring.ok) return keyring;
  const sealed = await openRecord(session, row.id, keyring.value);
  return sealed.ok ? ok(rebuiltSummary(row, recordOf(sealed.value, fittingEntries(sealed.value)))) : sealed;
}

/** Opens an item. Withheld and deleted ones are `not-found`: nothing may show them or hand them over again. */
export async function openItem(session: Session, itemId: string): Promise<Result<OpenedItem, VaultFailure>> {
  const found = await openKept(session, itemId);
  if (!found.ok) return found;
  const { row, keyring } = found.value;
  const sealed = await openRecord(session, itemId, keyring);
  if (!sealed.ok) return sealed;
  const entries = fittingEntries(sealed.value);
  return ok({
    record: recordOf(sealed.value, entries),
    recordBytes: sealed.value.bytes,
    entries,
    recordSha256: keyring.recordSha256,
    signature: keyring.signature,
    caseId: row.caseId,
    state: row.state,
  });
}

/** The plain bytes of one part, all of them in memory. */
export async function readPart(
  session: Session,
  itemId: string,
  name: string,
): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>> {
  const partKey = await keyOfPart(session, itemId, name);
  if (!partKey.ok) return partKey;
  const bytes = await readSealedPart(session, itemId, partKey.value);
  return bytes === null ? fail('damaged') : ok(bytes);
}

/** One part in chunks. */
export async function streamPart(
  session: Session,
  itemId: string,
  name: string,
): Promise<Result<ByteSource, VaultFailure>> {
  const partKey = await keyOfPart(session, itemId, name);
  return partKey.ok ? ok(sourceOf(session, itemId, partKey.value)) : partKey;
}

async function keyOfPart(session: Session, itemId: string, name: string): Promise<Result<PartKey, VaultFailure>> {
  const found = await openKept(session, itemId);
  if (!found.ok) return found;
  const partKey = found.value.keyring.parts.find((part) => part.name === name);
  return partKey === undefined ? fail('not-found') : ok(partKey);
}

/** The row and keyring of an item that is kept. */
export async function openKept(
  session: Session,
  itemId: string,
): Promise<Result<{ readonly row: ItemRow; readonly keyring: Keyring }, VaultFailure>> {
  const row = await session.database.getFromIndex('items', 'id', itemId);
  if (row === undefined || row.state !== 'kept') return fail('not-found');
  const keyring = await openKeyring(session.keys, itemId, row.keyring);
  return keyring.ok ? ok({ row, keyring: keyring.value }) : keyring;
}
