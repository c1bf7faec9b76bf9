import * as v from 'valibot';
import { daySchema, idSchema, textSchema, utcSchema } from './atoms';
import type { PutAway } from './act-signs';
import { CATEGORIES } from './category';
import type { AffectedAccount } from './affected-accounts';
import type { ItemSummary } from './item';
import type { AccountsTold } from './records/accounts-told';
import type { Case } from './records/case-record';
import { LOG_VERSION, type LogEntry } from './records/log-entry';

/** A case and a line of its log as they are read. What was stored before is read with the frozen schemas of `records/`. */
export type { Case, LogEntry };

/** What the platform answered to a report, as it is asked and written today. The words of each choice are the words that are printed. */
export const ANSWERS = ['agreed', 'removed', 'refused', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What earlier versions wrote besides: "they agreed, or took something down" was one choice. Read and said as it was, never written again. */
export const PAST_ANSWERS = ['accepted'] as const;

/** Whom the person told. */
export const CONTACTS = ['police', 'school', 'helpline', 'lawyer', 'other'] as const;

const common = {
  version: v.literal(LOG_VERSION),
  id: idSchema,
  caseId: idSchema,
  writtenUtc: utcSchema,
  itemId: v.nullable(idSchema),
};

/** Through which door a report went: the platform's own rules, a notice under a law, or somebody who helps. */
export const LOG_DOORS = ['rules', 'law', 'helper'] as const;
export type LogDoor = (typeof LOG_DOORS)[number];

/** Whom and what a line is about, as far as it is known: the account on that platform, and the platform's own id of its act. */
const about = {
  account: v.nullable(
    v.object({
      accountId: v.nullable(textSchema(500)),
      handle: v.nullable(textSchema(500)),
      name: v.nullable(textSchema(500)),
    }),
  ),
  actId: v.nullable(textSchema(500)),
};

/** A report the person sent: when, where, why, the number if any, the next date. */
const reportEntrySchema = v.object({
  ...common,
  kind: v.literal('report'),
  sentUtc: utcSchema,
  platformId: textSchema(100),
  platformName: textSchema(100),
  ...about,
  door: v.nullable(v.picklist(LOG_DOORS)),
  target: textSchema(100),
  /** Address of what was reported. */
  address: v.nullable(textSchema(8_000)),
  reason: textSchema(500),
  category: v.nullable(v.picklist(CATEGORIES)),
  number: textSchema(200),
  /** When to look again. `askAgainUntil` is no longer written: it was counted from the day of sending. */
  lookAgainOn: v.nullable(daySchema),
  askAgainUntil: v.nullable(daySchema),
});

/** The platform's answer to a report; `reportId` names the report entry. */
const answerEntrySchema = v.object({
  ...common,
  kind: v.literal('answer'),
  reportId: idSchema,
  answer: v.picklist(ANSWERS),
  answeredOn: daySchema,
  words: textSchema(5_000),
  askAgainUntil: v.nullable(daySchema),
});

/** Something the person writes down by hand. */
const diaryEntrySchema = v.object({
  ...common,
  kind: v.literal('diary'),
  happenedOn: v.nullable(daySchema),
  words: v.pipe(textSchema(20_000), v.minLength(1)),
});

/** Police, a school, a helpline or a lawyer was told; `number` is their reference. */
const contactEntrySchema = v.object({
  ...common,
  kind: v.literal('contact'),
  with: v.picklist(CONTACTS),
  on: daySchema,
  number: textSchema(200),
  words: textSchema(5_000),
});

/** A mute, restrict or block the person did. */
const actionEntrySchema = v.object({
  ...common,
  kind: v.literal('action'),
  action: textSchema(100),
  platformId: textSchema(100),
  platformName: textSchema(100),
  ...about,
  address: v.nullable(textSchema(8_000)),
  doneUtc: utcSchema,
});

/** A later note on an item: the item itself never changes, a new note is a new entry. */
const noteEntrySchema = v.object({ ...common, kind: v.literal('note'), words: textSchema(20_000) });

/** A new line of a case's log, checked before it is stored: sealed, one row per entry; never changed, only added to. */
export const newLogEntrySchema = v.variant('kind', [
  reportEntrySchema,
  answerEntrySchema,
  diaryEntrySchema,
  contactEntrySchema,
  actionEntrySchema,
  noteEntrySchema,
]);
export type NewLogEntry = v.InferOutput<typeof newLogEntrySchema>;
export type ReportEntry = Extract<LogEntry, { kind: 'report' }>;

/** A case with what is in it, newest first, as the library and the case sheet show it. */
export interface CaseTimeline {
  readonly case: Case;
  readonly entries: readonly TimelineEntry[];
  /** What the person says about accounts, as of now. */
  readonly told: AccountsTold;
  /** Saves and lines that do not open, and those that a newer Beside wrote: counted, never dropped. */
  readonly unreadable: number;
  readonly newer: number;
  /** Saves of this case that were put away or deleted, to keep lines about them home. */
  readonly putAway: readonly PutAway[];
}

/** A save or a log line, with the time it is sorted by (UTC). */
export type TimelineEntry =
  | { readonly at: string; readonly kind: 'item'; readonly item: ItemSummary }
  | { readonly at: string; readonly kind: 'log'; readonly entry: LogEntry };

/** A case in the list. */
export interface CaseSummary {
  readonly case: Case;
  /** The account that this happens to, where the case is about what came to it: it is not named after it. */
  readonly affected: AffectedAccount | null;
  readonly itemCount: number;
  readonly logCount: number;
  readonly lastUtc: string;
}
