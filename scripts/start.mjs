/**
 * `npm start`: builds Beside and opens a browser with it on the practice page, in a fresh profile that is thrown away.
 * `npm start -- firefox` takes Firefox. Without a display the same tour is walked headless: pictures and a package in `.tour/`.
 */
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers, findBrowsers, missingMessage } from './find-browsers.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { ROOT, buildBoth } from './run.mjs';

const chosen = ['chromium', 'firefox'].find((name) => process.argv.includes(name));
const there = findBrowsers();
// One browser is enough to look at Beside: the other one is not installed for it.
const wanted = chosen ?? (there.chromium === null && there.firefox !== null ? 'firefox' : 'chromium');
const found = ensureBrowsers([wanted]);
const build = join(ROOT, '.output', wanted === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

// The tour unpacks the package it makes; a person at a window needs no program for that.
if (found[wanted] === null || !(hasDisplay || found.unzip)) {
  console.error(missingMessage(found, [wanted]));
  process.exitCode = 1;
} else if (!buildBoth()) {
  console.error('The extension could not be built.');
  process.exitCode = 1;
} else if (hasDisplay) {
  const { openForPerson } = await loadTypeScript('tests/support/browser/for-person.ts');
  console.log(`Opening ${wanted} with Beside. Close its window to end; the profile is thrown away then.`);
  await openForPerson({ browser: wanted, build });
} else {
  const folder = join(ROOT, '.tour');
  const { walkTour } = await loadTypeScript('tests/support/browser/tour.ts');
  console.log('There is no display here, so the tour is walked without one.');
  const left = await walkTour({ browser: wanted, build, folder });
  for (const line of left) console.log(`  ${line}`);
  console.log(`\nPictures and a package are in ${folder}`);
}
