/** What the vault's tests share: an empty database, a clock and ids that can be told in advance, invented records. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { digestOf } from '../../domain/digest-source';
import type { Fact, FactName } from '../../domain/subject';
import type { NewItem, PartRole } from '../../domain/item';
import { itemOfFlat, TEST_RUN, type FlatRecord } from '../../domain/testing/flat-record';
import type { Clock, Ids, KeyValue } from '../../app/ports';
import type { PartBytes, Vault, VaultFailure } from '../../app/vault-port';
import type { KeyHalves } from '../halves/key-halves';
import type { KeysRow } from '../storage/schema';
import { createVault } from '../vault';
import { freshFiles } from './memory-files';

/** `storage.local` for a test. */
export interface MemoryKeyValue extends KeyValue {
  readonly values: Map<string, unknown>;
}

/** Keeps copies, as the browser does. */
export function memoryKeyValue(): MemoryKeyValue {
  const values = new Map<string, unknown>();
  return {
    values,
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    set: (key, value) => {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (key) => {
      values.delete(key);
      return Promise.resolve();
    },
  };
}

/** One minute later at each look, from 09:00 on the 20th of November 2026. */
export function tickingClock(): Clock {
  let minutes = 0;
  return {
    run: TEST_RUN,
    now: () => {
      minutes += 1;
      return {
        utc: new Date(Date.UTC(2026, 10, 20, 9, minutes)).toISOString(),
        monotonicMs: minutes * 60_000,
        timeZone: 'Europe/Berlin',
        offsetMinutes: 60,
      };
    },
  };
}

/** Well-formed ids that count up. */
export function countingIds(start = 1): Ids {
  let number = start;
  return { next: () => idNumber(number++) };
}

/** As in the browser, no two vaults ever make the same id. */
const sharedIds = countingIds(10_000);

/** The id with this number. */
export function idNumber(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** An empty browser. */
export function freshBrowser(): MemoryKeyValue {
  globalThis.indexedDB = new IDBFactory();
  freshFiles();
  return memoryKeyValue();
}

/** A vault as the background has it; each in a browser that was just started, unless `untilRestart` is given. */
export function openVault(
  keyValue: KeyValue,
  change: {
    readonly name?: string;
    readonly halves?: KeyHalves;
    readonly files?: KeyValue;
    readonly ids?: Ids;
    readonly clock?: Clock;
    readonly untilRestart?: KeyValue;
    readonly onWritten?: () => void;
    readonly onFault?: (error: unknown) => void;
    readonly unreachable?: VaultFailure;
  } = {},
): Vault {
  return createVault({
    name: 'beside',
    keyValue,
    untilRestart: memoryKeyValue(),
    clock: tickingClock(),
    ids: sharedIds,
    extensionVersion: '0.1.0',
    ...change,
  });
}

const ROLE_OF_NAME: Readonly<Record<string, PartRole>> = {
  'picture.png': 'picture',
  'frame.png': 'frame',
  'comments.json': 'comments',
  'page-text.txt': 'text',
  'page-source.html': 'source',
};

/** A record with its parts, as a save makes it. */
export async function sampleItem(
  number: number,
  change: Partial<FlatRecord> = {},
  parts: readonly PartBytes[] = [{ name: 'picture.png', bytes: new TextEncoder().encode(`picture ${number}`) }],
): Promise<{ record: NewItem; parts: readonly PartBytes[] }> {
  const flat: FlatRecord = {
    id: idNumber(number),
    kind: 'page',
    saved: {
      utc: new Date(Date.UTC(2026, 10, 1, 12, number)).toISOString(),
      monotonicMs: 1,
      timeZone: 'Europe/Berlin',
      offsetMinutes: 60,
    },
    platform: { id: 'clips', name: 'Clips' },
    pageKind: 'video',
    address: `https://clips.example/@mara/video/${number}`,
    canonicalAddress: null,
    title: `Video ${number}`,
    pageLanguage: 'en',
    facts: facts({ authorHandle: 'mara', authorId: '7001' }),
    pickedComment: null,
    video: null,
    viewport: null,
    parts: await Promise.all(
      parts.map(async (part) => ({
        role: ROLE_OF_NAME[part.name] ?? 'file',
        name: part.name,
        type: 'application/octet-stream',
        bytes: part.bytes.length,
        sha256: await digestOf(part.bytes),
        how: 'test',
      })),
    ),
    missing: [],
    note: '',
    category: null,
    askedUnder18: 'no',
    made: { browser: 'Test', browserVersion: '1', os: 'Test', extensionVersion: '0.1.0', rights: ['activeTab'] },
    derivedFrom: null,
    practice: false,
    ...change,
  };
  return { record: itemOfFlat(flat), parts };
}

/** Facts as a reader found them. */
export function facts(values: Partial<Record<FactName, string>>): NonNullable<FlatRecord['facts']> {
  const found: Partial<Record<FactName, Fact | null>> = {};
  for (const [name, value] of Object.entries(values)) found[name as FactName] = { value, reader: 'test' };
  return found;
}

/** Stores an invented item and answers its case. */
export async function save(
  vault: Vault,
  number: number,
  change: Partial<FlatRecord> = {},
  parts?: readonly PartBytes[],
  caseId: string | null = null,
): Promise<string> {
  const item = await sampleItem(number, change, parts);
  const stored = await vault.storeItem({ ...item, caseId, signal: new AbortController().signal });
  if (!stored.ok) throw new Error(`not stored: ${stored.reason}`);
  return stored.value.caseId;
}

/** The value, or a test failure that names the reason. */
export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(`failed: ${String(result.reason)}`);
  return result.value;
}

/** Compares bytes at once: comparing megabytes one by one takes the test runner many seconds. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(other);
}

/** The raw database, as a person with the profile's files has it. */
export function rawDatabase(name = 'beside'): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(String(request.error)));
    };
  });
}

/** Every row of every store. */
export async function rawRows(name = 'beside'): Promise<Record<string, readonly unknown[]>> {
  const database = await rawDatabase(name);
  const rows: Record<string, readonly unknown[]> = {};
  for (const store of Array.from(database.objectStoreNames)) {
    rows[store] = await asPromise(database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>);
  }
  database.close();
  return rows;
}

/** Changes rows behind the vault's back. */
export async function tamper(
  store: string,
  change: (store: IDBObjectStore) => Promise<void> | void,
  name = 'beside',
): Promise<void> {
  const database = await rawDatabase(name);
  const transaction = database.transaction(store, 'readwrite');
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(new Error(String(transaction.error)));
    };
  });
  await change(transaction.objectStore(store));
  await ended;
  database.close();
}

/** A request as a promise. */
export function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(String(request.error)));
    };
  });
}

/** Takes the private key away, as a lock will: everything for saving is there, nothing for reading. Answers with the way back. */
export async function lockVault(name = 'beside'): Promise<() => Promise<void>> {
  const before = (await rawRows(name))['keys']?.[0] as KeysRow;
  await tamper(
    'keys',
    (store) => {
      store.put({ ...before, wrappedPrivate: { iv: new Uint8Array(12), bytes: new ArrayBuffer(64) } });
    },
    name,
  );
  return () =>
    tamper(
      'keys',
      (store) => {
        store.put(before);
      },
      name,
    );
}
