/**
 * What about the saver leaves the computer, and whether the preview says so before: each kind of string is planted where a page, a browser or
 * a person puts it, and looked for in every file of a package, plain and in the usual codings.
 */
import { describe, expect, it } from 'vitest';
import { actOfComment } from '../domain/page-acts';
import { PROFILES, wholeCase, type Profile } from './choose/package-request';
import { previewPackage } from './choose/preview';
import { platformText } from './sheet/platform-text';
import { filesOf } from './testing/edit-zip';
import { CASE_ID, itemId, NOW, PIXEL, savedCase, textPart } from './testing/saved-case';
import { built } from './testing/unpack';
import { t } from './testing/words';

/** Ordinary words of a page that are about whoever looks at it: menus, messages, feed, composer, what was typed, and codes of all sorts. */
const ON_THE_PAGE = [
  'Logged in as anna.k',
  'Profile menu of Anna Kowalska',
  'Write a comment as anna.k',
  'Message from Tom: see you at 7',
  'In your feed: Choir of St. Jude',
  'Notification: Eva liked your post',
  '+49 30 1234567',
  'DE89370400440532013000',
  '4111 1111 1111 1111',
  'Lindenstrasse 12, Kreuzberg',
  '52.5200, 13.4050',
  '00:1B:44:11:3A:B7',
  'anna@mail.example',
  'änna@mail.example',
  'anna [at] mail.example',
  'anna＠mail.example',
  'anna@localhost',
  '203.0.113.77',
  '203.0.113.78:443',
  'v198.51.100.80',
  'ip_198.51.100.81',
  '198-51-100-79.dsl',
  '2001:db8::17',
  'IP:2001:db8:0:0:0:0:0:18',
  '::ffff:203.0.113.79',
  '٢٠٣.٠.١١٣.٧٧',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl',
  '5f4dcc3b5aa765d61d8327deb882cf99',
  '123e4567-e89b-12d3-a456-426614174000',
  'a8Kd93jdk2LqP0x',
  '7412365478965412365',
  'correct horse battery staple',
  '@Zm9vYmFyMTIzNDU2Nzg5MA',
  'https://vidora.example/x?viewer=anna12',
  'vidora.example/x?session=shortone',
] as const;

const PLATFORM = { id: 'vidora', name: 'Vidora' };
const acts = [
  actOfComment(
    {
      id: 'c-1',
      authorHandle: 'grau.wolf',
      authorName: null,
      text: 'You are ugly',
      timeText: null,
      cite: 'https://vidora.example/watch?v=abc&lc=c-1&viewer=linkviewer#me=linkanchor',
      depth: 0,
    },
    PLATFORM,
  ),
];

/** Recipients: three kinds of package, and the text for the platform. */
const WHO = ['trusted', 'official', 'school', 'platform'] as const;
type Who = (typeof WHO)[number];

/** Something planted: where it comes from, who gets it, and the line of the preview that says so. */
interface Row {
  readonly planted: string;
  readonly secrets: readonly string[];
  readonly goesTo: readonly Who[];
  readonly told: string;
}

