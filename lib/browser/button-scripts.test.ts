import { beforeEach, describe, expect, it, vi } from 'vitest';
import { syncButtonScripts } from './button-scripts';
import { writeSettings } from './settings-store';
import { freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const TIKTOK = 'https://www.tiktok.com/*';
beforeEach(freshBrowser);

const SITES = [
  { id: 'tiktok', pattern: 'https://www.tiktok.com/*' },
  { id: 'youtube', pattern: 'https://www.youtube.com/*' },
];

describe('the script of the button beside the video', () => {
  it('is registered on the sites that were switched on and are granted, nowhere else', async () => {
    await writeSettings({ buttonOn: ['tiktok', 'youtube'] });
    world.origins.add(TIKTOK);
    await syncButtonScripts(SITES);
    await syncButtonScripts(SITES);
    expect([...world.registered]).toEqual([['button-tiktok', { matches: [TIKTOK] }]]);
  });

  it('is taken away when the site is switched off, or its right is taken back in the browser', async () => {
    await writeSettings({ buttonOn: ['tiktok'] });
    world.origins.add(TIKTOK);
    await syncButtonScripts(SITES);
    world.origins.clear();
    await syncButtonScripts(SITES);
    expect(world.registered.size).toBe(0);
    world.origins.add(TIKTOK);
    await syncButtonScripts(SITES);
    await writeSettings({ buttonOn: [] });
    await syncButtonScripts(SITES);
    expect(world.registered.size).toBe(0);
  });
});
