/** Runs the chosen areas in the chosen browsers, one after the other, each area in a browser of its own. */
import { launchBrowser } from '../support/browser/launch';
import type { BesideBrowser, BrowserName } from '../support/browser/types';
import { benchAgent } from './agent-cost';
import { benchSites } from './bench-pages';
import { benchBusy } from './busy-pages';
import { figuresOf, tableOf, type Figure, type FigureMaker } from './figures';
import { benchLarge } from './large-part';
import { benchLibrary } from './library-growth';
import { benchMessages } from './message-forms';
import { benchPackage } from './package-speed';
import { benchRest } from './rest-cost';
import { benchSave } from './save-speed';

/** What one area works with. */
export interface Bench {
  readonly browser: BesideBrowser;
  /** Folder of the built extension. */
  readonly build: string;
  readonly runs: number;
  /** How many items the library holds, step by step. */
  readonly items: readonly number[];
  readonly packageMb: number;
  /** MiB of the part of the area `large`. */
  readonly partMb: number;
  readonly figures: (area: string) => FigureMaker;
  readonly log: (line: string) => void;
}

const AREAS = {
  save: benchSave,
  agent: benchAgent,
  rest: benchRest,
  busy: benchBusy,
  library: benchLibrary,
  package: benchPackage,
  large: benchLarge,
  messages: benchMessages,
} as const;
export type Area = keyof typeof AREAS;

export interface BenchOptions {
  readonly browsers: readonly BrowserName[];
  readonly areas: readonly Area[];
  readonly runs: number;
  readonly items: readonly number[];
  readonly packageMb: number;
  /** MiB of the part of the area `large`. */
  readonly partMb: number;
  /** The built extension for a browser. */
  readonly build: (browser: BrowserName) => string;
  readonly log: (line: string) => void;
}

/** All areas, in the order in which they run when none is named. */
export const ALL_AREAS = Object.keys(AREAS) as readonly Area[];

/** Measures. An area that fails is told and left out: the others still count. */
export async function runBench(
  options: BenchOptions,
): Promise<{ readonly figures: readonly Figure[]; readonly failed: readonly string[]; readonly table: string }> {
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const name of options.browsers) {
    for (const area of options.areas) {
      options.log(`${name}: ${area} ...`);
      const browser = await launchBrowser({ browser: name, build: options.build(name), sites: benchSites });
      try {
        // The first run opens the welcome by itself: it must not come to the front in the middle of something.
        await (await browser.openedTab('welcome.html')).close();
        figures.push(
          ...(await AREAS[area]({
            browser,
            build: options.build(name),
            runs: options.runs,
            items: options.items,
            packageMb: options.packageMb,
            partMb: options.partMb,
            figures: (title) => figuresOf(name, title),
            log: (line) => {
              options.log(`  ${line}`);
            },
          })),
        );
      } catch (error) {
        failed.push(`${name}: ${area}: ${String(error)}`);
        options.log(`  could not be measured: ${String(error)}`);
      } finally {
        await browser.close();
      }
    }
  }
  return { figures, failed, table: tableOf(figures) };
}
