/** Whom a guide is about, and whether the page beside it is still theirs. */
import { forCopy } from './address-privacy';
import { isFromList, isOfPageAccount, isWithinPage } from './actions-for-target';
import { isSameAccount, type CaseAccount } from './case-matching';
import { plainHandle } from './plain-handle';
import { accountOf } from './case-of-save';
import { actOfComment, actOfPage, type PickedComment } from './page-acts';
import type { PageReport } from './page-report';
import type { Playbook } from './playbook';
import { NO_ACCOUNTS_TOLD } from './records/accounts-told';
import type { TargetKind } from './playbook-acting';

/** What a guide was begun for. */
export interface GuideAbout {
  readonly target: TargetKind;
  /** Whose it is; null where neither an id nor a handle is known. */
  readonly account: CaseAccount | null;
  /** What that account is called on screen, as far as the page says. */
  readonly handle: string | null;
  readonly name: string | null;
  /** The page it was begun on: its address without what tells of the person, and the platform's own id of what it shows. */
  readonly address: string;
  readonly id: string | null;
}

/** Where a guide is now, by the page beside it. */
export type Standing =
  | { readonly kind: 'there' }
  /** The profile of whom it is about: of an account, or of whoever wrote something. */
  | { readonly kind: 'their-profile' }
  /** Somebody else's page: what is pressed here meets another person. */
  | { readonly kind: 'other-account'; readonly handle: string | null; readonly name: string | null }
  /** A profile of which nobody can tell whether it is theirs. */
  | { readonly kind: 'unknown-account' }
  /** Another video or post of the same account, or of one that is not known; or that account's profile, where it is about one of them. */
  | { readonly kind: 'other-subject' };

type Seen = Pick<PageReport, 'address' | 'pageKind' | 'facts'>;

/** A guide for `target` as it begins on this page. `comment`: the picked one; without one nobody knows who wrote it. */
export function aboutOf(
  platform: Pick<Playbook, 'id' | 'name'>,
  page: Seen,
  target: TargetKind,
  comment: PickedComment | null,
): GuideAbout {
  const begun = { target, address: forCopy(page.address), id: page.facts.id?.value ?? null };
  const { id, name } = platform;
  const act =
    isFromList(target) && comment !== null
      ? actOfComment(comment, { id, name })
      : isOfPageAccount(target)
        ? actOfPage({ platform: { id, name }, ...page })
        : null;
  if (act === null) return { ...begun, account: null, handle: null, name: null };
  return {
    ...begun,
    account: accountOf({ acts: [act] }, NO_ACCOUNTS_TOLD),
    handle: act.by?.handle?.value ?? null,
    name: act.by?.name?.value ?? null,
  };
}

/** Where a guide stands beside `now`, a page of the same platform. */
export function standingOf(about: GuideAbout, platform: Pick<Playbook, 'id' | 'name'>, now: Seen): Standing {
  const { id, name } = platform;
  const isHere = forCopy(now.address) === about.address;
  // A comment stands on somebody else's page; whether it is the one that was picked, the look at the page tells.
  if (isHere && !isOfPageAccount(about.target)) return { kind: 'there' };
  const act = actOfPage({ platform: { id, name }, ...now });
  const account = accountOf({ acts: [act] }, NO_ACCOUNTS_TOLD);
  const same = compareAccounts(about.account, account);
  const another = {
    kind: 'other-account',
    handle: act.by?.handle?.value ?? null,
    name: act.by?.name?.value ?? null,
  } as const;
  if (now.pageKind === 'profile') {
    if (same === 'other') return another;
    if (same === 'unknown') return isHere ? { kind: 'there' } : { kind: 'unknown-account' };
    if (about.target === 'account' || isWithinPage(about.target)) return { kind: 'their-profile' };
    return { kind: isHere ? 'there' : 'other-subject' };
  }
  if (!isOfPageAccount(about.target)) return { kind: 'there' };
  if (same === 'other') return another;
  const nowId = now.facts.id?.value ?? null;
  const isOtherId = about.id !== null && nowId !== null && nowId !== about.id;
  // Whose the first one was is not known: that this one is theirs, too, nobody can tell.
  const isAnybodys = about.account === null && account !== null && !isHere && (about.id === null || nowId !== about.id);
  return { kind: isAnybodys || (about.target !== 'account' && isOtherId) ? 'other-subject' : 'there' };
}

/** Two accounts of one platform. Ids decide where both are known, else handles; where only one of each is known nobody can tell. */
export function compareAccounts(one: CaseAccount | null, other: CaseAccount | null): 'same' | 'other' | 'unknown' {
  if (one === null || other === null) return 'unknown';
  if (isSameAccount(one, other)) return 'same';
  if (one.authorId !== null && other.authorId !== null) return 'other';
  const [handle, otherHandle] = [writtenHandle(one.authorHandle), writtenHandle(other.authorHandle)];
  if (handle === '' || otherHandle === '') return 'unknown';
  return handle === otherHandle ? 'same' : 'other';
}

/** As handles are compared. Some links write the letters of one in numbers (`%E3%81%82`). */
export function writtenHandle(handle: string | null): string {
  const plain = plainHandle(handle);
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
