import { useState } from 'preact/hooks';
import { isSameAccount } from '../../../lib/domain/case-matching';
import type { PanelPage } from '../../../lib/domain/page-report';
import { useServices } from '../../services';
import { subjectKey } from '../subject/subject';
import { whoActed } from '../subject/who-acted';

type LentPage = Extract<PanelPage, { kind: 'page' }>;

/** The page a task was begun on. Another video coming up does not change what the task is about; the person decides. */
export interface HeldPage {
  readonly page: LentPage | null;
  /** Another subject is beside the panel now. The same account's profile does not count: guides lead there. */
  readonly changed: boolean;
  readonly takeNew: () => void;
}

/** Holds the first lent page it sees. The same subject read anew (more comments, another size) is passed through. */
export function useHeldPage(): HeldPage {
  const { page } = useServices();
  const now = page.state.value;
  const [held, setHeld] = useState<LentPage | null>(now.kind === 'page' ? now : null);
  const first = held ?? (now.kind === 'page' ? now : null);
  if (held === null && first !== null) setHeld(first);
  const same = now.kind === 'page' && first !== null && subjectKey(now) === subjectKey(first);
  return {
    page: same ? now : first,
    changed: now.kind === 'page' && first !== null && !same && !isProfileOf(now, first),
    takeNew: () => {
      if (now.kind === 'page') setHeld(now);
    },
  };
}

/** Guides lead to the profile of the account that a task is about, and that is no other task. */
function isProfileOf(now: LentPage, before: LentPage): boolean {
  return now.report.pageKind === 'profile' && isSameAccount(whoActed(now, null), whoActed(before, null));
}
