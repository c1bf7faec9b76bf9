/** What opening the panel on a page costs that page: the agent put in, the first description, the outline around the video. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openPanelOn } from '../support/browser/steps';
import type { Bench } from './bench';
import { BENCH_PAGES } from './bench-pages';
import type { Figure } from './figures';
import { busyWhile, pause } from './probes';

/** Long enough for the panel to have read the page. */
const WINDOW_MS = 1_500;

export async function benchAgent({ browser, runs, figures }: Bench): Promise<Figure[]> {
  const address = BENCH_PAGES.usual;
  // Open on another tab already, the panel does not change the page's width while it is measured.
  const first = await openPanelOn(browser, address);
  const cost: number[] = [];
  const longest: number[] = [];
  const rest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.openPage(address);
    await pause(page, 700);
    const idle = await busyWhile(page, () => sleep(WINDOW_MS));
    const opening = await busyWhile(page, async () => {
      const begun = Date.now();
      await browser.pressToolbar(page);
      await sleep(Math.max(0, WINDOW_MS - (Date.now() - begun)));
    });
    if ((await browser.marks(page)).length === 0) throw new Error('the panel did not read the page in time');
    cost.push(Math.max(0, opening.total - idle.total));
    longest.push(opening.longest);
    rest.push(idle.total);
    await page.close();
  }
  await first.page.close();
  const make = figures('panel opened on a page');
  return [
    make.atMost('main-thread time it adds to the page', 'ms', cost, 15),
    make.plain('longest single task meanwhile, the page\'s own included', 'ms', longest),
    make.plain('the page\'s own time in as long a window', 'ms', rest),
  ];
}
