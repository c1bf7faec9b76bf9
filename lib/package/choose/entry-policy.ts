import { knownWord } from '../../domain/known-word';
import type { EntryDigest } from '../../domain/records/record-entries';
import type { Profile } from './package-request';

const ENTRY_KINDS = ['act', 'place', 'surroundings'] as const;
/** What an entry of a record tells of. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whoever gets something: a reader of a package, or the platform, which gets a text. */
export type Recipient = Profile | 'platform';

/**
 * The decision for every kind of entry and everybody who gets something; it does not compile without one. `stays`: unless the person adds
 * it. Surroundings are about the saver: time zone, browser, window, the address as it was open, the note. Police and lawyers need them to
 * judge how something was saved, and somebody trusted is told the person's own words; a school and a platform need neither.
 */
export const ENTRY_POLICY: Readonly<Record<EntryKind, Readonly<Record<Recipient, 'goes' | 'stays'>>>> = {
  act: { trusted: 'goes', official: 'goes', school: 'goes', platform: 'goes' },
  place: { trusted: 'goes', official: 'goes', school: 'goes', platform: 'goes' },
  surroundings: { trusted: 'goes', official: 'goes', school: 'stays', platform: 'stays' },
};

/** Why an entry does not go. */
export type EntryStay =
  | 'about-saver' // it tells about whoever saved, and this reader does not need it
  | 'chosen'; // the person left it out

/** An entry that stays home, named by its digest. */
export interface StayingEntry {
  readonly kind: EntryDigest['kind'];
  readonly sha256: string;
  readonly reason: EntryStay;
}

/** What is done with the entries of a record. */
export interface EntryPlan {
  readonly goes: readonly EntryDigest[];
  readonly stays: readonly StayingEntry[];
}

/** Decides for the entries of one record, by the policy and the person's choice. Pure. */
export function planEntries(
  entries: readonly EntryDigest[],
  choice: {
    readonly profile: Recipient;
    readonly withhold: ReadonlySet<string>;
    readonly release: ReadonlySet<string>;
  },
): EntryPlan {
  const reasonOf = ({ kind, sha256 }: EntryDigest): EntryStay | null => {
    if (choice.withhold.has(sha256)) return 'chosen';
    return entryGoes(kind, choice.profile) || choice.release.has(sha256) ? null : 'about-saver';
  };
  const planned = entries.map((entry) => ({ entry, reason: reasonOf(entry) }));
  return {
    goes: planned.flatMap(({ entry, reason }) => (reason === null ? [entry] : [])),
    stays: planned.flatMap(({ entry, reason }) => (reason === null ? [] : [{ ...entry, reason }])),
  };
}

/** Whether an entry goes to somebody unless the person decides otherwise. Of a kind that another version made nobody here knows: it stays. */
export function entryGoes(kind: EntryDigest['kind'], to: Recipient): boolean {
  const known = knownWord(ENTRY_KINDS, kind);
  return known !== null && ENTRY_POLICY[known][to] === 'goes';
}
