import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../domain/case';
import { PART_ROLES } from '../../domain/item';
import { filesOf } from '../testing/edit-zip';
import { CASE_ID, itemId, NOW, savedCase, textPart, type SampleItem } from '../testing/saved-case';
import { built } from '../testing/unpack';
import { t } from '../testing/words';
import { sha256HexNow, utf8, utf8Text, type Bytes } from '../bag/bytes';
import { PROFILES, wholeCase } from './package-request';
import { previewPackage, type PackagePreview, type PreviewFile } from './preview';

const common = { version: 1 as const, caseId: CASE_ID, writtenUtc: '2026-11-02T10:00:00.000Z' };

/** A save with parts of these kinds; no two parts of a case have the same bytes. */
function saveOf(roles: readonly (typeof PART_ROLES)[number][], index: number, note: boolean): SampleItem {
  return {
    record: { note: note ? 'mine' : '' },
    parts: roles.map((role, at) =>
      textPart(role, `${role}-${at}.bin`, role === 'comments' ? '[]' : `${role} ${index} ${at} from 203.0.113.77`),
    ),
  };
}

const cases = fc.record({
  saves: fc.array(fc.tuple(fc.uniqueArray(fc.constantFrom(...PART_ROLES)), fc.boolean(), fc.boolean()), {
    minLength: 1,
    maxLength: 3,
  }),
  profile: fc.constantFrom(...PROFILES),
  /** Which parts and records are left out, which are added, which lines stay: by turns over everything there is. */
  withhold: fc.array(fc.boolean(), { maxLength: 24 }),
  release: fc.array(fc.boolean(), { maxLength: 24 }),
  cleaned: fc.array(fc.boolean(), { maxLength: 24 }),
  leaveOutLog: fc.array(fc.boolean(), { maxLength: 5 }),
});

/** What the preview says of one kind of line; 0 where it says nothing. */
function said(preview: PackagePreview, list: 'goes' | 'aboutYou' | 'stays', name: string): number {
  return preview[list].find(({ key }) => key === `package.preview.${name}`)?.count ?? 0;
}

function picked<Thing>(things: readonly Thing[], which: readonly boolean[]): Set<Thing> {
  return new Set(things.filter((_, at) => which[at] === true));
}

describe('a package', () => {
  it('holds exactly what its preview says, whatever is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ saves, ...how }) => {
        const log: LogEntry[] = saves.flatMap(([,], index): LogEntry[] => [
          { ...common, kind: 'note', id: `n${index}`, itemId: itemId(index), words: 'on the save' },
          { ...common, kind: 'diary', id: `d${index}`, itemId: null, happenedOn: null, words: 'a day' },
        ]);
        const saved = await savedCase(
          saves.map(([roles, note], index) => saveOf(roles, index, note)),
          log,
        );
        const chosen = saved.itemIds.filter((_, index) => saves[index]?.[2] === true);
        fc.pre(chosen.length > 0);
        const digests = [...saved.opened.values()].flatMap(({ record, recordSha256 }) => [
          recordSha256,
          ...record.parts.map(({ sha256 }) => sha256),
        ]);
        const choice = {
          ...wholeCase(CASE_ID, chosen, how.profile),
          withhold: picked(digests, how.withhold),
          release: picked(digests, how.release),
          cleaned: picked(digests, how.cleaned),
          leaveOutLog: picked(
            log.map(({ id }) => id),
            how.leaveOutLog,
          ),
        };
        const preview = await previewPackage(saved.vault, choice);
        if (!preview.ok) throw new Error(preview.reason);
        const { file } = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' });
        const files = new Map(
          [...(await filesOf(file))].map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), bytes]),
        );
        await sameAsSaid(preview.value, files, how.profile === 'official', chosen);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

