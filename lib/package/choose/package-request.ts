import type { OpenedItem, VaultReader } from '../../app/vault-port';
import type { CaseTimeline } from '../../domain/case';
import type { Moment } from '../../domain/item';
import type { Translator } from '../../words/translate';

/** The vault as this folder needs it: reading only. */
export type PackageSource = Pick<
  VaultReader,
  | 'timeline'
  | 'openItem'
  | 'thumbnail'
  | 'readPart'
  | 'streamPart'
  | 'custody'
  | 'importedHistories'
  | 'publicKey'
  | 'signStatement'
>;

/**
 * Who it is for. `trusted`: someone the person trusts, or a helpline; plain, few technical files.
 * `official`: police, a lawyer or a court; adds signatures, the bodies of the log, technical details and a declaration to fill in.
 * `school`: a school or a workplace; the files of `trusted`, with words for those who have to help and the technical part last.
 */
export const PROFILES = ['trusted', 'official', 'school'] as const;
export type Profile = (typeof PROFILES)[number];

/** What the person chose to hand over. */
export interface PackageChoice {
  readonly caseId: string;
  readonly itemIds: readonly string[];
  readonly profile: Profile;
  /** SHA-256 of parts (or of a record) that stay home although they would go. */
  readonly withhold: ReadonlySet<string>;
  /** SHA-256 of parts that go although they would stay home: all loaded comments, the page's source, its full text. */
  readonly release: ReadonlySet<string>;
  /** SHA-256 of page texts of which a cleaned copy goes. */
  readonly cleaned: ReadonlySet<string>;
  /** What the case is called in the package. Null: as the person called it; empty: after its accounts. */
  readonly title: string | null;
  /** Ids of log lines of the case that stay home. */
  readonly leaveOutLog: ReadonlySet<string>;
}

/** Everything a package is built from. */
export interface PackageInput extends PackageChoice {
  readonly vault: PackageSource;
  /** Words with the area `package` loaded. The package is written in this language. */
  readonly t: Translator;
  /** When it is handed over; names the file and the folder. */
  readonly now: Moment;
  readonly extensionVersion: string;
  /** Names this package among all others (`crypto.randomUUID`). A new one where none is given. */
  readonly packageId?: string;
}

/** The choice that leaves everything as Beside proposes it. */
export function wholeCase(caseId: string, itemIds: readonly string[], profile: Profile): PackageChoice {
  return {
    caseId,
    itemIds,
    profile,
    withhold: new Set(),
    release: new Set(),
    cleaned: new Set(),
    title: null,
    leaveOutLog: new Set(),
  };
}

/** Number of an item inside the package, `001`, as its folder is named. */
export function itemNumber(index: number): string {
  return String(index + 1).padStart(3, '0');
}

/** An opened item with its place in the package. */
export interface NumberedItem {
  readonly number: string;
  readonly item: OpenedItem;
}

/** The case as a package calls it. */
export function namedFor(timeline: CaseTimeline, { title }: Pick<PackageChoice, 'title'>): CaseTimeline {
  return title === null ? timeline : { ...timeline, case: { ...timeline.case, name: title.trim() } };
}
