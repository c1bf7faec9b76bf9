import { PART_ROLES, type Part, type PartRole } from '../../domain/item';
import { knownWord } from '../../domain/known-word';
import type { Profile } from './package-request';
import { PROFILE_POLICY } from './profile-policy';

/** What is decided for a kind of part before it may leave this computer. */
export interface PartPolicy {
  /**
   * Who gets it unless the person decides otherwise. `officials`: police and lawyers, who have to see an act among the others. `nobody`: it
   * stays unless the person adds it.
   */
  readonly goesTo: 'everyone' | 'officials' | 'nobody';
  /** The line of the preview in which a part that goes is counted. */
  readonly counts: 'pictures' | 'comments' | 'captions' | 'files' | 'released';
  /** Whether the person may add a cleaned copy of it instead. */
  readonly cleanedCopy: boolean;
  /** Whether it shows everything that was on the page: then it stays where some acts of the save stay, unless the person adds it. */
  readonly showsAll: boolean;
  /** How it is given out alone: as it is, as a text to read, or as a text that was cleaned. */
  readonly alone: 'bytes' | 'text' | 'comments' | 'cleaned-text';
  /** Its file name in a package. Null: its own behind `added-`, so that no name is one a computer keeps for itself (`con`, `nul`). */
  readonly fileName: string | null;
}

/**
 * The decision for every kind of part. A new kind does not compile without one. The page's source and full text hold the visitor's
 * address on the internet, tokens, account and feed (measured on real pages): they stay. So does the list of all comments that were loaded:
 * the picked ones are acts and go with their words, the others were written by people that this is not about.
 */
const PART_POLICY = {
  picture: {
    goesTo: 'everyone',
    counts: 'pictures',
    cleanedCopy: false,
    showsAll: true,
    alone: 'bytes',
    fileName: 'picture.png',
  },
  frame: {
    goesTo: 'everyone',
    counts: 'pictures',
    cleanedCopy: false,
    showsAll: false,
    alone: 'bytes',
    fileName: 'frame.png',
  },
  comments: {
    goesTo: 'officials',
    counts: 'comments',
    cleanedCopy: false,
    showsAll: true,
    alone: 'comments',
    fileName: 'comments.json',
  },
  captions: {
    goesTo: 'everyone',
    counts: 'captions',
    cleanedCopy: false,
    showsAll: false,
    alone: 'text',
    fileName: 'captions.txt',
  },
  file: { goesTo: 'everyone', counts: 'files', cleanedCopy: false, showsAll: true, alone: 'bytes', fileName: null },
  text: {
    goesTo: 'nobody',
    counts: 'released',
    cleanedCopy: true,
    showsAll: true,
    alone: 'cleaned-text',
    fileName: 'page-text.txt',
  },
  source: {
    goesTo: 'nobody',
    counts: 'released',
    cleanedCopy: false,
    showsAll: true,
    alone: 'text',
    fileName: 'page-source.html.txt',
  },
} as const satisfies Readonly<Record<PartRole, PartPolicy>>;

/** What a part of a kind is that another version of Beside made, nobody here knows: it stays unless the person adds it. */
const UNKNOWN: PartPolicy = {
  goesTo: 'nobody',
  counts: 'released',
  cleanedCopy: false,
  showsAll: true,
  alone: 'bytes',
  fileName: null,
};

/** The decision for the kind of a stored part. */
export function policyOf(role: Part['role']): PartPolicy {
  const known = knownWord(PART_ROLES, role);
  return known === null ? UNKNOWN : PART_POLICY[known];
}

/** Whether a part goes to somebody unless the person decides otherwise. */
export function partGoes(role: Part['role'], to: Profile): boolean {
  const { goesTo } = policyOf(role);
  return goesTo === 'everyone' || (goesTo === 'officials' && PROFILE_POLICY[to].official);
}
