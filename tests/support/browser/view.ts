import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { findInView } from './in-view';
import type { Aim, Found } from './in-view';
import type { AxeFinding, View, Wanted } from './types';

/** What a browser has to be able to do with one view; everything else is built on it. */
export interface ViewDriver {
  readonly label: string;
  /** Runs an expression in the view; answers with plain JSON. */
  evaluate(source: string): Promise<unknown>;
  pressAt(x: number, y: number): Promise<void>;
  write(words: string): Promise<void>;
  key(key: string, shift: boolean): Promise<void>;
  choose(css: string, file: string): Promise<void>;
  picture(): Promise<Uint8Array>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Long enough for a machine that does other things too. */
const WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 50;
/** How long a press may take until the view has seen it. */
const PRESS_SEEN_MS = 2_000;
const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One way to use a view, whatever the browser. Failures say what was on screen instead. */
export function createView(driver: ViewDriver): View {
  const call = (wanted: Wanted | null, aim: boolean): Promise<unknown> =>
    driver.evaluate(`(${findInView.toString()})(${JSON.stringify(wanted)}, ${String(aim)})`);
  const find = async (wanted: Wanted, aim: boolean): Promise<Found> => (await call(wanted, aim)) as Found;
  const text = async (): Promise<string> =>
    String(await driver.evaluate('document.body === null ? "" : document.body.innerText'));

  const until = async (what: string, timeoutMs: number, ready: () => Promise<string | null>): Promise<void> => {
    const end = Date.now() + timeoutMs;
    let why: string | null;
    do {
      why = await ready().catch((error: unknown) => `could not look: ${String(error)}`);
      if (why === null) return;
      await sleep(LOOK_AGAIN_MS);
    } while (Date.now() < end);
    const words = await text().catch(() => '(no text)');
    throw new Error(
      `${driver.label}: waited ${String(timeoutMs)} ms for ${what}: ${why}\n--- on screen ---\n${words.slice(0, 2_000)}`,
    );
  };
  const waitFound = async (wanted: Wanted, timeoutMs: number): Promise<{ x: number; y: number }> => {
    let place: { x: number; y: number } | null = null;
    // Where it was at the last look: what still moves is not pressed, or the press would land on its neighbour.
    let last: { x: number; y: number } | null = null;
    await until(show(wanted), timeoutMs, async () => {
      const found = await find(wanted, true);
      if (found.state !== 'found') return `${found.state}; there is: ${found.seen.join(', ')}`;
      if (found.covered !== null) return `covered by ${found.covered}`;
      if (found.disabled) return 'disabled';
      const before = last;
      last = { x: found.x, y: found.y };
      // Firefox goes back and forth by one pixel when it is asked again to scroll to the middle.
      if (before === null || Math.abs(before.x - found.x) > 2 || Math.abs(before.y - found.y) > 2) return 'it moves';
      place = { x: found.x, y: found.y };
      return null;
    });
    return place ?? { x: 0, y: 0 };
  };

  /** Where the press went; null: on what was meant, or the view went away over it, which only a press that landed can do. */
  const missedBy = async (): Promise<Aim | null> => {
    const end = Date.now() + PRESS_SEEN_MS;
    let aim: Aim;
    do {
      const seen = await driver.evaluate('window.besideAim ?? null').catch(() => null);
      if (seen === null) return null;
      aim = seen as Aim;
      if (aim.landed === '') return null;
      if (aim.landed === null) await sleep(LOOK_AGAIN_MS);
    } while (aim.landed === null && Date.now() < end);
    return aim;
  };
  /** Even what stood still at two looks can move before the press arrives. Where that pressed nothing else, it is pressed again. */
  const press = async (wanted: Wanted, timeoutMs: number): Promise<void> => {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const place = await waitFound(wanted, timeoutMs);
      await driver.pressAt(place.x, place.y);
      const missed = await missedBy();
      if (missed === null) return;
      const message = `${driver.label}: the press on ${show(wanted)} ${missed.landed === null ? 'was not seen by the view' : `landed on ${missed.landed}`}`;
      if (missed.control || Date.now() > end) throw new Error(message);
    }
  };

  return {
    text,
    evaluate: (source) => driver.evaluate(source),
    has: async (wanted) => {
      const found = await find(wanted, false);
      return found.state === 'found' || found.state === 'ambiguous';
    },
    click: (wanted, timeoutMs = WAIT_MS) => press(wanted, timeoutMs),
    pressTwice: async (wanted) => {
      const place = await waitFound(wanted, WAIT_MS);
      await driver.pressAt(place.x, place.y);
      await driver.pressAt(place.x, place.y);
    },
    type: async (wanted, words) => {
      await press(wanted, WAIT_MS);
      await driver.write(words);
    },
    choose: async (css, file) => {
      await until(css, WAIT_MS, async () =>
        (await driver.evaluate(`document.querySelector(${JSON.stringify(css)}) !== null`)) === true
          ? null
          : 'not there',
      );
      await driver.choose(css, file);
    },
    press: (key, options) => driver.key(key, options?.shift ?? false),
    waitFor: async (wanted, timeoutMs = WAIT_MS) => {
      await until(show(wanted), timeoutMs, async () => {
        const found = await find(wanted, false);
        return found.state === 'found' || found.state === 'ambiguous'
          ? null
          : `${found.state}; there is: ${found.seen.join(', ')}`;
      });
    },
    waitForGone: async (wanted, timeoutMs = WAIT_MS) => {
      await until(`${show(wanted)} to go`, timeoutMs, async () => {
        const found = await find(wanted, false);
        return found.state === 'missing' || found.state === 'hidden' ? null : 'still there';
      });
    },
    waitForText: async (words, timeoutMs = WAIT_MS) => {
      await until(`the words ${String(words)}`, timeoutMs, async () => {
        const now = await text();
        return (typeof words === 'string' ? now.includes(words) : words.test(now)) ? null : 'not there';
      });
    },
    focused: async () => String(await call(null, false)),
    screenshot: async (file) => {
      writeFileSync(file, await driver.picture());
    },
    axe: async () => {
      await driver.evaluate(`(() => { if (typeof axe === 'undefined') { ${AXE_SOURCE} } return true; })()`);
      const answer = await driver.evaluate(AXE_RUN);
      return JSON.parse(String(answer)) as AxeFinding[];
    },
    resize: (width, height) => driver.resize(width, height),
    close: () => driver.close(),
  };
}

/** WCAG 2.2 AA and axe's own best practices; a stored page inside a sandboxed frame is not ours to judge. */
const AXE_RUN = `axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) =>
  JSON.stringify(result.violations.map((one) => ({ rule: one.id, impact: String(one.impact), help: one.help, where: one.nodes.map((node) => node.target.join(' ') + ' :: ' + node.failureSummary) }))))`;

function show(wanted: Wanted): string {
  return typeof wanted === 'string' ? wanted : `${wanted.role} "${wanted.name}"`;
}
