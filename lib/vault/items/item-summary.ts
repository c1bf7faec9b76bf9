import * as v from 'valibot';
import { itemRecordSchema, PART_ROLES, type ItemRecord, type ItemSummary } from '../../domain/item';
import { stableJsonBytes } from '../../domain/stable-json';
import { parseStored } from '../storage/stored-json';

/** What is stored of a summary: case and state stand beside it, because they can change while the record cannot. */
const { kind, pageKind, completeness, address, title, note } = itemRecordSchema.entries;
const summarySchema = v.object({
  version: v.literal(1),
  savedUtc: v.string(),
  platformName: v.nullable(v.string()),
  authorHandle: v.nullable(v.string()),
  partRoles: v.array(v.picklist(PART_ROLES)),
  kind,
  pageKind,
  completeness,
  address,
  title,
  note,
});
type StoredSummary = v.InferOutput<typeof summarySchema>;

/** The bytes of a record's summary. */
export function summaryBytes(record: ItemRecord): Uint8Array<ArrayBuffer> {
  const summary: StoredSummary = {
    version: 1,
    savedUtc: record.saved.utc,
    platformName: record.platform?.name ?? null,
    authorHandle: record.facts?.['authorHandle']?.value ?? null,
    partRoles: record.parts.map((part) => part.role),
    kind: record.kind,
    pageKind: record.pageKind,
    completeness: record.completeness,
    address: record.address,
    title: record.title,
    note: record.note,
  };
  return stableJsonBytes(summary);
}

/** A summary as lists show it; null where the bytes are none. */
export function summaryOf(
  row: Pick<ItemSummary, 'id' | 'caseId' | 'state'>,
  bytes: Uint8Array<ArrayBuffer> | null,
): ItemSummary | null {
  const stored = parseStored(summarySchema, bytes);
  if (stored === null) return null;
  return {
    id: row.id,
    caseId: row.caseId,
    state: row.state,
    savedUtc: stored.savedUtc,
    platformName: stored.platformName,
    authorHandle: stored.authorHandle,
    partRoles: stored.partRoles,
    kind: stored.kind,
    pageKind: stored.pageKind,
    completeness: stored.completeness,
    address: stored.address,
    title: stored.title,
    note: stored.note,
  };
}
