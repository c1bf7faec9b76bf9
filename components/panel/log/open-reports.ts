import type { CaseTimeline, ReportEntry } from '../../../lib/domain/case';

/** A logged report and whether an answer was written down. */
export interface LoggedReport {
  readonly report: ReportEntry;
  readonly answered: boolean;
}

/** All reports of these cases: unanswered before answered, newest first. "No answer yet" leaves a report open. */
export function loggedReports(timelines: readonly CaseTimeline[]): readonly LoggedReport[] {
  const entries = timelines
    .flatMap((timeline) => timeline.entries)
    .flatMap((line) => (line.kind === 'log' ? [line.entry] : []));
  const answered = new Set(
    entries.flatMap((entry) => (entry.kind === 'answer' && entry.answer !== 'none' ? [entry.reportId] : [])),
  );
  return entries
    .flatMap((entry) => (entry.kind === 'report' ? [{ report: entry, answered: answered.has(entry.id) }] : []))
    .sort((a, b) => Number(a.answered) - Number(b.answered) || (a.report.sentUtc < b.report.sentUtc ? 1 : -1));
}
