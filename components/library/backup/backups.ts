import type { VaultFailure } from '../../../lib/app/vault-port';
import type { BackupFault, BackupStart, OpenedBackup, Restored } from '../../../lib/domain/backup';
import type { Result } from '../../../lib/domain/result';

/** What opens a backup file. */
export interface BackupSecretText {
  readonly kind: 'passphrase' | 'recovery';
  readonly text: string;
}

/** A finished backup. */
export interface MadeBackup {
  readonly file: Blob;
  /** Neutral: `files-YYYY-MM-DD.backup`. */
  readonly name: string;
  readonly start: BackupStart;
  /** The newest entry of the log that is in it. */
  readonly lastEntry: number;
}

/** Why a backup was not made, or nothing was restored. */
export type BackupFailure = VaultFailure | BackupFault | 'cancelled';

/** Making and restoring backups, as the library needs it. `onProgress` from 0 to 1. */
export interface Backups {
  /** What would be in a backup made now; `not-found` where nothing was ever saved. */
  contents(): Promise<Result<BackupStart, VaultFailure>>;
  /** How many saves are in no backup yet. */
  waiting(): Promise<Result<number, VaultFailure>>;
  newRecoveryKey(): Promise<string>;
  make(
    secrets: { readonly passphrase: string; readonly recoveryKey: string },
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<MadeBackup, BackupFailure>>;
  /** Whether a file can be a backup at all, before anybody types a passphrase; null where it can. */
  faultOf(file: Blob): Promise<BackupFault | null>;
  open(file: Blob, secret: BackupSecretText): Promise<Result<OpenedBackup, BackupFault>>;
  /** Where this fails nothing was changed. */
  restore(
    backup: OpenedBackup,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<Restored, BackupFailure>>;
}
