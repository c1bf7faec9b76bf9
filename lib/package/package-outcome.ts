import type { VaultFailure } from '../app/vault-port';

/** Why a package could not be built. Words under `package.failed.<reason>`. */
export type PackageFailure = VaultFailure | 'no-items' | 'cancelled';

/** What was handed over, for the custody entry and the answer to the person. */
export interface PackageSummary {
  readonly itemIds: readonly string[];
  readonly files: number;
  /** SHA-256 of `tagmanifest-sha256.txt`, which covers every file: the same after unpacking and packing again. */
  readonly sha256: string;
  /** The package number: that of the statement, to be told apart from the file. */
  readonly number: string;
  /** Parts that could not be read or were not as saved, and items that could not be opened. */
  readonly unreadable: number;
}
