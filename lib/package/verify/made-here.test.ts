import { beforeAll, describe, expect, it } from 'vitest';
import type { CustodyEntry } from '../../app/vault-port';
import { handOverDetail } from '../../domain/hand-over-note';
import { fail, ok } from '../../domain/result';
import { utf8 } from '../bag/bytes';
import { wholeCase } from '../choose/package-request';
import type { PackageSummary } from '../package-outcome';
import { edited } from '../testing/edit-zip';
import { CASE_ID, NOW, PIXEL, savedCase } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { madeHere } from './made-here';
import { verifyPackage } from './verify-package';

let file: Blob;
let summary: PackageSummary;
let log: readonly CustodyEntry[];
beforeAll(async () => {
  const saved = await savedCase([
    { parts: [{ role: 'picture', name: 'picture.png', type: 'image/png', bytes: PIXEL }] },
  ]);
  const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
  ({ file, summary } = await built({ ...wholeCase(CASE_ID, saved.itemIds, 'trusted'), ...input }));
  const custody = await saved.vault.custody();
  log = custody.ok ? custody.value : [];
});

/** The log after a package was made. `lines`: what it says, with the hour of that day. */
function after(
  detail: string,
  lines: readonly (readonly ['file-asked' | 'handed-over', string])[] = [['file-asked', '08']],
): readonly CustodyEntry[] {
  const last = log.at(-1);
  const before = last?.body ?? null;
  if (last === undefined || before === null) throw new Error('no log');
  return [
    ...log,
    ...lines.map(([action, hour]) => ({
      ...last,
      body: { ...before, action, utc: `2026-11-21T${hour}:00:00.000Z`, detail },
    })),
  ];
}
const detailOf = (profile: string, number: string | null = summary.number): string =>
  handOverDetail({
    profile,
    number,
    packageSha256: summary.sha256,
    fileSha256: 'f'.repeat(64),
    itemIds: summary.itemIds,
  });

async function asked(of: Blob, entries: readonly CustodyEntry[] | null) {
  const check = await verifyPackage(of);
  if (check.kind !== 'unchanged') throw new Error('changed');
  return madeHere(check, entries === null ? fail('damaged') : ok(entries));
}

describe('checking at home', () => {
  it('knows the file that was handed over, when and for whom', async () => {
    const made = { kind: 'made', utc: '2026-11-21T08:00:00.000Z', givenUtc: null, profile: 'trusted' };
    expect(await asked(file, after(detailOf('trusted')))).toEqual(made);
    expect(await asked(file, after(detailOf('somebody')))).toEqual({ ...made, profile: null });
  });

  it('says that it was given only where the person said so, and not of older lines, which said it of every file', async () => {
    const given = after(detailOf('trusted'), [
      ['file-asked', '08'],
      ['handed-over', '15'],
    ]);
    expect(await asked(file, given)).toMatchObject({ givenUtc: '2026-11-21T15:00:00.000Z' });
    expect(await asked(file, after(detailOf('trusted'), [['handed-over', '08']]))).toMatchObject({ givenUtc: null });
  });

  it('says that a file was never made here, and nothing where the log cannot be read', async () => {
    expect(await asked(file, log)).toEqual({ kind: 'never' });
    expect(await asked(file, after('nonsense'))).toEqual({ kind: 'never' });
    expect(await asked(file, null)).toEqual({ kind: 'unknown' });
  });

  it.each(['START-HERE.html', 'data/case-sheet.html', 'data/items.csv', 'data/timeline.csv'])(
    'sees a forged %s, with every list and the statement written anew, in a package that nobody signed',
    async (path) => {
      const forged = await edited(file, { [path]: utf8('It was somebody else.') }, { fixLists: true });
      expect(await asked(forged, after(detailOf('trusted')))).toEqual({ kind: 'never' });
    },
  );

  it('sees another number where all that the lists hold is as it was', async () => {
    const other = summary.number.startsWith('0') ? '1' : '0';
    expect(await asked(file, after(detailOf('trusted', `${other}${summary.number.slice(1)}`)))).toEqual({
      kind: 'never',
    });
  });

  it('knows a package of an older version by its list of all files', async () => {
    const check = await verifyPackage(file);
    if (check.kind !== 'unchanged') throw new Error('changed');
    const older = { ...check, named: null };
    expect(madeHere(older, ok(after(detailOf('official', null))))).toMatchObject({ kind: 'made', profile: 'official' });
    expect(madeHere({ ...older, tagManifestSha256: 'a'.repeat(64) }, ok(after(detailOf('official', null))))).toEqual({
      kind: 'never',
    });
  });
});
