import * as v from 'valibot';
import { newRecordSchema, RECORD_VERSION } from '../../domain/item';
import { fail, ok } from '../../domain/result';
import { FACT_NAMES, type FactName, type SubjectFacts } from '../../domain/subject';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** How a fact was obtained that was read off no page: the person gave it. */
const BY_HAND = 'written by the person';

/** Keeps what the person writes in their own words. Nothing is taken from any page. */
export async function writeRecord(ports: ChangePorts, change: ChangeOf<'write-record'>): Changed {
  const record = v.parse(newRecordSchema, {
    version: RECORD_VERSION,
    id: change.id,
    kind: 'written',
    saved: ports.clock.now(),
    platform: change.platform,
    pageKind: 'other',
    address: change.address,
    canonicalAddress: null,
    title: change.title,
    pageLanguage: null,
    facts: change.authorHandle === null ? null : factsByHand({ authorHandle: change.authorHandle }),
    pickedComment: null,
    video: null,
    viewport: null,
    parts: [],
    completeness: 'complete',
    missing: [],
    note: change.words,
    category: change.category,
    askedUnder18: 'not-asked-written-record',
    made: { ...(await ports.surroundings.made()), rights: [] },
    derivedFrom: null,
    practice: ports.practice,
  });
  const stored = await ports.vault.storeItem({
    record,
    parts: [],
    caseId: change.caseId,
    signal: new AbortController().signal,
  });
  if (stored.ok) return ok({ id: record.id, caseId: stored.value.caseId });
  if (stored.reason === 'changed-elsewhere') {
    // The id is taken: by this very record, where the answer to the same change was lost on its way.
    const there = await ports.vault.openItem(record.id);
    if (there.ok && there.value.record.kind === 'written') return ok({ id: record.id, caseId: there.value.caseId });
  }
  // Nobody can call this one off.
  return stored.reason === 'cancelled' ? fail('changed-elsewhere') : fail(stored.reason);
}

function factsByHand(given: Partial<Record<FactName, string>>): SubjectFacts {
  const entries = FACT_NAMES.map((name) => {
    const value = given[name];
    return [name, value === undefined ? null : { value, reader: BY_HAND }] as const;
  });
  return Object.fromEntries(entries) as SubjectFacts;
}
