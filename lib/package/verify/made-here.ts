import type { CustodyEntry, VaultFailure } from '../../app/ports';
import { readHandOverDetail } from '../../domain/hand-over-note';
import type { Result } from '../../domain/result';
import { PROFILES, type Profile } from '../choose/package-request';
import type { Verification } from './verify-result';

/**
 * What the log of this Beside says of a package that was checked. `made`: it was handed over here, at this time (UTC); for whom, where that is one of
 * those it can be for today. `never`: the log is here and does not have it. `unknown`: the log cannot be read.
 */
export type MadeHere =
  | { readonly kind: 'made'; readonly utc: string; readonly profile: Profile | null }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

/** Looks up a package by its number, or one of an older version by the digest of its tag manifest. Whoever made a copy that checks cannot write into this log. */
export function madeHere(
  check: Extract<Verification, { readonly kind: 'unchanged' }>,
  custody: Result<readonly CustodyEntry[], VaultFailure>,
): MadeHere {
  if (!custody.ok) return { kind: 'unknown' };
  for (const { body } of custody.value) {
    const note = body?.action === 'handed-over' ? readHandOverDetail(body.detail) : null;
    if (note === null || body === null) continue;
    const same =
      check.named === null
        ? note.packageSha256 === check.tagManifestSha256
        : note.number === check.named.number && note.packageSha256 === check.tagManifestSha256;
    if (same) return { kind: 'made', utc: body.utc, profile: PROFILES.find((known) => known === note.profile) ?? null };
  }
  return { kind: 'never' };
}
