import * as v from 'valibot';
import { actsOf, placeOwner, type Act } from '../act';
import { fail, ok, type Result } from '../result';
import { readStored, type StoredFault } from './read-stored';
import { summaryV1 } from './summary-v1';
import { summaryV2, type SummaryV2 } from './summary-v2';
import type { ItemSummary } from '../item';
import type { ItemRecord } from './record';

/** Version that summaries are written in. */
export const SUMMARY_VERSION = 2;

/** A summary of any version that was ever stored. */
const storedSummarySchema = v.variant('version', [summaryV1, summaryV2]);

/** What lists show of an item, as the newest version has it. */
export type StoredSummary = SummaryV2;

/** What lists show of a record. Whatever it says can be built again from there. */
export function summaryOfRecord(record: ItemRecord): StoredSummary {
  const owner = placeOwner(record);
  return {
    version: SUMMARY_VERSION,
    savedUtc: record.saved.utc,
    platformId: record.platform?.id ?? null,
    platformName: record.platform?.name ?? null,
    acts: actsOf(record).map(listedAct),
    placeOwner: cut(owner?.handle ?? owner?.name ?? null),
    partRoles: record.parts.map((part) => part.role),
    kind: record.kind,
    pageKind: record.pageKind,
    completeness: record.completeness,
    address: record.address,
    title: record.title,
    note: record.note,
  };
}

/** Reads the text of a summary. One of an older version is not brought up to this one: it says too little, and is built again from the record. */
export function readSummary(text: string | null): Result<StoredSummary, StoredFault | 'older'> {
  const stored = readStored(storedSummarySchema, SUMMARY_VERSION, text);
  if (!stored.ok) return stored;
  return stored.value.version === SUMMARY_VERSION ? ok(stored.value) : fail('older');
}

/** What stands beside a summary in the clear, because it can change while the record cannot. */
export type RowOfItem = Pick<ItemSummary, 'id' | 'caseId' | 'state'>;

/** An item as lists show it. */
export function listedItem({ id, caseId, state }: RowOfItem, stored: StoredSummary): ItemSummary {
  return {
    id,
    caseId,
    state,
    savedUtc: stored.savedUtc,
    platformId: stored.platformId,
    platformName: stored.platformName,
    acts: stored.acts,
    placeOwner: stored.placeOwner,
    partRoles: stored.partRoles,
    kind: stored.kind,
    pageKind: stored.pageKind,
    completeness: stored.completeness,
    address: stored.address,
    title: stored.title,
    note: stored.note,
  };
}

function listedAct(act: Act): StoredSummary['acts'][number] {
  return {
    kind: act.kind,
    accountId: cut(act.by?.accountId ?? null),
    handle: cut(act.by?.handle ?? null),
    name: cut(act.by?.name ?? null),
    words: cut(act.words, 2_000),
  };
}

function cut(value: string | null, limit = 500): string | null {
  return value === null ? null : value.slice(0, limit);
}
