import * as v from 'valibot';

// Frozen: every record of version 1 is read with this. Never edit it; a test compares its digest.

/**
 * A word as it was stored: one of the words that version knew, or any other. Another one was written by a newer Beside, or by an older
 * one whose word has gone since; it stays as text and is shown as it stands, so that no save is lost over a word.
 */
export type StoredWord<Known extends string> = Known | (string & Record<never, never>);

/** Longest stored word, in UTF-16 units. */
const LONGEST = 100;

/** Reads a stored word. `known` tells the compiler, and whoever reads the schema, which words that version wrote. */
export function storedWord<const Known extends readonly string[]>(
  known: Known,
): v.GenericSchema<unknown, StoredWord<Known[number]>> {
  return v.custom<StoredWord<Known[number]>>(
    (value) => typeof value === 'string' && (known.includes(value) || (value.length > 0 && value.length <= LONGEST)),
  );
}
