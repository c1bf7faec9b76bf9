import type { Case } from './records/case-record';
import { plainHandle } from './plain-handle';

/** The account something is about, as far as the page says. */
export type CaseAccount = NonNullable<Case['account']>;

/** What a new case is opened for when no account is known: only the platform, so that lists have something to show. */
export function platformOnly(platform: { readonly id: string; readonly name: string } | null): CaseAccount | null {
  return platform === null
    ? null
    : {
        platformId: platform.id.slice(0, 100),
        platformName: platform.name.slice(0, 100),
        authorId: null,
        authorHandle: null,
      };
}

/**
 * Whether both are the same account. The stable id decides where both have one (handles can be changed and taken over by
 * someone else); else the handle does, without `@` and whatever its case.
 */
export function isSameAccount(one: Case['account'], other: Case['account']): boolean {
  if (one === null || other === null || one.platformId !== other.platformId) return false;
  if (one.authorId !== null && other.authorId !== null) return one.authorId === other.authorId;
  const handle = plainHandle(one.authorHandle);
  return handle !== '' && handle === plainHandle(other.authorHandle);
}

/** A case that nobody named yet. */
export function newCase(id: string, account: Case['account'], openedUtc: string): Case {
  return { version: 1, id, name: '', account, openedUtc, people: '', impact: '', mergedInto: null };
}
