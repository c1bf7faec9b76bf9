/** What is kept of an error of Beside itself: enough to find the place in our own code, and nothing that anybody wrote. */

/** Where an error was caught. */
export const FAULT_PLACES = [
  'background-call',
  'background-start',
  'page-agent',
  'page-follower',
  'vault',
  'screen-load',
  'screen-start',
  'screen',
] as const;
export type FaultPlace = (typeof FAULT_PLACES)[number];

/** One place in our own code, such as `{ call: 'storeItem', at: 'chunks/vault-Ab3.js:1:3402' }`. */
export interface FaultFrame {
  /** Name of the function; empty where it has none. */
  readonly call: string;
  /** File of our own bundle, line and column. */
  readonly at: string;
}

/** A fault as it is kept. */
export interface Fault {
  readonly utc: string;
  readonly place: FaultPlace;
  /** Name of the error, such as `TypeError`. */
  readonly name: string;
  /** Innermost first. */
  readonly frames: readonly FaultFrame[];
}

const FRAMES_KEPT = 6;

/** Names are kept only where they look like one of the language, the browser or a library; anybody can set one to anything. */
const KNOWN_NAME = /^(?:[A-Z][A-Za-z]{0,30})?(?:Error|Exception)$/;

/** Chromium's `at call (file:1:2)` and `at file:1:2`, Firefox's `call@file:1:2`; only files of an extension. */
const FRAME =
  /^\s*(?:at\s+(?:async\s+)?(?:(?<call>[\w$.<>[\] ]{1,80}) \()?|(?<caller>[\w$./<>*]{0,80})@)(?:chrome|moz)-extension:\/\/[\w-]+\/(?<at>[\w./-]{1,120}\.js:\d{1,9}:\d{1,9})\)?$/;

/**
 * What may be kept of an error. Never its message: `JSON.parse` and schemas quote the text they were given, and that is a page's or a
 * person's. Of the stack only lines that name a file of our own bundle, without the address of this installation.
 */
export function faultOf(place: FaultPlace, error: unknown, utc: string): Fault {
  const { name, message, stack } = readError(error);
  return { utc, place, name: KNOWN_NAME.test(name) ? name : 'Error', frames: framesOf(stack, message) };
}

/** An error as it travels from the page agent, before anything is left out of it. */
export interface RawError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

function readError(error: unknown): RawError {
  const read = (key: keyof RawError): string => {
    if (typeof error !== 'object' || error === null || !(key in error)) return '';
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value.slice(0, 20_000) : '';
  };
  return { name: read('name'), message: read('message'), stack: read('stack') };
}

/**
 * Chromium's stacks begin with name and message, and a message may hold anything, also lines that look like frames: it is cut off
 * first, and where it cannot be found nothing of the stack is kept. Firefox's begin with the first frame.
 */
function framesOf(stack: string, message: string): readonly FaultFrame[] {
  const first = stack.slice(0, Math.max(0, stack.indexOf('\n')));
  const start = FRAME.test(first) ? 0 : message === '' ? first.length : stack.indexOf(message);
  if (start < 0) return [];
  const frames = FRAME.test(first) ? stack : stack.slice(start + message.length);
  return frames
    .split('\n')
    .flatMap((line) => {
      const groups = FRAME.exec(line)?.groups;
      return groups?.['at'] === undefined ? [] : [{ call: groups['call'] ?? groups['caller'] ?? '', at: groups['at'] }];
    })
    .slice(0, FRAMES_KEPT);
}

/** Faults as text to copy, newest first: one line each, and where they happened below it. */
export function faultText(
  faults: readonly Fault[],
  made: { readonly version: string; readonly browser: string },
): string {
  const lines = faults.flatMap(({ utc, place, name, frames }) => [
    `${utc} ${place} ${name}`,
    ...frames.map(({ call, at }) => `  ${call === '' ? '?' : call} ${at}`),
  ]);
  return [`Beside ${made.version}, ${made.browser}`, ...lines].join('\n');
}
