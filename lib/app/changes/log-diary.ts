import { LOG_VERSION } from '../../domain/records/log-entry';
import { addLogLine } from './add-log-line';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Adds a diary entry to a case. */
export async function logDiary(ports: ChangePorts, change: ChangeOf<'log-diary'>): Changed {
  return addLogLine(ports, {
    version: LOG_VERSION,
    kind: 'diary',
    id: change.id,
    caseId: change.caseId,
    writtenUtc: ports.clock.now().utc,
    itemId: null,
    happenedOn: change.happenedOn,
    words: change.words,
  });
}
