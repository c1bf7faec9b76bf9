/** A point at which the background is to end: the `nth` (from 1) of those with this name, or of all where `name` is null. `nth` 0: none, they are only counted. */
export interface Failpoint {
  readonly name: string | null;
  readonly nth: number;
}

/** What the background says of the point at which a test wants it to end. */
export interface FailpointState {
  /** True once the wanted point was reached: from then on nothing is finished any more. */
  readonly held: boolean;
  /** Every point so far, in order: `put items`, `committed`, `storage.set`. */
  readonly seen: readonly string[];
}

/** Names of the points, as far as a test has to choose one. */
export const POINTS = {
  /** A transaction was kept by the browser; nothing that follows from it has happened yet. */
  committed: 'committed',
  /** The link of the log is written: rows of a save or change are complete, but the transaction is still open. */
  link: 'add custody',
  /** Small values outside the database: the running save, the head of the log. */
  outside: 'storage.set',
} as const;

/**
 * Stands before the background's own script. Counts every moment at which something is being written (rows, stores, the end of a
 * transaction, small values outside the database) and, at the `wanted` one, lets nothing be finished any more: the transaction stays
 * open, small values are not kept. Whoever watches then kills the browser, as a power cut at that very moment would.
 */
export function failpoint(wanted: Failpoint): void {
  const state: { held: boolean; seen: string[] } = { held: false, seen: [] };
  const world = globalThis as unknown as Record<string, unknown>;
  world['besideFailpoint'] = state;

  const reach = (name: string): boolean => {
    state.seen.push(name);
    const same = wanted.name === null || wanted.name === name;
    state.held ||=
      same && state.seen.filter((one) => wanted.name === null || one === wanted.name).length === wanted.nth;
    return state.held;
  };
  /** A transaction ends when nothing more is asked of it. */
  const keepOpen = (store: IDBObjectStore): void => {
    const ask = (): void => {
      store.count().onsuccess = ask;
    };
    ask();
  };

  const rows = IDBObjectStore.prototype as unknown as Record<
    string,
    (this: IDBObjectStore, ...given: unknown[]) => unknown
  >;
  for (const name of ['add', 'put', 'delete', 'clear', 'createIndex', 'deleteIndex']) {
    const original = rows[name];
    if (original === undefined) continue;
    rows[name] = function (...given) {
      const request = original.apply(this, given);
      if (reach(`${name} ${this.name}`)) keepOpen(this);
      return request;
    };
  }
  const schema = IDBDatabase.prototype as unknown as Record<
    string,
    (this: IDBDatabase, ...given: unknown[]) => unknown
  >;
  const createStore = schema['createObjectStore'];
  if (createStore !== undefined) {
    schema['createObjectStore'] = function (...given) {
      const store = createStore.apply(this, given) as IDBObjectStore;
      if (reach(`createObjectStore ${store.name}`)) keepOpen(store);
      return store;
    };
  }
  const transact = schema['transaction'];
  if (transact !== undefined) {
    schema['transaction'] = function (...given) {
      const transaction = transact.apply(this, given) as IDBTransaction;
      if (given[1] === 'readwrite') transaction.addEventListener('complete', () => void reach('committed'));
      return transaction;
    };
  }

  const api = (world['browser'] ?? world['chrome']) as {
    readonly storage: { readonly local: Record<string, (...given: unknown[]) => unknown> };
  };
  const { local } = api.storage;
  for (const name of ['set', 'remove']) {
    const original = local[name]?.bind(local);
    if (original === undefined) continue;
    const held = (...given: unknown[]): unknown =>
      reach(`storage.${name}`) ? new Promise(() => undefined) : original(...given);
    Object.defineProperty(local, name, { value: held, configurable: true, writable: true });
  }
}
