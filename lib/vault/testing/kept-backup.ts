import type { VaultReader } from '../../app/vault-port';
import type { BackupPiece, OpenedBackup } from '../../domain/backup';
import { valueOf } from './test-vault';

/** A backup of a vault as it is now, held in memory as it would come out of its file. */
export async function keptBackup(vault: VaultReader, utc = '2026-11-28T12:00:00.000Z'): Promise<OpenedBackup> {
  const backup = valueOf(await vault.backup({ utc, extensionVersion: '0.1.0' }));
  const pieces: BackupPiece[] = [];
  for await (const piece of backup.pieces()) pieces.push(piece instanceof Uint8Array ? piece.slice() : piece);
  return opened(backup.start, pieces);
}

/** The same backup with other things in it. */
export async function changedBackup(
  backup: OpenedBackup,
  change: (pieces: readonly BackupPiece[]) => readonly BackupPiece[],
): Promise<OpenedBackup> {
  const pieces: BackupPiece[] = [];
  for await (const piece of backup.pieces()) pieces.push(piece);
  return opened(backup.start, change(pieces));
}

function opened(start: OpenedBackup['start'], pieces: readonly BackupPiece[]): OpenedBackup {
  return {
    start,
    pieces: async function* () {
      for (const piece of pieces) yield await Promise.resolve(piece instanceof Uint8Array ? piece.slice() : piece);
    },
  };
}
