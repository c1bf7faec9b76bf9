import * as v from 'valibot';
import { hexOf, sha256Hex } from '../digest';
import { parseJsonAs } from '../parse-json';
import { stableJson } from '../stable-json';
import { recordEntryV2, type ActV2, type PlaceV2, type RecordEntryV2, type SurroundingsV2 } from './record-entry-v2';
import { ENTRY_LIMIT_V2, type RecordV2 } from './record-v2';

/** An entry as it was stored: what it is, 16 random bytes, and what it says. */
export type RecordEntry = RecordEntryV2;
/** The digest of an entry, as the signed record holds it. */
export type EntryDigest = RecordV2['entries'][number];

/** What a record says beside what is signed openly. Null: there is none, or it stayed home. */
export interface EntryValues {
  readonly acts: readonly ActV2[];
  readonly place: PlaceV2 | null;
  readonly surroundings: SurroundingsV2 | null;
}

/** The entries of a record with their digests, in the order in which both stand. */
export interface DividedEntries {
  readonly digests: readonly EntryDigest[];
  /** `entries.jsonl`: a line for each. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One line of `entries.jsonl`: the digest of an entry is SHA-256 over these very bytes, without the line break. */
export interface EntryLine {
  readonly entry: RecordEntry;
  readonly line: string;
  readonly sha256: string;
}

/**
 * Divides what a record says into entries that can be handed over or kept one by one. `random` gives 16 bytes for each: without them the
 * digest of a short entry could be found by trying.
 */
export async function divideEntries(
  { acts, place, surroundings }: EntryValues,
  random: () => Uint8Array = () => crypto.getRandomValues(new Uint8Array(16)),
): Promise<DividedEntries> {
  const entries: readonly Omit<RecordEntry, 'salt'>[] = [
    ...acts.map((value) => ({ entry: 'act' as const, value })),
    ...(place === null ? [] : [{ entry: 'place' as const, value: place }]),
    ...(surroundings === null ? [] : [{ entry: 'surroundings' as const, value: surroundings }]),
  ];
  const lines = entries.map((entry) => ({
    kind: entry.entry,
    line: stableJson(v.parse(recordEntryV2, { ...entry, salt: hexOf(random()) })),
  }));
  const digests = await Promise.all(lines.map(async ({ kind, line }) => ({ kind, sha256: await sha256Of(line) })));
  return { digests, bytes: linesBytes(lines.map(({ line }) => line)) };
}

/** Reads `entries.jsonl`. Null where a line is no entry, or there are more than any record has. */
export async function readEntryLines(text: string | null): Promise<readonly EntryLine[] | null> {
  const lines = (text ?? '').split('\n').slice(0, -1);
  if (text === null || (text !== '' && !text.endsWith('\n')) || lines.length > ENTRY_LIMIT_V2) return null;
  const read = await Promise.all(
    lines.map(async (line) => {
      const entry = parseJsonAs(recordEntryV2, line);
      return entry === null ? null : { entry, line, sha256: await sha256Of(line) };
    }),
  );
  return read.every((line) => line !== null) ? read : null;
}

/** What entries say, by kind. */
export function entryValues(entries: readonly RecordEntry[]): EntryValues {
  return {
    acts: entries.flatMap((entry) => (entry.entry === 'act' ? [entry.value] : [])),
    place: entries.find((entry) => entry.entry === 'place')?.value ?? null,
    surroundings: entries.find((entry) => entry.entry === 'surroundings')?.value ?? null,
  };
}

/** Lines as the bytes of `entries.jsonl`. */
export function linesBytes(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

function sha256Of(line: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(line));
}
