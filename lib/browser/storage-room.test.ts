import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForRoom } from './storage-room';

const seen = vi.hoisted(() => ({ family: 'firefox' }));
vi.mock('./which-browser', () => ({ browserFamily: () => seen.family }));

afterEach(() => {
  vi.unstubAllGlobals();
  seen.family = 'firefox';
});

function storage(persisted: boolean, answer: () => Promise<boolean>) {
  const persist = vi.fn(answer);
  vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(persisted), persist } });
  return persist;
}

describe('room in the browser', () => {
  it('is asked for in Firefox, and not again once it was given', async () => {
    const persist = storage(false, () => Promise.resolve(true));
    expect(await askForRoom()).toBe(true);
    expect(persist).toHaveBeenCalledOnce();
    const again = storage(true, () => Promise.resolve(true));
    expect(await askForRoom()).toBe(true);
    expect(again).not.toHaveBeenCalled();
  });

  it('is known to be small where it was refused, or cannot be asked for', async () => {
    storage(false, () => Promise.resolve(false));
    expect(await askForRoom()).toBe(false);
    storage(false, () => Promise.reject(new Error('no')));
    expect(await askForRoom()).toBe(false);
  });

  it('needs no asking in Chromium, whose background cannot', async () => {
    seen.family = 'chrome';
    const persist = storage(false, () => Promise.resolve(false));
    expect(await askForRoom()).toBe(true);
    expect(persist).not.toHaveBeenCalled();
  });
});
