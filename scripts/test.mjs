/**
 * All tests, on a fresh machine too: finds or installs the browsers, builds both extensions once, then runs Vitest once.
 *
 * `npm test`, or `npm run test:e2e` for the real-browser tests alone. Further words go to Vitest: `npm run test:e2e -- walk`.
 * `npm run test:soak` runs what takes hours and is no part of the others.
 */
import process from 'node:process';
import { ensureBrowsers, missingMessage } from './find-browsers.mjs';
import { buildBoth, runTool } from './run.mjs';

const given = process.argv.slice(2);
const projects = given.includes('--soak') ? ['soak'] : given.includes('--only-browser') ? ['browser'] : ['!soak'];
const rest = given.filter((word) => word !== '--only-browser' && word !== '--soak');

// A missing browser does not stop the others: its own tests fail and say the same.
const message = missingMessage(ensureBrowsers());
if (message !== '') console.error(`${message}\n`);

if (buildBoth()) {
  process.exitCode = runTool('vitest', 'vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...rest,
  ]);
} else {
  console.error('\nThe extension could not be built, so nothing was tested.\n\nTests: 0 passed, 1 failed');
  process.exitCode = 1;
}
