import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Prints one plain closing line, so that a run without any test cannot pass unnoticed. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], outside: readonly SerializedError[] = []): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') failedHere += 1;
        else counts.skipped += 1;
      }
      // A file that could not be loaded has no tests: count it, or it would vanish.
      if (failedHere === 0 && module.state() === 'failed') failedHere = 1;
      counts.failed += failedHere;
    }
    const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : '';
    // What went wrong between the tests fails the run as well.
    const between = outside.length > 0 ? `, ${String(outside.length)} errors outside of tests` : '';
    process.stdout.write(
      `\nTests: ${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}${between}\n`,
    );
  }
}
