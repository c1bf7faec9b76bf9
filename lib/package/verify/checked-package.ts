import type { Bytes } from '../bag/bytes';

/** A package as the checks see it: paths below its folder, digests of all files, and texts on demand. */
export interface CheckedPackage {
  readonly digests: ReadonlyMap<string, string>;
  /** Bytes of a file; null where it is missing, damaged or too long. */
  bytes(path: string): Promise<Bytes | null>;
}