const ROWS: readonly Row[] = [
  { planted: 'words on the page', secrets: ON_THE_PAGE, goesTo: [], told: 'you.texts' },
  {
    planted: "the page's source",
    secrets: ['window.__USER="srcanna"', 'srctoken98'],
    goesTo: [],
    told: 'you.released',
  },
  {
    planted: 'comments of others',
    secrets: ['bystander.b', 'A word of a bystander'],
    goesTo: ['official'],
    told: 'you.comments',
  },
  { planted: 'a name in the title', secrets: ['Anna Titlename'], goesTo: ['trusted', 'official'], told: 'you.titles' },
  {
    planted: 'an address in the title',
    secrets: ['title@mail.example'],
    goesTo: ['trusted', 'official'],
    told: 'you.titles',
  },
  {
    planted: 'an unknown part of the address',
    secrets: ['addrviewer'],
    goesTo: ['trusted', 'official'],
    told: 'you.addresses',
  },
  {
    planted: 'a known part of the address',
    secrets: ['addrsession'],
    goesTo: ['trusted', 'official'],
    told: 'you.addresses',
  },
  {
    planted: 'the fragment of the address',
    secrets: ['addranchor'],
    goesTo: ['trusted', 'official'],
    told: 'you.addresses',
  },
  {
    planted: "a part of the page's own address",
    secrets: ['ownviewer'],
    goesTo: ['trusted', 'official'],
    told: 'you.addresses',
  },
  { planted: 'the permalink of a comment', secrets: ['linkviewer', 'linkanchor'], goesTo: [], told: 'you.addresses' },
  { planted: 'time zone', secrets: ['Asia/Kolkata'], goesTo: ['trusted', 'official'], told: 'you.zone' },
  { planted: 'browser', secrets: ['Chromium 15697'], goesTo: ['trusted', 'official'], told: 'you.browser' },
  { planted: 'a note', secrets: ['My own note'], goesTo: ['trusted', 'official'], told: 'you.notes' },
  { planted: 'a diary line', secrets: ['Dear diary'], goesTo: ['trusted', 'official', 'school'], told: 'you.notes' },
  {
    planted: 'what it did to the person',
    secrets: ['I sleep badly'],
    goesTo: ['trusted', 'official', 'school'],
    told: 'you.own',
  },
  {
    planted: 'the name of the case',
    secrets: ['Jonas from my class'],
    goesTo: ['trusted', 'official', 'school'],
    told: 'you.name',
  },
];

const PICTURE = { role: 'picture' as const, name: 'picture.png', type: 'image/png', bytes: PIXEL };
const saved = await savedCase(
  [
    {
      acts,
      record: {
        saved: { utc: '2026-11-01T10:00:00.000Z', monotonicMs: 1, timeZone: 'Asia/Kolkata', offsetMinutes: 330 },
        address: 'https://vidora.example/watch?v=abc&me=addrviewer&sid=addrsession#s=addranchor',
        canonicalAddress: 'https://vidora.example/watch?v=abc&who=ownviewer',
        title: '(3) Anna Titlename title@mail.example - Vidora',
        note: 'My own note',
        made: { browser: 'Chromium 15697', browserVersion: '1', os: 'Linux', extensionVersion: '0.1.0', rights: [] },
      },
      parts: [
        PICTURE,
        textPart(
          'comments',
          'comments.json',
          JSON.stringify([
            {
              index: 0,
              id: null,
              authorHandle: 'bystander.b',
              authorName: null,
              text: 'A word of a bystander',
              timeText: null,
              cite: null,
              depth: 0,
            },
          ]),
        ),
        textPart('text', 'text.txt', ON_THE_PAGE.join('\n')),
        textPart('source', 'page.html', '<script>window.__USER="srcanna";t="srctoken98"</script>'),
      ],
    },
  ],
  [
    {
      version: 2,
      kind: 'diary',
      id: '40000000-0000-4000-8000-000000000001',
      caseId: CASE_ID,
      writtenUtc: NOW.utc,
      itemId: null,
      happenedOn: null,
      words: 'Dear diary',
    },
  ],
  { case: { name: 'Jonas from my class', impact: 'I sleep badly' } },
);

/** The ways in which a text may stand in a file: as it is, in JSON, HTML and addresses, and in base64 at each of its three places. */
function codings(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before, 0x20), Buffer.from(secret)]);
    // What the neighbours decide, at both ends, is cut off.
    return bytes.toString('base64').slice(before === 0 ? 0 : 4, Math.floor((bytes.length * 8) / 6) - 1);
  });
  const html = secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
  return [secret, JSON.stringify(secret).slice(1, -1), html, encodeURIComponent(secret), ...base64];
}

/** Names of the files that hold it. */
function holders(files: ReadonlyMap<string, string>, secret: string): readonly string[] {
  const ways = codings(secret);
  return [...files].flatMap(([name, text]) => (ways.some((way) => text.includes(way)) ? [name] : []));
}

