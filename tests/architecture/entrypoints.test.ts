/** A stray file in `entrypoints/` builds without complaint and ships: so every name has to be known here. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TARGETS, builtFiles } from './built';

const ENTRYPOINTS = [
  'background',
  'key-half.ts',
  'library',
  'page-agent.ts',
  'page-button.ts',
  'page-gatherer.ts',
  'page-pointer.ts',
  'page-reader.ts',
  'practice',
  'practice-stage',
  'services',
  'sidepanel',
  'welcome',
];
const AT_THE_TOP = [
  'background.js',
  'key-half.js',
  'library.html',
  'manifest.json',
  'page-agent.js',
  'page-button.js',
  'page-gatherer.js',
  'page-pointer.js',
  'page-reader.js',
  'practice-stage.html',
  'practice.html',
  'sidepanel.html',
  'welcome.html',
];

describe('entry points', () => {
  test('are the known ones', () => {
    const names = readdirSync('entrypoints');
    expect(names.filter((name) => !ENTRYPOINTS.includes(name))).toEqual([]);
  });

  test('hold no tests at their top, which would ship', () => {
    expect(readdirSync('entrypoints').filter((name) => name.includes('.test.'))).toEqual([]);
  });
});

describe.each(TARGETS)('the build for %s', (target) => {
  test('ships the known files and nothing else', () => {
    const files = builtFiles(target);
    const rest = files.filter(
      (file) =>
        !AT_THE_TOP.includes(file) &&
        !/^(chunks\/[\w-]+\.js|assets\/[\w-]+\.(css|js|json)|_locales\/[\w-]+\/messages\.json|icons?\/[\w-]+\.(png|svg)|[\w-]+\.png)$/.test(
          file,
        ),
    );
    expect(rest).toEqual([]);
    for (const name of AT_THE_TOP) expect(files).toContain(name);
  });

  test('ships no source map and no test', () => {
    expect(builtFiles(target).filter((file) => /\.map$|test|fixture|fake/i.test(file))).toEqual([]);
  });
});
