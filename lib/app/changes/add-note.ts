import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';
import { LOG_VERSION } from '../../domain/records/log-entry';
import { addLogLine } from './add-log-line';

/** A later note on an item. The item stays as it was saved; the note is a line of its own. */
export async function addNote(ports: ChangePorts, change: ChangeOf<'add-note'>): Changed {
  const item = await ports.vault.caseOf(change.itemId);
  if (!item.ok) return item;
  return addLogLine(ports, {
    version: LOG_VERSION,
    kind: 'note',
    id: change.id,
    caseId: item.value.caseId,
    writtenUtc: ports.clock.now().utc,
    itemId: change.itemId,
    words: change.words,
  });
}
