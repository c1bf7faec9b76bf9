import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserClues } from './storage-clues';

const MB = 1024 * 1024;
const browser = (storage: object) => {
  vi.stubGlobal('navigator', { storage });
  return browserClues();
};
const left = (quota: number | undefined, usage: number | undefined) =>
  browser({ estimate: () => Promise.resolve({ quota, usage }) }).isFull();

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the disk', () => {
  it('counts as full below 4 MB: Chromium refused writes with 2.6 MB left', async () => {
    expect(await left(100 * MB, 97.4 * MB)).toBe(true);
    expect(await left(100 * MB, 96 * MB + 1)).toBe(true);
    expect(await left(100 * MB, 100 * MB)).toBe(true);
    expect(await left(100 * MB, 96 * MB)).toBe(false);
    expect(await left(100 * MB, 0)).toBe(false);
  });

  it('is never called full where the browser does not say how much is left', async () => {
    expect(await left(undefined, 5)).toBe(false);
    expect(await left(5, undefined)).toBe(false);
    expect(await browser({ estimate: () => Promise.reject(new TypeError('no')) }).isFull()).toBe(false);
    expect(await browser({}).isFull()).toBe(false);
  });
});

describe('files of its own', () => {
  const forbids = (getDirectory: () => Promise<unknown>) => browser({ getDirectory }).forbidsFiles();

  it('are forbidden where the browser says so, and nothing else counts as that', async () => {
    expect(await forbids(() => Promise.reject(new DOMException('', 'SecurityError')))).toBe(true);
    expect(await forbids(() => Promise.reject(new DOMException('', 'UnknownError')))).toBe(false);
    expect(await forbids(() => Promise.resolve({}))).toBe(false);
  });
});
