/** The receiving end of the lane to the background. Apart from `lanes.ts`, so that no page carries the schemas of everything that can be asked. */
import * as v from 'valibot';
import { CATEGORIES } from '../domain/category';
import { changeSchema } from '../domain/change';
import { PICKED_LIMIT } from '../domain/page-limits';
import { commentSchema, PAGE_KINDS } from '../domain/subject';
import { fail, ok } from '../domain/result';
import { notUnder18Schema } from '../domain/under-18';
import type { PagePlan, UiToBackground } from './protocol';

const toBackgroundSchema = v.object({
  beside: v.literal(1),
  lane: v.literal('to-background'),
  call: v.string(),
  input: v.unknown(),
});

const itemId = v.pipe(v.string(), v.uuid());

/** What a half of a key of the vault is called: a random id, never used twice. */
const HALF_NAME = /^beside\.half-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const planOutline = v.looseObject({
  pageKind: v.picklist(PAGE_KINDS),
  parts: v.record(v.string(), v.pipe(v.string(), v.maxLength(8_000))),
  readers: v.looseObject({ facts: v.record(v.string(), v.unknown()) }),
});

/**
 * A plan is data that our own pages take from a playbook; nobody else is heard here. What the background itself reads of it is checked. How
 * the page is read stands in its inside, which a test holds for every playbook (`tests/contract/playbooks.test.ts`): a reader that makes no
 * sense finds nothing, or its error is caught in the agent.
 */
const planSchema = v.custom<PagePlan>((value) => v.is(planOutline, value));

/** What each call to the background may carry. A call that is not listed here does not exist. */
export const callInputs = {
  build: v.object({}),
  savePage: v.object({
    itemId,
    tabId: v.number(),
    plan: planSchema,
    platform: v.object({ id: v.pipe(v.string(), v.maxLength(100)), name: v.pipe(v.string(), v.maxLength(100)) }),
    note: v.pipe(v.string(), v.maxLength(20_000)),
    category: v.nullable(v.picklist(CATEGORIES)),
    take: v.picklist(['everything', 'words-only']),
    notUnder18: notUnder18Schema,
    pickedComments: v.pipe(v.array(commentSchema), v.maxLength(PICKED_LIMIT)),
    withoutPicture: v.boolean(),
    pictureOfEach: v.boolean(),
    caseId: v.nullable(itemId),
  }),
  cancelSave: v.object({ itemId, what: v.picklist(['save', 'pictures']) }),
  keyHalves: v.object({}),
  offerHalf: v.object({ name: v.pipe(v.string(), v.regex(HALF_NAME)) }),
  restored: v.object({}),
  change: changeSchema,
  leave: v.object({ windowId: v.nullable(v.number()) }),
  setButton: v.object({ platformId: v.string(), on: v.boolean() }),
  tabGrant: v.object({ tabId: v.number() }),
} as const satisfies Record<keyof UiToBackground, v.GenericSchema>;

type Awaitable<T> = T | Promise<T>;

/** One handler per call: a missing one does not compile. */
export type BackgroundHandlers = {
  readonly [C in keyof UiToBackground]: (
    input: Parameters<UiToBackground[C]>[0],
  ) => Awaitable<ReturnType<UiToBackground[C]>>;
};

/** Answers a message if it is a call to the background; `null` if it is not for it. A crash is answered, never left hanging. */
export function serveBackground(
  handlers: BackgroundHandlers,
  message: unknown,
  fromOwnPage: boolean,
  onFault: (error: unknown) => void = () => undefined,
): Promise<unknown> | null {
  const envelope = v.safeParse(toBackgroundSchema, message);
  if (!envelope.success || !fromOwnPage) return null;
  const call = envelope.output.call;
  if (!isCall(call)) return Promise.resolve(fail('unknown-call'));
  return run(handlers, call, envelope.output.input, onFault);
}

async function run<C extends keyof UiToBackground>(
  handlers: BackgroundHandlers,
  call: C,
  input: unknown,
  onFault: (error: unknown) => void,
): Promise<unknown> {
  const checked = v.safeParse(callInputs[call], input);
  if (!checked.success) return fail('not-understood');
  try {
    // The schema of this very call has just passed; the table above ties schema and handler together by name.
    return ok(await handlers[call](checked.output));
  } catch (error) {
    onFault(error);
    return fail('crashed');
  }
}

function isCall(call: string): call is keyof UiToBackground {
  return Object.hasOwn(callInputs, call);
}
