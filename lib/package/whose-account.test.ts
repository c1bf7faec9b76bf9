/** What the person says of whose account it is that this happens to is the same whatever of a case goes, and the preview tells it before. */
import { describe, expect, it } from 'vitest';
import { actOfComment } from '../domain/page-acts';
import { NO_ACCOUNTS_TOLD } from '../domain/records/accounts-told';
import { toldOf } from '../domain/testing/acts-in';
import { wholeCase, type Profile } from './choose/package-request';
import { previewPackage, previewSentence } from './choose/preview';
import { filesOf } from './testing/edit-zip';
import { CASE_ID, itemId, NOW, savedCase, type SampleItem } from './testing/saved-case';
import { built } from './testing/unpack';
import { t } from './testing/words';

const PLATFORM = { id: 'vidora', name: 'Vidora' };
const told = {
  ...NO_ACCOUNTS_TOLD,
  affected: toldOf({ handle: 'mara.lin' }).affected.map((answer) => ({
    ...answer,
    platformId: PLATFORM.id,
    platformName: PLATFORM.name,
  })),
};
const wolf = actOfComment(
  { id: 'c-1', authorHandle: 'grau.wolf', authorName: null, text: 'Leave', timeText: null, cite: null, depth: 0 },
  PLATFORM,
);
/** Her video; another one after she had changed her handle; a comment of somebody else under the first. */
const SAVES: readonly SampleItem[] = [
  { facts: { authorHandle: 'mara.lin', authorId: 'u-6800', id: 'abc0' } },
  { facts: { authorHandle: 'mara.neu', authorId: 'u-6800', id: 'abc1' } },
  { facts: { authorHandle: 'mara.lin', authorId: 'u-6800', id: 'abc0' }, acts: [wolf] },
];

async function handedOver(chosen: readonly number[], profile: Profile) {
  const { vault } = await savedCase(SAVES, [], { told });
  const choice = wholeCase(CASE_ID, chosen.map(itemId), profile);
  const preview = await previewPackage(vault, choice);
  if (!preview.ok) throw new Error(preview.reason);
  const { file } = await built({ ...choice, vault, t, now: NOW, extensionVersion: '1' });
  const files = [...(await filesOf(file))];
  return {
    said: preview.value.aboutYou.map((line) => previewSentence(line, t).replace(/[\u2068\u2069]/g, '')),
    read: (end: string) =>
      new TextDecoder().decode(files.find(([name]) => name.endsWith(end))?.[1] ?? new Uint8Array()),
  };
}

describe.each(['trusted', 'official', 'school'] as const)('the account that this happens to (%s)', (profile) => {
  it('stands in no table of those who acted, whichever of its saves goes', async () => {
    for (const chosen of [[0, 1, 2], [1], [1, 2]]) {
      const { read, said } = await handedOver(chosen, profile);
      expect(read('/data/accounts.csv'), String(chosen)).not.toMatch(/mara|u-6800/);
      expect(read('/data/items.csv'), String(chosen)).toContain('wrote this');
      expect(said).toContain('That mara.lin is your own account.');
    }
  });

  it('is told before also where only the page is its own, and the first page says so', async () => {
    const { read, said } = await handedOver([2], profile);
    expect(said).toContain('That mara.lin is your own account.');
    expect(read('/data/items.csv')).toContain('has the page');
    expect(read('/START-HERE.html')).toContain('The account of that page is the one this happens to, the person says.');
  });
});
