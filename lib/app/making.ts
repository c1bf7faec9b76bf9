import type { Clock, Surroundings } from './ports';

/** Which browser makes a record. */
export type Maker = Awaited<ReturnType<Surroundings['made']>>;

/**
 * What every new record keeps of its making: the moment it was done, the run of the clock, the time zone, the browser. `rights`: those of the
 * browser that were used for it.
 */
export function makingOf(time: Clock, maker: Maker, rights: readonly string[]) {
  const { utc, monotonicMs, timeZone, offsetMinutes } = time.now();
  const { browser, browserVersion, os, extensionVersion } = maker;
  return {
    done: utc,
    clock: { runId: time.run.id, runStartedUtc: time.run.startedUtc, monotonicMs },
    zone: { name: timeZone, offsetMinutes },
    browser: { name: browser, version: browserVersion, os, extensionVersion, rights },
  };
}
