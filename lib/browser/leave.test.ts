import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allowLeaving, leaveFromTab, leaveWindow } from './leave';
import { asked, browser, freshBrowser } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

let clock = 10_000;
beforeEach(async () => {
  freshBrowser();
  clock += 60_000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  await allowLeaving(1);
});

describe('leaving', () => {
  it('brings one new empty tab and closes the panel, although page and panel both tell of it', async () => {
    await Promise.all([leaveWindow(7), leaveWindow(7)]);
    expect(asked('tabs.create')).toEqual([{ active: true, windowId: 7 }]);
    clock += 1_600;
    await leaveWindow(7);
    expect(asked('tabs.create')).toHaveLength(2);
  });

  it('is heard once from a page, however often its agent tells of it, until the icon is pressed again', async () => {
    for (let time = 0; time < 9; time += 1) {
      await leaveFromTab(1, 7);
      clock += 2_000;
    }
    expect(asked('tabs.create')).toHaveLength(1);
    await allowLeaving(1);
    await leaveFromTab(1, 7);
    expect(asked('tabs.create')).toHaveLength(2);
  });

  it('is heard once also after the background was stopped in between', async () => {
    browser.storage.session.values.set('left:1', true);
    await leaveFromTab(1, 7);
    expect(asked('tabs.create')).toEqual([]);
  });

  it('is heard from another tab all the same', async () => {
    await leaveFromTab(1, 7);
    await allowLeaving(2);
    clock += 2_000;
    await leaveFromTab(2, 7);
    expect(asked('tabs.create')).toHaveLength(2);
  });
});
