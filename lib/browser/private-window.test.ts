import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from './browser';
import { isInPrivateContext, isPrivateTab } from './private-window';

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
