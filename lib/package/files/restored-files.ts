import type { ImportedHistory, VaultFailure } from '../../app/vault-port';
import { bytesOfBase64 } from '../../domain/base64';
import { ok, type Result } from '../../domain/result';
import type { BagWriter } from '../bag/bag-writer';
import { restoredKey, restoredLog } from '../bag/bag';
import type { PackageSource } from '../choose/package-request';
import type { PackagePlan } from '../choose/plan-package';
import type { FixedFile } from '../pages/start-here';
import { custodyFile } from './custody-lines';

/** What came into the vault with backups, as far as a package carries it. */
export interface RestoredFiles {
  readonly files: readonly FixedFile[];
}

/**
 * Writes the logs that came with backups and tell of something in the package, each whole and apart from the vault's own one, and for officials the
 * keys that signed there. Nothing where nothing in it came with a backup.
 */
export async function writeRestored(
  bag: BagWriter,
  vault: Pick<PackageSource, 'importedHistories' | 'publicKey'>,
  { profile, numbers, bodiesOf }: Pick<PackagePlan, 'profile' | 'numbers' | 'bodiesOf'>,
): Promise<Result<RestoredFiles, VaultFailure>> {
  const histories = await vault.importedHistories();
  if (!histories.ok) return histories;
  const files: FixedFile[] = [];
  // A log that tells of nothing in the package is nobody's business there; and where it is broken, that says nothing of what is in it.
  const telling = histories.value.filter(({ entries }) =>
    entries.some(({ body }) => body !== null && body.itemId !== null && numbers.has(body.itemId)),
  );
  for (const [index, { entries }] of telling.entries()) {
    const name = restoredLog(index + 1);
    await bag.payload(
      name,
      custodyFile(entries, (itemId) => bodiesOf.has(itemId)),
    );
    files.push([`data/${name}`, 'restoredLog']);
  }
  if (!profile.official || telling.length === 0) return ok({ files });
  const own = await vault.publicKey();
  if (!own.ok) return own;
  for (const [index, key] of otherKeys(telling, own.value.ed25519Spki).entries()) {
    const name = restoredKey(index + 1);
    await bag.payload(name, key);
    files.push([`data/${name}`, 'restoredKey']);
  }
  return ok({ files });
}

function otherKeys(histories: readonly ImportedHistory[], own: string): readonly Uint8Array<ArrayBuffer>[] {
  const keys = new Set(histories.flatMap(({ record }) => (record?.signers ?? []).map(({ publicKey }) => publicKey)));
  keys.delete(own);
  return [...keys].flatMap((key) => bytesOfBase64(key) ?? []);
}
