import * as v from 'valibot';
import { shownAddress } from '../../domain/address-privacy';
import { newItemSchema } from '../../domain/item';
import { actOfPage } from '../../domain/page-acts';
import { fail, ok } from '../../domain/result';
import { FACT_NAMES, type FactName, type SubjectFacts } from '../../domain/subject';
import { makingOf } from '../making';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** How a fact was obtained that was read off no page: the person gave it. */
const BY_HAND = 'written by the person';

/** Keeps what the person writes in their own words. Nothing is taken from any page. */
export async function writeRecord(ports: ChangePorts, change: ChangeOf<'write-record'>): Changed {
  const { platform, title, address } = change;
  const facts = change.authorHandle === null ? null : factsByHand({ authorHandle: change.authorHandle });
  const { done, clock, zone, browser } = makingOf(ports.clock, await ports.surroundings.made(), []);
  const record = v.parse(newItemSchema, {
    id: change.id,
    kind: 'written',
    practice: ports.practice,
    times: { readFrom: null, readTo: null, frame: null, picture: null, done },
    clock,
    parts: [],
    notTaken: [],
    askedUnder18: 'not-asked-written-record',
    derivedFrom: null,
    acts: [
      {
        ...actOfPage({ platform, pageKind: 'other', facts }),
        kind: 'told',
        words: { text: change.words, shortened: false, pictures: null },
      },
    ],
    place: facts === null ? null : { platform, kind: 'other', facts, video: null, at: shownAddress(address) },
    surroundings: {
      address,
      canonical: null,
      title,
      language: null,
      pageKind: 'other',
      platform,
      zone,
      browser,
      window: null,
      note: '',
      category: change.category,
      loaded: null,
      translated: null,
    },
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
