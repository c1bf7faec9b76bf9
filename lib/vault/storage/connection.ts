import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/ports';
import { databaseExists, deleteDatabase, inNewDatabase, openDatabase, type OnFault } from './database';
import { clearAndClose, isErasing, readKeys } from './erasing';
import { isClosedConnection, reasonInUse } from './failures';
import type { Markers, MarkerState } from './markers';
import { RowKeys } from '../keys/row-keys';
import type { VaultDatabase } from './schema';
import { browserClues, type StorageClues } from './storage-clues';
import { loadKeys } from '../keys/vault-keys';
import type { Session } from './session';
import type { RefusedWrites } from './refused-writes';
import { isRefusedWrite } from './write-transaction';

/** How a connection makes the keys of a new vault. Readers have none: they never make one. */
export type MakeVault = (database: VaultDatabase) => Promise<Result<unknown, VaultFailure>>;

/** Opens the vault when it is first needed, and again after the browser or another page closed it. */
export class Connection {
  readonly #name: string;
  readonly #markers: Markers;
  readonly #mayFinishErasing: boolean;
  readonly #onFault: OnFault;
  readonly #clues: StorageClues = browserClues();
  #database: Promise<Result<VaultDatabase, VaultFailure>> | null = null;
  #session: Session | null = null;

  /** `mayFinishErasing` only for the one writer: a reader that is late could otherwise delete the vault made after the erasing. */
  constructor(
    name: string,
    markers: Markers,
    options: { readonly mayFinishErasing: boolean; readonly onFault?: OnFault | undefined },
  ) {
    this.#name = name;
    this.#markers = markers;
    this.#mayFinishErasing = options.mayFinishErasing;
    this.#onFault = options.onFault ?? (() => undefined);
  }

