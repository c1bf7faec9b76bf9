import { beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../app/vault-port';
import { BackupUnreadable, type BackupPiece, type OpenedBackup } from '../../domain/backup';
import type { NewLogEntry } from '../../domain/case';
import { keptBackup, changedBackup } from '../testing/kept-backup';
import {
  freshBrowser,
  idNumber,
  isSame,
  lockVault,
  openVault,
  rawRows,
  sampleItem,
  save,
  tamper,
  valueOf,
  type MemoryKeyValue,
} from '../testing/test-vault';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = freshBrowser();
});

const FITS = {
  missing: [],
  untold: [],
  missingCases: 0,
  missingLines: 0,
  untoldLines: 0,
  noteMissing: false,
  brokenHistories: 0,
};
const here = () => openVault(keyValue);
const restore = (vault: Vault, backup: OpenedBackup, signal = new AbortController().signal) =>
  vault.restore(backup, { signal });
const note = (number: number, caseId: string, item: number | null): NewLogEntry =>
  item === null
    ? {
        version: 2,
        kind: 'diary',
        id: idNumber(number),
        caseId,
        writtenUtc: '2026-11-20T10:00:00.000Z',
        itemId: null,
        happenedOn: null,
        words: `line ${String(number)}`,
      }
    : {
        version: 2,
        kind: 'note',
        id: idNumber(number),
        caseId,
        writtenUtc: '2026-11-20T10:00:00.000Z',
        itemId: idNumber(item),
        words: `about ${String(item)}`,
      };
const large = new Uint8Array(20 * 1_048_576 + 5).map((_, at) => (at * 31) & 255);

/** A vault with kept, deleted and withheld saves, notes on them, a diary, a merged case, a large part. */
async function filled(): Promise<{ readonly caseId: string; readonly merged: string }> {
  const vault = here();
  const caseId = await save(vault, 1);
  for (const number of [2, 3]) await save(vault, number, {}, undefined, caseId);
  const merged = await save(vault, 4, { platform: { id: 'pond', name: 'Pond' } }, [
    { name: 'frame.png', bytes: large },
  ]);
  for (const line of [note(50, caseId, 1), note(51, caseId, 2), note(52, caseId, 3), note(53, caseId, null)])
    valueOf(await vault.addLog(line));
  valueOf(await vault.deleteItem(idNumber(2), 'a mistake'));
  valueOf(await vault.withholdItem(idNumber(3)));
  valueOf(await vault.mergeCases({ from: merged, into: caseId, put: null, line: null }));
  return { caseId, merged };
}