async function filesFor(
  who: Who,
  change: Partial<Parameters<typeof built>[0]> = {},
): Promise<ReadonlyMap<string, string>> {
  if (who === 'platform') return new Map([['text', platformText(saved.timeline, 'Vidora', new Set(saved.itemIds), t)]]);
  const choice = wholeCase(CASE_ID, saved.itemIds, who);
  const { file } = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0', ...change });
  return new Map(
    [...(await filesOf(file))].map(([name, bytes]) => [
      name.replace(/^[^/]+\//, ''),
      Buffer.from(bytes).toString('utf8'),
    ]),
  );
}

async function toldIn(who: Profile): Promise<ReadonlySet<string>> {
  const preview = await previewPackage(saved.vault, wholeCase(CASE_ID, saved.itemIds, who));
  if (!preview.ok) throw new Error(preview.reason);
  return new Set(preview.value.aboutYou.map(({ key }) => key.replace('package.preview.', '')));
}

describe.each(WHO)('what goes to %s', (who) => {
  it('is each planted string where the table says so, and nowhere else', async () => {
    const files = await filesFor(who);
    const found = ROWS.map(({ planted, secrets }) => [
      planted,
      secrets.filter((secret) => holders(files, secret).length > 0),
    ]);
    expect(found).toEqual(ROWS.map(({ planted, secrets, goesTo }) => [planted, goesTo.includes(who) ? secrets : []]));
  });
});

describe.each(PROFILES)('what goes to %s', (who) => {
  it('is told before, and nothing else is', async () => {
    const told = await toldIn(who);
    const names = [...new Set(ROWS.map((row) => row.told))];
    const due = names.filter((name) => ROWS.some((row) => row.told === name && row.goesTo.includes(who)));
    expect(names.filter((name) => told.has(name))).toEqual(due);
  });
});

describe('what is derived from a record', () => {
  it.each(['trusted', 'official'] as const)(
    'holds no part of an address and no code of a title that the record holds (%s)',
    async (who) => {
      const files = await filesFor(who);
      for (const secret of ['addrviewer', 'addrsession', 'addranchor', 'ownviewer', 'title@mail.example', '(3) Anna'])
        expect([secret, holders(files, secret)]).toEqual([secret, ['data/items/001/entries.jsonl']]);
    },
  );

  it('is told before also where somebody adds the words on the page', async () => {
    const text = saved.opened.get(itemId(0))?.record.parts.find(({ role }) => role === 'text')?.sha256 ?? '';
    const choice = { ...wholeCase(CASE_ID, saved.itemIds, 'trusted' as const), cleaned: new Set([text]) };
    const preview = await previewPackage(saved.vault, choice);
    expect(preview.ok && preview.value.aboutYou.map(({ key }) => key)).toContain('package.preview.you.texts');
    const files = await filesFor('trusted', { cleaned: new Set([text]) });
    expect(holders(files, 'Logged in as anna.k')).toEqual(['data/items/001/page-text-cleaned.txt']);
    expect(holders(files, 'anna@mail.example')).toEqual([]);
  });

  it.each([null, '', 'Case 7'])('calls the case as the person wants it in this file (%s)', async (title) => {
    const files = await filesFor('school', { title });
    const named = holders(files, 'Jonas from my class');
    expect(named.length > 0).toBe(title === null);
    if (title === 'Case 7') expect(holders(files, title)).toContain('START-HERE.html');
  });
});

describe('where the saver is', () => {
  it('stands in no time of a package for a school: neither in the sheet nor in the ZIP itself', async () => {
    const choice = wholeCase(CASE_ID, saved.itemIds, 'school' as const);
    const zone = { ...NOW, timeZone: 'Asia/Kolkata', offsetMinutes: 330 };
    const { file } = await built({ ...choice, vault: saved.vault, t, now: zone, extensionVersion: '0.1.0' });
    const bytes = Buffer.from(await file.arrayBuffer());
    // Every entry: the first moment that a ZIP can tell (1980-01-01 00:00), and no field with another one (0x5455).
    let entries = 0;
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      entries += 1;
      expect([bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)]).toEqual([0, 0x21]);
      const [name, extra] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
      expect(bytes.subarray(at + 46 + name, at + 46 + name + extra).includes(Buffer.from('UT'))).toBe(false);
    }
    expect(entries).toBeGreaterThan(10);
    const sheet = (await filesFor('school')).get('data/case-sheet.html') ?? '';
    expect(sheet).toContain('Times are in UTC.');
    expect(sheet).toMatch(/10:00/);
  });
});
