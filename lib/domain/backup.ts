import type { BackupEntryV1 } from './records/backup-v1';

/** Longest thing inside of a backup beside the bytes of parts, in bytes: 8 MiB. */
export const ENTRY_LIMIT = 8 * 1_048_576;

/** One thing inside of a backup. */
export type BackupEntry = BackupEntryV1;

/** The entry of this kind. */
export type BackupEntryOf<Kind extends BackupEntry['entry']> = Extract<BackupEntry, { readonly entry: Kind }>;

/** What a backup says of itself in its first entry. */
export type BackupStart = BackupEntryOf<'start'>;

/**
 * What goes into a backup or comes out of it, in order: an entry, and after each `part` exactly its bytes, in chunks of at most 1 MiB. A chunk's
 * memory may be used again once the next thing is asked for.
 */
export type BackupPiece = BackupEntry | Uint8Array<ArrayBuffer>;

/** A backup that was opened. `pieces` begins anew with each call. */
export interface OpenedBackup {
  readonly start: BackupStart;
  readonly pieces: () => AsyncIterable<BackupPiece>;
}

/** What a vault gives for a backup. `lastEntry`: the newest entry of its log that is in it; 0 where there is none. */
export interface BackupOfVault extends OpenedBackup {
  readonly lastEntry: number;
}

/**
 * Why a file cannot be restored. `not-a-backup`: it is something else. `newer-file`: a newer Beside made it. `wrong-key`: it does not open with what
 * was typed. `cut-off`: its end is missing. `file-damaged`: something in it was changed, moved or is missing. `file-out-of-reach`: the browser cannot read it any more.
 */
export const BACKUP_FAULTS = [
  'not-a-backup',
  'newer-file',
  'wrong-key',
  'cut-off',
  'file-damaged',
  'file-out-of-reach',
] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];

/** Thrown while the inside of a backup is read. */
export class BackupUnreadable extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What restoring did. */
export interface Restored {
  /** Saves that are here now and were not before. */
  readonly added: number;
  /** Of these, how many came without something that could not be read when the backup was made. */
  readonly partly: number;
  /** Saves that were here already. */
  readonly already: number;
  /** Saves that were deleted or put away here before: they stay so. */
  readonly stayRemoved: number;
  /** Saves that could not be read when the backup was made, or that differ from one that is here. */
  readonly unreadable: number;
  /** Saves that were put away when the backup was made, and so were never in it. */
  readonly withheld: number;
  /** Saves that were deleted or put away there and are still kept here. */
  readonly stillHere: number;
  readonly cases: number;
  readonly lines: number;
}
