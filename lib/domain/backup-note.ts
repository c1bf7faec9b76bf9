/** What the log says of a backup that was kept: one line of words, which is read back to know which saves are in it. */

/** A backup as the log names it. */
interface BackupNote {
  /** How many saves are in it. */
  readonly saves: number;
  /** The newest entry of the log that is in it: what was saved after that is not, also where it was saved before the file was kept. */
  readonly lastEntry: number;
}

/** Writes the detail of a `backed-up` entry. */
export function backupDetail({ saves, lastEntry }: BackupNote): string {
  return `saves ${String(saves)}; log to line ${String(lastEntry)}`;
}

/** The newest entry that is in the backup; 0 where the detail does not say it. */
export function lastEntryOf(detail: string): number {
  const found = /^saves \d+; log to line (\d{1,15})$/.exec(detail);
  return found === null ? 0 : Number(found[1]);
}
