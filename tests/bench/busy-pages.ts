/** Pages with 10,000 comments and pages that change 1,000 times a second: what reading and pointing cost their main thread. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ToPage } from '../../lib/messaging/protocol';
import { openParcel } from '../../lib/messaging/chunked-page';
import type { PointStep } from '../../lib/domain/page-plan';
import { pointStepFor } from '../../lib/playbooks/steps';
import { openPanelOn } from '../support/browser/steps';
import type { View } from '../support/browser/types';
import type { Bench } from './bench';
import { BENCH_PAGES } from './bench-pages';
import type { Figure } from './figures';
import { API, command, inAgentWorld, planOf, tabBeside } from './in-panel';
import { busyWhile, type Busy } from './probes';

const WANTS = {
  comments: { frame: false, source: false, text: false, comments: true },
  text: { frame: false, source: false, text: true, comments: false },
  source: { frame: false, source: true, text: false, comments: false },
  everything: { frame: true, source: true, text: true, comments: true },
} as const;

/** As many as the panel asks for. */
const PANEL_LIST = 2_000;

/** How long pointing is watched. */
const POINTING_MS = 2_000;

export async function benchBusy(bench: Bench): Promise<Figure[]> {
  return [...(await readHeavy(bench)), ...(await pointOn(bench, 'heavy')), ...(await pointOn(bench, 'restless'))];
}

async function readHeavy({ browser, runs, figures }: Bench): Promise<Figure[]> {
  const address = BENCH_PAGES.heavy;
  const { page, panel } = await openPanelOn(browser, address);
  const tabId = await tabBeside(panel);
  const { plan } = planOf(address);
  await panel.evaluate(
    `${API}.scripting.executeScript({ target: { tabId: ${String(tabId)} }, files: ['/page-reader.js'] }).then(() => true)`,
  );
  const rest: number[] = [];
  const alone: number[] = [];
  const longest = new Map<string, number[]>();
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const busy = await busyWhile(page, work);
    longest.set(name, [...(longest.get(name) ?? []), busy.longest]);
  };
  for (let run = 0; run < runs; run += 1) {
    rest.push((await busyWhile(page, () => sleep(500))).longest);
    alone.push(
      Number(
        await inAgentWorld(
          panel,
          tabId,
          'const begun = performance.now(); document.documentElement.getHTML({ serializableShadowRoots: true }); return performance.now() - begun;',
        ),
      ),
    );
    await measure('describing the page', () => command(panel, tabId, 'describe', { plan }));
    await measure('listing 2,000 of them for the panel', () =>
      command(panel, tabId, 'listComments', { plan, limit: PANEL_LIST }),
    );
    for (const [name, want] of Object.entries(WANTS))
      await measure(`reading for a save: ${name}`, () => collect(panel, tabId, { plan, want }));
  }
  await page.close();
  const make = figures('page with 10,000 comments');
  return [
    make.plain('longest task at rest', 'ms', rest),
    make.plain('one call of getHTML, which nobody can cut up', 'ms', alone),
    ...[...longest].map(([name, values]) => make.atMost(`longest task, ${name}`, 'ms', values, 50)),
  ];
}

/** What a save asks of the page: the answer and its later pieces. */
async function collect(panel: View, tabId: number, input: Parameters<ToPage['collect']>[0]): Promise<void> {
  const open = async (answer: Promise<unknown>): Promise<unknown> =>
    ((await answer) as { readonly value?: unknown }).value;
  const page = await openParcel(await open(command(panel, tabId, 'collect', input)), (piece) =>
    open(command(panel, tabId, 'takePiece', piece)),
  );
  if (page === null) throw new Error('the page was not handed over');
}

/** The first step of reporting the video: its menu button. */
function firstStep(address: string): PointStep {
  const step = planOf(address).playbook.actions.find(({ target, kind }) => target === 'video' && kind === 'report')
    ?.steps[0];
  if (step === undefined) throw new Error('no step to point at');
  return pointStepFor(step, null);
}

async function pointOn({ browser, runs, figures }: Bench, which: 'heavy' | 'restless'): Promise<Figure[]> {
  const address = BENCH_PAGES[which];
  const { page, panel } = await openPanelOn(browser, address);
  const tabId = await tabBeside(panel);
  const { plan } = planOf(address);
  const rest: Busy[] = [];
  const pointing: Busy[] = [];
  const looks: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await command(panel, tabId, 'clearPoint', {});
    rest.push(await busyWhile(page, () => sleep(POINTING_MS)));
    pointing.push(
      await busyWhile(page, async () => {
        const answer = (await command(panel, tabId, 'point', { plan, step: firstStep(address), next: null })) as {
          ok: boolean;
          value?: { state: { kind: string } };
        };
        if (answer.value?.state.kind !== 'found') throw new Error(`nothing to point at: ${JSON.stringify(answer)}`);
        await sleep(POINTING_MS);
      }),
    );
    const begin = `const begun = performance.now(); await __beside.handle('point', ${JSON.stringify({ plan, step: firstStep(address), next: null })}); return performance.now() - begun;`;
    looks.push(Number(await inAgentWorld(panel, tabId, begin)));
  }
  await page.close();
  const make = figures(
    which === 'heavy'
      ? 'pointing on a page with 10,000 comments'
      : 'pointing while that page changes 1,000 times a second',
  );
  return [
    make.plain(
      'longest task at rest',
      'ms',
      rest.map(({ longest }) => longest),
    ),
    make.plain(
      'longest task while pointing',
      'ms',
      pointing.map(({ longest }) => longest),
    ),
    make.atMost('one look for the control, at most ten a second', 'ms', looks, 16),
    make.plain(
      'main-thread time pointing adds in two seconds',
      'ms',
      pointing.map(({ total }, at) => Math.max(0, total - (rest[at]?.total ?? 0))),
    ),
  ];
}
