import { useState } from 'preact/hooks';
import type { CaseAccount } from '../../../lib/domain/case-matching';
import { compareAccounts } from '../../../lib/domain/guide-about';
import { useServices } from '../../services';
import { subjectKey } from '../subject/subject';
import { whoActed, type LentPage } from '../subject/who-acted';

/** The page a task was begun on. Another video coming up does not change what the task is about; the person decides. */
export interface HeldPage {
  readonly page: LentPage | null;
  /** Another subject is beside the panel now. The profile that the task leads to does not count. */
  readonly changed: boolean;
  /** Counts how often the person made it about another page. */
  readonly turn: number;
  readonly takeNew: () => void;
}

/**
 * Holds the page that the task was begun on, else the first lent one it sees. The same subject read anew (more comments, another size) is
 * passed through. `leadsTo`: the account whose profile the task may lead to.
 */
export function useHeldPage(begun?: LentPage, leadsTo: (page: LentPage) => CaseAccount | null = ownerOfPage): HeldPage {
  const { page } = useServices();
  const now = page.state.value;
  const [held, setHeld] = useState<LentPage | null>(begun ?? (now.kind === 'page' ? now : null));
  const [turn, setTurn] = useState(0);
  const first = held ?? (now.kind === 'page' ? now : null);
  const same = now.kind === 'page' && first !== null && isSameSubject(now, first);
  if (held === null && first !== null) setHeld(first);
  // Whose page it is may be read later than the rest of it: from then on that is whom it is about.
  else if (same && first !== now && ownerOfPage(first) === null && ownerOfPage(now) !== null) setHeld(now);
  return {
    page: same ? now : first,
    changed: now.kind === 'page' && first !== null && !same && !isProfileOf(now, leadsTo(first)),
    turn,
    takeNew: () => {
      if (now.kind !== 'page') return;
      setHeld(now);
      setTurn(turn + 1);
    },
  };
}

/** Lists of videos keep their address, and not each video tells its id: the account of another one tells that it is another one. */
function isSameSubject(now: LentPage, before: LentPage): boolean {
  return subjectKey(now) === subjectKey(before) && compareAccounts(ownerOfPage(now), ownerOfPage(before)) !== 'other';
}

/** Guides lead to the profile of the account that a task is about, and that is no other task. */
function isProfileOf(now: LentPage, account: CaseAccount | null): boolean {
  return now.report.pageKind === 'profile' && compareAccounts(ownerOfPage(now), account) === 'same';
}

function ownerOfPage(page: LentPage): CaseAccount | null {
  return whoActed(page, null);
}
