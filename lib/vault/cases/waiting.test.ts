/** A vault that cannot read: its private key cannot be had (later: it is locked). What it keeps must be whole, in sight afterwards, and tell nothing. */
import { createHash, createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewLogEntry } from '../../domain/case';
import { newCase } from '../../domain/case-matching';
import { chainFault } from '../../domain/custody-chain';
import { createVaultReader } from '../reader';
import type { CaseRow, ItemRow, LogRow } from '../storage/schema';
import {
  facts,
  freshBrowser,
  idNumber,
  lockVault,
  openVault,
  rawRows,
  save,
  valueOf,
  type MemoryKeyValue,
} from '../testing/test-vault';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = freshBrowser();
});

const utc = '2026-11-20T10:00:00.000Z';
const diary = (number: number, caseId: string): NewLogEntry => ({
  version: 2,
  kind: 'diary',
  id: idNumber(number),
  caseId,
  writtenUtc: utc,
  itemId: null,
  happenedOn: null,
  words: 'It goes on.',
});
const note = (number: number, caseId: string, itemId: string): NewLogEntry => ({
  version: 2,
  kind: 'note',
  id: idNumber(number),
  caseId,
  writtenUtc: utc,
  itemId,
  words: 'A later note.',
});
const account = (authorHandle: string) => ({
  platformId: 'clips',
  platformName: 'Clips',
  authorId: null,
  authorHandle,
});
const timelineIds = async (vault: ReturnType<typeof openVault>, caseId: string): Promise<readonly string[]> =>
  valueOf(await vault.timeline(caseId))
    .entries.map((entry) => (entry.kind === 'item' ? entry.item.id : entry.entry.id))
    .sort();
const cases = async (): Promise<readonly CaseRow[]> => ((await rawRows())['cases'] ?? []) as CaseRow[];

