import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();
let watching = false;

/** A new temporary folder. `removeFolder` takes it away; what is left then goes when this process ends, where nobody ends it from outside. */
export function temporaryFolder(what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `beside-${what}-`));
  if (!watching)
    process.once('exit', () => {
      for (const one of made) removeFolder(one);
    });
  watching = true;
  made.add(folder);
  return folder;
}

/** Takes a folder away with all that is in it. A browser that was just ended may still write: it is tried several times. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  made.delete(folder);
}
