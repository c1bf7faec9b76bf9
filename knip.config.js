/** Dead exports, files and dependencies: `npm test` fails on them. */
export default {
  entry: [
    'entrypoints/*/main.tsx',
    'entrypoints/*/index.ts',
    'entrypoints/*.ts',
    'scripts/*.mjs',
    // Loaded by Stryker, by their names.
    'scripts/mutants/*.mjs',
    'tests/bench/bench.ts',
    'tests/support/upgrade/note-in-page.ts',
    'tests/bench/large-in-page.ts',
    'tests/support/browser/{pictures,for-person,tour}.ts',
    'tests/support/{summary-reporter,playbook-check}.ts',
    // Run by a test as a program of its own.
    'tests/support/stored/read-backup.mjs',
    'lib/playbooks/{platforms,addresses}/*.ts',
    '{lib,components,entrypoints,tests}/**/*.test.{ts,tsx}',
  ],
  project: ['{components,entrypoints,lib,scripts,tests}/**/*.{ts,tsx,mjs}'],
  // What a file also uses itself is not dead: it may be exported for its tests.
  ignoreExportsUsedInFile: true,
  // Frozen files keep what they say for ever, also a type that nothing asks for any more.
  ignoreIssues: { 'lib/domain/records/*-v*.ts': ['types'] },
  // Run by their own programs, not imported.
  ignoreDependencies: ['addons-linter', 'prettier', '@stryker-mutator/vitest-runner'],
  ignoreBinaries: ['apt-get', 'openssl', 'Xvfb', 'sha256sum', 'mount', 'umount'],
  // Made by WXT when it builds.
  ignoreUnresolved: ['#imports'],
};
