import type { CustodyEntry } from '../../app/vault-port';
import { openCustody } from '../custody-log';
import type {
  CaseRow,
  CustodyRow,
  ImportedCustodyRow,
  ImportRow,
  ItemRow,
  LogRow,
  SignerRow,
  ToldRow,
} from '../storage/schema';
import type { Session } from '../storage/session';

/** Every small row of a vault, of one moment. */
export interface Snapshot {
  readonly custody: readonly CustodyRow[];
  readonly items: readonly ItemRow[];
  readonly cases: readonly CaseRow[];
  readonly log: readonly LogRow[];
  readonly signers: readonly SignerRow[];
  readonly imports: readonly ImportRow[];
  readonly importedCustody: readonly ImportedCustodyRow[];
  readonly told: readonly ToldRow[];
}

/** Reads them in one transaction: what is written meanwhile is in all of them or in none. */
export async function takeSnapshot(session: Session): Promise<Snapshot> {
  const transaction = session.database.transaction([
    'custody',
    'items',
    'cases',
    'log',
    'signers',
    'imports',
    'importedCustody',
    'told',
  ]);
  const [custody, items, cases, log, signers, imports, importedCustody, told] = await Promise.all([
    transaction.objectStore('custody').getAll(),
    transaction.objectStore('items').getAll(),
    transaction.objectStore('cases').getAll(),
    transaction.objectStore('log').getAll(),
    transaction.objectStore('signers').getAll(),
    transaction.objectStore('imports').getAll(),
    transaction.objectStore('importedCustody').getAll(),
    transaction.objectStore('told').getAll(),
  ]);
  return { custody, items, cases, log, signers, imports, importedCustody, told };
}

/** The links of one restored history, opened. */
export function openImported(
  session: Session,
  importId: string,
  rows: readonly ImportedCustodyRow[],
): Promise<readonly CustodyEntry[]> {
  const own = rows.filter((row) => row.importId === importId);
  return Promise.all(
    own.map(async ({ sealed, ...link }) => {
      if (sealed !== null) {
        const [entry] = await openCustody([{ ...link, sealed }], session.rowKeys);
        if (entry !== undefined) return entry;
      }
      const { sequence, previous, bodySha256, digest } = link;
      return { link: { sequence, previous, bodySha256, digest }, body: null, bodyBytes: null };
    }),
  );
}
