import * as v from 'valibot';
import { ok, type Result } from '../result';
import { readStored, type StoredFault } from './read-stored';
import { summaryV1, type SummaryV1 } from './summary-v1';
import type { ItemRecord } from './record';

/** Version that summaries are written in. */
const SUMMARY_VERSION = 1;

/** A summary of any version that was ever stored. */
const storedSummarySchema = v.variant('version', [summaryV1]);

/** What lists show of an item, as the newest version has it. */
export type StoredSummary = SummaryV1;

/** What lists show of a record. Whatever it says can be built again from there. */
export function summaryOfRecord(record: ItemRecord): StoredSummary {
  return {
    version: SUMMARY_VERSION,
    savedUtc: record.saved.utc,
    platformName: record.platform?.name ?? null,
    authorHandle: record.facts?.authorHandle?.value ?? null,
    partRoles: record.parts.map((part) => part.role),
    kind: record.kind,
    pageKind: record.pageKind,
    completeness: record.completeness,
    address: record.address,
    title: record.title,
    note: record.note,
  };
}

/** Reads the text of a summary. One of another version is not brought up to this one: it is built again from the record. */
export function readSummary(text: string | null): Result<StoredSummary, StoredFault> {
  const stored = readStored(storedSummarySchema, SUMMARY_VERSION, text);
  return stored.ok ? ok(stored.value) : stored;
}
