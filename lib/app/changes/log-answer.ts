import { fail } from '../../domain/result';
import { addLogLine } from './add-log-line';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Writes down what the platform answered to a report; the line goes into the case of that report. */
export async function logAnswer(ports: ChangePorts, change: ChangeOf<'log-answer'>): Changed {
  const report = await ports.vault.readLog(change.reportId);
  if (!report.ok) return report;
  if (report.value.kind !== 'report') return fail('not-found');
  return addLogLine(ports, {
    version: 1,
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
