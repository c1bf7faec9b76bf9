import { beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from './part-seal';
import { markersAt } from '../reader';
import {
  asPromise,
  freshBrowser,
  idNumber,
  openVault,
  rawRows,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from '../testing/test-vault';
import type { ChunkRow, CustodyRow, ItemRow } from '../storage/schema';
import type { Vault } from '../../app/vault-port';

let keyValue: MemoryKeyValue;
let vault: Vault;
const item = idNumber(1);
beforeEach(async () => {
  keyValue = freshBrowser();
  vault = openVault(keyValue);
  const large = new Uint8Array(2 * CHUNK_BYTES + 17).fill(7);
  await save(vault, 1, {}, [
    { name: 'picture.png', bytes: new Uint8Array(1_000).fill(1) },
    { name: 'page-source.html', bytes: large },
  ]);
});

/** Which part each chunk belongs to is not in the clear: it is told by its length, or, as ids count up here, by its place. */
async function chunksOf(kind: 'source' | 'picture' | 'record' | 'entries'): Promise<ChunkRow[]> {
  const rows = (await rawRows())['chunks'] as ChunkRow[];
  const source = rows.find((row) => row.index === 1)?.partId;
  const picture = rows.find((row) => row.bytes.byteLength === 1_016)?.partId;
  const wanted =
    kind === 'source'
      ? source
      : kind === 'picture'
        ? picture
        : rows.filter((row) => row.partId !== source && row.partId !== picture)[kind === 'record' ? 0 : 1]?.partId;
  return rows.filter((row) => row.partId === wanted);
}

async function namesAfterCheck(): Promise<readonly string[]> {
  const check = valueOf(await vault.checkItem(item));
  return 'names' in check ? check.names : [];
}

function flipped(row: ChunkRow, at: number): ChunkRow {
  const bytes = new Uint8Array(row.bytes.slice(0));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return { ...row, bytes: bytes.buffer };
}

describe('checking a saved item', () => {
  it('names the part of which any chunk was changed by one bit', async () => {
    for (const row of await chunksOf('source')) {
      await tamper('chunks', (store) => {
        store.put(flipped(row, row.bytes.byteLength - 1));
      });
      expect(await namesAfterCheck()).toEqual(['page-source.html']);
      expect(await vault.readPart(item, 'page-source.html')).toEqual({ ok: false, reason: 'damaged' });
      await tamper('chunks', (store) => {
        store.put(row);
      });
      expect(await namesAfterCheck()).toEqual([]);
    }
  });

  it('names every part that was changed, and says when the record itself was', async () => {
    const [picture] = await chunksOf('picture');
    const [source] = await chunksOf('source');
    const [record] = await chunksOf('record');
    if (picture === undefined || source === undefined || record === undefined)
      throw new Error('the fixture has three parts');
    await tamper('chunks', (store) => {
      store.put(flipped(picture, 0));
      store.put(flipped(source, 5));
    });
    expect(valueOf(await vault.checkItem(item))).toEqual({
      itemId: item,
      state: 'changed',
      names: ['picture.png', 'page-source.html'],
    });
    await tamper('chunks', (store) => {
      store.put(flipped(record, 3));
    });
    expect(valueOf(await vault.checkItem(item))).toEqual({ itemId: item, state: 'damaged', names: ['record.json'] });
    expect(await vault.openItem(item)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('says where what the record says was changed, and opens nothing of it', async () => {
    const [entries] = await chunksOf('entries');
    if (entries === undefined) throw new Error('the fixture has entries');
    await tamper('chunks', (store) => {
      store.put(flipped(entries, 7));
    });
    expect(await namesAfterCheck()).toEqual(['entries.jsonl']);
    expect(await vault.openItem(item)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('notices chunks that were cut off, swapped, doubled or taken from another item', async () => {
    const [first, second, third] = await chunksOf('source');
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('the fixture has three chunks');
    const attacks: ((store: IDBObjectStore) => void)[] = [
      (store) => {
        store.delete([item, third.partId, 2]);
      },
      (store) => {
        store.delete([item, second.partId, 1]);
      },
      (store) => {
        store.put({ ...first, index: 1 });
        store.put({ ...second, index: 0 });
      },
      (store) => {
        store.put({ ...first, index: 1 });
      },
      (store) => {
        store.put({ ...third, index: 3 });
      },
    ];
    for (const attack of attacks) {
      await tamper('chunks', attack);
      expect(await namesAfterCheck()).toEqual(['page-source.html']);
      await tamper('chunks', (store) => {
        store.delete([item, third.partId, 3]);
        for (const row of [first, second, third]) store.put(row);
      });
      expect(await namesAfterCheck()).toEqual([]);
    }
  });

  it('does not open the keys of one item as those of another', async () => {
    await save(vault, 2);
    const rows = (await rawRows())['items'] as ItemRow[];
    const [one, two] = rows;
    if (one === undefined || two === undefined) throw new Error('two items were saved');
    await tamper('items', (store) => {
      store.put({ ...one, keyring: two.keyring, summary: two.summary });
    });
    expect(valueOf(await vault.checkItem(item))).toEqual({ itemId: item, state: 'damaged', names: ['record.json'] });
    const list = valueOf(await vault.listItems({ limit: 10, before: null }));
    expect(list.items.map((shown) => shown.id)).toEqual([idNumber(2)]);
    expect(list.unreadable).toBe(1);
  });
});

describe('a summary that does not open', () => {
  it('is made again of the record: nothing of the list is lost', async () => {
    await save(vault, 2, { note: 'about the soup' });
    const before = valueOf(await vault.listItems({ limit: 10, before: null }));
    await tamper('items', async (store) => {
      const rows = (await asPromise(store.getAll())) as ItemRow[];
      for (const row of rows)
        store.put({ ...row, summary: row.summary === null ? null : { ...row.summary, bytes: new ArrayBuffer(40) } });
    });
    expect(valueOf(await vault.listItems({ limit: 10, before: null }))).toEqual(before);
    expect(before.items[0]).toMatchObject({ id: idNumber(2), note: 'about the soup' });
  });
});

describe('lists with something that cannot be opened', () => {
  it('count it, in lists and in the timeline, and show the rest', async () => {
    const caseId = await save(vault, 2);
    await vault.addLog({
      version: 2,
      kind: 'diary',
      id: idNumber(50),
      caseId,
      writtenUtc: '2026-11-20T10:00:00.000Z',
      itemId: null,
      happenedOn: null,
      words: 'Wrote to a friend.',
    });
    await tamper('items', async (store) => {
      const row = (await asPromise(store.index('id').get(idNumber(2)))) as ItemRow;
      // A summary alone would be made of the record again.
      store.put({
        ...row,
        keyring: row.keyring === null ? null : { ...row.keyring, bytes: new ArrayBuffer(40) },
        summary: row.summary === null ? null : { ...row.summary, bytes: new ArrayBuffer(40) },
      });
    });
    await tamper('log', async (store) => {
      const [row] = (await asPromise(store.getAll())) as { sealed: object }[];
      store.put({ ...row, sealed: { ...row?.sealed, bytes: new ArrayBuffer(3) } });
    });
    expect(valueOf(await vault.listItems({ limit: 10, before: null }))).toMatchObject({
      unreadable: 1,
      items: [{ id: idNumber(1) }],
    });
    const shown = valueOf(await vault.timeline(caseId));
    expect(shown.unreadable).toBe(2);
    expect(shown.entries).toHaveLength(1);
    expect(valueOf(await vault.listCases())).toHaveLength(1);
  });

  it('still lead to the things of a case whose own text cannot be opened', async () => {
    const caseId = await save(vault, 2);
    await save(vault, 3, { platform: { id: 'other', name: 'Other' } });
    await tamper('cases', async (store) => {
      const row = (await asPromise(store.get(caseId))) as { sealed: object };
      store.put({ ...row, sealed: { ...row.sealed, bytes: new ArrayBuffer(20) } });
    });
    const cases = valueOf(await vault.listCases());
    expect(cases.map((summary) => summary.itemCount).sort()).toEqual([1, 2]);
    expect(valueOf(await vault.timeline(caseId)).entries).toHaveLength(2);
  });
});

describe('checking the custody log', () => {
  beforeEach(async () => {
    for (const number of [2, 3, 4]) await save(vault, number);
  });
  const custodyRow = async (sequence: number) =>
    ((await rawRows())['custody'] as CustodyRow[]).find((row) => row.sequence === sequence);

  it('accepts what was written', async () => {
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 5, problem: 'none', at: null });
    const actions = valueOf(await vault.custody()).map((entry) => entry.body?.action);
    expect(actions).toEqual(['vault-created', 'saved', 'saved', 'saved', 'saved']);
  });

  it('asks about an end that may have been cut off, thanks to the note of its head', async () => {
    await tamper('custody', (store) => {
      store.delete(5);
      store.delete(4);
    });
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 3, problem: 'note-differs', at: 4 });
    await tamper('custody', (store) => {
      store.clear();
    });
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 0, problem: 'note-differs', at: 1 });
  });

  it('says where an entry is missing, changed or cannot be opened', async () => {
    const third = await custodyRow(3);
    await tamper('custody', (store) => {
      store.delete(3);
    });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'broken', at: 3 });
    await tamper('custody', (store) => {
      store.put({ ...third, digest: 'a'.repeat(64) });
    });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'broken', at: 3 });
    await tamper('custody', (store) => {
      store.put({ ...third, sealed: { ...third?.sealed, bytes: new ArrayBuffer(30) } });
    });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'broken', at: 3 });
    await tamper('custody', (store) => {
      store.put(third);
    });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'none' });
  });

  it('asks about another history that was put in place of the real one', async () => {
    const real = (await rawRows())['custody'] as CustodyRow[];
    const head = real.at(-1);
    if (head === undefined) throw new Error('there are entries');
    // The same person, another browser profile: a whole chain that is right in itself.
    const other = freshBrowser();
    const second = openVault(other);
    for (const number of [1, 2, 3, 4]) await save(second, number);
    await markersAt({ name: 'beside', keyValue: other }).replaceHead({ sequence: head.sequence, digest: head.digest });
    expect(valueOf(await second.checkCustody())).toEqual({ links: 5, problem: 'note-differs', at: 5 });
    expect(real).toHaveLength(5);
  });

  it('notices a fork: an entry replaced and its digest computed anew', async () => {
    const { nextLink } = await import('../../domain/custody-chain');
    const [first, second] = (await rawRows())['custody'] as CustodyRow[];
    if (first === undefined || second === undefined) throw new Error('there are entries');
    const forged = nextLink(first, 'e'.repeat(64));
    await tamper('custody', (store) => {
      store.put({ ...forged, sealed: second.sealed });
    });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'broken', at: 2 });
  });
});
