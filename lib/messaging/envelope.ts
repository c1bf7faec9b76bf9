/**
 * The two envelopes between the extension and its page agent. No schema library: the agent carries this file too.
 * Both sides open an envelope by hand before they look inside.
 */
import type { RawError } from '../domain/fault';
import type { PageEvents, ToPage } from './protocol';

/** A command on its way to the agent of one tab (`tabs.sendMessage`, frame 0). */
export interface PageCommand {
  readonly beside: 1;
  readonly lane: 'to-page';
  readonly call: string;
  readonly input: unknown;
}

/**
 * What the agent answers; the background answers with the same envelope and reasons of its own (`answerSchema` in `lanes.ts`). `crashed`: a bug of ours or an input that makes no sense; it is answered, never left hanging.
 * `unknown-call`: no such command, or one of a script that is not there yet (`SCRIPT_OF`): inject it and ask again.
 */
export type PageAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'crashed'; readonly error?: RawError }
  | { readonly ok: false; readonly reason: 'unknown-call' };

/** Something the agent tells of its own accord (`runtime.sendMessage`). */
export interface PageNote<E extends keyof PageEvents = keyof PageEvents> {
  readonly beside: 1;
  readonly lane: 'from-page';
  readonly event: E;
  readonly detail: PageEvents[E];
}

/** Wraps a command. */
export function toPage<C extends keyof ToPage>(call: C, input: Parameters<ToPage[C]>[0]): PageCommand {
  return { beside: 1, lane: 'to-page', call, input };
}

/** Wraps an event. */
export function fromPage<E extends keyof PageEvents>(event: E, detail: PageEvents[E]): PageNote<E> {
  return { beside: 1, lane: 'from-page', event, detail };
}

/** Opens a command; null if the message is something else. */
export function readCommand(message: unknown): { readonly call: string; readonly input: unknown } | null {
  if (typeof message !== 'object' || message === null) return null;
  const { beside, lane, call, input }: Partial<Record<keyof PageCommand, unknown>> = message;
  return beside === 1 && lane === 'to-page' && typeof call === 'string' ? { call, input } : null;
}
