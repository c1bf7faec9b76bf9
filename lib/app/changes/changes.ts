import * as v from 'valibot';
import { daySchema as day, idSchema as id, textSchema as words, utcSchema } from '../../domain/atoms';
import { ANSWERS, CONTACTS } from '../../domain/case';
import { CATEGORIES } from '../../domain/category';

const caseChoice = v.nullable(id);

/**
 * Every change of the vault except a page save, as data: pages send one of these to the background, which checks it here
 * and runs the use case of the same name. The practice page runs the same use cases on its own vault.
 */
export const changeSchema = v.variant('do', [
  v.object({
    do: v.literal('write-record'),
    itemId: id,
    words: v.pipe(words(20_000), v.minLength(1)),
    address: v.nullable(words(8_000)),
    title: v.nullable(words(2_000)),
    platform: v.nullable(v.object({ id: words(100), name: words(100) })),
    authorHandle: v.nullable(words(500)),
    category: v.nullable(v.picklist(CATEGORIES)),
    caseId: caseChoice,
  }),
  v.object({ do: v.literal('add-note'), itemId: id, words: v.pipe(words(20_000), v.minLength(1)) }),
  v.object({
    do: v.literal('log-report'),
    caseId: caseChoice,
    itemId: v.nullable(id),
    platform: v.object({ id: words(100), name: words(100) }),
    account: v.nullable(v.object({ authorId: v.nullable(words(500)), authorHandle: v.nullable(words(500)) })),
    target: words(100),
    address: v.nullable(words(8_000)),
    reason: words(500),
    category: v.nullable(v.picklist(CATEGORIES)),
    number: words(200),
    sentUtc: utcSchema,
    lookAgainOn: v.nullable(day),
    askAgainUntil: v.nullable(day),
  }),
  v.object({
    do: v.literal('log-answer'),
    reportId: id,
    answer: v.picklist(ANSWERS),
    answeredOn: day,
    words: words(5_000),
    askAgainUntil: v.nullable(day),
  }),
  v.object({
    do: v.literal('log-diary'),
    caseId: id,
    happenedOn: v.nullable(day),
    words: v.pipe(words(20_000), v.minLength(1)),
  }),
  v.object({
    do: v.literal('log-contact'),
    caseId: id,
    with: v.picklist(CONTACTS),
    on: day,
    number: words(200),
    words: words(5_000),
  }),
  v.object({
    do: v.literal('log-action'),
    caseId: caseChoice,
    action: words(100),
    platform: v.object({ id: words(100), name: words(100) }),
    account: v.nullable(v.object({ authorId: v.nullable(words(500)), authorHandle: v.nullable(words(500)) })),
    address: v.nullable(words(8_000)),
  }),
  v.object({
    do: v.literal('describe-case'),
    caseId: id,
    name: words(200),
    people: words(5_000),
    impact: words(5_000),
  }),
  v.object({ do: v.literal('split-case'), caseId: id, itemIds: v.array(id), logIds: v.array(id), name: words(200) }),
  v.object({ do: v.literal('merge-cases'), from: id, into: id }),
  v.object({ do: v.literal('delete-item'), itemId: id, why: words(500) }),
  v.object({ do: v.literal('withhold-item'), itemId: id }),
  v.object({
    do: v.literal('note-hand-over'),
    caseId: id,
    itemIds: v.array(id),
    profile: words(100),
    packageSha256: v.nullable(words(64)),
  }),
  v.object({ do: v.literal('note-check'), detail: words(500) }),
  v.object({ do: v.literal('erase-everything') }),
]);

/** One change, checked. */
export type Change = v.InferOutput<typeof changeSchema>;

/** What a change answers: the id of what was made, if anything, and its case. */
export interface ChangeAnswer {
  readonly id: string | null;
  readonly caseId: string | null;
}

/** Why a change was not made. Words under `common.failed.<reason>`. */
export type ChangeFailure = 'unreadable' | 'disk-full' | 'not-found' | 'changed-elsewhere' | 'not-understood';
