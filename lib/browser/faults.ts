import * as v from 'valibot';
import { FAULT_PLACES, faultOf, faultText, type Fault, type FaultPlace } from '../domain/fault';
import { browser } from './browser';
import { browserFamily } from './which-browser';

/** One key for each fault, so that two contexts never undo each other's. */
const PREFIX = 'fault:';
const KEPT = 20;
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const faultSchema = v.object({
  utc: text(40),
  place: v.picklist(FAULT_PLACES),
  name: text(60),
  frames: v.array(v.object({ call: text(80), at: text(160) })),
});

/**
 * Notes an error of Beside itself, at the boundary that caught it: the last 20 are kept in memory until the browser is closed, and go
 * nowhere unless the person copies them. See `faultOf` for what is kept. Never throws and is waited for by nobody.
 */
export function noteFault(place: FaultPlace, error: unknown): void {
  keep(faultOf(place, error, new Date().toISOString())).catch(() => undefined);
}

/** Notes what the agent of a page answered or told that does not fit, or its own crash. */
export function noteAgentFault(error: unknown): void {
  noteFault('page-agent', error);
}

async function keep(fault: Fault): Promise<void> {
  await browser.storage.session.set({ [`${PREFIX}${fault.utc}:${crypto.randomUUID()}`]: fault });
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
  const old = keys.sort().slice(0, -KEPT);
  if (old.length > 0) await browser.storage.session.remove(old);
}

/** What was noted, newest first. */
export async function readFaults(): Promise<readonly Fault[]> {
  const stored = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  return stored
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .flatMap(([, value]) => {
      const checked = v.safeParse(faultSchema, value);
      return checked.success ? [checked.output] : [];
    })
    .slice(0, KEPT);
}

/** What happened, as text to copy: version of Beside, family of the browser, and the faults. */
export async function faultReport(): Promise<string> {
  return faultText(await readFaults(), { version: browser.runtime.getManifest().version, browser: browserFamily() });
}

/** Notes what nothing on this page caught. To be called first of all. */
export function noteUncaught(): void {
  addEventListener('error', (event) => {
    noteFault('screen', event.error);
  });
  addEventListener('unhandledrejection', (event) => {
    noteFault('screen', event.reason);
  });
}
