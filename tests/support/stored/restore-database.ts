/** Puts a dumped database back, row by row, with the very keys its rows were sealed with. Runs in Node and in a page of the extension. */

interface StoreShape {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[];
}

/** A database as text: keys by their name in `keys.json`, bytes as base64. */
export interface DatabaseDump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly { readonly shape: StoreShape; readonly rows: readonly unknown[] }[];
}

/** A key that a test may know. */
interface KnownKey {
  readonly algorithm: string;
  readonly format: 'raw' | 'pkcs8';
  readonly usages: KeyUsage[];
  readonly base64: string;
}

/** `keys.json`: known keys by name, and a sentence about them. */
export type KnownKeys = Readonly<Record<string, KnownKey | string>>;

/** Makes the database with all its rows. There must be none of this name. */
export async function restoreDatabase(dump: DatabaseDump, known: KnownKeys): Promise<void> {
  const keys = await importKeys(known);
  const database = await open(dump);
  const transaction = database.transaction(
    dump.stores.map(({ shape }) => shape.name),
    'readwrite',
  );
  for (const { shape, rows } of dump.stores) {
    for (const row of rows) transaction.objectStore(shape.name).add(decode(row, keys));
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(new Error(String(transaction.error)));
    };
  });
  database.close();
}

/** Neither key can be exported once it is imported: as in the vault that generated its own. */
async function importKeys(known: KnownKeys): Promise<ReadonlyMap<string, CryptoKey>> {
  const keys = new Map<string, CryptoKey>();
  for (const [name, key] of Object.entries(known)) {
    if (typeof key === 'string') continue;
    const { format, base64, algorithm, usages } = key;
    keys.set(name, await crypto.subtle.importKey(format, bytesOf(base64), algorithm, false, usages));
  }
  return keys;
}

function open({ name, version, stores }: DatabaseDump): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { shape } of stores) {
        const { keyPath, autoIncrement } = shape;
        const store = request.result.createObjectStore(shape.name, { keyPath, autoIncrement });
        for (const index of shape.indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(String(request.error)));
    };
  });
}

function decode(value: unknown, keys: ReadonlyMap<string, CryptoKey>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => decode(member, keys));
  const members = Object.entries(value) as [string, unknown][];
  const [first] = members;
  if (first !== undefined && typeof first[1] === 'string') {
    const [name, text] = first;
    if (name === '$key') return keys.get(text);
    if (name === '$bytes') return bytesOf(text);
    if (name === '$buffer') return bytesOf(text).buffer;
  }
  return Object.fromEntries(members.map(([name, member]) => [name, decode(member, keys)]));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
