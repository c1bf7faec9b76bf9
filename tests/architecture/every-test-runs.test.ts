/** A test that no project of Vitest picks up is never run, and nothing says so. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where the product and its tests are. */
const ROOMS = ['components', 'entrypoints', 'lib', 'scripts', 'tests'];

test('every test file is run by exactly one project', () => {
  const { stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const run = stdout.match(/^\[\w+\] \S+$/gm)?.map((line) => line.replace(/^\[\w+\] /, '')) ?? [];
  const there = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path.replaceAll('\\', '/')}`),
  ).filter((path) => /\.test\.tsx?$/.test(path));
  expect(there.length).toBeGreaterThan(0);
  expect(run.toSorted()).toEqual(there.toSorted());
});
