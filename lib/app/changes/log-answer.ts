import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../vault-port';
import { LOG_VERSION } from '../../domain/records/log-entry';
import { addLogLine } from './add-log-line';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/**
 * Writes down what the platform answered to a report; the line goes into the case of that report. A vault that cannot read cannot tell what
 * that line says: the answer waits like a save, and joins the case of the report later.
 */
export async function logAnswer(ports: ChangePorts, change: ChangeOf<'log-answer'>): Changed {
  const report = await placeOfReport(ports, change.reportId);
  if (!report.ok) return report;
  return addLogLine(ports, {
    version: LOG_VERSION,
    kind: 'answer',
    id: change.id,
    caseId: report.value.caseId,
    writtenUtc: ports.clock.now().utc,
    itemId: report.value.itemId,
    reportId: change.reportId,
    answer: change.answer,
    answeredOn: change.answeredOn,
    words: change.words,
    askAgainUntil: change.askAgainUntil,
  });
}

async function placeOfReport(
  { vault }: ChangePorts,
  reportId: string,
): Promise<Result<{ readonly caseId: string; readonly itemId: string | null }, VaultFailure>> {
  const report = await vault.readLog(reportId);
  if (report.ok) return report.value.kind === 'report' ? ok(report.value) : fail('not-found');
  if (report.reason === 'not-found' || (await vault.canRead())) return report;
  const place = await vault.caseOf(reportId);
  return place.ok ? ok({ caseId: place.value.caseId, itemId: null }) : place;
}
