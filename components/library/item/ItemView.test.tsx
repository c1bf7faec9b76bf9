import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../lib/domain/case';
import type { FakeOverrides } from '../../../tests/support/fake-services';
import {
  sampleCase,
  sampleCaseSummary,
  sampleComment,
  sampleFacts,
  sampleId,
  sampleOpened,
  sampleRecord,
} from '../../../tests/support/sample-data';
import type { Screen } from '../../../tests/support/screen';
import { axeFindings } from '../testing/axe';
import { CASE_ID, showLibrary, timelineOf } from '../testing/library-screen';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const ITEM = sampleId(1);
const hex = (text: string) => text.padEnd(64, '0');
const parts = [
  {
    role: 'picture',
    name: 'picture.png',
    type: 'image/png',
    bytes: 4,
    sha256: hex('a'),
    how: 'tabs.captureVisibleTab',
    pixelWidth: 1366,
    pixelHeight: 768,
  },
  { role: 'comments', name: 'comments.json', type: 'application/json', bytes: 4, sha256: hex('b'), how: 'page text' },
  { role: 'text', name: 'text.txt', type: 'text/plain', bytes: 4, sha256: hex('c'), how: 'page text' },
  { role: 'source', name: 'source.html', type: 'text/html', bytes: 4, sha256: hex('d'), how: 'Element.getHTML' },
] as const;
const record = sampleRecord({
  parts: [...parts],
  note: 'first words',
  missing: [{ role: 'frame', reason: 'video-protected' }],
  facts: {
    ...sampleFacts({ authorHandle: 'sunny.cooks', caption: '<b>soup</b>' }),
    id: { value: '7301', reader: 'url:id' },
  },
});
const BYTES: Readonly<Record<string, string>> = {
  'picture.png': 'png',
  'comments.json': JSON.stringify([
    sampleComment({
      text: '<i>mean</i> words',
      exactTime: { exactUtc: '2026-11-01T20:05:00.000Z', how: 'title' },
      shortened: true,
    }),
  ]),
  'text.txt': 'visible words',
  'source.html': '<p>the page</p>',
};

function services(over: FakeOverrides['cases'] = {}, log: readonly LogEntry[] = []): FakeOverrides {
  return {
    cases: {
      openItem: () => Promise.resolve({ ok: true, value: sampleOpened({ record }) }),
      readPart: (_item, name) => Promise.resolve({ ok: true, value: new TextEncoder().encode(BYTES[name] ?? '') }),
      timeline: () => Promise.resolve({ ok: true, value: timelineOf([], log) }),
      listCases: () =>
        Promise.resolve({
          ok: true,
          value: [sampleCaseSummary(), sampleCaseSummary({ case: sampleCase({ id: sampleId(501), name: 'Other' }) })],
        }),
      ...over,
    },
  };
}

async function unfold(title: string): Promise<Element> {
  const details = [...(screen?.root.querySelectorAll('details') ?? [])].find(
    (one) => one.querySelector('summary')?.textContent === title,
  );
  if (details === undefined) throw new Error(`nothing called ${title}`);
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await screen?.settle();
  return details;
}

