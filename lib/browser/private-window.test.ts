import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from './browser';
import { isInPrivateContext, isPrivateTab } from './private-window';
import { vaultOfPage } from './vault-place';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const extension = browser.extension as { inIncognitoContext: boolean };
afterEach(() => {
  extension.inIncognitoContext = false;
});

describe('a private window', () => {
  it('is known by the page of Beside that runs in it, as Firefox does', async () => {
    expect(isInPrivateContext()).toBe(false);
    extension.inIncognitoContext = true;
    expect(isInPrivateContext()).toBe(true);
    expect(await isPrivateTab(7)).toBe(true);
  });
  it('is not claimed of a tab that is gone', async () => {
    expect(await isPrivateTab(999)).toBe(false);
  });
});

describe('what a page of Beside opens', () => {
  it('is the ordinary vault, and in a private window none at all: there it would be another one, which goes with the window', () => {
    expect(vaultOfPage()).toMatchObject({ name: 'beside', unreachable: undefined });
    extension.inIncognitoContext = true;
    expect(vaultOfPage()).toMatchObject({ name: 'beside', unreachable: 'private-window' });
  });
});
