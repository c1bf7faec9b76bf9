/** Packages that nobody changed, with what makes them rare in them: none is called changed. */
import { describe, expect, it } from 'vitest';
import { utf8, utf8Text } from '../bag/bytes';
import { wholeCase } from '../choose/package-request';
import { edited, filesOf } from '../testing/edit-zip';
import { CASE_ID, itemId, NOW, savedCase, type SampleItem } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from './verify-package';
import { verificationWords } from './verify-words';

async function packed(items: readonly SampleItem[], profile: 'trusted' | 'official', leftOut: readonly number[] = []) {
  const { vault, itemIds, opened } = await savedCase(items);
  const withhold = new Set(leftOut.map((index) => opened.get(itemId(index))?.recordSha256 ?? ''));
  const choice = { ...wholeCase(CASE_ID, itemIds, profile), withhold };
  return (await built({ ...choice, vault, t, now: NOW, extensionVersion: '1' })).file;
}

describe('a package that nobody changed', () => {
  it.each([1, 2] as const)(
    'is unchanged where written words end in half an emoji (record of version %s)',
    async (version) => {
      const file = await packed([{ version, record: { kind: 'written', note: 'He came back \ud83d' } }], 'official');
      expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', items: 1 });
    },
  );

  it('is not said to be covered by a signature that this browser cannot check', async () => {
    const outcome = await verifyPackage(await packed([{}], 'official'));
    if (outcome.kind !== 'unchanged') throw new Error('changed');
    const covers = 'The signature covers every file in it.';
    expect(verificationWords(outcome, t).lines).toContain(covers);
    const { lines } = verificationWords({ ...outcome, signature: 'not-checked' }, t);
    expect(lines).toContain('It is signed, but this browser cannot check that.');
    expect(lines).not.toContain(covers);
  });

  it('is newer, not changed, where only a newer list tells that all of an item stayed home', async () => {
    const file = await packed([{}, { record: { kind: 'written', note: 'mine' } }, {}], 'trusted', [1]);
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', items: 2, itemsKept: 1 });
    const path = 'data/withheld.json';
    const list = [...(await filesOf(file))].find(([name]) => name.endsWith(path))?.[1] ?? new Uint8Array();
    const newer = utf8((utf8Text(list) ?? '').replace(/"version":\d+/, '"version":9'));
    expect(await verifyPackage(await edited(file, { [path]: newer }, { fixLists: true }))).toEqual({
      kind: 'not-a-package',
      reason: 'newer',
      name: path,
    });
  });
});
