/** Pages and background of two builds: noticed, and never claimed where nobody answered. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BUILD_ID } from '../messaging/build-id';
import { serveBackground } from '../messaging/serve-background';
import { isSameBuild } from './same-build';
import { freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

beforeEach(freshBrowser);

describe('the build of the background', () => {
  it.each([
    ['is the same', { ok: true, value: BUILD_ID }, true],
    ['is another one', { ok: true, value: '0.0.9-00000000' }, false],
    ['is an earlier one that does not know the question', { ok: false, reason: 'unknown-call' }, false],
    ['is not known where nobody answers', undefined, true],
  ])('%s', async (_what, answer, same) => {
    world.answer = () => Promise.resolve(answer);
    expect(await isSameBuild()).toBe(same);
  });

  it('is asked in a call that the background answers', async () => {
    world.answer = (message: unknown) => {
      const never = () => {
        throw new Error('nothing else is asked');
      };
      const others = {
        savePage: never,
        cancelSave: never,
        change: never,
        keyHalves: never,
        offerHalf: never,
        restored: never,
        leave: never,
        setButton: never,
        tabGrant: never,
      };
      return serveBackground({ ...others, build: () => BUILD_ID }, message, true) ?? Promise.resolve();
    };
    expect(await isSameBuild()).toBe(true);
  });
});
