import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import { draftEntry, type VaultContext } from '../writer-context';
import { appendCustody } from '../custody-log';
import type { KeyHalves } from '../halves/key-halves';
import { RowKeys } from './row-keys';
import { isErasingIn } from '../storage/erasing';
import { ALL_STORES, type KeysRow, type VaultDatabase } from '../storage/schema';
import { loadKeys, makeKeys, type NamedHalf, type VaultKeys } from './vault-keys';
import { strictTransaction } from '../storage/write-transaction';

/**
 * Makes the keys of a new vault and the first entry of its log, in one transaction. Two pages that try at the same time end with
 * the same vault: the second finds the first one's keys and leaves them, and answers with no link. `detail`: for the first entry.
 * `inPlaceOf`: the vault with these very keys is lost, and everything of it goes in the same transaction.
 */
export async function makeVault(
  context: VaultContext,
  database: VaultDatabase,
  { detail = '', inPlaceOf = null }: { readonly detail?: string; readonly inPlaceOf?: KeysRow | null } = {},
): Promise<Result<CustodyLink | null, VaultFailure>> {
  const { row, keys } = await newKeys(context);
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
      if (known?.name === 'vault') {
        if (known.id !== inPlaceOf?.id) return ok({ id: known.id, link: null });
        for (const store of ALL_STORES) await transaction.objectStore(store).clear();
      }
      if (await isErasingIn(transaction)) return fail('changed-elsewhere');
      await transaction.objectStore('keys').add(row);
      await transaction.objectStore('signers').add({ publicKey: row.signPublic, sinceEntry: 1 });
      if (writing.toStore !== null) await transaction.objectStore('rowKeys').add(writing.toStore);
      return ok({ id: row.id, link: await appendCustody(transaction, draft) });
    },
  );
  if (!made.ok) return made;
  const { id, link } = made.value;
  await context.markers.remember(id);
  // Whatever was noted of an earlier log is not about this one.
  if (link !== null) await context.markers.replaceHead({ sequence: link.sequence, digest: link.digest });
  return ok(link);
}

/** New keys, with a half outside the database where one can be had and read back. */
async function newKeys({ ids, halves }: VaultContext): Promise<{ readonly row: KeysRow; readonly keys: VaultKeys }> {
  const id = ids.next();
  const half = await newHalf(halves);
  if (half !== null) {
    const row = await makeKeys(id, half);
    // What is on the disk opens it, not what is still in memory here. Otherwise everything that is saved would be lost.
    const again = await halves.read(half.name);
    const keys = again.ok ? await loadKeys(row, again.value) : null;
    if (keys !== null && (await keys.canRead())) return { row, keys };
  }
  const row = await makeKeys(id, null);
  return { row, keys: await loadKeys(row, null) };
}

async function newHalf(halves: KeyHalves): Promise<NamedHalf | null> {
  const name = await halves.make();
  if (name === null) return null;
  const read = await halves.read(name);
  return read.ok ? { name, bytes: read.value } : null;
}
