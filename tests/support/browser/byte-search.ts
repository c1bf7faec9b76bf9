import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file under a folder that holds these bytes as they are. What cannot be read (a socket, a file that just went) holds nothing. */
export function filesWith(folder: string, needle: Buffer): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      if (readFileSync(path).includes(needle)) found.push(relative(folder, path));
    } catch {
      // Gone meanwhile.
    }
  }
  return found;
}