  /** Reads; `whenEmpty` is the answer where nothing was ever saved. */
  read<T>(
    whenEmpty: () => Result<T, VaultFailure>,
    run: (session: Session) => Promise<Result<T, VaultFailure>>,
  ): Promise<Result<T, VaultFailure>> {
    return this.#tryTwice(async () => {
      const session = await this.#open();
      if (!session.ok) return session;
      return session.value === null ? whenEmpty() : run(session.value);
    });
  }

  /** Writes, making the vault first where there is none. After a refused write nothing is written until the browser was started again. */
  write<T, More = never>(
    { makeVault, refused }: { readonly makeVault: MakeVault; readonly refused: RefusedWrites },
    run: (session: Session) => Promise<Result<T, VaultFailure | More>>,
  ): Promise<Result<T, VaultFailure | More>> {
    return this.#unlessRefused(refused, () => this.#makeAndRun(makeVault, run));
  }

  /** Work on the vault that nobody asked for. Nothing happens where there is no vault. */
  maintain(refused: RefusedWrites, run: (session: Session) => Promise<void>): Promise<Result<null, VaultFailure>> {
    return this.#unlessRefused(refused, async () => {
      if (!(await databaseExists(this.#name))) return ok(null);
      const session = await this.#open();
      if (!session.ok) return session;
      if (session.value !== null) await run(session.value);
      return ok(null);
    });
  }

  async #unlessRefused<T, More>(
    refused: RefusedWrites,
    work: () => Promise<Result<T, VaultFailure | More>>,
  ): Promise<Result<T, VaultFailure | More>> {
    if (await refused.happened()) return fail('restart-first');
    const written = await this.#tryTwice(async () => {
      try {
        return await work();
      } catch (error) {
        if (isRefusedWrite(error)) await refused.note();
        throw error;
      }
    });
    if (!written.ok && written.reason === 'disk-full') await refused.note();
    return written;
  }

  async #makeAndRun<T, More>(
    makeVault: MakeVault,
    run: (session: Session) => Promise<Result<T, VaultFailure | More>>,
  ): Promise<Result<T, VaultFailure | More>> {
    let session = await this.#open();
    if (session.ok && session.value === null) {
      const database = await this.#openDatabase();
      if (!database.ok) return database;
      const made = await makeVault(database.value);
      if (!made.ok) return made;
      session = await this.#open();
    }
    if (!session.ok) return session;
    // Another window erased it between the making and this look.
    return session.value === null ? fail('changed-elsewhere') : run(session.value);
  }

  /**
   * Makes a vault where one was noted and its database is gone. Answers with what `makeVault` does; null where there is one now. Everywhere
   * else it is refused: whatever is there, or may be there, is left alone.
   */
  async replaceLost<T>(
    refused: RefusedWrites,
    makeVault: (database: VaultDatabase) => Promise<Result<T, VaultFailure>>,
  ): Promise<Result<T | null, VaultFailure>> {
    return this.#unlessRefused<T | null, never>(refused, async () => {
      const found = await this.#open();
      if (found.ok) return found.value === null ? fail('changed-elsewhere') : ok(null);
      if (found.reason !== 'gone') return found;
      return inNewDatabase(this.#name, this.#onFault, makeVault);
    });
  }

  /** Destroys the keys and every row, then what is known outside, then the database. Works on a vault that cannot be opened, too. */
  async erase(): Promise<Result<null, VaultFailure>> {
    try {
      // What does not open, for whatever reason, is deleted all the same.
      const database = await openDatabase(this.#name, { mayCreate: false, onClosed: () => undefined }).catch(() =>
        fail('broken' as const),
      );
      const trouble = database.ok ? await clearAndClose(database.value) : null;
      await this.close();
      const { forgotten, deleted } = await this.#removeDatabase();
      // What could not be emptied (the disk is full, say) is gone all the same once the database is deleted.
      if (trouble !== null && !deleted) return await this.#failureOf(trouble);
      return forgotten ? ok(null) : fail('damaged');
    } catch (error) {
      return this.#failureOf(error);
    }
  }

  /** Finishes an erasing that was cut off. Only for the one writer, at its start; does nothing where there is nothing to finish. */
  async finishErasing(): Promise<void> {
    if ((await this.#markers.read()).kind === 'none' && !(await databaseExists(this.#name))) return;
    await this.#openDatabase();
  }

  /** Lets go of the database; the next call opens it again. */
  async close(): Promise<void> {
    const database = await this.#database;
    if (database?.ok === true) database.value.close();
    this.#forget();
  }

  async #tryTwice<T, Reason>(
    run: () => Promise<Result<T, Reason | VaultFailure>>,
  ): Promise<Result<T, Reason | VaultFailure>> {
    try {
      return await run();
    } catch (error) {
      // Closed between opening and the transaction: nothing was written yet, so the whole thing may run again.
      if (!isClosedConnection(error)) return this.#failureOf(error);
    }
    this.#forget();
    try {
      return await run();
    } catch (error) {
      return this.#failureOf(error);
    }
  }

  /** An exception of the database as a reason. What is not the database's doing is a bug and thrown on: the boundaries report it. */
  async #failureOf(error: unknown): Promise<Result<never, VaultFailure>> {
    const reason = await reasonInUse(error, this.#clues);
    if (reason === 'broken') throw error;
    this.#onFault(error);
    return fail(reason);
  }

  /** The open vault; null where nothing was ever saved. */
  async #open(): Promise<Result<Session | null, VaultFailure>> {
    if (this.#session !== null) return ok(this.#session);
    // The marker is read before the database, because the writer makes the vault first and the marker after it.
    const marker = await this.#markers.read();
    const database = await this.#openDatabase();
    if (!database.ok) return database;
    const row = await readKeys(database.value);
    if (row === null) return this.#nothingThere(database.value, marker);
    // The database counts. A marker that is missing (the browser was stopped) or names another vault (somebody wrote there) is put right.
    if (marker.kind !== 'vault' || marker.id !== row.id) await this.#markers.remember(row.id);
    const keys = await loadKeys(row);
    this.#session ??= { database: database.value, keys, rowKeys: new RowKeys(database.value, keys) };
    return ok(this.#session);
  }

  /** A database without keys: new, just being erased, or a lost one that must not be taken for new. */
  async #nothingThere(database: VaultDatabase, before: MarkerState): Promise<Result<Session | null, VaultFailure>> {
    if (await isErasing(database)) return ok(null);
    const after = await this.#markers.read();
    if (after.kind === 'none') return ok(null);
    // Made by the writer between the two looks.
    return before.kind === 'none' ? this.#open() : fail('damaged');
  }

  async #openDatabase(): Promise<Result<VaultDatabase, VaultFailure>> {
    this.#database ??= this.#openFresh();
    const outcome = await this.#database;
    // A failure is not kept: the next try may find the database again.
    if (!outcome.ok) this.#forget();
    return outcome;
  }

  async #openFresh(): Promise<Result<VaultDatabase, VaultFailure>> {
    const opened = await this.#openNamed();
    if (!opened.ok || !this.#mayFinishErasing || !(await isErasing(opened.value))) return opened;
    await clearAndClose(opened.value);
    const { forgotten, deleted } = await this.#removeDatabase();
    if (!deleted) return fail('in-use');
    return forgotten ? this.#openNamed() : fail('damaged');
  }

  async #openNamed(): Promise<Result<VaultDatabase, VaultFailure>> {
    const marker = (await this.#markers.read()).kind;
    const opened = await openDatabase(this.#name, {
      mayCreate: marker === 'none',
      onFault: this.#onFault,
      onClosed: () => {
        this.#forget();
      },
    });
    // Where not even the marker can be read, nobody knows whether there ever was a database.
    return !opened.ok && opened.reason === 'gone' && marker === 'unknown' ? fail('damaged') : opened;
  }

  /**
   * `deleted` is false where another page still holds the database open: its rows and keys are gone already, and the writer deletes
   * the rest at its next start. A stop before the deletion leaves the row that says so.
   */
  async #removeDatabase(): Promise<{ readonly forgotten: boolean; readonly deleted: boolean }> {
    const forgotten = await this.#markers.forget();
    return { forgotten, deleted: await deleteDatabase(this.#name) };
  }

  #forget(): void {
    this.#database = null;
    this.#session = null;
  }
}
