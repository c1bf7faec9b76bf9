import * as v from 'valibot';
import { ok, type Result } from '../result';
import { logEntryV1 } from './log-entry-v1';
import { logEntryV2, type LogEntryV2 } from './log-entry-v2';
import { readStored, type StoredFault } from './read-stored';

/** Version that lines of the log are written in. */
export const LOG_VERSION = 2;

/** A line of the log of any version that was ever stored. */
const storedLogEntrySchema = v.variant('version', [logEntryV1, logEntryV2]);
export type StoredLogEntry = v.InferOutput<typeof storedLogEntrySchema>;

/**
 * A line of the log as the newest version has it, with the version that it was stored in. What that version did not say is absent.
 * `caseId` is the case it is in now; `writtenIn` the one it was written in, where it was read from a vault: cases are merged and divided.
 */
export type LogEntry = AsStored<LogEntryV2>;
type AsStored<Line> = Line extends unknown
  ? Omit<Line, 'version'> & { readonly version: StoredLogEntry['version']; readonly writtenIn?: string }
  : never;

/** Any stored line in the newest shape. A version without its step here does not compile. */
export function newestLogEntry(stored: StoredLogEntry): LogEntry {
  switch (stored.version) {
    case 1:
    case 2:
      return stored;
  }
}

/** Reads the text of a line, whatever version it was written in. */
export function readLogEntry(text: string | null): Result<LogEntry, StoredFault> {
  const stored = readStored(storedLogEntrySchema, LOG_VERSION, text);
  return stored.ok ? ok(newestLogEntry(stored.value)) : stored;
}
