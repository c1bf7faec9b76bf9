import * as v from 'valibot';
import { actsOf, ownWords, placeOwner, type Act } from '../act';
import { fail, ok, type Result } from '../result';
import { readStored, type StoredFault } from './read-stored';
import { summaryV1 } from './summary-v1';
import { summaryV2 } from './summary-v2';
import { summaryV3 } from './summary-v3';
import { summaryV4, type SummaryV4 } from './summary-v4';
import type { ItemSummary } from '../item';
import type { ItemRecord } from './record';

/** Version that summaries are written in. */
export const SUMMARY_VERSION = 4;

/** A summary of any version that was ever stored. */
const storedSummarySchema = v.variant('version', [summaryV1, summaryV2, summaryV3, summaryV4]);

/** What lists show of an item, as the newest version has it. */
export type StoredSummary = SummaryV4;

/** What lists show of a record, or of those of its entries that are at hand. Whatever it says can be built again from there. */
export function summaryOfRecord(record: Omit<ItemRecord, 'version' | 'signer'>): StoredSummary {
  const acts = actsOf(record);
  const owner = placeOwner(record);
  const { place, surroundings } = record;
  const platform = surroundings?.platform ?? place?.platform ?? null;
  return {
    version: SUMMARY_VERSION,
    savedUtc: record.times.done,
    platformId: platform?.id ?? acts[0]?.by?.platformId ?? null,
    platformName: platform?.name ?? acts[0]?.by?.platformName ?? null,
    acts: acts.map(listedAct),
    placeOwner: cut(owner?.handle ?? owner?.name ?? null),
    placeAt: place?.at ?? null,
    partRoles: record.parts.map((part) => part.role),
    kind: record.kind,
    pageKind: surroundings?.pageKind ?? place?.kind ?? 'other',
    address: surroundings?.address ?? place?.at ?? acts[0]?.address ?? null,
    title: surroundings?.title ?? place?.facts?.title?.value.slice(0, 2_000) ?? null,
    note: ownWords(record),
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
    placeAt: stored.placeAt,
    partRoles: stored.partRoles,
    kind: stored.kind,
    pageKind: stored.pageKind,
    address: stored.address,
    title: stored.title,
    note: stored.note,
  };
}

function listedAct(act: Act): StoredSummary['acts'][number] {
  return {
    kind: act.kind,
    id: cut(act.id),
    accountId: cut(act.by?.accountId ?? null),
    handle: cut(act.by?.handle ?? null),
    name: cut(act.by?.name ?? null),
    // What the person told is the note of the item.
    words: act.kind === 'told' ? null : cut(act.words, 2_000),
    shortened: act.shortened,
    pictures: act.pictures,
    exactUtc: act.exactUtc,
    timeHow: act.timeHow,
    day: act.day,
    shownTime: cut(act.shownTime),
    address: cut(act.address, 8_000),
  };
}

function cut(value: string | null, limit = 500): string | null {
  return value === null ? null : value.slice(0, limit);
}
