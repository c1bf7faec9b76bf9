import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package unpacked with the tools anybody has. */
export interface UnpackedPackage {
  /** The folder that holds `bagit.txt`. */
  readonly folder: string;
  /** Paths inside it. */
  readonly files: readonly string[];
  read(path: string): Buffer;
  /** What `sha256sum -c manifest-sha256.txt` says. */
  checkSums(): { readonly code: number | null; readonly printed: string };
}

/** Unpacks with `unzip` beside the file, so that both go away together. Throws when the ZIP is refused. */
export function unpack(file: string): UnpackedPackage {
  const target = mkdtempSync(join(dirname(file), 'unpacked-'));
  const unzip = spawnSync('unzip', ['-q', file, '-d', target], { encoding: 'utf8' });
  if (unzip.status !== 0) throw new Error(`unzip refused ${file}: ${unzip.stdout}${unzip.stderr}`);
  const all = readdirSync(target, { recursive: true, encoding: 'utf8' });
  const bag = all.find((name) => name.endsWith('bagit.txt'));
  if (bag === undefined) throw new Error(`no bagit.txt in ${file}`);
  const folder = join(target, bag, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return {
    folder,
    files,
    read: (path) => readFileSync(join(folder, path)),
    checkSums: () => {
      const result = spawnSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder, encoding: 'utf8' });
      return { code: result.status, printed: result.stdout + result.stderr };
    },
  };
}
