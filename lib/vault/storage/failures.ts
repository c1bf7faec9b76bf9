import type { VaultFailure } from '../../domain/vault-failure';
import type { StorageClues } from './storage-clues';

/** What the browsers say when the disk is full; the words are Chromium's, which has no name of its own for it. */
const FULL = /quota|disk (is )?full|full disk|no space/i;

/** Errors whose name alone tells the reason. */
const NAMED: Readonly<Record<string, VaultFailure>> = {
  // The database has a higher version than this code knows.
  VersionError: 'newer',
  SecurityError: 'browser-forbids',
  // The connection ended under us, twice in a row: another window deletes or upgrades, or the browser did not get its lock.
  InvalidStateError: 'in-use',
  AbortError: 'in-use',
  TransactionInactiveError: 'in-use',
  TimeoutError: 'in-use',
  // The browser's own files of the database cannot be used.
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
  NotFoundError: 'damaged',
  OperationError: 'damaged',
  DataError: 'damaged',
};

/**
 * The reason behind an exception while the open database was used. Where the disk has no room left, browsers answer with nearly any
 * error of the database (Chromium at 2 to 3 MB with one that has no name for it): so room is looked at before the name is believed.
 * What is not the database's doing, such as a TypeError, is `broken`.
 */
export async function reasonInUse(error: unknown, clues: StorageClues): Promise<VaultFailure> {
  if (!(error instanceof Error)) return 'broken';
  if (FULL.test(error.name) || FULL.test(error.message)) return 'disk-full';
  if (!isOfDatabase(error)) return 'broken';
  if (await clues.isFull()) return 'disk-full';
  return Object.hasOwn(NAMED, error.name) ? (NAMED[error.name] ?? 'broken') : 'broken';
}

/**
 * The reason behind an exception while the database was opened. Firefox that never remembers history, and its private windows, answer
 * with InvalidStateError ("... did not allow mutations"), older ones with UnknownError; both refuse files of their own, too (measured).
 */
export async function reasonAtOpening(error: unknown, clues: StorageClues): Promise<VaultFailure> {
  if (error instanceof Error && error.name === 'InvalidStateError') return 'browser-forbids';
  const reason = await reasonInUse(error, clues);
  return reason === 'damaged' && (await clues.forbidsFiles()) ? 'browser-forbids' : reason;
}

/** True for a connection that was closed under us: opening again may help. */
export function isClosedConnection(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

/** Whether the database threw it. Errors of the language itself (TypeError, RangeError) are bugs of ours. */
function isOfDatabase(error: Error): boolean {
  return error instanceof DOMException || Object.hasOwn(NAMED, error.name);
}
