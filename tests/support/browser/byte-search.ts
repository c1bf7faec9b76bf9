import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mozLz4Text } from './moz-lz4';

/** Every file under a folder that holds these bytes as they are. What cannot be read (a socket, a file that just went) holds nothing. */
export function filesWith(folder: string, needle: Buffer): readonly string[] {
  return filesThat(folder, (file) => file.includes(needle));
}

/** Every file under a folder that holds these words, as UTF-8, as UTF-16, or in what Firefox packs for its next start. */
export function filesWithWords(folder: string, words: string): readonly string[] {
  const wide = Buffer.from(words, 'utf16le');
  return filesThat(
    folder,
    (file) => file.includes(words) || file.includes(wide) || (mozLz4Text(file)?.includes(words) ?? false),
  );
}

function filesThat(folder: string, fits: (file: Buffer) => boolean): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      if (fits(readFileSync(path))) found.push(relative(folder, path));
    } catch {
      // Gone meanwhile.
    }
  }
  return found;
}
