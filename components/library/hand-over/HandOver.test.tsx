import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../lib/domain/case';
import { shortNumber } from '../../../lib/domain/short-number';
import { sampleId, sampleReportEntry, sampleSummary } from '../../../tests/support/sample-data';
import type { Screen } from '../../../tests/support/screen';
import { axeFindings } from '../testing/axe';
import { CASE_ID, fakePackaging, oneCase, showLibrary, timelineOf } from '../testing/library-screen';
import type { PackageOrder, Packaging } from './packaging';

const AS_PROPOSED = { withhold: [], release: [], cleaned: [], title: null, leaveOutLog: [] };

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const items = [sampleSummary({ id: sampleId(1) }), sampleSummary({ id: sampleId(2), note: 'second' })];
const NUMBER = shortNumber('package', 'c'.repeat(64));
const TRUSTED = 'For someone I trust or a helpline';

async function toPreview(over: Partial<Packaging> = {}) {
  const orders: PackageOrder[] = [];
  const packaging = fakePackaging({
    ...over,
    preview: (order) => {
      orders.push(order);
      return (over.preview ?? fakePackaging().preview)(order);
    },
  });
  const shown = await showLibrary(oneCase(timelineOf(items)), { caseId: CASE_ID }, packaging);
  screen = shown.screen;
  await screen.press('Hand over');
  return { ...shown, screen: shown.screen, orders };
}

