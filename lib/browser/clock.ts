import type { Clock, Ids } from '../app/ports';

/** The computer's clock, in UTC and as the person sees it, with a second clock that cannot be set back. */
export const systemClock: Clock = {
  run: { id: crypto.randomUUID(), startedUtc: new Date(performance.timeOrigin).toISOString() },
  now: () => {
    const now = new Date();
    return {
      utc: now.toISOString(),
      monotonicMs: Math.round(performance.now()),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offsetMinutes: -now.getTimezoneOffset(),
    };
  },
};

/** Random version-4 ids: they tell nothing about what they name. */
export const randomIds: Ids = { next: () => crypto.randomUUID() };

/** Waits so many milliseconds. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
