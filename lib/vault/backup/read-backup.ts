import { PartUnreadable, type CustodyEntry, type VaultFailure } from '../../app/vault-port';
import type { BackupEntry, BackupEntryOf, BackupPiece, BackupOfVault, BackupStart } from '../../domain/backup';
import { base64Of } from '../../domain/base64';
import { CHUNK_BYTES } from '../../domain/byte-source';
import { LEFT_OUT_V1 } from '../../domain/records/backup-v1';
import { fail, ok, type Result } from '../../domain/result';
import { openCaseRow } from '../cases/open-cases';
import { openCustody } from '../custody-log';
import { openKeyring, RECORD_PART, type Keyring } from '../keys/keyring';
import { sourceOf } from '../items/read-part';
import type { ItemRow } from '../storage/schema';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import { THUMBNAIL_PART } from './part-names';
import { openHistories } from './imported-histories';
import { takeSnapshot, type Snapshot } from './snapshot';
import type { PartKey } from '../items/part-seal';

/** When, and by which version, a backup is made. */
export interface BackupMade {
  readonly utc: string;
  readonly extensionVersion: string;
}

/**
 * Everything that goes into a backup, as it is now: histories, cases, lines, saves with their parts. Small rows are read at once, so that log and
 * content fit; parts are read one chunk at a time while they are asked for. Saves that were put away are not in it, nor are notes on them.
 */
export async function readForBackup(session: Session, made: BackupMade): Promise<Result<BackupOfVault, VaultFailure>> {
  if (!(await session.keys.canRead())) return fail('damaged');
  const rows = await takeSnapshot(session);
  const withheld = withheldIds(rows);
  const count = (state: ItemRow['state']) => rows.items.filter((item) => item.state === state).length;
  const start: BackupStart = {
    entry: 'start',
    vaultId: session.keys.id,
    madeUtc: made.utc,
    extensionVersion: made.extensionVersion,
    saves: count('kept'),
    deleted: count('deleted'),
    cases: rows.cases.length,
    lines: rows.log.filter(({ noteOf }) => noteOf === undefined || !withheld.has(noteOf)).length,
    withheld: withheld.size,
  };
  const lastEntry = rows.custody.at(-1)?.sequence ?? 0;
  return ok({ start, lastEntry, pieces: () => counted(piecesOf(session, start, rows)) });
}

function withheldIds({ items }: Snapshot): ReadonlySet<string> {
  return new Set(items.filter(({ state }) => state === 'withheld').map(({ id }) => id));
}

/** Adds the last entry, which says how many there were. */
async function* counted(pieces: AsyncIterable<BackupPiece>): AsyncGenerator<BackupPiece> {
  let entries = 0;
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) entries += 1;
    yield piece;
  }
  yield { entry: 'end', entries };
}

async function* piecesOf(session: Session, start: BackupStart, rows: Snapshot): AsyncGenerator<BackupPiece> {
  yield start;
  yield* histories(session, rows);
  const withheld = withheldIds(rows);
  for (const row of rows.cases) {
    const { mergedInto, isWaiting } = await openCaseRow(session, row);
    const text = storedText(await session.rowKeys.open('case', row.id, row.sealed));
    if (text !== null) yield { entry: 'case', id: row.id, mergedInto, waiting: isWaiting, text };
  }
  for (const { id, caseId, noteOf = null, sealed, wish } of rows.log) {
    const text = storedText(await session.rowKeys.open('log', id, sealed));
    if (text === null || (noteOf !== null && withheld.has(noteOf))) continue;
    yield { entry: 'line', id, caseId, noteOf, text, wish: await wishText(session, id, wish) };
  }
  for (const { name, sealed } of rows.told) {
    const text = storedText(await session.rowKeys.open('told', name, sealed));
    if (text !== null) yield { entry: 'told', name, text };
  }
  for (const row of rows.items) yield* itemPieces(session, row);
}

