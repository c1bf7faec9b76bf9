/** Halves of keys in Chromium's background: pages make them, and one that an erasing gave up is never used. */
import { expect, it, vi } from 'vitest';
import { backgroundHalves, offerHalf } from '../../entrypoints/background/half';

vi.mock('../../lib/browser/vault-place', () => ({ VAULT_PLACE: { name: 'beside' } }));
vi.mock('../../lib/browser/half-worker', () => ({
  mayStartWorkers: () => false,
  halfTask: () => Promise.resolve(false),
}));

it('a half that a page made is for one vault', async () => {
  offerHalf({ name: 'beside.half-1' });
  expect(await backgroundHalves.make()).toBe('beside.half-1');
  expect(await backgroundHalves.make()).toBeNull();
});

it('a half that an erasing gave up is for none, offered before or after: a page may be overwriting it', async () => {
  offerHalf({ name: 'beside.half-2' });
  await backgroundHalves.destroy(['beside.half-2', 'beside.half-3']);
  expect(await backgroundHalves.make()).toBeNull();
  offerHalf({ name: 'beside.half-3' });
  expect(await backgroundHalves.make()).toBeNull();
});
