import { afterEach, expect, it, vi } from 'vitest';
import { halfTask } from './half-worker';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a browser that starts no worker makes no half, and holds up no save', async () => {
  expect(await halfTask('make', 'beside.half-1')).toBe(false);
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    },
  );
  expect(await halfTask('make', 'beside.half-1')).toBe(false);
});
