/** What version 2 of records stored: each opens, shows, checks and verifies for as long as there is Beside. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Vault } from '../../lib/app/vault-port';
import { newestRecord, readRecord } from '../../lib/domain/records/record';
import { readEntryLines } from '../../lib/domain/records/record-entries';
import { ACT_KINDS_V2 } from '../../lib/domain/records/record-entry-v2';
import { summaryOfRecord } from '../../lib/domain/records/summary';
import { summaryV3 } from '../../lib/domain/records/summary-v3';
import { wholeCase } from '../../lib/package/choose/package-request';
import { built, unpacked } from '../../lib/package/testing/unpack';
import { t } from '../../lib/package/testing/words';
import { verifyPackage } from '../../lib/package/verify/verify-package';
import { valueOf } from '../../lib/vault/testing/test-vault';
import { storedText } from '../../lib/vault/storage/stored-json';
import { goldenBytes, goldenExpected, goldenJson, goldenNames } from '../support/stored/golden';
import { openGoldenVault } from '../support/stored/golden-vault';

const expected = goldenExpected('v2');
const kept = expected.items.filter((item) => item.state === 'kept');
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A golden record with its entries, as the code of today reads them. */
async function opened(name: string) {
  const stored = readRecord(storedText(goldenBytes(`records/${name}.json`, 'v2')));
  const lines = await readEntryLines(storedText(goldenBytes(`entries/${name}.jsonl`, 'v2')));
  if (!stored.ok || stored.value.version !== 2 || lines === null) throw new Error(`${name} does not open`);
  const { value } = stored;
  return {
    stored: value,
    lines,
    record: newestRecord(
      value,
      lines.map(({ entry }) => entry),
    ),
  };
}

describe('stored records of version 2', () => {
  it.each(goldenNames('records', 'v2'))('%s opens, and nothing that was stored is lost', async (name) => {
    const { stored, lines, record } = await opened(name);
    expect(stored).toEqual(goldenJson(`records/${name}.json`, 'v2'));
    expect(lines.map(({ entry, sha256: digest }) => ({ kind: entry.entry, sha256: digest }))).toEqual(stored.entries);
    for (const { entry, line } of lines) expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(entry)));
    expect(record.acts).toHaveLength(stored.entries.filter(({ kind }) => kind === 'act').length);
    expect(record.surroundings).not.toBeNull();
  });

  it.each(goldenNames('summaries', 'v2'))('%s gives the summary again that was stored with it', async (name) => {
    const summary = v.parse(summaryV3, goldenJson(`summaries/${name}.json`, 'v2'));
    expect(summaryOfRecord((await opened(name)).record)).toMatchObject({
      ...summary,
      version: expect.any(Number) as number,
    });
  });

  it('hold every kind of act, many of them in one save, and entries that are told apart by random bytes alone', async () => {
    expect(new Set((await opened('every-word')).record.acts.map(({ kind }) => kind))).toEqual(new Set(ACT_KINDS_V2));
    expect((await opened('page-twelve-acts')).record.acts).toHaveLength(12);
    const salts = await Promise.all(
      goldenNames('records', 'v2').map(async (name) => (await opened(name)).lines.map(({ entry }) => entry.salt)),
    );
    expect(new Set(salts.flat()).size).toBe(salts.flat().length);
  });

  it('name nobody and no words in what is signed', () => {
    for (const name of goldenNames('records', 'v2')) {
      const signed = new TextDecoder().decode(goldenBytes(`records/${name}.json`, 'v2'));
      for (const told of [
        'mara',
        'pip.pond',
        'Nobody asked',
        'clips',
        'Clip 7301',
        'Berlin',
        'Chromium',
        'asked him to stop',
      ])
        expect(signed.includes(told), `${told} in ${name}`).toBe(false);
    }
  });
});

