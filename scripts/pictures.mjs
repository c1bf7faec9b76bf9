/** `npm run pictures`: builds Beside and takes the pictures of `docs/images/` anew. Needs Chromium and Xvfb. */
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers, missingMessage } from './find-browsers.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { ROOT, buildBoth } from './run.mjs';

const found = ensureBrowsers();
if (found.chromium === null) {
  console.error(missingMessage(found));
  process.exitCode = 1;
} else if (buildBoth()) {
  const { takePictures } = await loadTypeScript('tests/support/browser/pictures.ts');
  const folder = join(ROOT, 'docs/images');
  for (const file of await takePictures({ build: join(ROOT, '.output/chrome-mv3'), folder })) console.log(`  ${file}`);
}
