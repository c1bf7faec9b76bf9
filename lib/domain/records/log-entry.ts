import * as v from 'valibot';
import { ok, type Result } from '../result';
import { logEntryV1, type LogEntryV1 } from './log-entry-v1';
import { readStored, type StoredFault } from './read-stored';

/** Version that lines of the log are written in. */
export const LOG_VERSION = 1;

/** A line of the log of any version that was ever stored. */
const storedLogEntrySchema = v.variant('version', [logEntryV1]);
export type StoredLogEntry = v.InferOutput<typeof storedLogEntrySchema>;

/** A line of the log as the newest version has it. */
export type LogEntry = LogEntryV1;

/** Any stored line in the newest shape. A version without its step here does not compile. */
export function newestLogEntry(stored: StoredLogEntry): LogEntry {
  switch (stored.version) {
    case 1:
      return stored;
  }
}

/** Reads the text of a line, whatever version it was written in. */
export function readLogEntry(text: string | null): Result<LogEntry, StoredFault> {
  const stored = readStored(storedLogEntrySchema, LOG_VERSION, text);
  return stored.ok ? ok(newestLogEntry(stored.value)) : stored;
}
