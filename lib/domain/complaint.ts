/** What the two complaints after an answer say, filled from the log of a case: Articles 20 and 21 of Regulation (EU) 2022/2065. */
import type { ReportEntry } from './case';

/** What a complaint is filled with. Null: not known, a place to fill in by hand. Days are `YYYY-MM-DD`, or a time in UTC for what was sent. */
export interface ComplaintFacts {
  readonly platform: string;
  readonly address: string | null;
  readonly sentUtc: string;
  readonly number: string | null;
  /** The rule or law that was named. */
  readonly rule: string | null;
  readonly answeredOn: string;
  readonly answer: string | null;
  /** Whether the report was the legal notice. */
  readonly legalNotice: boolean;
}

/** The facts of a report with the answer to it. */
export function complaintFacts(
  report: ReportEntry,
  answer: { readonly answeredOn: string; readonly words: string },
): ComplaintFacts {
  return {
    platform: report.platformName,
    address: orNull(report.address ?? ''),
    sentUtc: report.sentUtc,
    number: orNull(report.number),
    rule: orNull(report.reason),
    answeredOn: answer.answeredOn,
    answer: orNull(answer.words),
    legalNotice: isLegalNotice(report),
  };
}

/** Whether a report was the legal notice, not one under the site's rules. */
export function isLegalNotice({ category }: Pick<ReportEntry, 'category'>): boolean {
  return category === 'illegal-content';
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
