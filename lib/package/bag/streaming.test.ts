import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../domain/digest';
import { ok } from '../../domain/result';
import { buildPackage } from '../build-package';
import { wholeCase, type PackageSource } from '../choose/package-request';
import type { Bytes } from './bytes';
import { CASE_ID, NOW, savedCase } from '../testing/saved-case';
import { t } from '../testing/words';

const MEGABYTE = 1024 * 1024;
const SAVES = 30;
const SIZE = 10 * MEGABYTE;

/** Frees what nobody holds any more, so that what is left over is really held. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

describe('a package of 300 MB', () => {
  it('is never held as a whole: parts are read as the reader takes them and let go again', async () => {
    // Every part has the same bytes, so the record can name them without holding 300 MB here either.
    const pattern = new Uint8Array(SIZE).fill(7);
    const saved = await savedCase(
      Array.from({ length: SAVES }, () => ({
        parts: [{ role: 'file' as const, name: 'film.mp4', type: 'video/mp4', bytes: pattern }],
      })),
    );
    const handedOut: WeakRef<Bytes>[] = [];
    let taken = 0;
    const ahead: number[] = [];
    const alive: number[] = [];
    const vault: PackageSource = {
      ...saved.vault,
      readPart: async () => {
        ahead.push(handedOut.length * SIZE - taken);
        await new Promise((next) => setTimeout(next));
        collectGarbage();
        alive.push(handedOut.filter((each) => each.deref() !== undefined).length);
        const bytes = new Uint8Array(SIZE).fill(7);
        handedOut.push(new WeakRef(bytes));
        return ok(bytes);
      },
    };
    const build = await buildPackage({
      ...wholeCase(CASE_ID, saved.itemIds, 'official'),
      vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
      signal: new AbortController().signal,
    });
    if (!build.ok) throw new Error(build.reason);
    for await (const piece of build.value.stream) taken += piece.length;
    expect((await build.value.finished).ok).toBe(true);

    expect(taken).toBeGreaterThan(SAVES * SIZE);
    expect(handedOut).toHaveLength(SAVES);
    // Never more than a few megabytes read before the reader has taken what came before.
    expect(Math.max(...ahead)).toBeLessThan(4 * MEGABYTE);
    expect(Math.max(...alive)).toBeLessThanOrEqual(2);
    expect(await sha256Hex(pattern)).toBe(saved.opened.values().next().value?.record.parts[0]?.sha256);
  }, 120_000);

  it('reads nothing while nobody reads it', async () => {
    let reads = 0;
    const saved = await savedCase(
      Array.from({ length: 5 }, () => ({
        parts: [{ role: 'file' as const, name: 'film.mp4', type: 'video/mp4', bytes: new Uint8Array(3 * MEGABYTE) }],
      })),
      [],
      {
        readPart: (_, __, bytes) => {
          reads += 1;
          return bytes;
        },
      },
    );
    const build = await buildPackage({
      ...wholeCase(CASE_ID, saved.itemIds, 'trusted'),
      vault: saved.vault,
      t,
      now: NOW,
      extensionVersion: '0.1.0',
      signal: new AbortController().signal,
    });
    if (!build.ok) throw new Error(build.reason);
    // Nobody takes anything: every turn that the writer could use goes by.
    for (let turn = 0; turn < 200; turn += 1) await new Promise((next) => setImmediate(next));
    expect(reads).toBeLessThanOrEqual(1);
    await build.value.stream.cancel();
  });
});