describe('a vault of version 2', () => {
  let vault: Vault;
  beforeAll(async () => {
    vault = await openGoldenVault('v2');
  });

  it.each(kept.map(({ name, id }) => [name, id] as const))(
    '%s opens and is unchanged since it was saved',
    async (name, id) => {
      const noted = kept.find((item) => item.id === id);
      const item = valueOf(await vault.openItem(id));
      expect(sha256(item.recordBytes)).toBe(noted?.recordSha256);
      expect(item.signature).toBe(noted?.signature);
      expect(item.record).toEqual((await opened(name)).record);
      expect(valueOf(await vault.checkItem(id))).toEqual({ itemId: id, state: 'unchanged' });
      for (const part of noted?.parts ?? [])
        expect(sha256(valueOf(await vault.readPart(id, part.name)))).toBe(part.sha256);
    },
  );

  it('lists the same saves and cases, and its log is whole', async () => {
    const listed = valueOf(await vault.listItems({ limit: 100, before: null }));
    expect(listed).toMatchObject({ unreadable: 0, newer: 0 });
    expect(listed.items).toMatchObject(expected.listItems.items);
    expect(valueOf(await vault.listCases()).map((one) => one.case.id)).toEqual(
      expected.cases.map((one) => one.case.id),
    );
    expect(valueOf(await vault.withheldItems())).toMatchObject(expected.withheld);
    expect(valueOf(await vault.custody()).map(({ link }) => link)).toEqual(expected.custody.links);
    expect(valueOf(await vault.checkCustody())).toMatchObject({ problem: 'none' });
  });

  it('is packed today with its very records and entries, whole or in part', async () => {
    const many = kept.find(({ name }) => name === 'page-twelve-acts');
    if (many === undefined) throw new Error('no save with twelve acts');
    const entries = valueOf(await vault.openItem(many.id)).entries;
    const withhold = new Set(
      entries.flatMap(({ entry, sha256: digest }, at) => (entry.entry === 'act' && at > 1 ? [digest] : [])),
    );
    const choice = { ...wholeCase(many.caseId, [many.id], 'official'), withhold };
    const now = { utc: '2027-03-01T10:00:00.000Z', monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 };
    const { file } = await built({ ...choice, vault, t, now, extensionVersion: '9.9.9' });
    expect(await verifyPackage(file, { ownKey: expected.ownKey })).toMatchObject({
      kind: 'unchanged',
      signature: 'own-key',
      entriesKept: 10,
    });
    const folder = await unpacked(file);
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', 'manifest-sha256.txt').status).toBe(0);
    const given = folder.read('data/items/001/entries.jsonl').trimEnd().split('\n');
    expect(given.map(sha256)).toEqual(entries.flatMap(({ sha256: digest }) => (withhold.has(digest) ? [] : [digest])));
    folder.remove();
  });
});

describe('packages of version 2', () => {
  const handedOver = Object.entries(expected.packages);
  const blobOf = (name: string): Blob => new Blob([goldenBytes(`packages/${name}.zip`, 'v2')]);

  it.each(handedOver)('%s gets the answer it got where it was made', async (name, { verdict }) => {
    expect(sha256(goldenBytes(`packages/${name}.zip`, 'v2'))).toBe(expected.packages[name]?.sha256);
    expect(await verifyPackage(blobOf(name), { ownKey: expected.ownKey })).toMatchObject(verdict);
  });

  const whole = handedOver.filter(([, { verdict }]) => verdict.kind === 'unchanged');
  it.each(whole)(
    '%s gets the answer it got anywhere else, and is accepted by sha256sum',
    async (name, { verdictElsewhere }) => {
      expect(await verifyPackage(blobOf(name), { ownKey: null })).toMatchObject(verdictElsewhere ?? {});
      const folder = await unpacked(blobOf(name));
      const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
      expect(folder.run('sha256sum', '-c', '--strict', '--quiet', ...lists)).toMatchObject({ status: 0 });
      folder.remove();
    },
  );

  it('of two of twelve acts says how many stayed home; one letter changed in an act is named', () => {
    expect(expected.packages['two-of-twelve']?.verdict).toMatchObject({ kind: 'unchanged', entriesKept: 11 });
    expect(expected.packages['two-of-twelve-changed']?.verdict).toMatchObject({ kind: 'changed' });
  });
});
