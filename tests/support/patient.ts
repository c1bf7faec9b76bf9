/** Nothing in these tests is about speed: what is looked at again and again has time on a busy machine, not the one second of Vitest. */
import { vi } from 'vitest';

const PATIENCE = 20_000;
const waitFor = vi.waitFor;
vi.waitFor = (callback, options = PATIENCE) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: PATIENCE, ...options });
