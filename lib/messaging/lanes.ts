import * as v from 'valibot';
import { idSchema } from '../domain/atoms';
import { fail, ok, type Result } from '../domain/result';
import { SAVE_STAGES } from '../domain/save-stages';
import type { AnchorState } from '../domain/guide';
import { unfitError } from './unfit-error';
import type { BackgroundEvents, PageEvents, UiToBackground } from './protocol';

/**
 * Envelopes of the three lanes between contexts. The receiver checks the envelope, then the sender, then the input;
 * nothing is cast before it is checked.
 */
const toPagesSchema = v.object({
  beside: v.literal(1),
  lane: v.literal('to-pages'),
  event: v.string(),
  detail: v.unknown(),
});
const fromPageSchema = v.object({
  beside: v.literal(1),
  lane: v.literal('from-page'),
  event: v.string(),
  detail: v.unknown(),
});

/** Wraps a call for the way to the background. */
export function toBackground<C extends keyof UiToBackground>(
  call: C,
  input: Parameters<UiToBackground[C]>[0],
): unknown {
  return { beside: 1, lane: 'to-background', call, input };
}

/** The one envelope of every answer, of the background and of the page agent. */
export const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), reason: v.string(), error: v.optional(v.unknown()) }),
]);

/**
 * Why a call was not carried out. `unreachable`: nobody answered, or the background was stopped on the way. `not-understood`: the input
 * does not fit, and nothing happened. `crashed`: a bug of ours.
 */
export type CallFailure = 'unreachable' | 'not-understood' | 'crashed';

/** Opens an answer of the background. */
export function openAnswer<C extends keyof UiToBackground>(
  answer: unknown,
): Result<ReturnType<UiToBackground[C]>, CallFailure> {
  const parsed = v.safeParse(answerSchema, answer);
  if (!parsed.success) return fail('unreachable');
  // Answers come from our own background only (the sender was checked there); their type is that of the call.
  if (parsed.output.ok) return ok(parsed.output.value as ReturnType<UiToBackground[C]>);
  return fail(parsed.output.reason === 'not-understood' ? 'not-understood' : 'crashed');
}

/** Wraps an event of the background for every open page of Beside. */
export function toPages<E extends keyof BackgroundEvents>(event: E, detail: BackgroundEvents[E]): unknown {
  return { beside: 1, lane: 'to-pages', event, detail };
}

/** One schema for each event: an event without one does not compile, and none of them is left unheard. */
const backgroundEvents: { readonly [E in keyof BackgroundEvents]: v.GenericSchema<unknown, BackgroundEvents[E]> } = {
  tabLent: v.object({ tabId: v.number(), windowId: v.number() }),
  saveProgress: v.object({
    itemId: idSchema,
    progress: v.object({
      stage: v.picklist(SAVE_STAGES),
      at: v.exactOptional(v.number()),
      of: v.exactOptional(v.number()),
    }),
  }),
  vaultChanged: v.object({}),
};

/** One event of the background, checked. */
type BackgroundEvent = {
  [E in keyof BackgroundEvents]: { readonly event: E; readonly detail: BackgroundEvents[E] };
}[keyof BackgroundEvents];

/** Reads an event of the background; null if the message is something else. */
export function readBackgroundEvent(message: unknown): BackgroundEvent | null {
  const envelope = v.safeParse(toPagesSchema, message);
  if (!envelope.success) return null;
  const { event, detail } = envelope.output;
  return isBackgroundEvent(event) ? openBackgroundEvent(event, detail) : null;
}

function isBackgroundEvent(event: string): event is keyof BackgroundEvents {
  return Object.hasOwn(backgroundEvents, event);
}

function openBackgroundEvent<E extends keyof BackgroundEvents>(event: E, detail: unknown): BackgroundEvent | null {
  const parsed = v.safeParse<v.GenericSchema<unknown, BackgroundEvents[E]>>(backgroundEvents[event], detail);
  // Event and detail belong together: the table ties them by name.
  return parsed.success ? ({ event, detail: parsed.output } as BackgroundEvent) : null;
}

const labelSchema = v.nullable(v.pipe(v.string(), v.maxLength(500)));

/** What the agent says about a step's control, checked. */
export const anchorStateSchema: v.GenericSchema<unknown, AnchorState> = v.variant('kind', [
  v.object({ kind: v.literal('looking') }),
  v.object({ kind: v.literal('words-only') }),
  v.object({
    kind: v.literal('found'),
    label: labelSchema,
    hover: v.boolean(),
    away: v.exactOptional(v.boolean()),
    covered: v.exactOptional(v.boolean()),
  }),
  v.object({
    kind: v.literal('not-found'),
    reason: v.picklist(['missing', 'hidden', 'ambiguous', 'gone', 'twice', 'astray']),
    label: v.exactOptional(labelSchema),
  }),
]);
const stepSchema = v.object({ stepId: v.pipe(v.string(), v.maxLength(200)) });

/** One event of the agent, checked. */
export type PageEvent = {
  [E in keyof PageEvents]: { readonly event: E; readonly detail: PageEvents[E] };
}[keyof PageEvents];

const nothing = v.object({});

/** One schema for each event: an event without one does not compile. */
const pageEvents: { readonly [E in keyof PageEvents]: v.GenericSchema<unknown, PageEvents[E]> } = {
  agentStarted: v.object({ version: v.pipe(v.string(), v.maxLength(50)) }),
  anchorChanged: v.object({ ...stepSchema.entries, state: anchorStateSchema }),
  stepPressed: stepSchema,
  nextVisible: stepSchema,
  subjectChanged: nothing,
  commentsGathered: v.object({ gathered: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  leavePressed: nothing,
  buttonPressed: nothing,
};

/**
 * Reads an event of the agent; null if the message is something else or not in order. Page events are hostile until checked. One that is on
 * our lane and does not fit is given to `onUnfit`: with it the agent and this build do not understand each other.
 */
export function readPageEvent(message: unknown, onUnfit: (error: Error) => void): PageEvent | null {
  const envelope = v.safeParse(fromPageSchema, message);
  if (!envelope.success) return null;
  const { event, detail } = envelope.output;
  const read = isPageEvent(event) ? openEvent(event, detail) : null;
  if (read === null) onUnfit(unfitError('Event', isPageEvent(event) ? event : ''));
  return read;
}

function isPageEvent(event: string): event is keyof PageEvents {
  return Object.hasOwn(pageEvents, event);
}

function openEvent<E extends keyof PageEvents>(event: E, detail: unknown): PageEvent | null {
  const parsed = v.safeParse<v.GenericSchema<unknown, PageEvents[E]>>(pageEvents[event], detail);
  // Event and detail belong together: the table ties them by name.
  return parsed.success ? ({ event, detail: parsed.output } as PageEvent) : null;
}
