import type { Profile } from './package-request';

/** What a package for a reader holds beside the saves. */
export interface ProfilePolicy {
  /** Signatures, public key, the lines of the case's log as data, a declaration to fill in. */
  readonly official: boolean;
  /** Whether the custody log goes with its bodies: what was done, when, with which version. Only digests go otherwise. */
  readonly custodyBodies: boolean;
}

/** The decision for every reader. Bodies of the custody log are about the saver: they never go to a friend or a school. */
export const PROFILE_POLICY: Readonly<Record<Profile, ProfilePolicy>> = {
  trusted: { official: false, custodyBodies: false },
  official: { official: true, custodyBodies: true },
  school: { official: false, custodyBodies: false },
};
