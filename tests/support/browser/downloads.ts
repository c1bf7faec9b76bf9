import { mkdtempSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const UNFINISHED = /\.(crdownload|part|tmp)$|^\.com\.google|^\.org\.chromium/;

/**
 * Watches a download folder. Each call of the answer waits for one finished file and takes it away into a folder of its own inside `home`,
 * under its own name: a later download of the same name would overwrite it.
 */
export function watchDownloads(folder: string, home: string): (timeoutMs?: number) => Promise<string> {
  return async (timeoutMs = 60_000) => {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      const names = readdirSync(folder);
      const fresh = names.find((name) => !UNFINISHED.test(name));
      // Firefox first makes an empty file under the final name and fills a `.part` file beside it.
      if (fresh !== undefined && sizeOf(join(folder, fresh)) > 0 && !names.some((name) => UNFINISHED.test(name))) {
        const taken = join(mkdtempSync(join(home, 'download-')), fresh);
        renameSync(join(folder, fresh), taken);
        return taken;
      }
      await sleep(100);
    }
    throw new Error(`no download within ${String(timeoutMs)} ms; in the folder: ${readdirSync(folder).join(', ')}`);
  };
}

/** Nothing while the browser exchanges the file for the finished one. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
