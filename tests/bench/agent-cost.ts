/**
 * What opening the panel on a page costs that page. Counted in the agent's own world, where nothing else runs in between: its script, the
 * first description and the outline around the video. From outside the same is seen among everything else the page and the machine do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPanelOn } from '../support/browser/steps';
import type { Bench } from './bench';
import { BENCH_PAGES } from './bench-pages';
import type { Figure } from './figures';
import { inAgentWorld, planOf, tabBeside } from './in-panel';
import { busyWhile, pause } from './probes';

/** Long enough for the panel to have read the page. */
const WINDOW_MS = 1_500;

interface Own {
  readonly script: number;
  readonly describe: number;
  readonly outline: number;
}

export async function benchAgent({ browser, runs, figures, build }: Bench): Promise<Figure[]> {
  const address = BENCH_PAGES.usual;
  const plan = JSON.stringify(planOf(address).plan);
  const script = ['page-agent.js', 'page-reader.js'].map((file) => readFileSync(join(build, file), 'utf8')).join(';\n');
  // Open on another tab already, the panel does not change the page's width while it is measured.
  const first = await openPanelOn(browser, address);
  const outside: number[] = [];
  const rest: number[] = [];
  const own: Own[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.openPage(address);
    await pause(page, 700);
    const idle = await busyWhile(page, () => sleep(WINDOW_MS));
    const opening = await busyWhile(page, async () => {
      const begun = Date.now();
      await browser.pressToolbar(page);
      await sleep(Math.max(0, WINDOW_MS - (Date.now() - begun)));
    });
    outside.push(opening.total - idle.total);
    rest.push(idle.total);
    // The same once more with a clock inside, on the page as it was loaded: nothing that the first reading kept is left.
    await page.close();
    const again = await openPanelOn(browser, address);
    await inAgentWorld(
      again.panel,
      await tabBeside(again.panel),
      '__beside.retire(); __beside = undefined; for (const one of document.scripts) one.replaceWith(one.cloneNode(true));',
    );
    own.push(
      (await inAgentWorld(
        again.panel,
        await tabBeside(again.panel),
        `
      const times = {};
      let last = performance.now();
      const note = (name) => { times[name] = performance.now() - last; last = performance.now(); };
      (() => { ${script} })();
      note('script');
      await __beside.handle('describe', { plan: ${plan} });
      note('describe');
      await __beside.handle('markVideo', { plan: ${plan}, on: true });
      note('outline');
      return times;`,
      )) as Own,
    );
    await again.page.close();
  }
  await first.page.close();
  const make = figures('panel opened on a page');
  return [
    make.atMost(
      'main-thread time of the agent: script, description, outline',
      'ms',
      own.map((one) => one.script + one.describe + one.outline),
      15,
    ),
    make.plain(
      '  of these: its script',
      'ms',
      own.map((one) => one.script),
    ),
    make.plain(
      '  of these: the first description',
      'ms',
      own.map((one) => one.describe),
    ),
    make.plain("seen from outside, less the page's own time before", 'ms', outside),
    make.plain("the page's own time in as long a window", 'ms', rest),
  ];
}
