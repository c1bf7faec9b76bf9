import { addLogLine } from './add-log-line';
import type { Changed, ChangeOf, ChangePorts } from './change-ports';

/** Adds a diary entry to a case. */
export async function logDiary(ports: ChangePorts, change: ChangeOf<'log-diary'>): Changed {
  return addLogLine(ports, {
    version: 1,
    kind: 'diary',
    id: ports.ids.next(),
    caseId: change.caseId,
    writtenUtc: ports.clock.now().utc,
    itemId: null,
    happenedOn: change.happenedOn,
    words: change.words,
  });
}
