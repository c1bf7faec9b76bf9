import type { ImportedHistory, VaultFailure } from '../../app/vault-port';
import { bytesOfBase64 } from '../../domain/base64';
import { ok, type Result } from '../../domain/result';
import type { BagWriter } from '../bag/bag-writer';
import { restoredKey, restoredLog } from '../bag/bag';
import type { PackageSource } from '../choose/package-request';
import type { FixedFile } from '../pages/start-here';
import { custodyFile } from './custody-lines';

/** What came into the vault with backups, as far as a package carries it. */
export interface RestoredFiles {
  readonly files: readonly FixedFile[];
}

/**
 * Writes the logs that came with backups, each whole and apart from the vault's own one, and for officials the keys that signed there. Nothing where
 * nothing was ever restored.
 */
export async function writeRestored(
  bag: BagWriter,
  vault: Pick<PackageSource, 'importedHistories' | 'publicKey'>,
  official: boolean,
  mayShow: (itemId: string) => boolean,
): Promise<Result<RestoredFiles, VaultFailure>> {
  const histories = await vault.importedHistories();
  if (!histories.ok) return histories;
  const files: FixedFile[] = [];
  for (const [index, { entries }] of histories.value.entries()) {
    const name = restoredLog(index + 1);
    await bag.payload(name, custodyFile(entries, mayShow));
    files.push([`data/${name}`, 'restoredLog']);
  }
  if (!official || histories.value.length === 0) return ok({ files });
  const own = await vault.publicKey();
  if (!own.ok) return own;
  for (const [index, key] of otherKeys(histories.value, own.value.ed25519Spki).entries()) {
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
