/**
 * What an open panel costs a page on which nothing moves, measured from outside: processor time of the page's main thread, as the browser
 * counts it, with no panel, with the empty panel of an extension that this run writes itself, and with Beside, in turns. Chromium alone
 * tells of processor time.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser/launch';
import type { BesideBrowser } from '../support/browser/types';
import type { Bench } from './bench';
import { BENCH_PAGES, benchSites } from './bench-pages';
import { writeEmptyExtension } from './empty-extension';
import type { Figure } from './figures';

const WINDOW_MS = 4_000;

/** Time for the page to have loaded before anything is counted. */
const SETTLE_MS = 1_500;

/** So many small changes are made on the page, each far enough from the last one that Beside looks again after it. */
const CHANGES = 8;
const CHANGE_EVERY_MS = 700;

/** Milliseconds of the page's main thread. */
interface Spent {
  readonly all: number;
  readonly script: number;
}

interface Round {
  /** From the press of the icon on. */
  readonly opening: Spent;
  /** As long a time afterwards, with nothing going on. */
  readonly rest: Spent;
  readonly changing: Spent;
}

export async function benchRest({ browser, runs, figures, log }: Bench): Promise<Figure[]> {
  if (browser.name !== 'chromium') {
    log('only Chromium tells how much processor time a page took');
    return [];
  }
  const other = await launchBrowser({ browser: 'chromium', build: writeEmptyExtension(), sites: benchSites });
  const alone: Round[] = [];
  const empty: Round[] = [];
  const beside: Round[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      alone.push(await oneRound(other, false));
      empty.push(await oneRound(other, true));
      beside.push(await oneRound(browser, true));
    }
  } finally {
    await other.close();
  }
  const make = figures('panel open on a still page of 5,000 elements, 4 s');
  const added = (which: keyof Round, what: keyof Spent, rounds: readonly Round[]): number[] =>
    rounds.map((round, at) => round[which][what] - (alone[at]?.[which][what] ?? Number.NaN));
  const over = (which: keyof Round, what: keyof Spent): number[] =>
    beside.map((round, at) => round[which][what] - (empty[at]?.[which][what] ?? Number.NaN));
  return [
    make.plain('added by an empty panel, opening included', 'ms', added('opening', 'all', empty)),
    make.plain('added by Beside, opening included', 'ms', added('opening', 'all', beside)),
    make.plain('  of these: script', 'ms', added('opening', 'script', beside)),
    make.atMost('Beside over the empty panel, opening included', 'ms', over('opening', 'all'), 15),
    make.atMost('Beside over the empty panel, in 4 s at rest', 'ms', over('rest', 'all'), 15),
    make.plain('  of these: script', 'ms', over('rest', 'script')),
    make.atMost(
      'looking again after a change, each time',
      'ms',
      over('changing', 'all').map((ms) => ms / CHANGES),
      0.5,
    ),
  ];
}

async function oneRound(browser: BesideBrowser, panel: boolean): Promise<Round> {
  const page = await browser.openPage(BENCH_PAGES.still);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (work: () => Promise<unknown>): Promise<Spent> => {
    const read = async (): Promise<Spent> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { all: seconds('TaskDuration') * 1000, script: seconds('ScriptDuration') * 1000 };
    };
    const before = await read();
    await work();
    const after = await read();
    return { all: after.all - before.all, script: after.script - before.script };
  };
  try {
    await sleep(SETTLE_MS);
    const opening = await spent(async () => {
      const end = Date.now() + WINDOW_MS;
      if (panel) await browser.pressToolbar(page);
      await sleep(Math.max(0, end - Date.now()));
    });
    const rest = await spent(() => sleep(WINDOW_MS));
    const changing = await spent(() => change(page));
    return { opening, rest, changing };
  } finally {
    await page.close();
  }
}

/** A class here and there, as pages do it. */
async function change(page: Page): Promise<void> {
  for (let at = 0; at < CHANGES; at += 1) {
    await page.evaluate(`document.querySelector('p').className = 'change-${String(at)}'`);
    await sleep(CHANGE_EVERY_MS);
  }
}
