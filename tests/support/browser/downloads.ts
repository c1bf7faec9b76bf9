import { mkdtempSync, readdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const UNFINISHED = /\.(crdownload|part|tmp)$|^\.com\.google|^\.org\.chromium/;

/**
 * Watches a download folder. Each call of the answer waits for one finished file and takes it away under its own name: a later
 * download of the same name would overwrite it.
 */
export function watchDownloads(folder: string): (timeoutMs?: number) => Promise<string> {
  return async (timeoutMs = 60_000) => {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      const names = readdirSync(folder);
      const fresh = names.find((name) => !UNFINISHED.test(name));
      // Firefox first makes an empty file under the final name and fills a `.part` file beside it.
      if (fresh !== undefined && statSync(join(folder, fresh)).size > 0 && !names.some((name) => UNFINISHED.test(name))) {
        const taken = join(mkdtempSync(join(tmpdir(), 'beside-download-')), fresh);
        renameSync(join(folder, fresh), taken);
        return taken;
      }
      await sleep(100);
    }
    throw new Error(`no download within ${String(timeoutMs)} ms; in the folder: ${readdirSync(folder).join(', ')}`);
  };
}
