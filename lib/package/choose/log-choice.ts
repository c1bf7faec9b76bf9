import type { LogEntry } from '../../domain/case';
import { isWith } from './log-policy';

/** What decides whether a line of the log goes. */
export interface LogChoice {
  /** Ids of lines that the person leaves out. */
  readonly leaveOutLog?: ReadonlySet<string>;
  /** Item id -> number in the package. Where given, saves without a number are left out, and notes on them too. */
  readonly numbers?: ReadonlyMap<string, string>;
  /** Ids of saves whose notes stay home with their record. */
  readonly hideNotesOf?: ReadonlySet<string>;
}

/** Whether a line of the log is handed over. The same for the preview, the sheet and the tables. */
export function goesInLog(entry: LogEntry, choice: LogChoice): boolean {
  if (choice.leaveOutLog?.has(entry.id) === true) return false;
  if (!isWith(entry, 'save') || choice.numbers === undefined) return true;
  const itemId = entry.itemId ?? '';
  return choice.numbers.has(itemId) && choice.hideNotesOf?.has(itemId) !== true;
}