describe('a backup that is restored into a fresh install', () => {
  it('brings back everything but what was put away, unchanged since it was saved, and the log fits what is there', async () => {
    const { caseId, merged } = await filled();
    const before = valueOf(await here().openItem(idNumber(1)));
    const timeline = valueOf(await here().timeline(caseId));
    const backup = await keptBackup(here());
    expect(backup.start).toMatchObject({ saves: 2, deleted: 1, withheld: 1, lines: 2 });

    keyValue = freshBrowser();
    const vault = here();
    expect(valueOf(await restore(vault, backup))).toEqual({
      added: 2,
      partly: 0,
      already: 0,
      stayRemoved: 0,
      unreadable: 0,
      withheld: 1,
      stillHere: 0,
      cases: 2,
      lines: 2,
    });
    const after = valueOf(await here().openItem(idNumber(1)));
    expect(isSame(after.recordBytes, before.recordBytes)).toBe(true);
    expect(after).toMatchObject({ recordSha256: before.recordSha256, signature: before.signature, caseId });
    for (const number of [1, 4])
      expect(valueOf(await here().checkItem(idNumber(number)))).toEqual({
        itemId: idNumber(number),
        state: 'unchanged',
      });
    expect(isSame(valueOf(await here().readPart(idNumber(4), 'frame.png')), large)).toBe(true);
    expect(await here().openItem(idNumber(3))).toEqual({ ok: false, reason: 'not-found' });
    expect(valueOf(await here().timeline(merged)).entries).toEqual(timeline.entries);
    expect(valueOf(await here().listItems({ limit: 10, before: null })).items).toHaveLength(2);

    expect(valueOf(await here().checkContent())).toEqual(FITS);
    expect(valueOf(await here().checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
    expect((await rawRows())['unfinished']).toEqual([]);
    // Tombstones are in it, so that a gap can be explained.
    expect((await rawRows())['items']).toHaveLength(3);
  });

  it('keeps the restored log whole beside the own one, and the own one names its end and what was left out', async () => {
    await filled();
    const old = valueOf(await here().custody());
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    const [history, ...more] = valueOf(await here().importedHistories());
    expect(more).toEqual([]);
    expect(history?.whole).toBe(true);
    expect(history?.entries.map(({ link }) => link)).toEqual(old.map(({ link }) => link));
    expect(history?.entries.map(({ body }) => body)).toEqual(old.map(({ body }) => body));
    expect(history?.record?.leftOut).toEqual([{ itemId: idNumber(3), reason: 'withheld' }]);
    expect(history?.record?.signers).toHaveLength(1);
    const entry = valueOf(await here().custody())[1];
    expect(entry?.body?.action).toBe('imported');
    expect(entry?.body?.detail).toContain(`log to line ${String(old.length)} ${old.at(-1)?.link.digest ?? ''}`);
    expect(entry?.body?.detail).toContain('saves 2 added, 0 here already, 1 left out on purpose');
  });

  it('is noticed when something of it is taken out later', async () => {
    await filled();
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    await tamper('items', (store) => {
      store.delete(1);
    });
    await tamper('importedCustody', (store) => {
      store.delete(IDBKeyRange.lowerBound(['', 0]));
    });
    expect(valueOf(await here().checkContent())).toMatchObject({
      brokenHistories: 1,
      untold: [idNumber(4), idNumber(2)],
    });
  });

  it('goes on with the next save and the next backup, from which all of it comes back again', async () => {
    await filled();
    const first = await keptBackup(here());
    const signersIn = async (backup: OpenedBackup) => {
      const signers: unknown[] = [];
      for await (const piece of backup.pieces())
        if (!(piece instanceof Uint8Array) && piece.entry === 'signer') signers.push(piece);
      return signers;
    };
    keyValue = freshBrowser();
    valueOf(await restore(here(), first));
    await save(here(), 9);
    valueOf(await here().withholdItem(idNumber(4)));
    const second = await keptBackup(here());
    // The first key signs since it did there, not since it came here.
    expect(await signersIn(second)).toContainEqual((await signersIn(first))[0]);
    keyValue = freshBrowser();
    expect(valueOf(await restore(here(), second))).toMatchObject({ added: 2, withheld: 1 });
    expect(valueOf(await here().importedHistories())).toHaveLength(2);
    for (const number of [1, 9])
      expect(valueOf(await here().checkItem(idNumber(number)))).toMatchObject({ state: 'unchanged' });
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });
});

describe('a backup that is merged into a used vault', () => {
  it('adds what is new and nothing twice', async () => {
    const { caseId } = await filled();
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    await save(here(), 7, { platform: { id: 'other', name: 'Other' } });
    valueOf(await restore(here(), backup));
    const rows = await rawRows();
    expect(valueOf(await restore(here(), backup))).toMatchObject({ added: 0, already: 2, cases: 0, lines: 0 });
    expect(await rawRows()).toEqual(rows);
    expect(valueOf(await here().listItems({ limit: 10, before: null })).items).toHaveLength(3);
    expect(valueOf(await here().timeline(caseId)).entries).toHaveLength(4);
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });

  it('brings back what the database lost, from a backup of this very vault, and keeps one log', async () => {
    await filled();
    const backup = await keptBackup(here());
    await save(here(), 8);
    await tamper('items', (store) => {
      store.delete(1);
    });
    await tamper('chunks', (store) => {
      store.delete(IDBKeyRange.bound([idNumber(1)], [idNumber(1), []]));
    });
    expect(valueOf(await here().checkContent()).missing).toHaveLength(1);
    expect(valueOf(await restore(here(), backup))).toMatchObject({ added: 1, already: 1 });
    expect(valueOf(await here().importedHistories())).toEqual([]);
    expect(valueOf(await here().checkItem(idNumber(1)))).toMatchObject({ state: 'unchanged' });
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });

  it('leaves deleted what was deleted here, and put away what was put away here', async () => {
    await filled();
    const backup = await keptBackup(here());
    valueOf(await here().deleteItem(idNumber(1), ''));
    valueOf(await here().withholdItem(idNumber(4)));
    expect(valueOf(await restore(here(), backup))).toMatchObject({ added: 0, stayRemoved: 2 });
    expect(valueOf(await here().listItems({ limit: 10, before: null })).items).toEqual([]);
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });

  it('leaves here what was deleted there since an earlier backup', async () => {
    await filled();
    const earlier = await keptBackup(here());
    valueOf(await here().deleteItem(idNumber(1), ''));
    valueOf(await here().withholdItem(idNumber(4)));
    const later = await keptBackup(here());
    keyValue = freshBrowser();
    valueOf(await restore(here(), earlier));
    // It is said: what must not be kept may be among them.
    expect(valueOf(await restore(here(), later))).toMatchObject({ stillHere: 2 });
    expect(valueOf(await here().checkItem(idNumber(4)))).toMatchObject({ state: 'unchanged' });
    expect(valueOf(await here().checkItem(idNumber(1)))).toMatchObject({ state: 'unchanged' });
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });
});

describe('a backup that cannot be restored', () => {
  it('changes nothing where its end cannot be read: not even a vault is made', async () => {
    await filled();
    const whole = await keptBackup(here());
    const damaged: OpenedBackup = {
      ...whole,
      pieces: async function* () {
        let count = 0;
        for await (const piece of whole.pieces()) {
          count += 1;
          if (count > 40) throw new BackupUnreadable('file-damaged');
          yield piece;
        }
      },
    };
    keyValue = freshBrowser();
    expect(await restore(here(), damaged)).toEqual({ ok: false, reason: 'file-damaged' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('changes nothing where it was called off, or breaks off while it is written', async () => {
    await filled();
    const whole = await keptBackup(here());
    keyValue = freshBrowser();
    await save(here(), 7);
    const before = await rawRows();
    const stop = new AbortController();
    let reads = 0;
    const brokenLater: OpenedBackup = {
      ...whole,
      pieces: async function* () {
        reads += 1;
        let bytes = 0;
        for await (const piece of whole.pieces()) {
          bytes += piece instanceof Uint8Array ? piece.length : 0;
          if (reads === 2 && bytes > 12 * 1_048_576) throw new BackupUnreadable('file-damaged');
          if (reads === 4 && bytes > 12 * 1_048_576) stop.abort();
          yield piece;
        }
      },
    };
    expect(await restore(here(), brokenLater)).toEqual({ ok: false, reason: 'file-damaged' });
    expect(await rawRows()).toEqual(before);
    expect(await restore(here(), brokenLater, stop.signal)).toEqual({ ok: false, reason: 'cancelled' });
    expect(await rawRows()).toEqual(before);
  });

  it('leaves nothing to see where the browser was stopped, and the next start takes back what was written', async () => {
    await filled();
    const whole = await keptBackup(here());
    keyValue = freshBrowser();
    await save(here(), 7);
    const before = await rawRows();
    // As a stop in the middle leaves it: chunks beside a row that says so.
    await tamper('unfinished', (store) => {
      store.put({ itemId: idNumber(1), restored: true });
    });
    await tamper('chunks', (store) => {
      store.put({ itemId: idNumber(1), partId: 'p', index: 0, bytes: new ArrayBuffer(9) });
    });
    expect(valueOf(await here().listItems({ limit: 10, before: null })).items).toHaveLength(1);
    // The sweep of saves leaves it alone: another page may be restoring.
    expect(valueOf(await here().removeUnfinished())).toBe(0);
    valueOf(await here().resume());
    expect((await rawRows())['chunks']).toEqual(before['chunks']);
    expect((await rawRows())['unfinished']).toEqual([]);

    await tamper('unfinished', (store) => {
      store.put({ itemId: idNumber(1), restored: true });
    });
    await tamper('chunks', (store) => {
      store.put({ itemId: idNumber(1), partId: 'p', index: 0, bytes: new ArrayBuffer(9) });
    });
    expect(valueOf(await restore(here(), whole))).toMatchObject({ added: 2 });
    expect(valueOf(await here().checkItem(idNumber(1)))).toMatchObject({ state: 'unchanged' });
  });

  it('puts nothing into the other database of a private window', async () => {
    await filled();
    const whole = await keptBackup(here());
    keyValue = freshBrowser();
    const there = openVault(keyValue, { unreachable: 'private-window' });
    expect(await restore(there, whole)).toEqual({ ok: false, reason: 'private-window' });
    expect(await indexedDB.databases()).toEqual([]);
    expect(keyValue.values.size).toBe(0);
  });

  it('brings nothing back into a vault that is erased while it is read or written', async () => {
    await filled();
    const whole = await keptBackup(here());
    for (const during of [1, 2]) {
      keyValue = freshBrowser();
      await save(here(), 7);
      let reads = 0;
      const erasedMeanwhile: OpenedBackup = {
        ...whole,
        pieces: async function* () {
          reads += 1;
          let bytes = 0;
          for await (const piece of whole.pieces()) {
            const before = bytes;
            bytes += piece instanceof Uint8Array ? piece.length : 0;
            if (reads === during && before <= 12 * 1_048_576 && bytes > 12 * 1_048_576)
              valueOf(await here().eraseEverything());
            yield piece;
          }
        },
      };
      expect(await restore(here(), erasedMeanwhile)).toEqual({ ok: false, reason: 'changed-elsewhere' });
      expect(await indexedDB.databases()).toEqual([]);
    }
  });

  it('is neither made nor restored while the vault cannot read', async () => {
    await filled();
    const whole = await keptBackup(here());
    await lockVault();
    expect(await here().backup({ utc: '2026-11-28T12:00:00.000Z', extensionVersion: '1' })).toMatchObject({
      ok: false,
    });
    expect(await restore(here(), whole)).toMatchObject({ ok: false });
  });
});

describe('a save that is damaged when the backup is made', () => {
  it('comes with what can be read of it, and what cannot is told as before', async () => {
    await filled();
    const chunks = ((await rawRows())['chunks'] ?? []) as readonly { itemId: string; partId: string; index: number }[];
    const picture = chunks.find(({ itemId, index }) => itemId === idNumber(4) && index === 3);
    if (picture === undefined) throw new Error('no such chunk');
    await tamper('chunks', (store) => {
      store.delete([idNumber(4), picture.partId, 3]);
    });
    const before = valueOf(await here().checkItem(idNumber(4)));
    expect(before).toEqual({ itemId: idNumber(4), state: 'changed', names: ['frame.png'] });
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    expect(valueOf(await restore(here(), backup))).toMatchObject({ added: 2, partly: 1, unreadable: 0 });
    expect(valueOf(await here().checkItem(idNumber(4)))).toEqual(before);
    expect(await here().readPart(idNumber(4), 'frame.png')).toEqual({ ok: false, reason: 'damaged' });
    expect(valueOf(await here().openItem(idNumber(4))).record.id).toBe(idNumber(4));
    expect(valueOf(await here().checkContent())).toEqual(FITS);
    const left = ((await rawRows())['chunks'] ?? []) as readonly { itemId: string; index: number }[];
    expect(left.filter(({ itemId, index }) => itemId === idNumber(4) && index > 0)).toEqual([]);
  });

  it('is named as left out, and everything else is in it', async () => {
    await filled();
    await tamper('chunks', (store) => {
      store.delete(IDBKeyRange.bound([idNumber(4)], [idNumber(4), []]));
    });
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    expect(valueOf(await restore(here(), backup))).toMatchObject({ added: 1, unreadable: 1 });
    const [history] = valueOf(await here().importedHistories());
    expect(history?.record?.leftOut).toContainEqual({ itemId: idNumber(4), reason: 'unreadable' });
    expect(valueOf(await here().checkContent())).toEqual(FITS);
    expect((await rawRows())['unfinished']).toEqual([]);
  });

  it('stays changed after it was restored: a backup makes nothing whole', async () => {
    await filled();
    const backup = await changedBackup(await keptBackup(here()), (pieces) =>
      pieces.map((piece) =>
        piece instanceof Uint8Array && new TextDecoder().decode(piece) === 'picture 1'
          ? new TextEncoder().encode('picture X')
          : piece,
      ),
    );
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    expect(valueOf(await here().checkItem(idNumber(1)))).toEqual({
      itemId: idNumber(1),
      state: 'changed',
      names: ['picture.png'],
    });
  });
});

describe('what the person says about accounts', () => {
  const answer = (platformId: string, handle: string) => ({
    platformId,
    platformName: platformId,
    answeredUtc: '2026-11-28T09:00:00.000Z',
    accounts: [{ accountId: null, handle, name: null, whose: 'mine' as const, who: '' }],
  });
  const tell = async (...affected: readonly ReturnType<typeof answer>[]) => {
    valueOf(await here().putAccountsTold({ version: 1, affected: [...affected], same: [] }));
  };
  const handles = async () =>
    valueOf(await here().accountsTold()).affected.map(({ platformId, accounts: [one] }) => [platformId, one?.handle]);

  it('comes back with a backup, so that their own account never stands among those who acted', async () => {
    await save(here(), 1);
    await tell(answer('clips', '@lina'));
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    expect(await handles()).toEqual([['clips', '@lina']]);
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });

  it('stays as it was answered here since, and is added for platforms that were not', async () => {
    await save(here(), 1);
    await tell(answer('clips', '@lina'), answer('pond', '@lina.p'));
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    await tell(answer('clips', '@other'));
    const joined = [
      ['clips', '@other'],
      ['pond', '@lina.p'],
    ];
    valueOf(await restore(here(), backup));
    expect(await handles()).toEqual(joined);
    const rows = await rawRows();
    valueOf(await restore(here(), backup));
    expect(await rawRows()).toEqual(rows);
  });

  it('takes the place of an answer that does not open here any more', async () => {
    await save(here(), 1);
    await tell(answer('clips', '@lina'));
    const backup = await keptBackup(here());
    await tamper('told', (store) => {
      store.put({ name: 'accounts', sealed: { keyId: 'none', iv: new Uint8Array(12), bytes: new ArrayBuffer(30) } });
    });
    expect(await here().accountsTold()).toMatchObject({ ok: false });
    valueOf(await restore(here(), backup));
    expect(await handles()).toEqual([['clips', '@lina']]);
  });
});

describe('a case that could not be read when the backup was made', () => {
  it('is there without its name, so that what is in it can be reached', async () => {
    const caseId = await save(here(), 1);
    await tamper('cases', (store) => {
      store.put({ id: caseId, sealed: { keyId: 'none', iv: new Uint8Array(12), bytes: new ArrayBuffer(30) } });
    });
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    expect(valueOf(await here().listCases()).map(({ case: { id, name } }) => [id, name])).toEqual([[caseId, '']]);
    expect(valueOf(await here().timeline(caseId)).entries).toHaveLength(1);
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });
});

describe('a file that somebody made with bad intent, and its passphrase', () => {
  const changed = async (change: (piece: BackupPiece) => readonly BackupPiece[]): Promise<OpenedBackup> =>
    changedBackup(await keptBackup(here()), (pieces) => pieces.flatMap(change));

  it('brings no key that is none: every package from here would fail its check', async () => {
    await filled();
    const backup = await changed((piece) =>
      !(piece instanceof Uint8Array) && piece.entry === 'signer' ? [piece, { ...piece, publicKey: 'AAAA' }] : [piece],
    );
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    expect((await rawRows())['signers']).toHaveLength(2);
    const [history] = valueOf(await here().importedHistories());
    expect(history?.record?.signers).toHaveLength(1);
  });

  it.each(['link', 'case', 'line', 'tombstone', 'told'] as const)(
    'is damaged where it has the same %s twice',
    async (kind) => {
      await filled();
      valueOf(await here().putAccountsTold({ version: 1, affected: [], same: [] }));
      const backup = await changed((piece) =>
        !(piece instanceof Uint8Array) && piece.entry === kind ? [piece, piece] : [piece],
      );
      keyValue = freshBrowser();
      await save(here(), 7);
      const before = await rawRows();
      expect(await restore(here(), backup)).toEqual({ ok: false, reason: 'file-damaged' });
      expect(await rawRows()).toEqual(before);
    },
  );

  it('is damaged where a save is in it twice, or both kept and deleted', async () => {
    await save(here(), 1);
    const whole = await keptBackup(here());
    const again = async (pick: (pieces: readonly BackupPiece[]) => readonly BackupPiece[]) =>
      restore(here(), await changedBackup(whole, pick));
    const itemOf = (pieces: readonly BackupPiece[]) => {
      const isEntry = (piece: BackupPiece, entry: string) => !(piece instanceof Uint8Array) && piece.entry === entry;
      const from = pieces.findIndex((piece) => isEntry(piece, 'item'));
      const to = pieces.findIndex((piece) => isEntry(piece, 'item-end'));
      return { before: pieces.slice(0, from), item: pieces.slice(from, to + 1), after: pieces.slice(to + 1) };
    };
    keyValue = freshBrowser();
    await save(here(), 7);
    const rows = await rawRows();
    const twice = await again((pieces) => {
      const { before, item, after } = itemOf(pieces);
      return [...before, ...item, ...item, ...after];
    });
    const both = await again((pieces) => {
      const { before, item, after } = itemOf(pieces);
      return [...before, ...item, { entry: 'tombstone', id: idNumber(1), caseId: idNumber(2) }, ...after];
    });
    for (const outcome of [twice, both]) expect(outcome).toEqual({ ok: false, reason: 'file-damaged' });
    expect(await rawRows()).toEqual(rows);
  });
});

describe('a report of something that was put away later', () => {
  it('comes along as it stays where it was made, and the check of everything fits', async () => {
    const caseId = await save(here(), 1);
    valueOf(
      await here().addLog({
        version: 2,
        kind: 'diary',
        id: idNumber(60),
        caseId,
        writtenUtc: '2026-11-20T10:00:00.000Z',
        itemId: idNumber(1),
        happenedOn: null,
        words: 'I reported it',
      }),
    );
    valueOf(await here().withholdItem(idNumber(1)));
    expect(valueOf(await here().checkContent())).toEqual(FITS);
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    expect(valueOf(await restore(here(), backup))).toMatchObject({ lines: 1 });
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });
});

describe('small pictures and what waits', () => {
  it('come along', async () => {
    const picture = new Uint8Array([0xff, 0xd8, 1, 2, 3]);
    const item = await sampleItem(1);
    const input = { ...item, caseId: null, signal: new AbortController().signal };
    valueOf(await here().storeItem({ ...input, thumbnail: Promise.resolve(picture) }));
    const unlock = await lockVault();
    await save(here(), 2, { platform: { id: 'pond', name: 'Pond' } });
    await unlock();
    const backup = await keptBackup(here());
    keyValue = freshBrowser();
    valueOf(await restore(here(), backup));
    expect(valueOf(await here().thumbnail(idNumber(1)))).toEqual(picture);
    valueOf(await here().resume());
    expect(valueOf(await here().listCases())).toHaveLength(2);
    expect(valueOf(await here().checkContent())).toEqual(FITS);
  });
});
