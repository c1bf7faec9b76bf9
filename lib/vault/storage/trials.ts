import { fail, type Result } from '../../domain/result';
import type { VaultFailure } from '../../domain/vault-failure';
import type { OnFault } from './database';
import { isClosedConnection, reasonInUse } from './failures';
import { browserClues, type StorageClues } from './storage-clues';

/** Runs what uses the database: a second time where it was closed under us, with a reason where it fails. */
export class Trials {
  readonly #onFault: OnFault;
  readonly #forget: () => void;
  readonly #clues: StorageClues = browserClues();

  /** `forget` lets go of a connection that was closed, so that the second run opens it again. */
  constructor(onFault: OnFault, forget: () => void) {
    this.#onFault = onFault;
    this.#forget = forget;
  }

  async twice<T, Reason>(
    run: () => Promise<Result<T, Reason | VaultFailure>>,
  ): Promise<Result<T, Reason | VaultFailure>> {
    try {
      return await run();
    } catch (error) {
      // Closed between opening and the transaction: nothing was written yet, so the whole thing may run again.
      if (!isClosedConnection(error)) return this.failureOf(error);
    }
    this.#forget();
    try {
      return await run();
    } catch (error) {
      return this.failureOf(error);
    }
  }

  /** An exception of the database as a reason. What is not the database's doing is a bug and thrown on: the boundaries report it. */
  async failureOf(error: unknown): Promise<Result<never, VaultFailure>> {
    const reason = await reasonInUse(error, this.#clues);
    if (reason === 'broken') throw error;
    this.#onFault(error);
    return fail(reason);
  }
}
