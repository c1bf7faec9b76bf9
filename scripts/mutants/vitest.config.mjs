import { defineConfig } from 'vitest/config';

/** What `npm run test:mutants` tries each mutant against: the unit and contract tests, one file after the other. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['lib/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    // Besides the tests of pages, which need a document: what only shows that hundreds of megabytes are never held would take a minute each time.
    exclude: ['lib/page/**', 'lib/package/bag/streaming.test.ts', 'lib/package/verify/verify-large.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
