import type { CaseTimeline } from '../../../lib/domain/case';
import type { Result } from '../../../lib/domain/result';
import type { CaseSheet } from '../../../lib/package/case-sheet';

/** Who a package is for. */
export type PackageFor = 'trusted' | 'official';

/** What to put into a package. */
export interface PackageOrder {
  readonly caseId: string;
  readonly itemIds: readonly string[];
  readonly profile: PackageFor;
}

/** What will be handed over, in words. Every list is shown as it is. */
export interface PackagePreview {
  readonly contains: readonly string[];
  /** What in it is about the person who saved. */
  readonly aboutYou: readonly string[];
  readonly staysHome: readonly string[];
}

/** A finished package. */
export interface MadePackage {
  readonly file: Blob;
  /** Neutral: `files-YYYY-MM-DD.zip`. */
  readonly name: string;
  readonly sha256: string | null;
}

/** Why a package could not be made. */
export type PackageFailure = 'stopped' | 'nothing-to-hand-over' | 'item-missing' | 'unreadable' | 'disk-full';

/** What a check of a package found. */
export type PackageCheck =
  | { readonly state: 'unchanged'; readonly files: number }
  | { readonly state: 'changed'; readonly changed: readonly string[]; readonly missing: readonly string[]; readonly extra: readonly string[] }
  | { readonly state: 'empty' }
  | { readonly state: 'not-a-package' };

/** Making and checking packages, as the library needs it. */
export interface Packaging {
  sheet(timeline: CaseTimeline): Promise<CaseSheet>;
  preview(order: PackageOrder): Promise<Result<PackagePreview, PackageFailure>>;
  /** `onProgress` from 0 to 1. */
  build(order: PackageOrder, onProgress: (done: number) => void, signal: AbortSignal): Promise<Result<MadePackage, PackageFailure>>;
  verify(file: File, onProgress: (done: number) => void, signal: AbortSignal): Promise<PackageCheck>;
}
