import * as v from 'valibot';
import { CATEGORIES } from './category';
import type { ItemSummary } from './item';

const id = v.pipe(v.string(), v.uuid());
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const utc = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A case: what belongs together. It exists from the first save on without anyone creating it. */
export const caseSchema = v.object({
  version: v.literal(1),
  id,
  /** Empty until the person names it; then lists show the account and platform instead. */
  name: text(200),
  /** What the case was opened for: used to put the next save of the same account into it. */
  account: v.nullable(
    v.object({
      platformId: text(100),
      platformName: text(100),
      authorId: v.nullable(text(500)),
      authorHandle: v.nullable(text(500)),
    }),
  ),
  openedUtc: utc,
  /** In the person's own words, shown on the case sheet when filled. */
  people: text(5_000),
  impact: text(5_000),
  /** Case this one was merged into; then it is no longer listed. */
  mergedInto: v.nullable(id),
});
export type Case = v.InferOutput<typeof caseSchema>;

/** What the platform answered to a report. */
export const ANSWERS = ['accepted', 'refused', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

const common = { version: v.literal(1), id, caseId: id, writtenUtc: utc, itemId: v.nullable(id) };

/** A report the person sent: when, where, why, the number if any, the next date. */
export const reportEntrySchema = v.object({
  ...common,
  kind: v.literal('report'),
  sentUtc: utc,
  platformId: text(100),
  platformName: text(100),
  target: text(100),
  /** Address of what was reported. */
  address: v.nullable(text(8_000)),
  reason: text(500),
  category: v.nullable(v.picklist(CATEGORIES)),
  number: text(200),
  /** When to look again, and until when one can ask again. */
  lookAgainOn: v.nullable(day),
  askAgainUntil: v.nullable(day),
});

/** The platform's answer to a report; `reportId` names the report entry. */
export const answerEntrySchema = v.object({
  ...common,
  kind: v.literal('answer'),
  reportId: id,
  answer: v.picklist(ANSWERS),
  answeredOn: day,
  words: text(5_000),
  askAgainUntil: v.nullable(day),
});

/** Something the person writes down by hand. */
export const diaryEntrySchema = v.object({
  ...common,
  kind: v.literal('diary'),
  happenedOn: v.nullable(day),
  words: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
});

/** Police, a school, a helpline or a lawyer was told; `number` is their reference. */
export const contactEntrySchema = v.object({
  ...common,
  kind: v.literal('contact'),
  with: v.picklist(['police', 'school', 'helpline', 'lawyer', 'other']),
  on: day,
  number: text(200),
  words: text(5_000),
});

/** A mute, restrict or block the person did. */
export const actionEntrySchema = v.object({
  ...common,
  kind: v.literal('action'),
  action: text(100),
  platformId: text(100),
  platformName: text(100),
  address: v.nullable(text(8_000)),
  doneUtc: utc,
});

/** A later note on an item: the item itself never changes, a new note is a new entry. */
export const noteEntrySchema = v.object({ ...common, kind: v.literal('note'), words: text(20_000) });

/** One line of a case's log. Stored sealed, one row per entry; never changed, only added to. */
export const logEntrySchema = v.variant('kind', [
  reportEntrySchema,
  answerEntrySchema,
  diaryEntrySchema,
  contactEntrySchema,
  actionEntrySchema,
  noteEntrySchema,
]);
export type LogEntry = v.InferOutput<typeof logEntrySchema>;
export type ReportEntry = v.InferOutput<typeof reportEntrySchema>;

/** A case with what is in it, newest first, as the library and the case sheet show it. */
export interface CaseTimeline {
  readonly case: Case;
  readonly entries: readonly TimelineEntry[];
  /** Items that could not be opened; shown, never dropped. */
  readonly unreadable: number;
}

/** A save or a log line, with the time it is sorted by (UTC). */
export type TimelineEntry =
  | { readonly at: string; readonly kind: 'item'; readonly item: ItemSummary }
  | { readonly at: string; readonly kind: 'log'; readonly entry: LogEntry };

/** A case in the list. */
export interface CaseSummary {
  readonly case: Case;
  readonly itemCount: number;
  readonly logCount: number;
  readonly lastUtc: string;
}
