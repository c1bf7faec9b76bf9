/** Which door the open window of a site is, by the words on it. */
import type { Playbook } from './playbook';

/** The words that tell one window from the other. All are words that a source gives; a platform without them is never recognised. */
export interface DoorMarks {
  /** Reasons of the report by the site's own rules. */
  readonly rules: readonly string[];
  /** Fields that only the legal notice has. */
  readonly law: readonly string[];
  /** The entry by which the rules form leads to the legal notice. */
  readonly toLaw: readonly string[];
}

/** The window that is open: `lawUnder` is the entry on it that leads to the legal notice, where there is one. */
export type OpenDoor = { readonly door: 'rules'; readonly lawUnder: string | null } | { readonly door: 'law' };

/** So many words of one form have to be there: a single one can stand on any window. */
const ENOUGH = 2;

/** The marks of a platform. Words without a source are left out. */
export function doorMarks({ reasons, doors }: Pick<Playbook, 'reasons' | 'doors'>): DoorMarks {
  const sourced = reasons.filter(({ label }) => label.basis.kind !== 'unsourced');
  const isLaw = ({ categories }: Playbook['reasons'][number]): boolean => categories[0] === 'illegal-content';
  const words = (list: typeof sourced): string[] => list.flatMap(({ label }) => Object.values(label.known));
  return {
    rules: words(sourced.filter((reason) => !isLaw(reason))),
    law: doors.lawFields ?? [],
    toLaw: words(sourced.filter(isLaw)),
  };
}

/** All words to look for, each once. */
export function markWords({ rules, law, toLaw }: DoorMarks): readonly string[] {
  return [...new Set([...rules, ...law, ...toLaw])];
}

/** Which door is open, from the words of it that were found; null where they are too few or speak for both. */
export function recogniseDoor(found: readonly string[], { rules, law, toLaw }: DoorMarks): OpenDoor | null {
  const words = new Set(found);
  const there = (list: readonly string[]): readonly string[] => [...new Set(list)].filter((word) => words.has(word));
  const isRules = there(rules).length >= ENOUGH;
  const isLaw = there(law).length >= ENOUGH;
  if (isRules === isLaw) return null;
  return isLaw ? { door: 'law' } : { door: 'rules', lawUnder: there(toLaw)[0] ?? null };
}
