import { PART_ROLES, type Part, type PartRole } from '../../domain/item';
import { knownWord } from '../../domain/known-word';

/** What is decided for a kind of part before it may leave this computer. */
export interface PartPolicy {
  /** `always`: goes unless the person leaves it out. `when-released`: stays unless the person adds it. */
  readonly goes: 'always' | 'when-released';
  /** The line of the preview in which a part that goes is counted. */
  readonly counts: 'pictures' | 'comments' | 'captions' | 'files' | 'released';
  /** Whether a cleaned copy goes where the part itself stays. */
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
 * address on the internet, tokens, account and feed (measured on real pages): they stay.
 */
const PART_POLICY = {
  picture: {
    goes: 'always',
    counts: 'pictures',
    cleanedCopy: false,
    showsAll: true,
    alone: 'bytes',
    fileName: 'picture.png',
  },
  frame: {
    goes: 'always',
    counts: 'pictures',
    cleanedCopy: false,
    showsAll: false,
    alone: 'bytes',
    fileName: 'frame.png',
  },
  comments: {
    goes: 'always',
    counts: 'comments',
    cleanedCopy: false,
    showsAll: true,
    alone: 'comments',
    fileName: 'comments.json',
  },
  captions: {
    goes: 'always',
    counts: 'captions',
    cleanedCopy: false,
    showsAll: false,
    alone: 'text',
    fileName: 'captions.txt',
  },
  file: { goes: 'always', counts: 'files', cleanedCopy: false, showsAll: true, alone: 'bytes', fileName: null },
  text: {
    goes: 'when-released',
    counts: 'released',
    cleanedCopy: true,
    showsAll: true,
    alone: 'cleaned-text',
    fileName: 'page-text.txt',
  },
  source: {
    goes: 'when-released',
    counts: 'released',
    cleanedCopy: false,
    showsAll: true,
    alone: 'text',
    fileName: 'page-source.html.txt',
  },
} as const satisfies Readonly<Record<PartRole, PartPolicy>>;

/** What a part of a kind is that another version of Beside made, nobody here knows: it stays unless the person adds it. */
const UNKNOWN: PartPolicy = {
  goes: 'when-released',
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
