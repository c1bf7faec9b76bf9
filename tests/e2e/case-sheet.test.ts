/** The case sheet on paper, printed by both browsers: only they know how much fits on a page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { LogEntry } from '../../lib/domain/case';
import { buildCaseSheet } from '../../lib/package/sheet/case-sheet';
import { packageLines } from '../../lib/package/pages/package-lines';
import { caseSheetFile } from '../../lib/package/sheet/case-sheet-html';
import { CASE_ID, NOW, savedCase } from '../../lib/package/testing/saved-case';
import { rtl, t } from '../../lib/package/testing/words';
import { changeSource, saveOnce, tabBeside } from '../bench/in-panel';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { ADDRESSES, pageSites } from '../support/browser/page-sites';
import { pagesOf, PAPERS, print } from '../support/browser/paper';
import { unpack } from '../support/browser/package-files';
import { button, say } from '../support/browser/say';
import { openCase, openPanelOn, saveHere } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

const KEEP = process.env['KEEP_PAPER'];
const SHEET = 'sheet.example';
const common = { version: 1 as const, caseId: CASE_ID, writtenUtc: '2026-11-20T10:00:00.000Z', itemId: null };
const VIDORA = { platformId: 'vidora', platformName: 'Vidora' };

/** What an ordinary case logs beside its saves. */
const LOG: readonly LogEntry[] = [
  {
    ...common,
    kind: 'diary',
    id: 'd1',
    happenedOn: '2026-10-30',
    words: 'It began after the school match. Two people I do not know started to answer under every video.',
  },
  {
    ...common,
    ...VIDORA,
    kind: 'report',
    id: 'r1',
    sentUtc: '2026-11-02T09:00:00.000Z',
    target: 'video',
    address: 'https://vidora.example/watch?v=abc0',
    reason: 'Harassment or bullying',
    category: null,
    number: 'R-20261102-7781',
    lookAgainOn: null,
    askAgainUntil: null,
  },
  {
    ...common,
    kind: 'answer',
    id: 'a1',
    reportId: 'r1',
    answer: 'refused',
    answeredOn: '2026-11-05',
    words: 'We found no violation of our community guidelines.',
    askAgainUntil: null,
  },
  {
    ...common,
    ...VIDORA,
    kind: 'action',
    id: 'b1',
    action: 'block',
    address: 'https://vidora.example/@loud.fox',
    doneUtc: '2026-11-06T09:00:00.000Z',
  },
  {
    ...common,
    kind: 'contact',
    id: 'c1',
    with: 'police',
    on: '2026-11-07',
    number: 'P-99/2026',
    words: 'Told at the desk, they will call back.',
  },
];

async function sheetFile(saves: number, right = false): Promise<Uint8Array> {
  const { timeline } = await savedCase(
    Array.from({ length: saves }, (_, at) => ({
      facts: { authorHandle: '@loud.fox' },
      record: {
        title: `Watch what happened after the match, part ${String(at)}, with everybody laughing #match #school #funny #foryou | Vidora`,
      },
    })),
    LOG,
    { case: { people: 'Lee from the other class saw it too.', impact: 'I did not go to training for two weeks.' } },
  );
  const words = right ? rtl : t;
  return caseSheetFile(
    buildCaseSheet(timeline, words, { now: NOW }),
    words,
    packageLines({ packageId: '30000000-0000-4000-8000-000000000000' }, words),
  );
}

