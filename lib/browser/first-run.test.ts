import { beforeEach, describe, expect, it, vi } from 'vitest';
import { welcomeOnInstall } from './first-run';
import { readSettings, writeSettings } from './settings-store';
import { asked, browser, freshBrowser } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

beforeEach(() => {
  freshBrowser();
  welcomeOnInstall();
});

describe('the welcome', () => {
  it('opens once Beside is installed', async () => {
    browser.runtime.onInstalled.emit({ reason: 'install' });
    await vi.waitFor(() => {
      expect(asked('tabs.create')).toEqual([{ url: 'chrome-extension://beside/welcome.html', active: true }]);
    });
  });

  it('does not open again after it was done, nor with an update', async () => {
    await writeSettings({ welcomeDone: true });
    browser.runtime.onInstalled.emit({ reason: 'install' });
    browser.runtime.onInstalled.emit({ reason: 'update' });
    browser.runtime.onInstalled.emit({ reason: 'browser_update' });
    // Storage answers in order: what was read before this has been answered, too.
    await readSettings();
    expect(asked('tabs.create')).toEqual([]);
  });
});