async function* histories(session: Session, rows: Snapshot): AsyncGenerator<BackupEntry> {
  const own = await openCustody(rows.custody, session.rowKeys);
  const imported = await openHistories(session, rows.imports, rows.importedCustody);
  // A key that came with a backup signs since it did there, not since it came.
  const toldSince = new Map(
    imported.flatMap(({ record }) => (record?.signers ?? []).map((one) => [one.publicKey, one.sinceUtc] as const)),
  );
  for (const { publicKey, sinceEntry } of rows.signers) {
    const text = base64Of(new Uint8Array(publicKey));
    const since = own.find(({ link }) => link.sequence === sinceEntry)?.body?.utc ?? null;
    yield { entry: 'signer', publicKey: text, sinceUtc: toldSince.get(text) ?? since };
  }
  const withheld = withheldIds(rows);
  for (const [chain, { record, entries }] of imported.entries()) {
    const { vaultId = '', importedUtc = null, leftOut = [] } = record ?? {};
    yield { entry: 'chain', chain, vaultId, own: false, importedUtc };
    yield* links(entries);
    const reasons = new Map(leftOut.map(({ itemId, reason }) => [itemId, reason]));
    for (const itemId of withheld) reasons.set(itemId, 'withheld');
    for (const [itemId, reason] of reasons) yield { entry: 'left-out', itemId, reason: knownReason(reason) };
  }
  yield { entry: 'chain', chain: imported.length, vaultId: session.keys.id, own: true, importedUtc: null };
  yield* links(own);
  for (const itemId of withheld) yield { entry: 'left-out', itemId, reason: 'withheld' };
}

function knownReason(reason: string): BackupEntryOf<'left-out'>['reason'] {
  return LEFT_OUT_V1.find((known) => known === reason) ?? 'unreadable';
}

function* links(entries: readonly CustodyEntry[]): Generator<BackupEntry> {
  for (const { link, bodyBytes } of entries) yield { entry: 'link', ...link, body: storedText(bodyBytes) };
}

async function* itemPieces(session: Session, before: ItemRow): AsyncGenerator<BackupPiece> {
  // It may have been put away or deleted since the small rows were read.
  const row = await session.database.getFromIndex('items', 'id', before.id);
  const { id, caseId } = before;
  if (before.state === 'deleted') yield { entry: 'tombstone', id, caseId };
  if (before.state !== 'kept') return;
  const keyring = row?.state === 'kept' ? await openKeyring(session.keys, id, row.keyring) : null;
  if (keyring?.ok !== true) {
    yield { entry: 'left-out', itemId: id, reason: keyring === null ? 'withheld' : 'unreadable' };
    return;
  }
  const { recordSha256, signature, signer } = keyring.value;
  yield { entry: 'item', id, caseId, recordSha256, signature, signer, wish: await wishText(session, id, before.wish) };
  const whole = yield* partPieces(session, id, keyring.value);
  yield { entry: 'item-end', id, whole };
}

/** The parts of a save; answers whether all of them could be read. */
async function* partPieces(session: Session, itemId: string, keyring: Keyring): AsyncGenerator<BackupPiece, boolean> {
  let whole = true;
  const parts = [
    { ...keyring.record, shown: RECORD_PART },
    ...keyring.parts.map((key) => ({ ...key, shown: key.name })),
  ];
  for (const { shown, ...key } of parts) {
    yield { entry: 'part', name: shown, bytes: key.bytes };
    whole = (yield* partBytes(session, itemId, key)) && whole;
  }
  const picture = await session.database.get('thumbnails', itemId);
  const bytes = picture === undefined ? null : await session.rowKeys.open('thumbnail', itemId, picture.sealed);
  if (bytes !== null && bytes.length > 0 && bytes.length <= CHUNK_BYTES) {
    yield { entry: 'part', name: THUMBNAIL_PART, bytes: bytes.length };
    yield bytes;
  }
  return whole;
}

/** The bytes of a part. From where it cannot be read on there are zeros: its length was said before. Answers whether all of it could be. */
async function* partBytes(
  session: Session,
  itemId: string,
  key: PartKey,
): AsyncGenerator<Uint8Array<ArrayBuffer>, boolean> {
  let left = key.bytes;
  try {
    for await (const chunk of sourceOf(session, itemId, key).chunks()) {
      left -= chunk.length;
      if (chunk.length > 0) yield chunk;
    }
    return true;
  } catch (error) {
    if (!(error instanceof PartUnreadable)) throw error;
    for (; left > 0; left -= CHUNK_BYTES) yield new Uint8Array(Math.min(left, CHUNK_BYTES));
    return false;
  }
}

async function wishText(session: Session, id: string, sealed: ItemRow['wish']): Promise<string | null> {
  return sealed === undefined ? null : storedText(await session.rowKeys.open('wish', id, sealed));
}
