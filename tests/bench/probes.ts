/** What watches a page's main thread from inside the page, the same way in both browsers. */
import type { Page } from 'puppeteer-core';

/** What the main thread did besides the probe, in milliseconds. */
export interface Busy {
  /** Longest time in which nothing else got its turn. */
  readonly longest: number;
  /** All such times together, where they are longer than one millisecond. */
  readonly total: number;
}

/**
 * Posts itself message after message: each takes a few microseconds, so a gap between two is something else that had the main
 * thread. It keeps one core busy while it runs; that is the price of seeing everything, styles and collecting garbage included.
 */
const TURNS = `(() => {
  const channel = new MessageChannel();
  const watch = { longest: 0, total: 0, on: true };
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    const gap = now - last;
    if (gap > watch.longest) watch.longest = gap;
    if (gap > 1) watch.total += gap;
    last = now;
    if (watch.on) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  window.benchTurns = watch;
})()`;

/** The longest time between two frames while `on`. */
const FRAMES = `(() => {
  const watch = { longest: 0, on: true };
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    if (now - last > watch.longest) watch.longest = now - last;
    last = now;
    if (watch.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(() => { last = performance.now(); requestAnimationFrame(frame); });
  window.benchFrames = watch;
})()`;

/** Main-thread time of the page while `work` runs and for `afterMs` more. */
export async function busyWhile(page: Page, work: () => Promise<unknown>, afterMs = 0): Promise<Busy> {
  await page.evaluate(TURNS);
  await pause(page, 100);
  await page.evaluate('benchTurns.longest = 0, benchTurns.total = 0, 0');
  await work();
  if (afterMs > 0) await pause(page, afterMs);
  return (await page.evaluate(
    'benchTurns.on = false, ({ longest: benchTurns.longest, total: benchTurns.total })',
  )) as Busy;
}

/** The longest gap between two frames of the page while `work` runs, in milliseconds. */
export async function frameGapWhile(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(FRAMES);
  await pause(page, 100);
  await page.evaluate('benchFrames.longest = 0, 0');
  await work();
  return Number(await page.evaluate('benchFrames.on = false, benchFrames.longest'));
}

/** Waits in the page. */
export async function pause(page: Page, ms: number): Promise<void> {
  await page.evaluate(`new Promise((done) => setTimeout(done, ${String(ms)}))`);
}
