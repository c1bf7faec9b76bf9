import { LOG_VERSION } from '../../domain/records/log-entry';
import { addLogLine } from './add-log-line';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Writes down that police, a school, a helpline or a lawyer was told. */
export async function logContact(ports: ChangePorts, change: ChangeOf<'log-contact'>): Changed {
  return addLogLine(ports, {
    version: LOG_VERSION,
    kind: 'contact',
    id: change.id,
    caseId: change.caseId,
    writtenUtc: ports.clock.now().utc,
    itemId: null,
    with: change.with,
    on: change.on,
    number: change.number,
    words: change.words,
  });
}
