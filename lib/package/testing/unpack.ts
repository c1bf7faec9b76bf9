/** For tests only: builds a package in memory and unpacks it with the computer's own programs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../build-package';
import type { PackageSummary } from '../package-outcome';
import type { PackageInput } from '../choose/package-request';

/** Builds and reads to the end. Throws where building fails: a test that expects that calls `buildPackage` itself. */
export async function built(
  input: PackageInput,
): Promise<{ readonly fileName: string; readonly file: Blob; readonly summary: PackageSummary }> {
  const build = await buildPackage({ ...input, signal: new AbortController().signal });
  if (!build.ok) throw new Error(build.reason);
  const file = await new Response(build.value.stream).blob();
  const summary = await build.value.finished;
  if (!summary.ok) throw new Error(summary.reason);
  return { fileName: build.value.fileName, file, summary: summary.value };
}

/** Whether a program is on this computer. */
export function has(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;
}

/** An unpacked package. `run` runs a program in its folder. */
export interface Unpacked {
  readonly folder: string;
  readonly files: readonly string[];
  read(path: string): string;
  bytes(path: string): Buffer;
  run(program: string, ...rest: string[]): { readonly status: number | null; readonly output: string };
  remove(): void;
}

/** Unpacks with `unzip`, or with Python where `unzip` is missing. */
export async function unpacked(file: Blob): Promise<Unpacked> {
  const place = mkdtempSync(join(tmpdir(), 'package-test-'));
  const zip = join(place, 'package.zip');
  const into = join(place, 'out');
  mkdirSync(into);
  writeFileSync(zip, Buffer.from(await file.arrayBuffer()));
  const done = has('unzip')
    ? spawnSync('unzip', ['-q', zip, '-d', into])
    : spawnSync('python3', ['-m', 'zipfile', '-e', zip, into]);
  if (done.status !== 0) throw new Error(`unpacking failed: ${String(done.stderr)}`);
  const [top, ...others] = readdirSync(into);
  if (top === undefined || others.length > 0) throw new Error('a package has one folder at the top');
  const folder = join(into, top);
  return {
    folder,
    files: readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .toSorted(),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    bytes: (path) => readFileSync(join(folder, path)),
    run: (program, ...rest) => {
      const outcome = spawnSync(program, rest, { cwd: folder, encoding: 'utf8' });
      return { status: outcome.status, output: `${outcome.stdout}${outcome.stderr}` };
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
