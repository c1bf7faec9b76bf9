import { fail, ok, type Result } from '../../domain/result';
import { isLost, type LostReason, type VaultFailure } from '../../domain/vault-failure';
import { databaseExists, inNewDatabase, openDatabase, type OnFault } from './database';
import { Eraser } from './eraser';
import { isErasing, readKeys } from './erasing';
import type { Markers, MarkerState } from './markers';
import { isHalfLost, storedHalves, type KeyHalves } from '../halves/key-halves';
import { RowKeys } from '../keys/row-keys';
import type { VaultDatabase } from './schema';
import { Trials } from './trials';
import { loadKeys } from '../keys/vault-keys';
import type { ConnectionPlace, MakeVault } from './connection-place';
import type { Session } from './session';
import type { RefusedWrites } from './refused-writes';
import { isRefusedWrite } from './write-transaction';

/** Opens the vault when it is first needed, and again after the browser or another page closed it. */
export class Connection {
  readonly #name: string;
  readonly #markers: Markers;
  readonly #mayFinishErasing: boolean;
  readonly #onFault: OnFault;
  readonly #halves: KeyHalves;
  readonly #trials: Trials;
  readonly #eraser: Eraser;
  readonly #unreachable: VaultFailure | undefined;
  #onUnfinishedErasing: () => void;
  #database: Promise<Result<VaultDatabase, VaultFailure>> | null = null;
  #session: Session | null = null;

