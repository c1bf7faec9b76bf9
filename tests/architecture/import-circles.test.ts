import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Files that a file imports, statically or later, for values or for types. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].flatMap(([, path]) => {
    const target = join(dirname(file), path ?? '');
    return [`${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].filter((each) => existsSync(each)).slice(0, 1);
  });
}

describe('imports', () => {
  it('never lead back to where they began', () => {
    const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
        .map((path) => join(ROOT, folder, path)),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file))
        circles.push([...way.slice(way.indexOf(file)), file].map((each) => relative(ROOT, each)).join(' -> '));
      if (done.has(file) || way.includes(file)) return;
      for (const next of importsOf(file)) walk(next, [...way, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(files.length).toBeGreaterThan(400);
    expect(circles).toEqual([]);
  });
});
