/** A large package against raw SHA-256 and a raw ZIP of as many bytes in the same browser, and the memory it takes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { button, say } from '../support/browser/say';
import { openPanelOn } from '../support/browser/steps';
import type { View } from '../support/browser/types';
import type { Bench } from './bench';
import { BENCH_PAGES } from './bench-pages';
import type { Figure } from './figures';
import { saveOnce, tabBeside } from './in-panel';
import { watchMemory } from './memory';

const MB = 1_000_000;
const PIECE = 20 * MB;
/** The library that packages are made with. */
const ZIP_LIBRARY = join(import.meta.dirname, '../../node_modules/@zip.js/zip.js/lib/zip-core-custom.js');

/** The ZIP library alone, as a script. */
async function zipScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: ZIP_LIBRARY, formats: ['iife'], name: 'benchZip' } },
  });
  const [bundle] = [output].flat();
  return bundle !== undefined && 'output' in bundle ? bundle.output[0].code : '';
}

/** Seconds for `count` pieces of random bytes. */
function rawSource(count: number, script: string): string {
  return `(async () => {
    const piece = new Uint8Array(${String(PIECE)});
    for (let at = 0; at < piece.length; at += 65536) crypto.getRandomValues(piece.subarray(at, at + 65536));
    let begun = performance.now();
    for (let at = 0; at < ${String(count)}; at += 1) await crypto.subtle.digest('SHA-256', piece);
    const sha = (performance.now() - begun) / 1000;
    const { ZipWriter, Uint8ArrayReader, configure } = (() => { ${script}; return benchZip; })();
    configure({ useWebWorkers: false, chunkSize: 1 << 20 });
    const { readable, writable } = new TransformStream();
    begun = performance.now();
    const reading = new Response(readable).blob();
    const writer = new ZipWriter(writable, { level: 0, useWebWorkers: false });
    for (let at = 0; at < ${String(count)}; at += 1) await writer.add(at + '.bin', new Uint8ArrayReader(piece), { dataDescriptor: false });
    await writer.close();
    const blob = await reading;
    const zip = (performance.now() - begun) / 1000;
    return { sha, zip, bytes: blob.size };
  })()`;
}

export async function benchPackage({ browser, figures, log, packageMb }: Bench): Promise<Figure[]> {
  const address = BENCH_PAGES.large;
  const { page, panel } = await openPanelOn(browser, address);
  await sleep(1_500);
  const tabId = await tabBeside(panel);
  let bytes = 0;
  let caseId: string | null = null;
  for (let count = 1; bytes < packageMb * MB; count += 1) {
    const { answer, ms } = await saveOnce(panel, tabId, address, caseId);
    ({ caseId } = answer);
    const size = answer.parts.filter(({ role }) => role !== 'source').reduce((sum, part) => sum + part.bytes, 0);
    bytes += size;
    if (size < MB)
      throw new Error(`a save of ${String(size)} bytes will never make a large package: ${JSON.stringify(answer)}`);
    log(`save ${String(count)}: ${(size / MB).toFixed(1)} MB in ${ms.toFixed(0)} ms`);
    await sleep(700);
  }
  await page.close();

  const library = await browser.extensionPage('library.html');
  const raw = (await library.evaluate(rawSource(Math.ceil(bytes / PIECE), await zipScript()))) as {
    sha: number;
    zip: number;
    bytes: number;
  };
  await library.evaluate('true');
  const memory = watchMemory();
  const seconds = await makePackage(library);
  const { restMb, peakMb } = await memory.stop();
  await library.click({ role: 'button', name: say('library.ready.keep') }, 60_000);
  const size = statSync(await browser.nextDownload(120_000)).size;
  await library.close();
  const rawMb = raw.bytes / MB;
  const rate = size / MB / seconds;
  const slower = Math.min(rawMb / raw.sha, rawMb / raw.zip);
  const make = figures('package');
  return [
    make.plain('size', 'MB', [size / MB]),
    make.plain('time to make it', 'ms', [seconds * 1000]),
    make.plain('package', 'MB/s', [rate]),
    make.plain('raw SHA-256', 'MB/s', [rawMb / raw.sha]),
    make.plain('raw ZIP', 'MB/s', [rawMb / raw.zip]),
    make.atLeast('package over the slower of the two', 'x', [rate / slower], 0.5),
    make.plain("memory of all the browser's processes before", 'MB', [restMb]),
    make.plain('highest while it was made', 'MB', [peakMb]),
  ];
}

/** From the press of "Make" to the press that keeps it, in seconds. */
async function makePackage(library: View): Promise<number> {
  await library.click('.lib-aside .list-button');
  await library.click({ role: 'button', name: say('library.case.hand-over') });
  await library.click(button('library.hand.official'));
  await library.waitFor({ role: 'button', name: say('library.hand.make') }, 60_000);
  const begun = Date.now();
  await library.click({ role: 'button', name: say('library.hand.make') }, 120_000);
  await library.waitFor({ role: 'button', name: say('library.ready.keep') }, 600_000);
  return (Date.now() - begun) / 1000;
}
