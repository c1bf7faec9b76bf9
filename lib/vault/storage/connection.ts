import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/ports';
import { deleteDatabase, openDatabase } from './database';
import { failureOf, isClosedConnection } from './failures';
import type { Markers } from './markers';
import { RowKeys } from '../keys/row-keys';
import { ALL_STORES, type VaultDatabase } from './schema';
import { loadKeys, type VaultKeys } from '../keys/vault-keys';

/** An open vault. */
export interface Session {
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  readonly rowKeys: RowKeys;
}

/** How a connection makes the keys of a new vault. Readers have none: they never make one. */
export type MakeVault = (database: VaultDatabase) => Promise<Result<null, VaultFailure>>;

/** Opens the vault when it is first needed, and again after the browser or another page closed it. */
export class Connection {
  readonly #name: string;
  readonly #markers: Markers;
  readonly #mayFinishErasing: boolean;
  #database: Promise<Result<VaultDatabase, 'unreadable'>> | null = null;
  #session: Session | null = null;

  /** `mayFinishErasing` only for the one writer: a reader that is late could otherwise delete the vault made after the erasing. */
  constructor(name: string, markers: Markers, options: { readonly mayFinishErasing: boolean }) {
    this.#name = name;
    this.#markers = markers;
    this.#mayFinishErasing = options.mayFinishErasing;
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

  /** Writes, making the vault first where there is none. */
  write<T, More = never>(
    makeVault: MakeVault,
    run: (session: Session) => Promise<Result<T, VaultFailure | More>>,
  ): Promise<Result<T, VaultFailure | More>> {
    return this.#tryTwice(async () => {
      let session = await this.#open();
      if (session.ok && session.value === null) {
        const database = await this.#openDatabase();
        if (!database.ok) return database;
        const made = await makeVault(database.value);
        if (!made.ok) return made;
        session = await this.#open();
      }
      if (!session.ok) return session;
      return session.value === null ? fail('unreadable') : run(session.value);
    });
  }

  /** Destroys the keys and every row, then the database, then what is known outside. Works on a vault that cannot be opened, too. */
  async erase(): Promise<Result<null, VaultFailure>> {
    try {
      // Where even this note cannot be made, destroying the keys still matters more.
      await this.#markers.beginErasing().catch(() => undefined);
      const database = await openDatabase(this.#name, { mayCreate: false, onClosed: () => undefined });
      if (database.ok) {
        await clearEverything(database.value);
        database.value.close();
      }
      await this.close();
      // Still held open by another page: its rows and keys are gone already, and the writer deletes the rest at the next start.
      if (!(await deleteDatabase(this.#name))) return ok(null);
      return (await this.#markers.forget()) ? ok(null) : fail('unreadable');
    } catch (error) {
      return failureOf(error);
    }
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
      if (!isClosedConnection(error)) return failureOf(error);
    }
    this.#forget();
    try {
      return await run();
    } catch (error) {
      return failureOf(error);
    }
  }

  /** The open vault; null where nothing was ever saved. */
  async #open(): Promise<Result<Session | null, 'unreadable'>> {
    if (this.#session !== null) return ok(this.#session);
    // The marker is read before the database, because the writer makes the vault first and the marker after it.
    const marker = await this.#markers.read();
    if (marker.kind === 'erasing' && !this.#mayFinishErasing) return ok(null);
    const database = await this.#openDatabase();
    if (!database.ok) return database;
    const row = await database.value.get('keys', 'vault');
    if (row === undefined) return this.#nothingThere();
    // Another vault than the one that was here: whoever swapped it, it is not to be written to.
    if (marker.kind === 'vault' && marker.id !== row.id) return fail('unreadable');
    // The browser was stopped between making the vault and noting it down.
    if (marker.kind === 'none') await this.#markers.remember(row.id);
    const keys = await loadKeys(row);
    this.#session ??= { database: database.value, keys, rowKeys: new RowKeys(database.value, keys) };
    return ok(this.#session);
  }

  /** A database without keys: new, just being erased, or a lost one that must not be taken for new. */
  async #nothingThere(): Promise<Result<null, 'unreadable'>> {
    const { kind } = await this.#markers.read();
    return kind === 'none' || kind === 'erasing' ? ok(null) : fail('unreadable');
  }

  async #openDatabase(): Promise<Result<VaultDatabase, 'unreadable'>> {
    this.#database ??= this.#openFresh();
    const outcome = await this.#database;
    // A failure is not kept: the next try may find the database again.
    if (!outcome.ok) this.#forget();
    return outcome;
  }

  async #openFresh(): Promise<Result<VaultDatabase, 'unreadable'>> {
    let marker = await this.#markers.read();
    if (marker.kind === 'erasing' && this.#mayFinishErasing) {
      if (!(await deleteDatabase(this.#name))) return fail('unreadable');
      if (!(await this.#markers.forget())) return fail('unreadable');
      marker = { kind: 'none' };
    }
    const mayCreate = marker.kind === 'none';
    return openDatabase(this.#name, {
      mayCreate,
      onClosed: () => {
        this.#forget();
      },
    });
  }

  #forget(): void {
    this.#database = null;
    this.#session = null;
  }
}

async function clearEverything(database: VaultDatabase): Promise<void> {
  // The keys go first and on their own: from then on whatever is left cannot be opened.
  await database.transaction('keys', 'readwrite', { durability: 'strict' }).store.clear();
  const transaction = database.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
  for (const store of ALL_STORES) void transaction.objectStore(store).clear();
  await transaction.done;
}