describe('an item', () => {
  it('is covered until the person asks for the picture', async () => {
    screen = (await showLibrary(services(), { itemId: ITEM })).screen;
    expect(screen.root.querySelector('.veil')?.hasAttribute('data-covered')).toBe(true);
    await screen.press('Show the picture');
    expect(screen.root.querySelector('.veil')?.hasAttribute('data-covered')).toBe(false);
  });

  it('shows every fact with where it was found, and says what was not found', async () => {
    screen = (await showLibrary(services(), { itemId: ITEM })).screen;
    const rows = [...screen.root.querySelectorAll('.lib-table tbody tr')].map((row) => row.textContent);
    expect(rows).toContain('Id of the video7301in the link');
    expect(rows).toContain('Text below the video<b>soup</b>on the page');
    expect(rows).toContain('Likesnot found');
    expect(rows).toHaveLength(14);
  });

  it('does not speak of a search where the words are the person’s own', async () => {
    const own = sampleRecord({
      kind: 'written',
      parts: [],
      facts: { ...sampleFacts(), authorHandle: { value: 'mara', reader: 'written by the person' } },
    });
    screen = (
      await showLibrary(
        services({ openItem: () => Promise.resolve({ ok: true, value: sampleOpened({ record: own }) }) }),
        { itemId: ITEM },
      )
    ).screen;
    expect(screen.text()).not.toContain('not found');
    expect([...screen.root.querySelectorAll('.lib-table tbody tr')].map((row) => row.textContent)).toEqual([
      'Accountmaratold by you',
    ]);
  });

  it('reads comments, words and source only when they are unfolded, and shows them as text', async () => {
    const shown = await showLibrary(services(), { itemId: ITEM });
    screen = shown.screen;
    const read = () => shown.called('cases.readPart').map(([, name]) => name);
    expect(read()).toEqual(['picture.png']);
    const comments = (await unfold('Comments')).textContent ?? '';
    expect(comments).toContain('<i>mean</i> words');
    for (const words of ["(in the page's hint)", 'Time shown there: “2 days ago”', 'only a beginning was shown'])
      expect(comments).toContain(words);
    expect((await unfold('Words on the page')).textContent).toContain('visible words');
    await unfold('The page itself');
    expect(screen.root.querySelector('iframe')?.getAttribute('sandbox')).toBe('');
    expect(read()).toEqual(['picture.png', 'comments.json', 'text.txt', 'source.html']);
  });

  it('tells when it was saved on the clock there, in world time, and what is missing and why', async () => {
    screen = (await showLibrary(services(), { itemId: ITEM })).screen;
    expect(screen.text()).toContain('10:14:00 PM (Europe/Berlin, UTC+01:00)');
    expect(screen.text()).toContain('2026-11-20T21:14:00.000Z');
    expect(screen.text()).toContain('Video frame: The video is protected against copying.');
  });

  it('keeps older notes in sight when a new one is written', async () => {
    const later: LogEntry = {
      version: 1,
      kind: 'note',
      id: sampleId(40),
      caseId: CASE_ID,
      itemId: ITEM,
      writtenUtc: '2026-11-21T10:00:00.000Z',
      words: 'second words',
    };
    const shown = await showLibrary(services({}, [later]), { itemId: ITEM });
    screen = shown.screen;
    const text = screen.text();
    expect(text.indexOf('second words')).toBeGreaterThan(-1);
    expect(text.indexOf('first words')).toBeGreaterThan(text.indexOf('second words'));
    await screen.type('Write a new note', 'third words');
    await screen.press('Keep the note');
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'add-note', itemId: ITEM, words: 'third words' }]]);
  });

  it('says that it is unchanged, or which part changed', async () => {
    let check: { state: 'unchanged' } | { state: 'changed'; names: string[] } = { state: 'unchanged' };
    screen = (
      await showLibrary(
        services({ checkItem: (itemId) => Promise.resolve({ ok: true, value: { itemId, ...check } }) }),
        { itemId: ITEM },
      )
    ).screen;
    await screen.press('Check it');
    expect(screen.text()).toContain('Unchanged since saved.');
    check = { state: 'changed', names: ['picture.png'] };
    await screen.press('Check it');
    expect(screen.text()).toContain('Something is different from when it was saved:Picture (picture.png)');
  });

  it('tells what was done with it in plain words', async () => {
    const body = {
      version: 1,
      recordSha256: null,
      signature: null,
      extensionVersion: '0.1.0',
      caseId: CASE_ID,
      detail: '',
    } as const;
    const link = { sequence: 1, previous: '', bodySha256: '', digest: '' };
    screen = (
      await showLibrary(
        services({
          custody: () =>
            Promise.resolve({
              ok: true,
              value: [
                {
                  link,
                  bodyBytes: null,
                  body: { ...body, utc: '2026-11-20T21:14:00.000Z', action: 'saved', itemId: ITEM },
                },
                {
                  link: { ...link, sequence: 2 },
                  bodyBytes: null,
                  body: { ...body, utc: '2026-11-20T21:15:00.000Z', action: 'deleted', itemId: sampleId(2) },
                },
                {
                  link: { ...link, sequence: 3 },
                  bodyBytes: null,
                  body: { ...body, utc: '2026-11-22T21:14:00.000Z', action: 'handed-over', itemId: ITEM },
                },
              ],
            }),
        }),
        { itemId: ITEM },
      )
    ).screen;
    const lines = [...(await unfold('What was done with it')).querySelectorAll('li')].map(
      (line) => line.textContent ?? '',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/: saved$/);
    expect(lines[1]).toMatch(/: put into a file to hand over$/);
  });
});

