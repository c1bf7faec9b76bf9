/** Items of many bytes: written in several transactions, read in chunks, and gone without a trace where they never came to exist. */
import { beforeEach, describe, expect, it } from 'vitest';
import { PartUnreadable, type PartBytes, type Vault } from '../../app/vault-port';
import type { ByteSource } from '../../domain/byte-source';
import {
  freshBrowser,
  idNumber,
  openVault,
  rawRows,
  sampleItem,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from '../testing/test-vault';

const MIB = 1_048_576;
/** More than is stored in one transaction. */
const CHUNKS = 18;
const LENGTH = CHUNKS * MIB - 5;

/** The chunk at a place; no two are alike. */
const chunkAt = (at: number): Uint8Array<ArrayBuffer> => new Uint8Array(at === CHUNKS - 1 ? MIB - 5 : MIB).fill(at + 1);

/** A large file. `before` is waited for before each chunk is given. */
function largeSource(before: (at: number) => Promise<void> | void = () => undefined): ByteSource {
  return {
    length: LENGTH,
    chunks: async function* () {
      for (let at = 0; at < CHUNKS; at += 1) {
        await before(at);
        yield chunkAt(at);
      }
      await before(CHUNKS);
    },
  };
}

const NAME = 'page-source.html';
const part = (bytes: ByteSource): PartBytes[] => [{ name: NAME, bytes }];

let keyValue: MemoryKeyValue;
let vault: Vault;
beforeEach(() => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
});

/** Begins to store item 1 with a part that is read from `source`; its record describes the whole part. */
async function store(source: ByteSource, signal = new AbortController().signal) {
  const { record } = await sampleItem(1, {}, part(largeSource()));
  return vault.storeItem({ record, parts: part(source), caseId: null, signal });
}

const nothingLeft = async () => {
  const rows = await rawRows();
  expect([rows['unfinished'], rows['chunks'], rows['items']]).toEqual([[], [], []]);
};

describe('a large part', () => {
  it('is stored, read in chunks and checked', async () => {
    expect((await store(largeSource())).ok).toBe(true);
    const source = valueOf(await vault.streamPart(idNumber(1), NAME));
    expect(source.length).toBe(LENGTH);
    let at = 0;
    for await (const chunk of source.chunks()) {
      expect(Buffer.from(chunk).equals(chunkAt(at)), String(at)).toBe(true);
      at += 1;
    }
    expect(at).toBe(CHUNKS);
    expect(valueOf(await vault.checkItem(idNumber(1))).state).toBe('unchanged');
    expect((await rawRows())['unfinished']).toEqual([]);
  });

  it('ends with an error at the chunk that was changed, and is named by the check', async () => {
    await store(largeSource());
    await tamper('chunks', (chunks) => {
      const all = chunks.openCursor();
      all.onsuccess = () => {
        const cursor = all.result;
        if (cursor === null) return;
        const row = cursor.value as { index: number; bytes: ArrayBuffer };
        if (row.index === 7) new Uint8Array(row.bytes)[100] = 0xff ^ (new Uint8Array(row.bytes)[100] ?? 0);
        cursor.update(row);
        cursor.continue();
      };
    });
    const read: number[] = [];
    const reading = async () => {
      for await (const chunk of valueOf(await vault.streamPart(idNumber(1), NAME)).chunks()) read.push(chunk.length);
    };
    await expect(reading()).rejects.toBeInstanceOf(PartUnreadable);
    expect(read.length).toBeLessThanOrEqual(7);
    expect(valueOf(await vault.checkItem(idNumber(1)))).toMatchObject({ state: 'changed', names: [NAME] });
  });

  it('is refused, with nothing left, where its bytes are not those of the record or end too early', async () => {
    const other: ByteSource = {
      length: LENGTH,
      chunks: async function* () {
        for (let at = 0; at < CHUNKS; at += 1)
          yield await Promise.resolve(chunkAt(at === 3 ? 4 : at).slice(0, chunkAt(at).length));
      },
    };
    await expect(store(other)).rejects.toThrow('not those that the record describes');
    await nothingLeft();
    await expect(
      store(
        largeSource((at) => {
          if (at === 9) throw new Error('the file is gone');
        }),
      ),
    ).rejects.toThrow('the file is gone');
    await nothingLeft();
  });

  it('that is called off leaves nothing', async () => {
    for (const stop of [0, 6, CHUNKS]) {
      const stopping = new AbortController();
      const source = largeSource((at) => {
        if (at === stop) stopping.abort();
      });
      expect(await store(source, stopping.signal), String(stop)).toEqual({ ok: false, reason: 'cancelled' });
      await nothingLeft();
    }
  });

  it('is one item where it is saved twice at the same time', async () => {
    const answers = await Promise.all([store(largeSource()), store(largeSource())]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(valueOf(await vault.checkItem(idNumber(1))).state).toBe('unchanged');
  });
});

describe('a browser that is stopped while a large item is written', () => {
  it.each([0, 1, 4, 5, 11, CHUNKS - 1, CHUNKS])(
    'after %i chunks has no such item, and the next start takes back what is left',
    async (stop) => {
      const before = await save(vault, 2);
      let reached: () => void = () => undefined;
      const stopped = new Promise<void>((done) => {
        reached = done;
      });
      void store(
        largeSource((at) => {
          if (at !== stop) return undefined;
          reached();
          return new Promise<never>(() => undefined);
        }),
      );
      await stopped;
      // A new background on the same database: the old one never goes on.
      const next = openVault(keyValue);
      expect(valueOf(await next.listItems({ limit: 5, before: null })).items.map(({ id }) => id)).toEqual([
        idNumber(2),
      ]);
      expect(await next.openItem(idNumber(1))).toEqual({ ok: false, reason: 'not-found' });
      expect(valueOf(await next.removeUnfinished())).toBe(1);
      const rows = await rawRows();
      expect(rows['unfinished']).toEqual([]);
      expect((rows['chunks'] as readonly { itemId: string }[]).filter(({ itemId }) => itemId === idNumber(1))).toEqual(
        [],
      );
      expect(valueOf(await next.checkItem(idNumber(2))).state).toBe('unchanged');
      expect(valueOf(await next.checkCustody()).problem).toBe('none');
      // The same id can be saved again, and goes where the other one is.
      expect(await save(next, 1)).toBe(before);
    },
    30_000,
  );

  it('never finishes an item whose chunks were taken back meanwhile', async () => {
    const other = openVault(keyValue);
    await save(other, 2);
    const answer = await store(
      largeSource(async (at) => {
        if (at === 9) expect(valueOf(await other.removeUnfinished())).toBe(1);
      }),
    );
    expect(answer).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await vault.openItem(idNumber(1))).toEqual({ ok: false, reason: 'not-found' });
  });

  it('and is started again leaves alone what is being written right now', async () => {
    const answer = await store(
      largeSource(async (at) => {
        if (at === 9) expect(valueOf(await vault.removeUnfinished())).toBe(0);
      }),
    );
    expect(answer.ok).toBe(true);
  });
});

