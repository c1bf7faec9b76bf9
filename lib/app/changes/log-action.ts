import { LOG_VERSION } from '../../domain/records/log-entry';
import { addLogLine } from './add-log-line';
import { aboutOf } from './about-of';
import { caseForLog } from './case-for-log';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Writes down a mute, restrict or block that the person did. */
export async function logAction(ports: ChangePorts, change: ChangeOf<'log-action'>): Changed {
  const place = await caseForLog(ports, { ...change, itemId: null });
  if (!place.ok) return place;
  const now = ports.clock.now().utc;
  return addLogLine(
    ports,
    {
      version: LOG_VERSION,
      kind: 'action',
      id: change.id,
      caseId: place.value.caseId,
      writtenUtc: now,
      itemId: null,
      action: change.action,
      platformId: change.platform.id,
      platformName: change.platform.name,
      ...aboutOf(change),
      address: change.address,
      doneUtc: now,
    },
    place.value.open,
  );
}
