import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { readSettings, takeOverOldSettings, watchSettings, writeSettings } from './settings-store';
import { browser, freshBrowser } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const stored = browser.storage.local.values;
beforeEach(freshBrowser);

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are both kept when two pages change two of them at once', async () => {
    await Promise.all([writeSettings({ theme: 'dark' }), writeSettings({ country: 'AT' })]);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', country: 'AT' });
  });

  it('fall back one by one where something stored makes no sense', async () => {
    await writeSettings({ theme: 'dark' });
    stored.set('settings.country', 'Atlantis');
    expect(await readSettings()).toMatchObject({ theme: 'dark', country: null });
  });

  it('of an earlier version are read, and what is chosen now counts before them', async () => {
    stored.set('settings', { theme: 'dark', country: 'AT', nobody: 'knows' });
    expect(await readSettings()).toMatchObject({ theme: 'dark', country: 'AT' });
    await writeSettings({ theme: 'light' });
    expect(await readSettings()).toMatchObject({ theme: 'light', country: 'AT' });
  });

  it('of an earlier version are taken over once, without undoing what is chosen meanwhile', async () => {
    stored.set('settings', { theme: 'dark', country: 'AT' });
    await writeSettings({ theme: 'light' });
    await takeOverOldSettings();
    expect(stored.has('settings')).toBe(false);
    expect(await readSettings()).toMatchObject({ theme: 'light', country: 'AT' });
    await writeSettings({ country: null });
    await takeOverOldSettings();
    expect(await readSettings()).toMatchObject({ theme: 'light', country: null });
  });

  it('tell every page of a change, until the page is gone', async () => {
    const page = new AbortController();
    const seen: string[] = [];
    watchSettings(({ theme }) => seen.push(theme), page.signal);
    await writeSettings({ theme: 'dark' });
    await vi.waitFor(() => {
      expect(seen).toEqual(['dark']);
    });
    await browser.storage.local.set({ other: 1 });
    page.abort();
    expect(browser.storage.onChanged.count()).toBe(0);
    expect(seen).toEqual(['dark']);
  });
});
