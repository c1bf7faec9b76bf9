import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, freshBrowser, world } from './testing/fake-browser';
import { forgetLent, grantOf, noteLent, noteLoading } from './tab-grants';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const VIDEO = 'https://clips.example/v/1';
beforeEach(() => {
  freshBrowser();
  vi.unstubAllEnvs();
  world.scriptable.set(1, true).set(2, true);
});

describe('a tab that the person lent', () => {
  it('is lent until it is forgotten, and its picture can be taken', async () => {
    expect(await grantOf(1)).toEqual({ lent: false, forbidden: false, picture: 'press-icon' });
    await noteLent(1, VIDEO, false);
    expect(await grantOf(1)).toEqual({ lent: true, forbidden: false, picture: 'ready' });
    await forgetLent(1);
    expect(await grantOf(1)).toMatchObject({ lent: false });
  });

  it('stays lent when another tab is forgotten or lent at the same moment', async () => {
    await noteLent(2, VIDEO, false);
    await Promise.all([noteLent(1, VIDEO, false), forgetLent(2), noteLoading(2, undefined), noteLent(3, VIDEO, true)]);
    expect(await grantOf(1)).toMatchObject({ lent: true });
    expect(await grantOf(2)).toMatchObject({ lent: false });
    expect(await grantOf(3)).toMatchObject({ lent: true, forbidden: true });
  });

  it('stays lent on the same site and is forgotten with another site or one the browser does not name', async () => {
    await noteLent(1, VIDEO, false);
    await noteLoading(1, 'https://clips.example/v/2');
    expect(await grantOf(1)).toMatchObject({ lent: true });
    await noteLoading(1, 'https://other.example/');
    expect(await grantOf(1)).toMatchObject({ lent: false });
    await noteLent(1, VIDEO, false);
    await noteLoading(1, undefined);
    expect(await grantOf(1)).toMatchObject({ lent: false });
  });

  it('is forgotten in Firefox with every load after which nothing may run', async () => {
    vi.stubEnv('FIREFOX', 'true');
    await noteLent(1, VIDEO, false);
    await noteLoading(1, VIDEO);
    expect(await grantOf(1)).toMatchObject({ lent: true });
    world.scriptable.delete(1);
    await noteLoading(1, VIDEO);
    world.scriptable.set(1, true);
    expect(await grantOf(1)).toMatchObject({ lent: false });
  });

  it('is not called lent while the browser lets nothing run in it', async () => {
    await noteLent(1, VIDEO, false);
    world.scriptable.delete(1);
    expect(await grantOf(1)).toMatchObject({ lent: false, picture: 'press-icon' });
    world.origins.add('<all_urls>');
    expect(await grantOf(1)).toMatchObject({ lent: false, picture: 'ready' });
  });

  it('is not lent where what is stored makes no sense', async () => {
    browser.storage.session.values.set('granted:1', 'yes');
    expect(await grantOf(1)).toMatchObject({ lent: false });
  });
});
