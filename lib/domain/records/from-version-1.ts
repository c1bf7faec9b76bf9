import { actOfComment, actOfPage } from '../page-acts';
import { shownAddress } from '../address-privacy';
import type { ActV2, PlaceV2, SurroundingsV2 } from './record-entry-v2';
import type { ItemRecord } from './item-record';
import type { RecordV1 } from './record-v1';

/**
 * From 1 to 2, for reading only: the signed bytes of version 1 stay what is digested and checked. What version 1 did not measure is null,
 * never made up: it held one time, no id of a comment, and did not say who signed.
 */
export function fromVersion1(stored: RecordV1): ItemRecord {
  const { version, id, kind, practice, parts, askedUnder18, derivedFrom, saved } = stored;
  return {
    version,
    id,
    kind,
    practice,
    parts,
    askedUnder18,
    derivedFrom,
    times: { readFrom: null, readTo: null, frame: null, picture: null, done: saved.utc },
    clock: { runId: null, runStartedUtc: null, monotonicMs: saved.monotonicMs },
    notTaken: stored.missing.map(({ role, reason }) => ({ what: role, why: reason })),
    signer: null,
    acts: actsOfV1(stored),
    place: placeOfV1(stored),
    surroundings: surroundingsOfV1(stored),
  };
}

/** The picked comment where there is one, else what the page's own account did. A file has none, unless it is a copy of a page. */
function actsOfV1(stored: RecordV1): readonly ActV2[] {
  const { kind, platform, pageKind, facts, pickedComment, note } = stored;
  if (kind === 'file' && facts === null) return [];
  if (pickedComment !== null)
    return [actOfComment({ ...pickedComment, id: null, authorName: null, depth: null }, platform)];
  const act = actOfPage({ platform, pageKind, facts });
  if (kind !== 'written') return [act];
  return [{ ...act, kind: 'told', words: { text: note, shortened: null, pictures: null } }];
}

function placeOfV1({ kind, platform, pageKind, facts, video, address, canonicalAddress }: RecordV1): PlaceV2 | null {
  if (kind !== 'page' && facts === null) return null;
  return { platform, kind: pageKind, facts, video, at: shownAddress(canonicalAddress ?? address) };
}

function surroundingsOfV1(stored: RecordV1): SurroundingsV2 {
  const { saved, made } = stored;
  return {
    address: stored.address,
    canonical: stored.canonicalAddress,
    title: stored.title,
    language: stored.pageLanguage,
    pageKind: stored.pageKind,
    platform: stored.platform,
    zone: { name: saved.timeZone, offsetMinutes: saved.offsetMinutes },
    browser: {
      name: made.browser,
      version: made.browserVersion,
      os: made.os,
      extensionVersion: made.extensionVersion,
      rights: made.rights,
    },
    window: stored.viewport,
    note: stored.kind === 'written' ? '' : stored.note,
    category: stored.category,
    loaded: null,
    translated: null,
  };
}