async function sameAsSaid(
  preview: PackagePreview,
  files: ReadonlyMap<string, Bytes>,
  official: boolean,
  chosen: readonly string[],
): Promise<void> {
  const inSaves = [...files].filter(([path]) => path.startsWith('data/items/'));
  const digests = await Promise.all(
    inSaves.map(async ([, bytes]) => Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')),
  );
  const ENTRIES: readonly PreviewFile['role'][] = ['act', 'place', 'surroundings'];
  const named = (pattern: RegExp) => inSaves.filter(([path]) => pattern.test(path)).length;
  const all: readonly PreviewFile[] = preview.items.flatMap((item) =>
    item.files.filter(({ role }) => !ENTRIES.includes(role) && role !== 'text-cleaned'),
  );
  // The same for entries, whose digests are over their lines; without its record no line of it goes.
  const lines = inSaves.flatMap(([path, bytes]) =>
    path.endsWith('/entries.jsonl') ? (utf8Text(bytes) ?? '').trimEnd().split('\n') : [],
  );
  const given = lines.map((text) => sha256HexNow(utf8(text)));
  for (const { files: offered } of preview.items) {
    const withRecord = offered.some(({ role, goes }) => role === 'record' && goes);
    for (const entry of offered.filter(({ role }) => ENTRIES.includes(role)))
      expect(given.includes(entry.sha256)).toBe(entry.goes && withRecord);
  }
  // Every file that is said to go is there, byte for byte; none that is said to stay is.
  expect(all.filter(({ sha256 }) => digests.includes(sha256))).toEqual(all.filter(({ goes }) => goes));
  const withheld = JSON.parse(textOf(files, 'data/withheld.json')) as { parts: { sha256: string }[]; log: unknown[] };
  expect(withheld.parts.map(({ sha256 }) => sha256).toSorted()).toEqual(
    all.flatMap(({ goes, sha256 }) => (goes ? [] : [sha256])).toSorted(),
  );
  expect(said(preview, 'goes', 'saves')).toBe(chosen.length);
  expect(said(preview, 'goes', 'pictures')).toBe(named(/\/(picture|frame)\.png$/));
  expect(said(preview, 'goes', 'comments')).toBe(named(/\/comments\.json$/));
  expect(said(preview, 'goes', 'captions')).toBe(named(/\/captions\.txt$/));
  expect(said(preview, 'goes', 'files')).toBe(named(/\/added-/));
  expect(said(preview, 'goes', 'texts')).toBe(named(/\/page-text-cleaned\.txt$/));
  expect(said(preview, 'aboutYou', 'you.released')).toBe(named(/\/(page-text\.txt|page-source\.html\.txt)$/));
  expect(said(preview, 'stays', 'stays.log')).toBe(withheld.log.length);

  const custody = textOf(files, 'data/custody.jsonl').trim().split('\n').slice(1);
  const bodies = custody.flatMap((line) => (JSON.parse(line) as { body: string | null }).body ?? []);
  expect(bodies.map((body) => (JSON.parse(body) as { itemId: string }).itemId)).toEqual(official ? chosen : []);
  if (official) {
    const lines = textOf(files, 'data/log.jsonl')
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).toSorted()).toEqual(
      preview.log.flatMap(({ id, goes }) => (goes ? [id] : [])).toSorted(),
    );
  }
}

function textOf(files: ReadonlyMap<string, Bytes>, path: string): string {
  return utf8Text(files.get(path) ?? new Uint8Array()) ?? '';
}

describe('what is told of the saver', () => {
  it('says that full page copies go, when the person added them', async () => {
    const { vault, itemIds, opened } = await savedCase([saveOf(['source', 'text'], 0, false)]);
    const parts = opened.get(itemId(0))?.record.parts.map(({ sha256 }) => sha256) ?? [];
    const preview = await previewPackage(vault, { ...wholeCase(CASE_ID, itemIds, 'trusted'), release: new Set(parts) });
    expect(preview.ok && said(preview.value, 'aboutYou', 'you.released')).toBe(2);
    expect(preview.ok && said(preview.value, 'stays', 'stays.full')).toBe(0);
  });

  it.each(['trusted', 'school'] as const)('gives no body of the custody log to %s', async (profile) => {
    const { vault, itemIds } = await savedCase([saveOf(['picture'], 0, true)]);
    const { file } = await built({
      ...wholeCase(CASE_ID, itemIds, profile),
      vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
    });
    const custody =
      [...(await filesOf(file))].find(([name]) => name.endsWith('custody.jsonl'))?.[1] ?? new Uint8Array();
    const [head, ...lines] = (utf8Text(custody) ?? '').trim().split('\n');
    expect(JSON.parse(head ?? '')).toMatchObject({ links: 3, bodies: 0 });
    expect(lines.map((line) => (JSON.parse(line) as { body: unknown }).body)).toEqual([null, null, null]);
  });

  it('keeps a part home whose kind another version of Beside made', async () => {
    const { vault, itemIds } = await savedCase([saveOf(['picture'], 0, false)]);
    const newer = {
      ...vault,
      openItem: async (id: string) => {
        const opened = await vault.openItem(id);
        if (!opened.ok) return opened;
        const { record } = opened.value;
        return {
          ok: true as const,
          value: {
            ...opened.value,
            record: { ...record, parts: record.parts.map((part) => ({ ...part, role: 'voice' })) },
          },
        };
      },
    };
    const preview = await previewPackage(newer, wholeCase(CASE_ID, itemIds, 'official'));
    expect(preview.ok && preview.value.items[0]?.files.map(({ role, goes }) => [role, goes])).toEqual([
      ['record', true],
      ['place', true],
      ['surroundings', true],
      ['voice', false],
    ]);
  });
});
