import * as v from 'valibot';
import { daySchema as day, idSchema as id, textSchema as words, utcSchema } from './atoms';
import { ANSWERS, CONTACTS, LOG_DOORS } from './case';
import { WHOSE } from './affected-accounts';
import { plainHandle } from './plain-handle';
import { CATEGORIES } from './category';
import { VAULT_FAILURES } from './vault-failure';

const caseChoice = v.nullable(id);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The account that a report or a block is about; the name it shows is told beside, and never compared. */
const aboutAccount = v.nullable(
  v.object({
    authorId: v.nullable(words(500)),
    authorHandle: v.nullable(words(500)),
    name: v.optional(v.nullable(words(500)), null),
  }),
);
/** The platform's own id of the comment, post or video that it is about. */
const actId = v.optional(v.nullable(words(500)), null);

/**
 * Every change of the vault except a page save, as data: pages send one of these to the background, which checks it here
 * and runs the use case of the same name (`lib/app/changes`). The practice page runs the same use cases on its own vault.
 *
 * `id` is made by the page, once for each thing the person wants done, and makes a change idempotent: whatever is made (a line of
 * the log, a written record, a case) gets this id, so the same change sent again after a lost answer finds it and adds nothing.
 */
export const changeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('write-record'),
    id,
    words: v.pipe(words(20_000), v.minLength(1)),
    address: v.nullable(words(8_000)),
    title: v.nullable(words(2_000)),
    platform: v.nullable(v.object({ id: words(100), name: words(100) })),
    authorHandle: v.nullable(words(500)),
    category: v.nullable(v.picklist(CATEGORIES)),
    caseId: caseChoice,
  }),
  v.object({ kind: v.literal('add-note'), id, itemId: id, words: v.pipe(words(20_000), v.minLength(1)) }),
  v.object({
    kind: v.literal('log-report'),
    id,
    caseId: caseChoice,
    itemId: v.nullable(id),
    platform: v.object({ id: words(100), name: words(100) }),
    account: aboutAccount,
    actId,
    door: v.optional(v.nullable(v.picklist(LOG_DOORS)), null),
    target: words(100),
    address: v.nullable(words(8_000)),
    reason: words(500),
    category: v.nullable(v.picklist(CATEGORIES)),
    number: words(200),
    sentUtc: utcSchema,
    lookAgainOn: v.nullable(day),
  }),
  v.object({
    kind: v.literal('log-answer'),
    id,
    reportId: id,
    answer: v.picklist(ANSWERS),
    answeredOn: day,
    words: words(5_000),
    askAgainUntil: v.nullable(day),
  }),
  v.object({
    kind: v.literal('log-diary'),
    id,
    caseId: id,
    happenedOn: v.nullable(day),
    words: v.pipe(words(20_000), v.minLength(1)),
  }),
  v.object({
    kind: v.literal('log-contact'),
    id,
    caseId: id,
    with: v.picklist(CONTACTS),
    on: day,
    number: words(200),
    words: words(5_000),
  }),
  v.object({
    kind: v.literal('log-action'),
    id,
    caseId: caseChoice,
    action: words(100),
    platform: v.object({ id: words(100), name: words(100) }),
    account: aboutAccount,
    actId,
    address: v.nullable(words(8_000)),
  }),
  v.object({
    kind: v.literal('describe-case'),
    id,
    caseId: id,
    name: words(200),
    people: words(5_000),
    impact: words(5_000),
  }),
  /** Whose account it is that this happens to, on this platform. Without accounts: it happens to none that the person knows. */
  v.object({
    kind: v.literal('tell-affected'),
    id,
    platform: v.object({ id: v.pipe(words(100), v.minLength(1)), name: words(100) }),
    accounts: v.pipe(
      v.array(
        v.pipe(
          v.object({
            accountId: v.nullable(words(500)),
            handle: v.nullable(words(500)),
            name: v.nullable(words(500)),
            whose: v.picklist(WHOSE),
            who: words(200),
          }),
          v.check(({ accountId, handle }) => accountId !== null || plainHandle(handle) !== ''),
        ),
      ),
      v.maxLength(50),
    ),
  }),
  v.object({
    kind: v.literal('split-case'),
    id,
    caseId: id,
    itemIds: v.array(id),
    logIds: v.array(id),
    name: words(200),
  }),
  v.object({ kind: v.literal('merge-cases'), id, from: id, into: id }),
  /** `into` null: a new case. */
  v.object({ kind: v.literal('move-item'), id, itemId: id, into: caseChoice }),
  v.object({ kind: v.literal('delete-item'), id, itemId: id, why: words(500) }),
  v.object({ kind: v.literal('withhold-item'), id, itemId: id }),
  v.object({
    kind: v.literal('note-hand-over'),
    id,
    /** `file-asked`: the browser was asked to keep the file. `handed-over`: the person says that they gave it. */
    what: v.picklist(['file-asked', 'handed-over']),
    caseId: id,
    itemIds: v.array(id),
    profile: words(100),
    packageNumber: words(39),
    packageSha256: words(64),
    fileSha256: words(64),
  }),
  v.object({ kind: v.literal('note-check'), id, detail: words(500) }),
  /** A backup was kept: how many saves are in it, and the newest entry of the log that is. */
  v.object({ kind: v.literal('note-backup'), id, saves: whole, lastEntry: whole }),
  v.object({ kind: v.literal('erase-everything'), id }),
  /** Begins a new vault where the database of an earlier one is gone; the log says so for ever. */
  v.object({ kind: v.literal('begin-anew'), id }),
]);

/** One change, checked. */
export type Change = v.InferOutput<typeof changeSchema>;

/** A change before it has an id, as a screen makes it; `useChange` gives it one. */
export type ChangeDraft = Change extends infer C ? (C extends Change ? Omit<C, 'id'> : never) : never;

/** The change of this kind. */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** What a change answers: the id of what was made, if anything, and its case. */
export interface ChangeAnswer {
  readonly id: string | null;
  readonly caseId: string | null;
}

/**
 * Why a change was not made. `not-understood`: something in it does not fit. `no-answer`: the answer was lost, so nobody can say whether it
 * was made. Words under `common.failed.<reason>`.
 */
export const CHANGE_FAILURES = [...VAULT_FAILURES, 'not-understood', 'no-answer'] as const;
export type ChangeFailure = (typeof CHANGE_FAILURES)[number];
