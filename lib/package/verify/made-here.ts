import type { CustodyEntry, VaultFailure } from '../../app/vault-port';
import { readHandOverDetail } from '../../domain/hand-over-note';
import type { Result } from '../../domain/result';
import { PROFILES, type Profile } from '../choose/package-request';
import type { Verification } from './verify-result';

/**
 * What the log of this Beside says of a package that was checked. `made`: it was made here, at this time (UTC), and given at that one, where the
 * person says so; for whom, where that is one of those it can be for today. `never`: the log is here and does not have it. `unknown`: the log
 * cannot be read.
 */
export type MadeHere =
  | { readonly kind: 'made'; readonly utc: string; readonly givenUtc: string | null; readonly profile: Profile | null }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

/** Looks up a package by its number, or one of an older version by the digest of its tag manifest. Whoever made a copy that checks cannot write into this log. */
export function madeHere(
  check: Extract<Verification, { readonly kind: 'unchanged' }>,
  custody: Result<readonly CustodyEntry[], VaultFailure>,
): MadeHere {
  if (!custody.ok) return { kind: 'unknown' };
  const lines = custody.value.flatMap(({ body }) => {
    if (body?.action !== 'file-asked' && body?.action !== 'handed-over') return [];
    const note = readHandOverDetail(body.detail);
    if (note?.packageSha256 !== check.tagManifestSha256) return [];
    return check.named === null || note.number === check.named.number ? [{ body, note }] : [];
  });
  const [first] = lines;
  if (first === undefined) return { kind: 'never' };
  // Lines of older versions said "handed over" of every file that was made. Whoever was asked says it behind the line of the file.
  const given =
    first.body.action === 'file-asked' ? lines.find(({ body }) => body.action === 'handed-over') : undefined;
  return {
    kind: 'made',
    utc: first.body.utc,
    givenUtc: given?.body.utc ?? null,
    profile: PROFILES.find((known) => known === first.note.profile) ?? null,
  };
}
