import { isLegalNotice } from '../../../lib/domain/complaint';
import { appealUntil, type AppealDay } from '../../../lib/domain/appeal-time';
import type { ReportEntry } from '../../../lib/domain/case';
import type { Playbook } from '../../../lib/domain/playbook';

/** What is known of the time to appeal one report. */
export interface AppealTime {
  /** The last safe day; null where none is sure. */
  readonly day: string | null;
  /** The last safe day if the report was the legal notice, where that is not known; null otherwise. */
  readonly ifLegal: string | null;
}

/** Until when the person can appeal, from the day of the answer. A rule for legal notices is sure only for a report that was one. */
export function appealTime(
  report: ReportEntry,
  playbook: Playbook | null,
  country: string | null,
  answeredOn: string,
): AppealTime {
  const rules = playbook?.after.appealWithin ?? [];
  const wasLegal = isLegalNotice(report);
  const sure = rules.filter(({ covers }) => covers === 'any-report' || wasLegal);
  const day = dayOf(appealUntil(sure, country, answeredOn));
  return { day, ifLegal: day === null ? dayOf(appealUntil(rules, country, answeredOn)) : null };
}

function dayOf(appeal: AppealDay | null): string | null {
  return appeal === null ? null : appeal.day;
}
