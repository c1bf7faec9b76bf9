import { LOG_VERSION } from '../../domain/records/log-entry';
import { addLogLine } from './add-log-line';
import { aboutOf } from './about-of';
import { caseForLog } from './case-for-log';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Writes down a report that the person sent. */
export async function logReport(ports: ChangePorts, change: ChangeOf<'log-report'>): Changed {
  const place = await caseForLog(ports, change);
  if (!place.ok) return place;
  return addLogLine(
    ports,
    {
      version: LOG_VERSION,
      kind: 'report',
      id: change.id,
      caseId: place.value.caseId,
      writtenUtc: ports.clock.now().utc,
      itemId: change.itemId,
      sentUtc: change.sentUtc,
      platformId: change.platform.id,
      platformName: change.platform.name,
      ...aboutOf(change),
      door: change.door,
      target: change.target,
      address: change.address,
      reason: change.reason,
      category: change.category,
      number: change.number,
      lookAgainOn: change.lookAgainOn,
      // The time to appeal starts with the answer.
      askAgainUntil: null,
    },
    place.value.open,
  );
}