describe.each<BrowserName>(['chromium', 'firefox'])('the case sheet on paper in %s', (name) => {
  let browser: BesideBrowser;
  let shown: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    browser = await launchBrowser({
      browser: name,
      build: builtExtension(name),
      sites: { ...pageSites, [SHEET]: () => ({ type: 'text/html; charset=utf-8', body: shown }) },
    });
  });
  afterAll(async () => {
    await browser.close();
  });

  async function pages(page: Page, of: string): Promise<readonly number[]> {
    const counts: number[] = [];
    for (const paper of PAPERS)
      counts.push(
        pagesOf(await print(page, paper, KEEP === undefined ? undefined : `${KEEP}/${of}-${name}-${paper}.pdf`)),
      );
    return counts;
  }

  test('an ordinary case is one page of A4 and of US Letter, from left to right and from right to left', async () => {
    for (const right of [false, true]) {
      shown = await sheetFile(12, right);
      const page = await browser.openPage(`https://${SHEET}/${right ? 'rtl' : 'ltr'}`);
      expect(await pages(page, `file-${right ? 'rtl' : 'ltr'}`)).toEqual([1, 1]);
      await page.close();
    }
  });

  test('a long case goes on over the page', async () => {
    shown = await sheetFile(40);
    const page = await browser.openPage(`https://${SHEET}/long`);
    for (const count of await pages(page, 'long')) expect(count).toBeGreaterThan(1);
    expect(
      await page.evaluate(() => {
        const style = [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
          .map((rule) => rule.cssText)
          .join('\n');
        return style.includes('table-header-group') && /tr[^{]*\{[^}]*break-inside:\s*avoid/.test(style);
      }),
    ).toBe(true);
    await page.close();
  });

  test('the sheet in the library prints alone, on one page', async () => {
    const { page, panel } = await openPanelOn(browser, ADDRESSES.tiktok);
    await saveHere(panel);
    const tab = await tabBeside(panel);
    for (let more = 0; more < 11; more += 1) await saveOnce(panel, tab, ADDRESSES.tiktok);
    const library = await openCase(browser, panel);
    const caseId =
      new URLSearchParams(new URL(String(await library.evaluate('location.href'))).hash.slice(1)).get('case') ?? '';
    const change = async (input: object) =>
      library.evaluate(`${changeSource(JSON.stringify(input))}.then((answer) => answer.value.value.id)`);
    const platform = { id: 'tiktok', name: 'TikTok' };
    await change({
      kind: 'log-diary',
      caseId,
      happenedOn: '2026-10-30',
      words: 'It began after the school match. Two people I do not know answer under every video.',
    });
    const reportId = await change({
      kind: 'log-report',
      caseId,
      itemId: null,
      platform,
      account: null,
      target: 'video',
      address: ADDRESSES.tiktok,
      reason: 'Harassment or bullying',
      category: null,
      number: 'R-7781',
      sentUtc: '2026-11-02T09:00:00.000Z',
      lookAgainOn: null,
      askAgainUntil: null,
    });
    await change({
      kind: 'log-answer',
      reportId,
      answer: 'refused',
      answeredOn: '2026-11-05',
      words: 'We found no violation of our community guidelines.',
      askAgainUntil: null,
    });
    await change({ kind: 'log-action', caseId, action: 'block', platform, account: null, address: ADDRESSES.tiktok });
    await change({
      kind: 'log-contact',
      caseId,
      with: 'police',
      on: '2026-11-07',
      number: 'P-99',
      words: 'Told at the desk.',
    });
    await library.click({ role: 'button', name: say('library.case.print') });
    await library.waitForText('P-99');
    const tabs = await page.browser().pages();
    const printed = tabs.find((other) => other.url().includes('library.html'));
    if (printed === undefined) throw new Error('the library is in no tab');
    expect(await pages(printed, 'library')).toEqual([1, 1]);
    await alone(library);
    expect(await library.axe()).toEqual([]);
  });

  test('a school gets a package of its own, the platform a text; single lines of the log stay home', async () => {
    const library = await browser.openedTab('library.html');
    await library.click({ role: 'button', name: say('library.back'), nth: 0 });
    await library.click({ role: 'button', name: say('library.case.hand-over') });
    await library.click(button('library.hand.text'));
    const written = async () => String(await library.evaluate(`document.querySelector('textarea')?.value ?? ''`));
    await expect.poll(written).toContain('Report to TikTok');
    const text = await written();
    for (const words of [ADDRESSES.tiktok, 'Harassment or bullying', 'R-7781']) expect(text).toContain(words);
    expect(text).not.toContain('school match');
    // Axe scrolls while it looks; what the foot that stays in sight then half covers is not too small.
    await library.evaluate(`document.querySelector('.lib-footer').style.position = 'static'`);
    expect(await library.axe()).toEqual([]);
    await library.evaluate(`document.querySelector('.lib-footer').style.position = ''`);
    await library.click({ role: 'button', name: say('library.back'), nth: 1 });
    await library.click(button('library.hand.school'));
    await library.waitForText(say('library.preview.you'));
    await library.evaluate(`document.querySelector('.lib-content details.disclosure').open = true`);
    await library.click({ role: 'checkbox', name: '/^Diary/' });
    await library.waitForText('1 line of your log.');
    expect(await library.axe()).toEqual([]);
    await library.click({ role: 'button', name: say('library.hand.make') });
    await library.click({ role: 'button', name: say('library.ready.keep') }, 60_000);
    const made = unpack(await browser.nextDownload());
    expect(made.checkSums().code).toBe(0);
    expect(made.read('START-HERE.html').toString()).toContain(t('package.school.help'));
    expect(made.files.filter((name) => made.read(name).includes('school match'))).toEqual([]);
    expect(made.read('data/withheld.json').toString()).toMatch(
      /"log":\[\{"kind":"diary","reason":"chosen","sha256":"[0-9a-f]{64}"\}\]/,
    );
  });
});

/** On paper there is the sheet and nothing around it. */
async function alone(library: View): Promise<void> {
  const around = await library.evaluate(
    `[...document.querySelectorAll('.lib-header, .lib-footer, .lib-aside, .lib-back, .lib-no-print')].length`,
  );
  expect(Number(around)).toBeGreaterThan(2);
  const hidden = await library.evaluate(
    `[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print' && /lib-header.*lib-no-print[^}]*display:\\s*none/.test(rule.cssText))`,
  );
  expect(hidden).toBe(true);
}
