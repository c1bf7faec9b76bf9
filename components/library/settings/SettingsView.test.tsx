import { afterEach, describe, expect, it } from 'vitest';
import { base64Of } from '../../../lib/domain/base64';
import { sha256Hex } from '../../../lib/domain/digest';
import { shortNumber } from '../../../lib/domain/short-number';
import type { FakeOverrides } from '../../../tests/support/fake-services';
import type { Screen } from '../../../tests/support/screen';
import { showLibrary } from '../testing/library-screen';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

async function settings(over: FakeOverrides = {}) {
  const shown = await showLibrary(over, { view: 'settings' });
  screen = shown.screen;
  return { ...shown, screen: shown.screen };
}

describe('settings', () => {
  it('keeps each choice at once', async () => {
    const shown = await settings();
    await shown.screen.type('Light or dark', 'dark');
    await shown.screen.type('Country', 'AT');
    await shown.screen.tick('Leave by pressing Shift three times');
    expect(shown.settings.value).toMatchObject({ theme: 'dark', country: 'AT', tripleShift: false });
    await shown.screen.type('Country', '');
    expect(shown.settings.value.country).toBeNull();
  });

  it('shows the number of the key, to tell whoever checks a file, and copies it', async () => {
    const spki = base64Of(new Uint8Array(44).fill(7));
    const shown = await settings({
      cases: { publicKey: () => Promise.resolve({ ok: true, value: { ed25519Spki: spki } }) },
    });
    await shown.screen.settle();
    const number = shortNumber('key', await sha256Hex(new Uint8Array(44).fill(7)));
    expect(shown.screen.text()).toContain(`My key number${number.replaceAll('-', '')}`);
    await shown.screen.press('Copy the number');
    expect(shown.called('shell.copy')).toEqual([[number]]);
  });

  it('says when there is no key yet', async () => {
    const shown = await settings({ cases: { publicKey: () => Promise.resolve({ ok: false, reason: 'not-found' }) } });
    await shown.screen.settle();
    expect(shown.screen.text()).toContain('You have a key number once you saved something.');
  });

  it('switches the button beside the video on and off per platform, with one press each', async () => {
    const shown = await settings({ set: { buttonOn: ['youtube'] } });
    await shown.screen.press('Switch on for TikTok');
    await shown.screen.press('Switch off for YouTube');
    expect(shown.called('settings.setButton')).toEqual([
      ['tiktok', true],
      ['youtube', false],
    ]);
  });

  it('says that nothing changed when the browser refuses the button', async () => {
    const shown = await settings({
      settings: { setButton: () => Promise.resolve({ ok: false, reason: 'not-allowed' }) },
    });
    await shown.screen.press('Switch on for TikTok');
    expect(shown.screen.text()).toContain('The browser did not allow it. Nothing changed.');
  });

  it('tells honestly what the broad right for pictures means before it is asked for, and gives it back', async () => {
    const shown = await settings();
    expect(shown.screen.text()).toContain(
      'Your browser will warn that Beside can read and change all data on all websites. That is what this permission allows.',
    );
    await shown.screen.press('Ask the browser');
    expect(shown.screen.text()).toContain('It is on.');
    await shown.screen.press('Take it back');
    expect(shown.called('settings.setAlwaysPicture')).toEqual([[true], [false]]);
    expect(shown.alwaysPicture.value).toBe(false);
  });

  it('shows the shortcut of this browser and how to change it', async () => {
    const shown = await settings({ settings: { shortcut: () => Promise.resolve('Alt+Shift+Y') } });
    expect(shown.screen.text()).toContain('Or press Alt+Shift+Y on the keyboard.');
    expect(shown.screen.text()).toContain('Alt and Shift together change the keyboard language');
    await shown.screen.press('Copy the address');
    expect(shown.called('shell.copy')).toEqual([['chrome://extensions/shortcuts']]);
  });

  it('tells the way in words where the browser has no address for it', async () => {
    const shown = await settings({ shell: { browser: 'firefox' } });
    expect(shown.screen.text()).toContain('Manage Extension Shortcuts');
    expect(shown.screen.maybeButton('Copy the address')).toBeNull();
  });

  it('says where the browser gives it only a small part of the disk', async () => {
    const refused = await settings({ shell: { hasRoom: () => Promise.resolve(false) } });
    await refused.screen.until('only a tenth of this disk');
    expect((await settings()).screen.text()).not.toContain('a tenth of this disk');
  });

  it('erases only after a second press, and says what stays', async () => {
    const shown = await settings();
    await shown.screen.press('Erase everything');
    expect(shown.called('cases.change')).toHaveLength(0);
    expect(shown.screen.text()).toContain('Your browser’s history and downloads stay.');
    expect(shown.screen.text()).toContain('Half of the key to what is saved here now is overwritten.');
    await shown.screen.press('Yes, erase everything');
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'erase-everything' }]]);
    expect(shown.screen.text()).toContain('Everything is erased.');
  });

  it('says before it erases that copies may be read, where what opens them cannot be overwritten', async () => {
    const shown = await settings({ cases: { erasesForGood: () => Promise.resolve(false) } });
    await shown.screen.press('Erase everything');
    expect(shown.screen.text()).toContain('An expert with this computer may read them.');
    expect(shown.screen.text()).not.toContain('overwritten');
  });

  it('says what is left where half of the key could not be overwritten', async () => {
    const shown = await settings({ cases: { change: () => Promise.resolve({ ok: false, reason: 'half-left' }) } });
    await shown.screen.press('Erase everything');
    await shown.screen.press('Yes, erase everything');
    expect(shown.screen.text()).toContain('Erasing is not finished.');
    expect(shown.screen.text()).not.toContain('Nothing was changed.');
    expect(shown.screen.text()).not.toContain('Everything is erased.');
  });

  it('does not say erased when it was not', async () => {
    const shown = await settings({ cases: { change: () => Promise.resolve({ ok: false, reason: 'damaged' }) } });
    await shown.screen.press('Erase everything');
    await shown.screen.press('Yes, erase everything');
    expect(shown.screen.text()).not.toContain('Everything is erased.');
  });
});
