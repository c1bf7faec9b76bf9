import { fail, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/ports';

/** Names the browsers use when the disk is full; the words are Chromium's, which has no name of its own for it. */
const FULL = /quota|disk (is )?full|full disk|no space/i;

/** What the browser says when the database itself cannot be used. */
const UNUSABLE = new Set([
  'AbortError',
  'UnknownError',
  'InvalidStateError',
  'TransactionInactiveError',
  'NotFoundError',
  'VersionError',
  'TimeoutError',
  'NotReadableError',
  'OperationError',
  'SecurityError',
]);

/** An exception of the database as a reason. What is not the database's doing is a bug and thrown on. */
export function failureOf(error: unknown): Result<never, VaultFailure> {
  if (!(error instanceof Error)) throw error;
  if (FULL.test(error.name) || FULL.test(error.message)) return fail('disk-full');
  if (UNUSABLE.has(error.name)) return fail('unreadable');
  throw error;
}

/** True for a connection that was closed under us: opening again may help. */
export function isClosedConnection(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}
