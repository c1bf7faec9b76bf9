import type { KeyHalves } from '../halves/key-halves';
import { deleteDatabase } from './database';
import { clearAndClose, halvesOf, isErasing } from './erasing';
import type { Markers } from './markers';
import type { VaultDatabase } from './schema';

/**
 * How far an erasing came. `half-left`: the rows and their keys are gone, but a half of the key is still to be overwritten, which only a page
 * can do in Chromium. Until then the database stays with the row that says so, and the vault is shut.
 *
 * `deleted` is false where another page still holds the database open: its rows and keys are gone already, and the writer deletes the rest at
 * its next start. `trouble`: what went wrong while it was emptied; null where nothing did.
 */
export type Erased =
  'half-left' | { readonly forgotten: boolean; readonly deleted: boolean; readonly trouble: unknown };

/** Destroys a vault: keys and rows, then the halves of the key, then what is known outside, then the database. Goes on where a step fails. */
export class Eraser {
  readonly #name: string;
  readonly #markers: Markers;
  readonly #halves: KeyHalves;
  /** Halves that have to be overwritten, also where no row could say so. */
  #doomed: readonly string[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string, markers: Markers, halves: KeyHalves) {
    this.#name = name;
    this.#markers = markers;
    this.#halves = halves;
  }

  /**
   * `database`: null where it does not open. All halves go, not only its own: one may be left of a vault whose database was lost before, and bytes
   * of that may be there still.
   */
  run(database: VaultDatabase | null): Promise<Erased> {
    return this.#inTurn(() => this.#run(database));
  }

  /**
   * Goes on with an erasing that was begun in this database. Throws what the database throws where another one has ended meanwhile and closed
   * it: a vault may have been made since, and that one stays.
   */
  finish(database: VaultDatabase): Promise<Erased> {
    return this.#inTurn(async () => {
      await isErasing(database);
      return this.#run(database);
    });
  }

  #inTurn(erase: () => Promise<Erased>): Promise<Erased> {
    const next = this.#last.then(erase);
    this.#last = next.catch(() => undefined); // Whoever asked for it hears of it.
    return next;
  }

  async #run(database: VaultDatabase | null): Promise<Erased> {
    const halves = await this.#halvesBehind(database);
    const trouble = database === null ? null : await clearAndClose(database, halves);
    this.#doomed = halves;
    if (!(await this.#halves.destroy(halves))) return 'half-left';
    this.#doomed = [];
    // A stop before the deletion leaves the row that says an erasing was begun.
    const forgotten = await this.#markers.forget();
    return { forgotten, deleted: await deleteDatabase(this.#name), trouble };
  }

  /** Halves that are still to be overwritten before the erasing can end. */
  async left(): Promise<readonly string[]> {
    if (this.#doomed.length === 0) return [];
    const here = await this.#halves.list();
    return this.#doomed.filter((name) => here.includes(name));
  }

  async #halvesBehind(database: VaultDatabase | null): Promise<readonly string[]> {
    const own = database === null ? [] : await halvesOf(database).catch(() => []);
    return [...new Set([...own, ...(await this.#halves.list())])];
  }
}
