import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tabCamera } from './tab-camera';
import { asked, freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = () => Promise.resolve(`data:image/png;base64,${PIXEL}`);
const refused = (words: string) => () => Promise.reject(new Error(words));
beforeEach(() => {
  freshBrowser();
  vi.useFakeTimers();
  world.tabs.set(1, { id: 1, windowId: 7, active: true });
  return () => {
    vi.useRealTimers();
  };
});

describe('the picture of a tab', () => {
  it('has a size and says by which right it was taken', async () => {
    world.pictures.push(picture);
    expect(await tabCamera.take(1)).toMatchObject({ ok: true, value: { width: 1, height: 1, rights: ['activeTab'] } });
    world.origins.add('<all_urls>');
    expect(await tabCamera.take(1)).toMatchObject({ ok: true, value: { rights: ['<all_urls>'] } });
  });

  it('is never that of another tab', async () => {
    world.tabs.set(1, { id: 1, windowId: 7, active: false });
    world.pictures.push(picture);
    expect(await tabCamera.take(1)).toEqual({ ok: false, reason: 'tab-changed' });
    expect(asked('tabs.captureVisibleTab')).toEqual([]);
    world.tabs.set(1, { id: 1, windowId: 7, active: true });
    world.pictures[0] = () => {
      world.tabs.set(1, { id: 1, windowId: 7, active: false });
      return picture();
    };
    expect(await tabCamera.take(1)).toEqual({ ok: false, reason: 'tab-changed' });
    world.tabs.delete(1);
    expect(await tabCamera.take(1)).toEqual({ ok: false, reason: 'tab-changed' });
  });

  it('is asked for again after a pause where the browser allows no more at once', async () => {
    world.pictures.push(refused('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota exceeded'), picture);
    const taking = tabCamera.take(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(await taking).toMatchObject({ ok: true });
    expect(asked('tabs.captureVisibleTab')).toHaveLength(2);
  });

  it('says why there is none', async () => {
    world.pictures.push(refused("Either the '<all_urls>' or 'activeTab' permission is required."));
    expect(await tabCamera.take(1)).toEqual({ ok: false, reason: 'no-right-for-picture' });
    world.pictures[0] = refused('image readback failed');
    expect(await tabCamera.take(1)).toEqual({ ok: false, reason: 'picture-refused' });
    world.pictures[0] = () => Promise.resolve('data:image/jpeg;base64,AAAA');
    expect(await tabCamera.take(1)).toEqual({ ok: false, reason: 'picture-refused' });
  });
});
