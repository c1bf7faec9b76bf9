/** What it costs to send a picture's bytes in a message, in each form that the browser takes. */
import { launchBrowser } from '../support/browser/launch';
import type { Bench } from './bench';
import { benchSites } from './bench-pages';
import type { Figure } from './figures';
import { FORMS, writeMessageExtension, type Form } from './message-extension';

/** As large as the picture of a video in full size. */
const BYTES = 8 * 1_048_576;

/** Milliseconds from the bytes in hand to the answer of the background that has them; null where they did not come as they were. */
function sendSource(form: Form): string {
  return `(async () => {
    const bytes = new Uint8Array(${String(BYTES)});
    for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    const blob = new Blob([bytes], { type: 'image/png' });
    const begun = performance.now();
    const value = ${
      form === 'base64'
        ? `await new Promise((done) => { const reader = new FileReader(); reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1)); reader.readAsDataURL(blob); })`
        : form === 'bytes'
          ? 'new Uint8Array(await blob.arrayBuffer())'
          : 'blob'
    };
    let came = -1;
    try {
      came = await (globalThis.browser ?? chrome).runtime.sendMessage({ form: '${form}', value });
    } catch {
      // As JSON the bytes are larger than a message may be: they do not come.
    }
    return came === bytes.length ? performance.now() - begun : null;
  })()`;
}

export async function benchMessages({ browser, runs, figures, log }: Bench): Promise<Figure[]> {
  const make = figures('messages');
  const found: Figure[] = [];
  // The browser of the run has Beside in it: this one has only the extension that carries bytes.
  for (const cloned of browser.name === 'chromium' ? [false, true] : [false]) {
    const own = await launchBrowser({
      browser: browser.name,
      build: writeMessageExtension(browser.name, cloned),
      sites: benchSites,
    });
    try {
      const page = await own.extensionPage('page.html');
      for (const form of FORMS) {
        const all: (number | null)[] = [];
        for (let run = 0; run <= runs; run += 1) all.push((await page.evaluate(sendSource(form))) as number | null);
        const times = all.slice(1).filter((ms) => ms !== null);
        const name = `8 MiB as ${form}${cloned ? ', structured clones asked for' : ''}`;
        if (times.length < runs) log(`${name}: does not come as it was`);
        else found.push(make.plain(name, 'ms', times));
      }
    } finally {
      await own.close();
    }
  }
  return found;
}
