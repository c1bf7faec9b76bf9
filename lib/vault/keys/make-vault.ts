import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/ports';
import { draftEntry, type VaultContext } from '../writer-context';
import { appendCustody } from '../custody-log';
import type { KeyHalves } from '../halves/key-halves';
import { RowKeys } from './row-keys';
import { isErasingIn } from '../storage/erasing';
import type { KeysRow, VaultDatabase } from '../storage/schema';
import { loadKeys, makeKeys, type NamedHalf, type VaultKeys } from './vault-keys';
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
      if (known?.name === 'vault') return ok({ id: known.id, link: null });
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
    const keys = again === null ? null : await loadKeys(row, again);
    if (keys !== null && (await keys.canRead())) return { row, keys };
  }
  const row = await makeKeys(id, null);
  return { row, keys: await loadKeys(row, null) };
}

async function newHalf(halves: KeyHalves): Promise<NamedHalf | null> {
  const name = await halves.make();
  const bytes = name === null ? null : await halves.read(name);
  return name === null || bytes === null ? null : { name, bytes };
}
