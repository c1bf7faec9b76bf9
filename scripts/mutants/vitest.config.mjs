import { defineConfig } from 'vitest/config';

/** What `npm run test:mutants` tries each mutant against: the unit and contract tests, one file after the other. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['lib/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    exclude: ['lib/page/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
