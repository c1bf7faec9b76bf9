import type { LogEntry } from './case';

/**
 * The time (UTC) a log line is sorted by: when the thing happened, not when it was written down. Where only a day is known it
 * counts as the end of that day, but never later than the moment of writing, so that an answer does not come before its report.
 */
export function timeOfEntry(entry: LogEntry): string {
  switch (entry.kind) {
    case 'report':
      return entry.sentUtc;
    case 'action':
      return entry.doneUtc;
    case 'answer':
      return endOfDay(entry.answeredOn, entry.writtenUtc);
    case 'contact':
      return endOfDay(entry.on, entry.writtenUtc);
    case 'diary':
      return entry.happenedOn === null ? entry.writtenUtc : endOfDay(entry.happenedOn, entry.writtenUtc);
    case 'note':
      return entry.writtenUtc;
  }
}

function endOfDay(day: string, writtenUtc: string): string {
  const end = `${day}T23:59:59.999Z`;
  return end < writtenUtc ? end : writtenUtc;
}

/** Stands where a time is needed and none is known. Never shown: `caseName` says so in words. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';