describe('handing over', () => {
  it('takes everything unless something is taken out, says what is in it, then makes, offers and writes down the file', async () => {
    const shown = await toPreview();
    expect(shown.screen.text()).toContain('2 of 2 are included.');
    await shown.screen.press(TRUSTED);
    expect(shown.orders).toEqual([
      { caseId: CASE_ID, itemIds: [sampleId(1), sampleId(2)], profile: 'trusted', ...AS_PROPOSED },
    ]);
    expect(shown.screen.text()).toContain('What in it is about youYour time zone');
    expect(shown.screen.text()).toContain('What is not includedThe page itself');
    expect(shown.screen.text()).toContain('Anyone who opens it can read it.');
    await shown.screen.press('Make the file');
    expect(shown.called('cases.change')).toHaveLength(0);
    expect(shown.screen.text()).toContain(`Package number${NUMBER.replaceAll('-', '')}`);
    await shown.screen.press('Copy the number');
    expect(shown.called('shell.copy')).toEqual([[NUMBER]]);
    expect(shown.screen.text()).toContain(`Hash of this file (SHA-256)${'d'.repeat(64)}`);
    await shown.screen.press('Copy the hash');
    expect(shown.called('shell.copy')).toEqual([[NUMBER], ['d'.repeat(64)]]);
    expect(await axeFindings(shown.screen.root)).toEqual([]);
    await shown.screen.press('Save the file');
    await shown.screen.press('Save the file');
    expect(shown.called('shell.download').map(([name]) => name)).toEqual([
      'files-2026-11-20.zip',
      'files-2026-11-20.zip',
    ]);
    expect(shown.called('cases.change')).toMatchObject([
      [
        {
          kind: 'note-hand-over',
          what: 'file-asked',
          caseId: CASE_ID,
          itemIds: [sampleId(1), sampleId(2)],
          profile: 'trusted',
          packageNumber: NUMBER,
          packageSha256: 'c'.repeat(64),
          fileSha256: 'd'.repeat(64),
        },
      ],
    ]);
    expect(shown.screen.text()).toContain('Written down in the log of this case.');
    expect(shown.screen.text()).toContain('you asked the browser to save this file. Beside cannot see whether it did.');
    expect(shown.screen.text()).not.toContain('is in your downloads');
    expect(await axeFindings(shown.screen.root)).toEqual([]);
  });

  it('says that it was given only where the person says so', async () => {
    const shown = await toPreview();
    await shown.screen.press(TRUSTED);
    await shown.screen.press('Make the file');
    expect(shown.screen.maybeButton('I gave it to someone')).toBeNull();
    await shown.screen.press('Save the file');
    await shown.screen.press('I gave it to someone');
    expect(shown.called('cases.change')).toMatchObject([[{ what: 'file-asked' }], [{ what: 'handed-over' }]]);
    expect(shown.screen.text()).toContain('The log says that you gave this file to someone.');
    expect(shown.screen.maybeButton('I gave it to someone')).toBeNull();
  });

  it('has a receipt to print, with the number and lines to fill in, and nothing of what is in the file', async () => {
    const shown = await toPreview();
    await shown.screen.press('For police, a lawyer or a court');
    await shown.screen.press('Make the file');
    await shown.screen.press('Receipt to print');
    const paper = shown.screen.root.querySelector('.receipt')?.textContent ?? '';
    for (const words of [
      NUMBER.replaceAll('-', ''),
      '2 saved items were handed over.',
      'For police, a lawyer or a court',
      'files-2026-11-20.zip',
      'd'.repeat(64),
      'Received by:',
      'Signature:',
    ])
      expect(paper).toContain(words);
    expect(paper).not.toContain('sunny.cooks');
    expect(await axeFindings(shown.screen.root)).toEqual([]);
    await shown.screen.press('Print');
    expect(shown.printed()).toBe(1);
    await shown.screen.press('Back to the file');
    expect(shown.screen.text()).toContain('The file is ready');
  });

  it('counts on the receipt, and writes down, what really went in: an item that does not open is not among it', async () => {
    const shown = await toPreview({
      build: (order, ...rest) => fakePackaging().build({ ...order, itemIds: order.itemIds.slice(0, 1) }, ...rest),
    });
    await shown.screen.press('For police, a lawyer or a court');
    await shown.screen.press('Make the file');
    await shown.screen.press('Save the file');
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'note-hand-over', itemIds: [sampleId(1)] }]]);
    await shown.screen.press('Receipt to print');
    expect(shown.screen.root.querySelector('.receipt')?.textContent).toContain('1 saved item was handed over.');
  });

  it('leaves out what was taken out, for either reader', async () => {
    const shown = await toPreview();
    await shown.screen.tick('a video by \u2068@sunny.cooks\u2069 on Clips, saved Nov 20, 2026');
    await shown.screen.press('For police, a lawyer or a court');
    expect(shown.orders).toEqual([{ caseId: CASE_ID, itemIds: [sampleId(2)], profile: 'official', ...AS_PROPOSED }]);
  });

  it('leaves a single picture home, and says anew what is in the file', async () => {
    const usual = fakePackaging();
    const shown = await toPreview({
      preview: async (order) => {
        const told = await usual.preview(order);
        if (!told.ok) return told;
        const parts = told.value.parts.map((part) => ({ ...part, goes: !order.withhold.includes(part.sha256) }));
        return { ok: true, value: { ...told.value, parts } };
      },
    });
    await shown.screen.press(TRUSTED);
    await shown.screen.tick('Picture of the page');
    expect(shown.orders.at(-1)).toMatchObject({ profile: 'trusted', withhold: ['a'.repeat(64)] });
    await shown.screen.tick('Picture of the page');
    expect(shown.orders.at(-1)).toMatchObject({ withhold: [], release: ['a'.repeat(64)] });
  });

  it('adds the words on a page where somebody ticks them, and nothing else of it', async () => {
    const usual = fakePackaging();
    const shown = await toPreview({
      preview: async (order) => {
        const told = await usual.preview(order);
        if (!told.ok) return told;
        const goes = order.cleaned.length > 0;
        const text = { itemId: sampleId(1), role: 'text-cleaned' as const, about: null, sha256: 'b'.repeat(64), goes };
        return { ok: true, value: { ...told.value, parts: [...told.value.parts, text] } };
      },
    });
    await shown.screen.press(TRUSTED);
    const words = 'Words on the page, with private codes taken out';
    expect(shown.screen.field(words)).toMatchObject({ checked: false });
    await shown.screen.tick(words);
    expect(shown.orders.at(-1)).toMatchObject({ ...AS_PROPOSED, cleaned: ['b'.repeat(64)] });
    await shown.screen.tick(words);
    expect(shown.orders.at(-1)).toMatchObject(AS_PROPOSED);
  });

  it('uses another title than the name of the case where somebody wants that', async () => {
    const orders: PackageOrder[] = [];
    const packaging = fakePackaging({
      preview: (order) => {
        orders.push(order);
        return fakePackaging().preview(order);
      },
    });
    const named = timelineOf(items, [], { name: 'Jonas from my class' });
    screen = (await showLibrary(oneCase(named), { caseId: CASE_ID }, packaging)).screen;
    await screen.press('Hand over');
    await screen.press(TRUSTED);
    expect(screen.field('Title in the file')).toMatchObject({ value: 'Jonas from my class' });
    await screen.type('Title in the file', '');
    await screen.press('Use this title');
    expect(orders.map(({ title }) => title)).toEqual([null, '']);
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  it('leaves single lines of the log home; an answer stays with its report unless it is ticked again', async () => {
    const orders: PackageOrder[] = [];
    const common = { version: 1 as const, caseId: CASE_ID, writtenUtc: '2026-11-19T10:00:00.000Z', itemId: null };
    const log: readonly LogEntry[] = [
      { ...common, kind: 'diary', id: sampleId(31), happenedOn: null, words: 'For me only' },
      sampleReportEntry({ id: sampleId(32) }),
      {
        ...common,
        kind: 'answer',
        id: sampleId(33),
        reportId: sampleId(32),
        answer: 'refused',
        answeredOn: '2026-11-18',
        words: '',
        askAgainUntil: null,
      },
    ];
    const packaging = fakePackaging({
      preview: async (order) => {
        orders.push(order);
        const usual = await fakePackaging().preview(order);
        return usual.ok
          ? {
              ok: true,
              value: { ...usual.value, log: log.map(({ id }) => ({ id, goes: !order.leaveOutLog.includes(id) })) },
            }
          : usual;
      },
    });
    screen = (await showLibrary(oneCase(timelineOf(items, log)), { caseId: CASE_ID }, packaging)).screen;
    await screen.press('Hand over');
    await screen.press(TRUSTED);
    await screen.tick('Diary');
    expect(orders.at(-1)?.leaveOutLog).toEqual([sampleId(31)]);
    await screen.tick('Reported on');
    expect(orders.at(-1)?.leaveOutLog).toEqual([sampleId(31), sampleId(32), sampleId(33)]);
    await screen.tick('They answered');
    expect(orders.at(-1)?.leaveOutLog).toEqual([sampleId(31), sampleId(32)]);
    expect(screen.field('Diary').closest('label')?.textContent).toContain('For me only');
    expect(screen.field('They answered')).toMatchObject({ checked: true });
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  it('makes nothing out of nothing', async () => {
    const shown = await toPreview();
    await shown.screen.press('Take none');
    expect(shown.screen.text()).toContain('Choose at least one.');
    expect(shown.screen.maybeButton(TRUSTED)).toBeNull();
  });

  it('shows how far it is, can be stopped, and then no file exists', async () => {
    let progress: (done: number) => void = () => undefined;
    let signal: AbortSignal | null = null;
    const shown = await toPreview({
      build: (_order, onProgress, given) => {
        progress = onProgress;
        signal = given;
        return new Promise((resolve) => {
          given.addEventListener('abort', () => {
            resolve({ ok: false, reason: 'cancelled' });
          });
        });
      },
    });
    await shown.screen.press(TRUSTED);
    await shown.screen.press('Make the file');
    await shown.screen.after(() => {
      progress(0.4);
    });
    expect(shown.screen.root.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('40');
    await shown.screen.press('Stop');
    expect(signal).toMatchObject({ aborted: true });
    expect(shown.screen.text()).toContain('Stopped. No file was made.');
    expect(shown.called('shell.download')).toHaveLength(0);
  });

  it('stops the work when the person goes away', async () => {
    let signal: AbortSignal | null = null;
    const shown = await toPreview({
      build: (_order, _progress, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
    });
    await shown.screen.press(TRUSTED);
    await shown.screen.press('Make the file');
    await shown.screen.press('Settings');
    expect(signal).toMatchObject({ aborted: true });
  });

  it('says why it could not be made', async () => {
    const shown = await toPreview({ build: () => Promise.resolve({ ok: false, reason: 'disk-full' }) });
    await shown.screen.press(TRUSTED);
    await shown.screen.press('Make the file');
    expect(shown.screen.text()).toContain('There is no room left on this computer.');
  });

  it('has nothing for axe to find on the way', async () => {
    const shown = await toPreview();
    expect(await axeFindings(shown.screen.root)).toEqual([]);
    await shown.screen.press(TRUSTED);
    expect(await axeFindings(shown.screen.root)).toEqual([]);
  });
});

describe('for others', () => {
  it('makes a file for a school or a workplace', async () => {
    const shown = await toPreview();
    await shown.screen.press('For a school or a workplace');
    expect(shown.orders.at(-1)).toMatchObject({ profile: 'school' });
  });

  it('writes a text for the platform that can be changed, copied and kept, and makes no file of what was saved', async () => {
    const built: unknown[] = [];
    const shown = await toPreview({
      build: (order) => {
        built.push(order);
        return fakePackaging().build(order, () => undefined, new AbortController().signal);
      },
    });
    await shown.screen.press('Text for the site');
    const text = () => (shown.screen.field('The text') as HTMLTextAreaElement).value;
    expect(text()).toContain('Report to Clips');
    expect(text()).toContain('@sunny.cooks');
    expect(text()).not.toContain('second');
    expect(await axeFindings(shown.screen.root)).toEqual([]);
    await shown.screen.type('The text', 'My own words');
    await shown.screen.press('Copy the text');
    expect(shown.called('shell.copy')).toEqual([['My own words']]);
    expect(shown.screen.text()).toContain('Copied.');
    await shown.screen.press('Save as a text file');
    const [[name, file] = []] = shown.called('shell.download') as [string, Blob][];
    expect(name).toMatch(/^files-\d{4}-\d\d-\d\d\.txt$/);
    expect(await file?.text()).toBe('My own words');
    expect(built).toEqual([]);
  });
});

describe('the sheet', () => {
  it('is one page with a Print button that asks the browser to print', async () => {
    const shown = await showLibrary(oneCase(timelineOf(items, [], { name: 'Comments since October' })), {
      caseId: CASE_ID,
    });
    screen = shown.screen;
    await screen.press('Print the sheet');
    const sheet = screen.root.querySelector('.sheet');
    expect(sheet?.textContent).toContain('Comments since October');
    expect(sheet?.textContent).toContain('Saved a video He laughed');
    expect(sheet?.querySelector('button, input, a')).toBeNull();
    await screen.press('Print');
    expect(shown.printed()).toBe(1);
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  it('can begin with a line for a school or a workplace', async () => {
    const asked: unknown[] = [];
    const sheet = (...[timeline, profile]: Parameters<Packaging['sheet']>) => {
      asked.push(profile);
      return fakePackaging().sheet(timeline);
    };
    screen = (await showLibrary(oneCase(timelineOf(items)), { caseId: CASE_ID }, fakePackaging({ sheet }))).screen;
    await screen.press('Print the sheet');
    await screen.tick('Begin with a line for a school');
    expect(asked).toEqual(['trusted', 'school']);
  });

  it('says so when it cannot be made', async () => {
    screen = (
      await showLibrary(
        oneCase(timelineOf(items)),
        { caseId: CASE_ID },
        fakePackaging({ sheet: () => Promise.reject(new Error('no')) }),
      )
    ).screen;
    await screen.press('Print the sheet');
    expect(screen.text()).toContain('The sheet could not be made right now.');
  });
});