describe('a vault that cannot read', () => {
  it('keeps everything in one waiting case, however often the background was started', async () => {
    const known = await save(openVault(keyValue), 1);
    await lockVault();
    const places = new Set<string>();
    for (const number of [2, 3, 4]) places.add(await save(openVault(keyValue), number));
    const locked = openVault(keyValue);
    places.add(await save(locked, 5, {}, undefined, known));
    places.add(valueOf(await locked.addLog(diary(50, known))).caseId);
    const fresh = newCase(idNumber(700), account('someone'), utc);
    places.add(valueOf(await locked.addLog(diary(51, fresh.id), fresh)).caseId);
    expect(places.size).toBe(1);
    expect(places.has(known)).toBe(false);
    expect(await cases()).toHaveLength(2);
  });

  it('makes one waiting case only where two write at once', async () => {
    await save(openVault(keyValue), 1);
    await lockVault();
    const [one, other] = [openVault(keyValue), openVault(keyValue)];
    await Promise.all([
      save(one, 2),
      save(other, 3),
      one.addLog(diary(50, idNumber(1))),
      other.addLog(diary(51, idNumber(1))),
    ]);
    expect((await cases()).filter((row) => row.waiting === 1)).toHaveLength(1);
    expect(((await rawRows())['log'] as LogRow[]).map((row) => row.caseId)).toHaveLength(2);
  });

  it('keeps a later note with its item, wherever that is', async () => {
    const known = await save(openVault(keyValue), 1);
    await lockVault();
    const locked = openVault(keyValue);
    expect(valueOf(await locked.caseOf(idNumber(1))).caseId).toBe(known);
    expect(valueOf(await locked.addLog(note(50, known, idNumber(1)))).caseId).toBe(known);
  });

  it('shows nothing, and says that it cannot read', async () => {
    const known = await save(openVault(keyValue), 1);
    await lockVault();
    const locked = openVault(keyValue);
    await save(locked, 2);
    expect(await locked.canRead()).toBe(false);
    expect((await locked.listCases()).ok).toBe(false);
    const reader = createVaultReader({ name: 'beside', keyValue });
    expect((await reader.listCases()).ok).toBe(false);
    expect(await locked.timeline(known)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('once it can read again', () => {
  it('everything is where it would be, with a line in the log for each, and the waiting case is out of sight', async () => {
    const mara = await save(openVault(keyValue), 1, { facts: facts({ authorHandle: 'mara' }) });
    const otto = await save(openVault(keyValue), 2, { facts: facts({ authorHandle: 'otto' }) });
    const unlock = await lockVault();
    const locked = openVault(keyValue);
    await save(locked, 3, { facts: facts({ authorHandle: '@Mara' }) });
    await save(locked, 4, { facts: facts({ authorHandle: 'new-one' }) });
    await save(locked, 5, { facts: facts({ authorHandle: 'new-one' }) });
    await save(locked, 6, { facts: facts({ authorHandle: 'mara' }) }, undefined, otto);
    valueOf(await locked.addLog(note(50, otto, idNumber(3))));
    valueOf(await locked.addLog(diary(51, otto)));
    const report = newCase(idNumber(700), account('otto'), utc);
    valueOf(await locked.addLog(diary(52, report.id), report));
    await unlock();

    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    expect(await timelineIds(vault, mara)).toEqual([1, 3, 50].map(idNumber));
    expect(await timelineIds(vault, otto)).toEqual([2, 51, 52, 6].map(idNumber).sort());
    const listed = valueOf(await vault.listCases());
    expect(listed.map((summary) => [summary.case.account?.authorHandle, summary.itemCount])).toEqual(
      expect.arrayContaining([
        ['mara', 2],
        ['otto', 2],
        ['new-one', 2],
      ]),
    );
    expect(listed).toHaveLength(3);
    const entries = valueOf(await vault.custody());
    expect(chainFault(entries.map((entry) => entry.link))).toBeNull();
    const joined = entries.flatMap(({ body }) => (body?.detail.startsWith('joined') === true ? [body] : []));
    expect(joined.map((body) => body.itemId)).toEqual([...[3, 4, 5, 6].map(idNumber), null, null]);
    expect(joined[0]).toMatchObject({ action: 'case-changed', caseId: mara });
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'none' });
    // Nothing is joined twice.
    const { links } = valueOf(await vault.checkCustody());
    valueOf(await openVault(keyValue).resume());
    expect(valueOf(await vault.checkCustody()).links).toBe(links);
    const rows = await rawRows();
    expect([...(rows['items'] as ItemRow[]), ...(rows['log'] as LogRow[])].filter((row) => 'wish' in row)).toEqual([]);
  });

  it('a line for a case that was merged away meanwhile is in the case it is part of now', async () => {
    const first = openVault(keyValue);
    const from = await save(first, 1);
    const into = await save(first, 2, { facts: facts({ authorHandle: 'someone-else' }) });
    valueOf(await first.mergeCases({ from, into, put: null, line: null }));
    const unlock = await lockVault();
    valueOf(await openVault(keyValue).addLog(diary(50, from)));
    await unlock();
    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    expect(await timelineIds(vault, into)).toContain(idNumber(50));
  });

  it('the first save joins what waited, where nothing else did', async () => {
    const known = await save(openVault(keyValue), 1);
    const unlock = await lockVault();
    await save(openVault(keyValue), 2);
    await unlock();
    const vault = openVault(keyValue);
    expect(await save(vault, 3)).toBe(known);
    expect(await timelineIds(vault, known)).toEqual([1, 2, 3].map(idNumber));
  });

  it('what waited and was put away or deleted stays so, and tells nothing of its account', async () => {
    const known = await save(openVault(keyValue), 1);
    const unlock = await lockVault();
    const locked = openVault(keyValue);
    await save(locked, 2);
    await save(locked, 3);
    valueOf(await locked.withholdItem(idNumber(2)));
    valueOf(await locked.deleteItem(idNumber(3), ''));
    await unlock();
    const vault = openVault(keyValue);
    valueOf(await vault.resume());
    expect(await timelineIds(vault, known)).toEqual([idNumber(1)]);
    expect(valueOf(await vault.withheldItems())).toEqual([{ id: idNumber(2), caseId: known }]);
    const items = (await rawRows())['items'] as ItemRow[];
    expect(items.find((row) => row.id === idNumber(3))).not.toHaveProperty('wish');
    expect(valueOf(await vault.listCases())).toHaveLength(1);
  });

  it('a reader that comes before the writer shows what waits', async () => {
    await save(openVault(keyValue), 1);
    const unlock = await lockVault();
    await save(openVault(keyValue), 2);
    await unlock();
    const reader = createVaultReader({ name: 'beside', keyValue });
    expect(valueOf(await reader.listCases()).map((summary) => summary.itemCount)).toEqual([1, 1]);
    expect(valueOf(await reader.listItems({ limit: 9, before: null })).items).toHaveLength(2);
  });
});

describe('whoever has this computer and knows a handle', () => {
  /** Everything that lies in the clear: texts and numbers as text, bytes as they are. Keys that cannot be exported are none. */
  function plain(value: unknown, into: { texts: string[]; bytes: Buffer[] }): void {
    if (typeof value === 'string' || typeof value === 'number') into.texts.push(String(value));
    else if (value instanceof ArrayBuffer) into.bytes.push(Buffer.from(value));
    else if (ArrayBuffer.isView(value)) into.bytes.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) plain(inner, into);
  }

  it('finds no trace of it by trying: no digest of any handle, with any salt that lies there', async () => {
    const handles = ['mara.lin', '@mara.lin', 'otto.v', '7001', 'clips:mara.lin', 'clips\nmara.lin', 'clips/mara.lin'];
    const first = openVault(keyValue);
    await save(first, 1, { facts: facts({ authorHandle: 'mara.lin', authorId: '7001' }) });
    const unlock = await lockVault();
    const locked = openVault(keyValue);
    await save(locked, 2, { facts: facts({ authorHandle: 'otto.v' }) });
    await save(locked, 3, { facts: facts({ authorHandle: 'mara.lin' }) });
    const fresh = newCase(idNumber(700), account('mara.lin'), utc);
    valueOf(await locked.addLog(diary(50, fresh.id), fresh));

    for (const state of ['while it waits', 'after it was joined']) {
      if (state === 'after it was joined') {
        await unlock();
        valueOf(await openVault(keyValue).resume());
      }
      const found: { texts: string[]; bytes: Buffer[] } = { texts: [], bytes: [] };
      plain(await rawRows(), found);
      plain(Object.fromEntries(keyValue.values), found);
      const everything = Buffer.concat([Buffer.from(found.texts.join('\n')), ...found.bytes]).toString('latin1');
      const salts = [
        '',
        ...new Set(found.texts),
        ...found.bytes.filter((bytes) => bytes.length <= 64).map((bytes) => bytes.toString('latin1')),
      ];
      for (const handle of handles)
        for (const text of [handle, handle.toUpperCase()]) {
          expect(everything, state).not.toContain(Buffer.from(text, 'utf16le').toString('latin1'));
          if (text.length > 5) expect(everything, state).not.toContain(text);
          for (const salt of salts)
            for (const digest of digestsOf(text, salt)) {
              // Eight bytes are enough to know one again.
              const short = digest.subarray(0, 8);
              for (const form of [
                short.toString('latin1'),
                short.toString('hex'),
                digest.toString('base64').slice(0, 10),
              ])
                if (everything.includes(form)) throw new Error(`${text} can be found by trying (${state})`);
            }
        }
    }
  });

  /** What a developer might have stored: plain, salted in front or behind, or keyed. */
  function digestsOf(text: string, salt: string): readonly Buffer[] {
    const key = Buffer.from(salt, 'latin1');
    const words = Buffer.from(text, 'utf8');
    return ['sha256', 'sha1'].flatMap((name) => [
      createHash(name).update(key).update(words).digest(),
      createHash(name).update(words).update(key).digest(),
      createHmac(name, key).update(words).digest(),
    ]);
  }
});