  /** `mayFinishErasing` only for the one writer: a reader that is late could otherwise delete the vault made after the erasing. */
  constructor(place: ConnectionPlace, markers: Markers, options: { readonly mayFinishErasing: boolean }) {
    this.#name = place.name;
    this.#unreachable = place.unreachable;
    this.#markers = markers;
    this.#mayFinishErasing = options.mayFinishErasing;
    this.#onFault = place.onFault ?? (() => undefined);
    this.#trials = new Trials(this.#onFault, () => {
      this.#forget();
    });
    this.#halves = place.halves ?? storedHalves(place.name);
    this.#eraser = new Eraser(place.name, markers, this.#halves);
    this.#onUnfinishedErasing = place.onUnfinishedErasing ?? (() => undefined);
  }

  /** Reads; `whenEmpty` is the answer where nothing was ever saved. */
  read<T>(
    whenEmpty: () => Result<T, VaultFailure>,
    run: (session: Session) => Promise<Result<T, VaultFailure>>,
  ): Promise<Result<T, VaultFailure>> {
    return this.#trials.twice(async () => {
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
    const written = await this.#trials.twice(async () => {
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
    // Keys may still be in memory where the file of their half is gone: what is saved with them could be read by nobody after the next start.
    if (await isHalfLost(this.#halves, this.#session?.keys.half ?? null)) this.#session = null;
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
   * Makes a vault in place of one that is lost. Answers with what `makeVault` does; null where there is one that opens now. Everywhere else
   * it is refused: whatever is there, or may be there, is left alone.
   */
  async replaceLost<T>(
    refused: RefusedWrites,
    makeVault: (database: VaultDatabase, lost: LostReason) => Promise<Result<T, VaultFailure>>,
  ): Promise<Result<T | null, VaultFailure>> {
    return this.#unlessRefused<T | null, never>(refused, async () => {
      // What is still in memory here says nothing of what is on the disk.
      this.#session = null;
      const found = await this.#open();
      if (found.ok) return found.value === null ? fail('changed-elsewhere') : ok(null);
      const lost = found.reason;
      if (!isLost(lost)) return found;
      if (lost === 'gone') return inNewDatabase(this.#name, this.#onFault, (database) => makeVault(database, lost));
      const database = await this.#openDatabase();
      return database.ok ? makeVault(database.value, lost) : database;
    });
  }

  /** See `VaultWriter.keyHalves`. */
  async halves(): Promise<{ readonly wanted: boolean; readonly left: readonly string[] }> {
    const found = await this.read<boolean>(
      () => ok(true),
      // The keys may still be in memory here when the file of their half is gone: what is begun anew then needs a new one, too.
      async ({ keys }) => ok(await isHalfLost(this.#halves, keys.half)),
    );
    return { wanted: found.ok ? found.value : isLost(found.reason), left: await this.#eraser.left() };
  }

  /** Destroys everything (`Eraser`). Works on a vault that cannot be opened, too. */
  async erase(): Promise<Result<null, VaultFailure>> {
    try {
      // What does not open, for whatever reason, is deleted all the same.
      const database = await openDatabase(this.#name, { mayCreate: false, onClosed: () => undefined }).catch(() =>
        fail('broken' as const),
      );
      await this.close();
      const erased = await this.#eraser.run(database.ok ? database.value : null);
      if (erased === 'half-left') return fail(erased);
      // What could not be emptied (the disk is full, say) is gone all the same once the database is deleted.
      if (erased.trouble !== null && !erased.deleted) return await this.#trials.failureOf(erased.trouble);
      // Neither emptied nor deleted: all of it may be there still.
      if (!database.ok && database.reason !== 'gone' && !erased.deleted) return fail(database.reason);
      return erased.forgotten ? ok(null) : fail('damaged');
    } catch (error) {
      return this.#trials.failureOf(error);
    }
  }

  /** Finishes an erasing that was cut off. Only for the one writer, at its start; does nothing where there is nothing to finish. */
  async finishErasing(): Promise<void> {
    if ((await this.#markers.read()).kind === 'none' && !(await databaseExists(this.#name))) return;
    await this.#trials.twice(() => this.#openDatabase());
  }

  /** Lets go of the database; the next call opens it again. */
  async close(): Promise<void> {
    const database = await this.#database;
    if (database?.ok === true) database.value.close();
    this.#forget();
  }

  /** The open vault; null where nothing was ever saved. */
  async #open(): Promise<Result<Session | null, VaultFailure>> {
    if (this.#unreachable !== undefined) return fail(this.#unreachable);
    if (this.#session !== null) return ok(this.#session);
    // The marker is read before the database, because the writer makes the vault first and the marker after it.
    const marker = await this.#markers.read();
    const database = await this.#openDatabase();
    if (!database.ok) return database;
    const row = await readKeys(database.value);
    if (row === null) return this.#nothingThere(database.value, marker);
    // The database counts. A marker that is missing (the browser was stopped) or names another vault (somebody wrote there) is put right.
    if (marker.kind !== 'vault' || marker.id !== row.id) await this.#markers.remember(row.id);
    const half = row.half === undefined ? ok(null) : await this.#halves.read(row.half);
    // Nothing opens it without its half, and nothing that is saved now would ever be read: so nothing is saved into it either.
    if (!half.ok) return fail(half.reason === 'lost' ? 'half-lost' : 'damaged');
    const keys = await loadKeys(row, half.value);
    this.#session ??= { database: database.value, keys, rowKeys: new RowKeys(database.value, keys) };
    return ok(this.#session);
  }

  /** A database without keys: new, just being erased, or a lost one that must not be taken for new. */
  async #nothingThere(database: VaultDatabase, before: MarkerState): Promise<Result<Session | null, VaultFailure>> {
    if (await isErasing(database)) {
      this.#onUnfinishedErasing();
      this.#onUnfinishedErasing = () => undefined;
      return ok(null);
    }
    const after = await this.#markers.read();
    if (after.kind === 'none') return ok(null);
    // Made by the writer between the two looks.
    return before.kind === 'none' ? this.#open() : fail('damaged');
  }

  async #openDatabase(): Promise<Result<VaultDatabase, VaultFailure>> {
    this.#database ??= this.#openFresh();
    // A failure is not kept, however it came: the next try may find the database again.
    const outcome = await this.#database.catch((error: unknown) => {
      this.#forget();
      throw error;
    });
    if (!outcome.ok) this.#forget();
    return outcome;
  }

  async #openFresh(): Promise<Result<VaultDatabase, VaultFailure>> {
    const opened = await this.#openNamed();
    if (!opened.ok || !this.#mayFinishErasing || !(await isErasing(opened.value))) return opened;
    const erased = await this.#eraser.finish(opened.value);
    if (erased === 'half-left') return fail(erased);
    if (!erased.deleted) return fail('in-use');
    return erased.forgotten ? this.#openNamed() : fail('damaged');
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

  #forget(): void {
    this.#database = null;
    this.#session = null;
  }
}
