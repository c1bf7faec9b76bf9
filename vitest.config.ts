import { defineConfig } from 'vitest/config';

const jsx = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

/** Nothing here is about speed: a busy machine takes its time. */
const PATIENT = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000, interval: 20 } },
  setupFiles: ['tests/support/patient.ts'],
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      {
        oxc: jsx,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['lib/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          exclude: ['lib/page/**'],
          ...PATIENT,
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: [
            'components/**/*.test.{ts,tsx}',
            'lib/page/**/*.test.ts',
            'tests/playbooks/**/*.test.ts',
            'tests/contract/**/*.test.tsx',
          ],
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'built',
          environment: 'node',
          include: ['tests/architecture/**/*.test.ts'],
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // After all others, and one browser at a time: real windows need the machine for themselves.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is looked at again and again has time on a machine that does other things too; nothing here is about speed.
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
      {
        test: {
          name: 'soak',
          environment: 'node',
          // Hours, not minutes: only `npm run test:soak` runs them.
          include: ['tests/soak/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
    ],
  },
});