describe('giving one part out', () => {
  it('gives the picture under a name that says nothing, and never offers the source', async () => {
    const picture = { ...parts[0], sha256: 'cca8eb0f4b31df52bdae7a4e7cd1a5ef53e3d9cb4a8a9bfb1a5ef3d9d3b5a5ab' };
    const shown = await showLibrary(
      services({
        openItem: () =>
          Promise.resolve({ ok: true, value: sampleOpened({ record: { ...record, parts: [picture, parts[3]] } }) }),
      }),
      { itemId: ITEM },
    );
    screen = shown.screen;
    const copy = await unfold('Save one picture or text by itself');
    expect([...copy.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Picture']);
    copy.querySelector('button')?.click();
    await expect.poll(() => screen?.text()).toContain('It is different from when it was saved');
    expect(shown.called('shell.download')).toHaveLength(0);
  });

  it('offers what is as it was saved', async () => {
    const bytes = new TextEncoder().encode('png');
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const shown = await showLibrary(
      services({
        openItem: () =>
          Promise.resolve({
            ok: true,
            value: sampleOpened({ record: { ...record, parts: [{ ...parts[0], sha256: digest }] } }),
          }),
      }),
      { itemId: ITEM },
    );
    screen = shown.screen;
    (await unfold('Save one picture or text by itself')).querySelector('button')?.click();
    await expect.poll(() => shown.called('shell.download').length).toBe(1);
    expect(shown.called('shell.download')[0]?.[0]).toMatch(/^files-\d{4}-\d{2}-\d{2}\.png$/);
  });
});

describe('deleting and moving', () => {
  it('deletes only after explaining what stays and a second press', async () => {
    const shown = await showLibrary(services(), { itemId: ITEM });
    screen = shown.screen;
    await screen.press('Delete this');
    expect(shown.called('cases.change')).toHaveLength(0);
    expect(screen.text()).toContain('One line stays in the log');
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    await screen.press('Not now');
    expect(document.activeElement).toBe(screen.button('Delete this'));
    await screen.press('Delete this');
    await screen.type('Why?', 'wrong person');
    await screen.press('Yes, delete it');
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'delete-item', itemId: ITEM, why: 'wrong person' }]]);
    expect(shown.called('cases.timeline').at(-1)).toEqual([CASE_ID]);
  });

  it('puts away what must not be kept at once, then offers to delete it although it can no longer be opened', async () => {
    let open = true;
    const shown = await showLibrary(
      services({
        openItem: () =>
          Promise.resolve(open ? { ok: true, value: sampleOpened({ record }) } : { ok: false, reason: 'not-found' }),
        change: (change) => {
          if (change.kind === 'withhold-item') open = false;
          return Promise.resolve({ ok: true, value: { id: null, caseId: null } });
        },
      }),
      { itemId: ITEM },
    );
    screen = shown.screen;
    await screen.press('I should not have this');
    expect(screen.text()).toContain('It leaves every list, and new files leave it out.');
    await screen.press('Yes, put it away');
    await screen.after(() => {
      shown.version.value += 1;
    });
    expect(screen.text()).toContain('Call the police and ask what to do with it.');
    expect(screen.root.querySelector('.veil')).toBeNull();
    await screen.press('Delete this');
    await screen.press('Yes, delete it');
    expect(shown.called('cases.change').map(([change]) => (change as { kind: string }).kind)).toEqual([
      'withhold-item',
      'delete-item',
    ]);
  });

  it('moves it into another case in one step, and leaves it where it is when that is refused', async () => {
    let refuse = true;
    const shown = await showLibrary(
      services({
        change: () =>
          Promise.resolve(
            refuse
              ? { ok: false, reason: 'disk-full' }
              : { ok: true, value: { id: sampleId(501), caseId: sampleId(501) } },
          ),
      }),
      { itemId: ITEM },
    );
    screen = shown.screen;
    await unfold('Move to another case');
    await screen.type('Which case?', sampleId(501));
    await screen.press('Move it');
    expect(screen.text()).toContain('Nothing was changed.');
    expect(shown.called('cases.timeline')).not.toContainEqual([sampleId(501)]);
    refuse = false;
    await screen.press('Move it');
    expect(shown.called('cases.change')).toMatchObject([
      [{ kind: 'move-item', itemId: ITEM, into: sampleId(501) }],
      [{ kind: 'move-item', itemId: ITEM, into: sampleId(501) }],
    ]);
    expect(shown.called('cases.timeline').at(-1)).toEqual([sampleId(501)]);
  });
});

it('has nothing for axe to find, with everything unfolded', async () => {
  screen = (await showLibrary(services(), { itemId: ITEM })).screen;
  for (const title of [
    'Comments',
    'Words on the page',
    'The page itself',
    'When and how it was saved',
    'Move to another case',
    'Delete',
  ])
    await unfold(title);
  expect(await axeFindings(screen.root)).toEqual([]);
});
