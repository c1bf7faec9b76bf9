/** A part of many bytes through the vault's own interface: the memory of all the browser's processes over what they held at rest. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import type { Bench } from './bench';
import type { Figure } from './figures';
import { memoryMb, watchMemory } from './memory';

/** How much more than at rest there may be. */
const MARK_MB = 40;
const STEPS = ['digest', 'save', 'read', 'check', 'pack', 'single'] as const;

async function script(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'large-in-page.ts'), formats: ['iife'], name: 'benchLarge' },
    },
  });
  const [bundle] = [output].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('the steps could not be built');
  return bundle.output[0].code;
}

export async function benchLarge({ browser, figures, log, partMb }: Bench): Promise<Figure[]> {
  const page = await browser.extensionPage('practice-stage.html');
  await page.evaluate(
    `(async () => { globalThis.benchLarge = await (async () => { ${await script()}; return benchLarge; })(); })()`,
  );
  const run = async (call: string): Promise<number> =>
    Number(
      await page.evaluate(
        `(async () => { const begun = performance.now(); await benchLarge.${call}; return performance.now() - begun; })()`,
      ),
    );
  const calls = (megabytes: number): readonly (readonly [(typeof STEPS)[number], string])[] =>
    STEPS.map((step) => [step, step === 'digest' ? `digest(${String(megabytes)})` : `${step}()`]);
  // Everything once with few bytes: code, keys and caches are there afterwards, and only what grows with the bytes is left.
  for (const [, call] of calls(20)) await run(call);
  const restMb = await atRest();
  log(`at rest ${restMb.toFixed(0)} MB`);
  const make = figures('large');
  const found: Figure[] = [make.plain("memory of all the browser's processes at rest", 'MB', [restMb])];
  for (const [step, call] of calls(partMb)) {
    const before = await atRest();
    const memory = watchMemory();
    const ms = await run(call);
    const { peakMb } = await memory.stop();
    log(
      `${step}: ${ms.toFixed(0)} ms, ${(peakMb - restMb).toFixed(0)} MB over the first rest, ${(before - restMb).toFixed(0)} before it began`,
    );
    found.push(make.plain(`${step}, ${String(partMb)} MiB`, 'ms', [ms]));
    found.push(make.atMost(`${step}: highest over the memory at rest`, 'MB', [peakMb - restMb], MARK_MB));
  }
  await page.close();
  return found;
}

/** The memory once it does not go down any more for a second: what was used a moment ago may be given back late. */
async function atRest(): Promise<number> {
  let lowest = memoryMb();
  const end = Date.now() + 20_000;
  for (let steady = 0; steady < 4 && Date.now() < end;) {
    await sleep(500);
    const seen = memoryMb();
    steady = seen < lowest - 1 ? 0 : steady + 1;
    lowest = Math.min(lowest, seen);
  }
  return lowest;
}
