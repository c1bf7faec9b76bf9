/**
 * `npm run test:mutants`: changes one thing of the code at a time, a comparison, a condition, a call, and looks whether a test notices. Prints the
 * score of each folder and every change that nothing noticed, and writes `mutants-results.json`. Takes long and is no part of `npm test`.
 *
 * Words after `--`: folders (`lib/vault lib/package lib/domain` without), `--at-most 300` changes a folder, `--seed beside`: which ones.
 */
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { NOT_DRAWN, relativeName } from './mutants/drawn-checker.mjs';
import { ROOT } from './run.mjs';

const given = process.argv.slice(2);
const valueOf = (name, otherwise) => (given.includes(name) ? (given[given.indexOf(name) + 1] ?? otherwise) : otherwise);
const named = given.filter((word) => word.startsWith('lib/'));
const folders = named.length > 0 ? named : ['lib/vault', 'lib/package', 'lib/domain'];
const drawn = { seed: valueOf('--seed', 'beside'), atMost: Number(valueOf('--at-most', '300')) };

process.chdir(ROOT);
// Whoever works on this computer goes first.
setPriority(10);

const results = [];
for (const folder of folders) {
  const stryker = new Stryker({
    // The frozen shapes of stored versions are held by their digest: no change of them goes unnoticed, and a changed one fails the first run.
    mutate: [
      `${folder}/**/*.ts`,
      '!**/*.test.ts',
      '!**/testing/**',
      '!lib/domain/records/*-v[0-9].ts',
      '!lib/domain/records/stored-word.ts',
      '!lib/vault/storage/migrations/*.ts',
    ],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: true },
    plugins: ['@stryker-mutator/vitest-runner', './scripts/mutants/drawn-checker.mjs'],
    checkers: ['drawn'],
    drawn,
    warnings: { unknownOptions: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    reporters: ['dots'],
    ignorePatterns: ['.output', '.tour', 'tests/e2e', 'tests/bench'],
    allowConsoleColors: false,
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 30,
    logLevel: 'info',
  });
  const mutants = (await stryker.runMutationTest()).filter(({ statusReason }) => statusReason !== NOT_DRAWN);
  for (const { status, fileName, location, mutatorName, replacement, statusReason, killedBy } of mutants)
    results.push({
      folder,
      status,
      file: relativeName(fileName),
      location,
      mutatorName,
      replacement,
      statusReason,
      killedBy,
    });
  console.log(summary(folder));
  writeFileSync(
    join(ROOT, 'mutants-results.json'),
    `${JSON.stringify({ when: new Date().toISOString(), drawn, results }, null, 1)}\n`,
  );
}

/** The score of a folder, and what nothing noticed. @param {string} folder */
function summary(folder) {
  const here = results.filter((one) => one.folder === folder);
  const count = (...statuses) => here.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout', 'RuntimeError');
  const missed = here.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const all = noticed + missed.length;
  return [
    `\n${folder}: ${noticed} of ${all} noticed (${((100 * noticed) / Math.max(1, all)).toFixed(0)} %), ${count('Timeout')} of them by their time; ${count('CompileError')} more do not compile.`,
    ...missed.map(
      ({ status, file, location, mutatorName, replacement }) =>
        `  ${status} ${file}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement.slice(0, 120)}`,
    ),
  ].join('\n');
}
