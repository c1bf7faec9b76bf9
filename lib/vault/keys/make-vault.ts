import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/ports';
import { draftEntry, type VaultContext } from '../writer-context';
import { appendCustody } from '../custody-log';
import { RowKeys } from './row-keys';
import { isErasingIn } from '../storage/erasing';
import type { VaultDatabase } from '../storage/schema';
import { loadKeys, makeKeys } from './vault-keys';
import { strictTransaction } from '../storage/write-transaction';

/**
 * Makes the keys of a new vault and the first entry of its log, in one transaction. Two pages that try at the same time end with
 * the same vault: the second finds the first one's keys and leaves them, and answers with no link. `detail`: for the first entry.
 */
export async function makeVault(
  context: VaultContext,
  database: VaultDatabase,
  detail = '',
): Promise<Result<CustodyLink | null, VaultFailure>> {
  const row = await makeKeys(context.ids.next());
  const keys = await loadKeys(row);
  const rowKeys = new RowKeys(database, keys);
  const writing = await rowKeys.forWriting(() => context.ids.next());
  const draft = await draftEntry(context, { database, keys, rowKeys }, writing, {
    action: 'vault-created',
    itemId: null,
    caseId: null,
    detail,
  });

  const made = await strictTransaction<{ readonly id: string; readonly link: CustodyLink | null }, VaultFailure>(
    database,
    async (transaction) => {
      const known = await transaction.objectStore('keys').get('vault');
      if (known?.name === 'vault') return ok({ id: known.id, link: null });
      if (await isErasingIn(transaction)) return fail('changed-elsewhere');
      await transaction.objectStore('keys').add(row);
      await transaction.objectStore('signers').add({ publicKey: row.signPublic, sinceEntry: 1 });
      if (writing.toStore !== null) await transaction.objectStore('rowKeys').add(writing.toStore);
      return ok({ id: row.id, link: await appendCustody(transaction, draft) });
    },
  );
  if (!made.ok) return made;
  await context.markers.remember(made.value.id);
  return ok(made.value.link);
}
