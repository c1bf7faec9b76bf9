/**
 * `npm run bench`: how fast Beside is, in real browsers, against the marks we want to reach. Prints a table of medians and writes
 * `bench-results.json`. Nothing is asserted: machines differ, so every figure that can be is compared with raw calls in the same run.
 *
 * Words after `--`: `chromium` or `firefox` (both without), `save agent rest busy library package large messages` (all without), `--runs 7`,
 * `--items 100,1000,10000`, `--package-mb 1000`, `--part-mb 200`, `--no-build` with what is in `.output`, or `--build <folder>` with another such folder.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { ensureBrowsers, missingMessage } from './find-browsers.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { ROOT, buildBoth } from './run.mjs';

const given = process.argv.slice(2);
const valueOf = (name, otherwise) => (given.includes(name) ? (given[given.indexOf(name) + 1] ?? otherwise) : otherwise);
const numbers = (words) =>
  words
    .split(',')
    .map(Number)
    .filter((number) => number > 0);

const found = ensureBrowsers();
const message = missingMessage(found);
if (message !== '') console.error(`${message}\n`);
const wanted = ['chromium', 'firefox'].filter((name) => given.includes(name));
const browsers = (wanted.length > 0 ? wanted : ['chromium', 'firefox']).filter((name) => found[name] !== null);

const folder = resolve(valueOf('--build', join(ROOT, '.output')));
const built = given.includes('--no-build') || given.includes('--build') || buildBoth();
if (!built) {
  console.error('The extension could not be built, so nothing was measured.');
  process.exitCode = 1;
} else {
  const { ALL_AREAS, runBench } = await loadTypeScript('tests/bench/bench.ts');
  const named = ALL_AREAS.filter((area) => given.includes(area));
  const { figures, failed, table } = await runBench({
    browsers,
    areas: named.length > 0 ? named : ALL_AREAS,
    runs: Number(valueOf('--runs', '7')),
    items: numbers(valueOf('--items', '100,1000')),
    packageMb: Number(valueOf('--package-mb', '200')),
    partMb: Number(valueOf('--part-mb', '200')),
    build: (name) => join(folder, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
    log: (line) => console.log(line),
  });
  console.log(table);
  const missed = figures.filter((figure) => figure.mark !== null && !figure.mark.met);
  const marks = figures.filter((figure) => figure.mark !== null).length;
  console.log(
    `\n${marks - missed.length} of ${marks} marks met${failed.length > 0 ? `; not measured: ${failed.join('; ')}` : ''}.`,
  );
  const file = join(ROOT, 'bench-results.json');
  writeFileSync(
    file,
    `${JSON.stringify({ when: new Date().toISOString(), machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version }, failed, figures }, null, 1)}\n`,
  );
  console.log(`Every run is in ${file}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
