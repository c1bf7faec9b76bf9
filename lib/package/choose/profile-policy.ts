import type { Profile } from './package-request';

/** What a package for a reader holds beside the saves. */
export interface ProfilePolicy {
  /** Signatures, public key, the lines of the case's log as data, a declaration to fill in. */
  readonly official: boolean;
  /** Whether the custody log goes with its bodies: what was done, when, with which version. Only digests go otherwise. */
  readonly custodyBodies: boolean;
  /** Whether reports and blocks go that are about a save which was put away or deleted: they tell where it is. */
  readonly linesOfPutAway: boolean;
}

/**
 * The decision for every reader. Bodies of the custody log are about the saver, and nobody but officials needs to be told where something is
 * that must not be kept: neither goes to a friend or a school.
 */
export const PROFILE_POLICY: Readonly<Record<Profile, ProfilePolicy>> = {
  trusted: { official: false, custodyBodies: false, linesOfPutAway: false },
  official: { official: true, custodyBodies: true, linesOfPutAway: true },
  school: { official: false, custodyBodies: false, linesOfPutAway: false },
};
