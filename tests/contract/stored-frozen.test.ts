/** Golden files, kept builds and frozen schemas are never edited: each is held by its SHA-256. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORED } from '../support/stored/golden';

const ROOT = join(import.meta.dirname, '../..');
const LIST = 'SHA256SUMS';

/** SHA-256 of each folder's list. A new version gets a folder and a row of its own; a row is never changed. */
const LISTS: Readonly<Record<string, string>> = {
  v1: '2988c1f747b66f813db8b7ab1dfcb96a47889b92ff627bbb7c03661b363ba05f',
};

/** Files of the product that say how an old version was stored. To change how things are stored from now on, add a version. */
const FROZEN: Readonly<Record<string, string>> = {};

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A list as `sha256sum` writes it: path -> digest. */
function listOf(folder: string): Record<string, string> {
  const lines = readFileSync(join(folder, LIST), 'utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

describe.each(Object.keys(LISTS))('tests/stored/%s', (name) => {
  const folder = join(STORED, name);

  it('holds the very files that were put there, and no others', () => {
    const found = filesBelow(folder).filter((path) => path !== LIST);
    expect(Object.fromEntries(found.map((path) => [path, sha256Of(join(folder, path))]))).toEqual(listOf(folder));
  });

  it('has the list it had', () => {
    expect(sha256Of(join(folder, LIST))).toBe(LISTS[name]);
  });
});

describe('kept builds', () => {
  it('are the very files that were released', () => {
    const folder = join(STORED, 'releases');
    const found = filesBelow(folder).filter((path) => path.endsWith('.zip'));
    expect(Object.fromEntries(found.map((path) => [path, sha256Of(join(folder, path))]))).toEqual(listOf(folder));
  });
});

describe('schemas of released versions', () => {
  it('were not edited', () => {
    expect(Object.fromEntries(Object.keys(FROZEN).map((path) => [path, sha256Of(join(ROOT, path))]))).toEqual(FROZEN);
  });
});
