import type { CustodyEntry, ImportedHistory } from '../../app/vault-port';
import { CUSTODY_START } from '../../domain/custody';
import { chainFault } from '../../domain/custody-chain';
import { sha256Hex } from '../../domain/digest';
import { readImport, type ImportRecord } from '../../domain/records/import-record';
import type { ImportedCustodyRow, ImportRow } from '../storage/schema';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import { openImported } from './snapshot';

/** Restored histories in the order in which they came. One whose own row does not open is not whole, and says nothing of what was left out. */
export async function openHistories(
  session: Session,
  imports: readonly ImportRow[],
  rows: readonly ImportedCustodyRow[],
): Promise<readonly ImportedHistory[]> {
  const histories: ImportedHistory[] = [];
  for (const row of imports) {
    const read = readImport(storedText(await session.rowKeys.open('import', row.id, row.sealed)));
    const entries = await openImported(session, row.id, rows);
    const record = read.ok ? read.value : null;
    histories.push({ id: row.id, record, entries, whole: record !== null && (await isWhole(record, entries)) });
  }
  return histories;
}

/** Restored histories as they are now. */
export async function readHistories(session: Session): Promise<readonly ImportedHistory[]> {
  const transaction = session.database.transaction(['imports', 'importedCustody']);
  const [imports, rows] = await Promise.all([
    transaction.objectStore('imports').getAll(),
    transaction.objectStore('importedCustody').getAll(),
  ]);
  return openHistories(session, imports, rows);
}

async function isWhole(record: ImportRecord, entries: readonly CustodyEntry[]): Promise<boolean> {
  const links = entries.map(({ link }) => link);
  if (links.length !== record.links || (links.at(-1)?.digest ?? CUSTODY_START) !== record.head) return false;
  if (chainFault(links) !== null) return false;
  for (const { link, bodyBytes } of entries)
    if (bodyBytes === null || (await sha256Hex(bodyBytes)) !== link.bodySha256) return false;
  return true;
}
