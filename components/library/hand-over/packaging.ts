import type { CaseTimeline } from '../../../lib/domain/case';
import type { Result } from '../../../lib/domain/result';
import type { PackageFailure } from '../../../lib/package/package-outcome';
import type { CaseSheet } from '../../../lib/package/sheet/sheet-model';
import type { Profile } from '../../../lib/package/choose/package-request';
import type { EntryKind } from '../../../lib/package/choose/entry-policy';
import type { FileRole } from '../../../lib/package/choose/plan-item';
import type { MadeHere } from '../../../lib/package/verify/made-here';
import type { Verification } from '../../../lib/package/verify/verify-result';

/** What to put into a package. */
export interface PackageOrder {
  readonly caseId: string;
  readonly itemIds: readonly string[];
  readonly profile: Profile;
  /** Parts the person leaves out, by their SHA-256: they are named in the package, but do not go. */
  readonly withhold: readonly string[];
  /** Parts that the person adds although they would stay home, such as all loaded comments. */
  readonly release: readonly string[];
  /** Texts of pages of which the person adds a cleaned copy. */
  readonly cleaned: readonly string[];
  /** What the case is called in the file. Null: as on this computer; empty: after its accounts. */
  readonly title: string | null;
  /** Ids of lines of the log that the person leaves out: named by digest, as parts are. */
  readonly leaveOutLog: readonly string[];
}

/** What will be handed over, in words. Every list is shown as it is. */
export interface PackagePreview {
  readonly contains: readonly string[];
  /** What in it is about the person who saved. */
  readonly aboutYou: readonly string[];
  readonly staysHome: readonly string[];
  /** Every part that the person may leave out or add, save by save. */
  readonly parts: readonly PackagePart[];
  /** Every line of the log that goes unless the person leaves it out. */
  readonly log: readonly { readonly id: string; readonly goes: boolean }[];
}

/** One part that the person may leave out or add. */
export interface PackagePart {
  readonly itemId: string;
  readonly role: FileRole | EntryKind | 'text-cleaned';
  /** Whose comment or post it is and how it begins; null for anything else. */
  readonly about: string | null;
  readonly sha256: string;
  readonly goes: boolean;
}

/** A finished package. */
export interface MadePackage {
  readonly file: Blob;
  /** Neutral: `files-YYYY-MM-DD.zip`. */
  readonly name: string;
  /** What really went in: a chosen item that does not open does not. */
  readonly itemIds: readonly string[];
  /** The package number, to be told apart from the file. */
  readonly number: string;
  /** SHA-256 of the package's tag manifest: the same after unpacking and packing again. */
  readonly sha256: string;
  /** SHA-256 of the file itself, as `sha256sum` gives it. */
  readonly fileSha256: string;
}

/** Making and checking packages, as the library needs it. */
export interface Packaging {
  /** `profile`: who reads it; a school or a workplace gets a few opening words. */
  sheet(timeline: CaseTimeline, profile?: Profile): Promise<CaseSheet>;
  preview(order: PackageOrder): Promise<Result<PackagePreview, PackageFailure>>;
  /** `onProgress` from 0 to 1. */
  build(
    order: PackageOrder,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<MadePackage, PackageFailure>>;
  /** SHA-256 of a file, to compare with the number that was told; `onProgress` from 0 to 1. */
  digest(file: Blob, onProgress: (done: number) => void): Promise<string>;
  /** Reads the whole file; `onProgress` from 0 to 1. */
  verify(file: Blob, onProgress: (done: number) => void): Promise<Verification>;
  /** What the log of this Beside says of a package that was checked. */
  madeHere(check: Extract<Verification, { readonly kind: 'unchanged' }>): Promise<MadeHere>;
}
