import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../domain/result';
import {
  freshBrowser,
  memoryKeyValue,
  openVault,
  save,
  idNumber,
  tickingClock,
  type MemoryKeyValue,
} from '../../vault/testing/test-vault';
import { createRunningSaves, forgetInterruptedSaves, forgetSaves, interruptedSaves } from './save-guard';

let keyValue: MemoryKeyValue;
beforeEach(() => {
  keyValue = memoryKeyValue();
});
const empty = {
  openItem: () => Promise.resolve(fail('not-found' as const)),
  removeUnfinished: () => Promise.resolve(ok(0)),
};
const saves = (session = 'first') => createRunningSaves(keyValue, tickingClock(), session);

describe('running saves', () => {
  it('refuse the same item twice at once, and take it again afterwards', async () => {
    const running = saves();
    let finish: () => void = () => undefined;
    const first = running.run(
      'a',
      () =>
        new Promise<Result<number, never>>((resolve) => {
          finish = () => {
            resolve(ok(1));
          };
        }),
    );
    expect(await running.run('a', () => Promise.resolve(ok(2)))).toEqual({ ok: false, reason: 'busy-twice' });
    expect(await running.run('b', () => Promise.resolve(ok(3)))).toEqual(ok(3));
    await new Promise((resolve) => setImmediate(resolve));
    finish();
    expect(await first).toEqual(ok(1));
    expect(await running.run('a', () => Promise.resolve(ok(4)))).toEqual(ok(4));
  });

  it('are called off by the id of their item', async () => {
    const running = saves();
    const first = running.run(
      'a',
      (signal) =>
        new Promise<Result<never, 'cancelled'>>((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(fail('cancelled'));
          });
        }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(running.cancel('a', 'save')).toEqual(ok(null));
    expect(await first).toEqual(fail('cancelled'));
    expect(running.cancel('a', 'save')).toEqual(fail('not-running'));
  });

  it('leave no trace when they end, whether well, badly or with a crash', async () => {
    const running = saves();
    await Promise.all([
      running.run('a', () => Promise.resolve(ok(1))),
      running.run('b', () => Promise.resolve(fail('disk-full' as const))),
      running.run('c', () => Promise.reject(new Error('crash'))).catch(() => undefined),
    ]);
    await expect.poll(() => keyValue.values.get('saves.running')).toEqual({});
    await forgetSaves(keyValue);
    expect(keyValue.values.size).toBe(0);
  });

  it('go on where the journal cannot be kept', async () => {
    const broken = {
      ...keyValue,
      set: () => Promise.reject(new Error('full')),
      get: () => Promise.reject(new Error('full')),
    };
    expect(await createRunningSaves(broken, tickingClock(), 's').run('a', () => Promise.resolve(ok(1)))).toEqual(ok(1));
  });
});

describe('saves that the browser cut off', () => {
  /** A background that is stopped in the middle: its save never ends. */
  async function stopInTheMiddle(itemId: string): Promise<void> {
    void saves('stopped').run(itemId, () => new Promise(() => undefined));
    await new Promise((resolve) => setImmediate(resolve));
  }

  it('are told at the next start, with their time, until the person has seen them', async () => {
    await stopInTheMiddle('a');
    await saves('next').sweep(empty);
    const told = await interruptedSaves(keyValue);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^2026-11-20T/);
    // A panel that was closed at once: read is not seen.
    expect(await interruptedSaves(keyValue)).toEqual(told);
    await keyValue.set('saves.interrupted', [...told, '2026-11-21T10:00:00.000Z']);
    await forgetInterruptedSaves(keyValue, told);
    expect(await interruptedSaves(keyValue)).toEqual(['2026-11-21T10:00:00.000Z']);
    await forgetInterruptedSaves(keyValue, ['2026-11-21T10:00:00.000Z']);
    expect(keyValue.values.has('saves.interrupted')).toBe(false);
  });

  it('are not told where the item was stored after all', async () => {
    const browser = freshBrowser();
    const vault = openVault(browser);
    await save(vault, 1);
    await stopInTheMiddle(idNumber(1));
    await saves('next').sweep(vault);
    expect(await interruptedSaves(keyValue)).toEqual([]);
    expect(keyValue.values.get('saves.running')).toEqual({});
  });

  it('are not confused with a save that began in the new background before it looked', async () => {
    await stopInTheMiddle('old');
    const running = saves('next');
    void running.run('new', () => new Promise(() => undefined));
    await new Promise((resolve) => setImmediate(resolve));
    await running.sweep(empty);
    expect(await interruptedSaves(keyValue)).toHaveLength(1);
    expect(Object.keys(keyValue.values.get('saves.running') as object)).toEqual(['new']);
  });

  it('are not told where the vault cannot say', async () => {
    await stopInTheMiddle('a');
    await saves('next').sweep({ ...empty, openItem: () => Promise.resolve(fail('damaged')) });
    expect(await interruptedSaves(keyValue)).toEqual([]);
  });

  it('survive a journal that holds nonsense', async () => {
    await keyValue.set('saves.running', 'nonsense');
    await keyValue.set('saves.interrupted', { no: 'list' });
    await saves('next').sweep(empty);
    expect(await interruptedSaves(keyValue)).toEqual([]);
  });
});
