/** What tells of the saver in the sheet and the tables: the day they told, and the zone that their times are in. */
import { describe, expect, it } from 'vitest';
import { actOfPage } from '../domain/page-acts';
import type { ActV2 } from '../domain/records/record-entry-v2';
import { wholeCase, type PackageChoice } from './choose/package-request';
import { filesOf } from './testing/edit-zip';
import { CASE_ID, itemId, NOW, savedCase, type SampleItem } from './testing/saved-case';
import { built } from './testing/unpack';
import { t } from './testing/words';

async function textsOf(item: SampleItem, change: (record: string) => Partial<PackageChoice>, timeZone = NOW.timeZone) {
  const { vault, itemIds, opened } = await savedCase([item, {}]);
  const choice = { ...wholeCase(CASE_ID, itemIds, 'trusted'), ...change(opened.get(itemId(0))?.recordSha256 ?? '') };
  const { file } = await built({ ...choice, vault, t, now: { ...NOW, timeZone }, extensionVersion: '1' });
  return new Map(
    [...(await filesOf(file))].map(([name, bytes]) => [name.replace(/^[^/]+\//, ''), new TextDecoder().decode(bytes)]),
  );
}

const told: ActV2 = {
  ...actOfPage({ platform: null, pageKind: 'other', facts: null }),
  kind: 'told',
  words: { text: 'He waited at the gate.', shortened: null, pictures: null },
  when: { exactUtc: null, how: 'person', day: '2025-03-14', shown: null },
};
const written: SampleItem = { record: { kind: 'written' }, acts: [told] };

describe('the day that somebody told', () => {
  it('goes with their words', async () => {
    const files = await textsOf(written, () => ({}));
    expect(files.get('data/items.csv')).toContain('2025-03-14');
    expect(files.get('data/case-sheet.html')).toContain('Mar 14, 2025');
  });

  it('stays home with the record that both stand in', async () => {
    const files = await textsOf(written, (record) => ({ withhold: new Set([record]) }));
    for (const [name, text] of files)
      for (const secret of ['2025-03-14', 'Mar 14, 2025', 'at the gate'])
        expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
  });
});

describe('a diary line about an earlier day', () => {
  it('says when it was written down, and no table says a moment that nobody measured', async () => {
    const { vault, itemIds } = await savedCase(
      [{}],
      [
        {
          version: 2,
          kind: 'diary',
          id: 'd1',
          caseId: CASE_ID,
          writtenUtc: '2026-11-19T08:30:00.000Z',
          itemId: null,
          happenedOn: '2026-10-30',
          words: 'It began at school.',
        },
      ],
    );
    const { file } = await built({
      ...wholeCase(CASE_ID, itemIds, 'official'),
      vault,
      t,
      now: NOW,
      extensionVersion: '1',
    });
    const files = [...(await filesOf(file))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
    const read = (end: string) => files.find(([name]) => name.endsWith(end))?.[1] ?? '';
    expect(read('timeline.csv')).toContain('"2026-10-30","What happened"');
    expect(read('timeline.csv')).toContain('Written down: 2026-11-19 08:30:00 UTC');
    expect(read('timeline.csv')).not.toContain('23:59:59');
    for (const page of ['case-sheet.html', 'START-HERE.html']) {
      expect(read(page)).toContain('Oct 30, 2026');
      expect(read(page)).toMatch(/Written down[\s\S]{0,80}Nov 19, 2026/);
    }
  });
});

describe("the zone of the sheet's times", () => {
  const zoneIn = (files: ReadonlyMap<string, string>) =>
    /Its time zone: ([^.<]+)\./.exec(files.get('data/case-sheet.html') ?? '')?.[1];

  it('is named to a reader who gets it with the saves', async () => {
    expect(zoneIn(await textsOf({}, () => ({})))).toBe('Europe/Berlin');
  });

  it('is not named where what is about the saver stays home, or where the saver is somewhere else today', async () => {
    expect(zoneIn(await textsOf({}, () => ({ profile: 'school' })))).toBeUndefined();
    const moved = await textsOf({}, () => ({}), 'America/Lima');
    expect([...moved.values()].filter((text) => text.includes('America/Lima'))).toEqual([]);
  });
});
