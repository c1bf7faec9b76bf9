/** Who did something is asked of `lib/domain/act.ts` alone: whoever reads the page's account directly takes the victim for the culprit. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Where the account of a page may be read, and why. */
const MAY_READ: Readonly<Record<string, string>> = {
  'lib/domain/page-acts.ts': 'the one place that makes acts of what a page says',
  'lib/package/pages/start-here-item.ts': 'lists every fact of a save by its name',
  'lib/app/save/page-record.ts': 'cleans the address of the account',
  'lib/package/choose/plan-package.ts': 'looks whether the address of the account tells of who opened it',
  'components/panel/subject/subject.ts': 'names the page that is beside the panel',
  'components/panel/report/use-held-page.ts': 'compares two pages',
  'components/panel/save/SavedParts.tsx': 'counts the facts that were found',
  'components/panel/save/WhatIsTaken.tsx': 'counts the facts that were found',
  'components/panel/written/WrittenRecord.tsx': 'fills a field that the person can change',
};

const READS = /facts\??\.(?:\[['"])?author(?:Handle|Name|Id|Address)|facts\??\[['"]author/;

describe('who acted', () => {
  const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing\//.test(path))
      .map((path) => join(ROOT, folder, path)),
  );
  const reading = files.filter((file) => READS.test(readFileSync(file, 'utf8'))).map((file) => relative(ROOT, file));

  it('is asked in one place; what else reads the account of a page is named here', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(reading.filter((file) => !(file in MAY_READ))).toEqual([]);
  });

  it('the look finds what it is for', () => {
    expect(READS.test('record.facts?.authorHandle?.value')).toBe(true);
    expect(READS.test("record.facts['authorId']")).toBe(true);
    expect(reading).toContain('lib/domain/page-acts.ts');
  });
});
