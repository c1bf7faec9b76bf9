/** The small picture for lists is drawn where pictures are saved: in the background of a real browser. */
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { pageSites } from '../support/browser/page-sites';
import type { BesideBrowser, BrowserName } from '../support/browser/types';

/** The very code of the background, as a script. */
async function script(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../lib/browser/make-thumbnail.ts'),
        formats: ['iife'],
        name: 'besideThumbnail',
      },
    },
  });
  const [bundle] = [output].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('the script could not be built');
  return bundle.output[0].code;
}

describe.each<BrowserName>(['chromium', 'firefox'])('the small picture for lists in %s', (name) => {
  let browser: BesideBrowser;
  let code: string;
  beforeAll(async () => {
    code = await script();
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites: pageSites });
    // The first start of the background ends with the welcome; Chromium may end the worker of before until then.
    await browser.openedTab('welcome.html');
  });
  afterAll(() => browser.close());

  const inBackground = async (body: string): Promise<unknown> =>
    JSON.parse(
      String(
        await browser.inBackground(
          `(async () => { ${code}\n return JSON.stringify(await (async () => { ${body} })()); })()`,
        ),
      ),
    );

  test('is a JPEG of 96 pixels that shows what the picture shows', async () => {
    const seen = await inBackground(`
      const canvas = new OffscreenCanvas(1200, 600);
      const draw = canvas.getContext('2d');
      draw.fillStyle = '#c00000';
      draw.fillRect(0, 0, 600, 600);
      draw.fillStyle = '#0000c0';
      draw.fillRect(600, 0, 600, 600);
      const picture = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      const small = await besideThumbnail.makeThumbnail(picture);
      const drawn = await createImageBitmap(new Blob([small], { type: 'image/jpeg' }));
      const other = new OffscreenCanvas(drawn.width, drawn.height);
      const look = other.getContext('2d');
      look.drawImage(drawn, 0, 0);
      const at = (x) => [...look.getImageData(x, 24, 1, 1).data.slice(0, 3)].map((one) => Math.round(one / 64));
      return { begins: [...small.slice(0, 3)], width: drawn.width, height: drawn.height, left: at(10), right: at(86), bytes: small.length };`);
    expect(seen).toEqual({
      begins: [0xff, 0xd8, 0xff],
      width: 96,
      height: 48,
      left: [3, 0, 0],
      right: [0, 0, 3],
      bytes: expect.any(Number) as number,
    });
    expect((seen as { readonly bytes: number }).bytes).toBeLessThan(5_000);
  });

  test('is none where the bytes are no picture', async () => {
    expect(await inBackground('return besideThumbnail.makeThumbnail(new Uint8Array([1, 2, 3]));')).toBeNull();
    expect(await inBackground('return besideThumbnail.makeThumbnail(new Uint8Array());')).toBeNull();
  });
});
