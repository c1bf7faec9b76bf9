/** Rights that a person gives by a press and can take back: what Beside says of them is what the browser says. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { alwaysPictureAllowed, releaseSite, requestSite, setAlwaysPicture, siteAllowed } from './optional-rights';
import { asked, browser, freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const SITE = 'https://clips.example/*';
beforeEach(freshBrowser);

describe('the right to one site', () => {
  it('is asked for, held and given back', async () => {
    expect(await siteAllowed(SITE)).toBe(false);
    expect(await requestSite(SITE)).toBe(true);
    expect(await siteAllowed(SITE)).toBe(true);
    await releaseSite(SITE);
    expect(await siteAllowed(SITE)).toBe(false);
  });

  it('is not held where the person says no', async () => {
    world.grants = false;
    expect(await requestSite(SITE)).toBe(false);
    expect(await siteAllowed(SITE)).toBe(false);
  });

  it('is asked for before anything is waited for: browsers take it only straight from the press', () => {
    void requestSite(SITE);
    void setAlwaysPicture(true);
    expect(asked('permissions.request')).toEqual([[SITE], ['<all_urls>']]);
  });
});

describe('"always able to take the picture"', () => {
  it('says after each press what the browser holds', async () => {
    expect(await setAlwaysPicture(true)).toBe(true);
    expect(await alwaysPictureAllowed()).toBe(true);
    expect(await setAlwaysPicture(false)).toBe(false);
    world.grants = false;
    expect(await setAlwaysPicture(true)).toBe(false);
  });

  it('is not held where the browser cannot tell', async () => {
    const contains = vi.spyOn(browser.permissions, 'contains').mockRejectedValue(new Error('gone'));
    expect(await alwaysPictureAllowed()).toBe(false);
    contains.mockRestore();
  });
});
