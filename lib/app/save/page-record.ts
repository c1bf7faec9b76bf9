import * as v from 'valibot';
import { newRecordSchema, RECORD_VERSION, type NewRecord } from '../../domain/item';
import type { SaveRequest } from '../../messaging/protocol';
import type { PageParts } from './page-parts';
import type { SavePorts } from './save-ports';
import type { TakenPage } from './take-page';

/** The record of a page save, checked with the very schema it will be read with. A record that does not fit is a bug, and thrown. */
export async function pageRecord(
  ports: Pick<SavePorts, 'surroundings' | 'practice'>,
  input: SaveRequest,
  taken: TakenPage,
  parts: PageParts,
): Promise<NewRecord> {
  const report = taken.collected.ok ? taken.collected.value.report : null;
  const picked = input.pickedComment;
  const kept = parts.described.some(({ role }) => role === 'picture');
  return v.parse(newRecordSchema, {
    version: RECORD_VERSION,
    id: input.itemId,
    kind: 'page',
    saved: taken.at,
    platform: input.platform,
    pageKind: report?.pageKind ?? 'other',
    address: report?.address ?? cut(taken.tab.address, 8_000),
    canonicalAddress: report?.canonicalAddress ?? null,
    title: report?.title ?? cut(taken.tab.title, 2_000),
    pageLanguage: report?.language ?? null,
    facts: report?.facts ?? null,
    pickedComment:
      picked === null
        ? null
        : {
            index: picked.index,
            authorHandle: picked.authorHandle,
            text: picked.text,
            timeText: picked.timeText,
            cite: picked.cite,
          },
    video: report?.video ?? null,
    viewport: report?.viewport ?? null,
    parts: parts.described,
    completeness: parts.missing.length === 0 ? 'complete' : 'partial',
    missing: parts.missing,
    note: input.note,
    category: input.category,
    // A request without this answer does not exist.
    askedUnder18: 'no',
    made: {
      ...(await ports.surroundings.made()),
      rights: kept && taken.picture?.ok === true ? taken.picture.value.rights : [],
    },
    derivedFrom: null,
    practice: ports.practice,
  });
}

function cut(text: string | null, limit: number): string | null {
  return text === null ? null : text.slice(0, limit);
}
