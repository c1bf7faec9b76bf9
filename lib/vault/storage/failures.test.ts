import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './database';
import { reasonAtOpening, reasonInUse } from './failures';
import type { StorageClues } from './storage-clues';

const clues = (full: boolean, forbids: boolean): StorageClues => ({
  isFull: () => Promise.resolve(full),
  forbidsFiles: () => Promise.resolve(forbids),
});
const roomy = clues(false, false);
const error = (name: string, words = '') => new DOMException(words, name);

describe('an exception while something is read or written', () => {
  it.each([
    ['Firefox on a full disk', error('QuotaExceededError'), 'disk-full'],
    ['Chromium, which has words only', error('UnknownError', 'Encountered full disk while committing'), 'disk-full'],
    ['a database of a newer version', error('VersionError'), 'newer'],
    ['a browser that forbids it', error('SecurityError'), 'browser-forbids'],
    ['a connection closed twice in a row', error('InvalidStateError'), 'in-use'],
    ['a transaction that was ended', error('AbortError'), 'in-use'],
    ['a lock that was not had in time', error('TimeoutError'), 'in-use'],
    ['files that cannot be read', error('UnknownError', 'Internal error'), 'damaged'],
    ['a value whose file is gone', error('DataError', 'Failed to read large IndexedDB value'), 'damaged'],
    ['a store that is not there', error('NotFoundError'), 'damaged'],
    ['a mistake in our code', new TypeError('x is undefined'), 'broken'],
    ['a mistake in what we store', error('DataCloneError'), 'broken'],
    ['something that is no error at all', 'a text', 'broken'],
  ] as const)('%s', async (_what, thrown, reason) => {
    expect(await reasonInUse(thrown, roomy)).toBe(reason);
  });

  it.each(['UnknownError', 'AbortError', 'InvalidStateError', 'DataError', 'NotReadableError', 'ConstraintError'])(
    'is a full disk where nothing can be written any more, whatever its name (%s)',
    async (name) => {
      expect(await reasonInUse(error(name), clues(true, false))).toBe('disk-full');
    },
  );

  it('is never excused by a full disk where it is our own mistake', async () => {
    expect(await reasonInUse(new TypeError('x'), clues(true, true))).toBe('broken');
  });
});

describe('an exception while the database is opened', () => {
  it.each([
    ['Firefox that never remembers history', error('InvalidStateError', 'did not allow mutations'), roomy],
    ['the same where it has no name for it', error('UnknownError'), clues(false, true)],
    ['a browser that says so', error('SecurityError'), roomy],
  ] as const)('%s lets nothing be stored', async (_what, thrown, seen) => {
    expect(await reasonAtOpening(thrown, seen)).toBe('browser-forbids');
  });

  it.each([
    ['damaged files', error('UnknownError', 'Internal error opening backing store'), roomy, 'damaged'],
    ['the same on a full disk', error('UnknownError', 'Internal error'), clues(true, false), 'disk-full'],
    ['a newer version', error('VersionError'), roomy, 'newer'],
    ['a mistake in our code', new RangeError('x'), clues(true, true), 'broken'],
  ] as const)('%s', async (_what, thrown, seen, reason) => {
    expect(await reasonAtOpening(thrown, seen)).toBe(reason);
  });
});

describe('opening the database', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const opening = (mayCreate: boolean, seen: StorageClues = roomy) =>
    openDatabase('beside', { mayCreate, onClosed: () => undefined, clues: seen });
  const refuse = (thrown: unknown) =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw thrown;
    });

  it('says that a database that has to be there is gone', async () => {
    expect(await opening(false)).toEqual({ ok: false, reason: 'gone' });
  });

  it('says that the browser forbids it, and that the disk is full', async () => {
    refuse(
      error('InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'),
    );
    expect(await opening(true)).toEqual({ ok: false, reason: 'browser-forbids' });
    refuse(error('UnknownError'));
    expect(await opening(true, clues(true, false))).toEqual({ ok: false, reason: 'disk-full' });
  });

  it('throws a mistake of ours on, so that it can be reported', async () => {
    refuse(new TypeError('indexedDB.open is not a function'));
    await expect(opening(true)).rejects.toThrow(TypeError);
  });
});