describe('a small picture for lists', () => {
  const picture = new Uint8Array([0xff, 0xd8, 1, 2, 3]);
  const withThumbnail = async (number: number) =>
    vault.storeItem({
      ...(await sampleItem(number)),
      caseId: null,
      thumbnail: Promise.resolve(picture),
      signal: new AbortController().signal,
    });

  it('is kept beside the item, sealed, and is no part of it', async () => {
    expect((await withThumbnail(1)).ok).toBe(true);
    expect(valueOf(await vault.thumbnail(idNumber(1)))).toEqual(picture);
    expect(valueOf(await vault.openItem(idNumber(1))).record.parts.map(({ name }) => name)).toEqual(['picture.png']);
    const [row] = (await rawRows())['thumbnails'] as readonly { sealed: { bytes: ArrayBuffer } }[];
    expect(Buffer.from(row?.sealed.bytes ?? new ArrayBuffer(0)).includes(Buffer.from(picture))).toBe(false);
  });

  it('is missing where an item was saved without one', async () => {
    await save(vault, 1);
    expect(await vault.thumbnail(idNumber(1))).toEqual({ ok: false, reason: 'not-found' });
  });

  it('goes with the item when it is deleted or must not be kept', async () => {
    for (const [number, remove] of [
      [1, () => vault.deleteItem(idNumber(1), 'mistake')],
      [2, () => vault.withholdItem(idNumber(2))],
    ] as const) {
      await withThumbnail(number);
      expect((await remove()).ok).toBe(true);
      expect(await vault.thumbnail(idNumber(number))).toEqual({ ok: false, reason: 'not-found' });
    }
    expect((await rawRows())['thumbnails']).toEqual([]);
  });

  it('of another item does not stand in for it', async () => {
    await withThumbnail(1);
    await save(vault, 2);
    await tamper('thumbnails', (store) => {
      const one = store.get(idNumber(1));
      one.onsuccess = () => {
        store.put({ ...(one.result as object), itemId: idNumber(2) });
      };
    });
    expect(await vault.thumbnail(idNumber(2))).toEqual({ ok: false, reason: 'damaged' });
  });
});
