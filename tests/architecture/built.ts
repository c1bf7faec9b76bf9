import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export const TARGETS = ['chrome', 'firefox'] as const;
export type BuildTarget = (typeof TARGETS)[number];

/** The folder of a built extension. Throws when it was not built: a test that reads nothing must not pass. */
export function buildFolder(target: BuildTarget): string {
  const folder = join('.output', `${target}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is not there: run npm run build`);
  return folder;
}

/** Every file of a build, as paths inside it. */
export function builtFiles(target: BuildTarget): string[] {
  const folder = buildFolder(target);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

export function readBuilt(target: BuildTarget, file: string): string {
  return readFileSync(join(buildFolder(target), file), 'utf8');
}

/** Bytes after gzip at its strongest. */
export function gzipBytes(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** The scripts a page loads before anything is on screen: those it names and what these import statically. */
export function firstScripts(target: BuildTarget, page: string): string[] {
  const folder = buildFolder(target);
  const html = readBuilt(target, page);
  const named = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => join(folder, String(match[1])));
  const seen = new Set<string>();
  const queue = [...named];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    // Static imports only: `import x from "./y.js"`, `import "./y.js"`, `export ... from "./y.js"`; not `import("./y.js")`.
    for (const match of code.matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["'`](\.{1,2}\/[^"'`]+)["'`]/g,
    )) {
      queue.push(resolve(dirname(file), String(match[1])));
    }
  }
  return [...seen].map((file) => relative(folder, file)).sort();
}
