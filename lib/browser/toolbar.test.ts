/** A press of the toolbar icon: the panel first, then the right to the tab, until the tab is gone or shows something else. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveFromTab } from './leave';
import { grantOf } from './tab-grants';
import { asked, browser, freshBrowser, world, type FakeTab } from './testing/fake-browser';
import { listenToToolbar } from './toolbar';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const tab: FakeTab = { id: 7, windowId: 1, active: true, url: 'https://clips.example/v/1' };
beforeEach(() => {
  freshBrowser();
  world.tabs.set(tab.id, tab);
  world.scriptable.set(tab.id, true);
  world.answer = () => Promise.resolve();
  listenToToolbar();
});
const lent = async () => (await grantOf(tab.id)).lent;

describe('a press of the icon', () => {
  it('opens the panel before anything is waited for: later the browser takes it for one without a press', () => {
    browser.action.onClicked.emit(tab);
    expect(asked('sidePanel.open')).toEqual([{ tabId: 7 }]);
  });

  it('grants the tab and tells the panel, until the tab shows another site', async () => {
    browser.action.onClicked.emit(tab);
    await vi.waitFor(() => {
      expect(asked('runtime.sendMessage')).toContainEqual(
        expect.objectContaining({ event: 'tabLent', detail: { tabId: 7, windowId: 1 } }),
      );
    });
    expect(await lent()).toBe(true);
    browser.tabs.onUpdated.emit(7, { status: 'loading' }, { ...tab, url: 'https://other.example/' });
    await vi.waitFor(async () => {
      expect(await lent()).toBe(false);
    });
  });

  it('on a page that no script may read says so instead of nothing', async () => {
    world.scriptable.clear();
    browser.action.onClicked.emit(tab);
    await vi.waitFor(async () => {
      expect(await grantOf(tab.id)).toMatchObject({ lent: true, forbidden: true });
    });
  });

  it('lets the page ask to leave again', async () => {
    await leaveFromTab(tab.id, 1);
    await leaveFromTab(tab.id, 1);
    expect(asked('tabs.create')).toHaveLength(1);
    browser.action.onClicked.emit(tab);
    await vi.waitFor(async () => {
      expect(await lent()).toBe(true);
    });
    vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
    await leaveFromTab(tab.id, 1);
    expect(asked('tabs.create')).toHaveLength(2);
    vi.restoreAllMocks();
  });

  it('is forgotten with the tab', async () => {
    browser.action.onClicked.emit(tab);
    await vi.waitFor(async () => {
      expect(await lent()).toBe(true);
    });
    browser.tabs.onRemoved.emit(7);
    await vi.waitFor(() => {
      expect([...browser.storage.session.values.keys()]).toEqual([]);
    });
  });
});
