import type { Category } from '../../../lib/domain/category';
import { placeOf } from '../../../lib/domain/checklist-rules';
import type { PanelPage } from '../../../lib/domain/page-report';
import { reportAction } from '../../../lib/domain/actions-for-target';
import type { PanelSession } from '../session';
import type { PanelNavigation } from '../views';
import { targetOf } from './target-of';

/**
 * Opens the choice between the platform's rules and the law, and after it the guide: at the account, or in the rights holder's form, where the category belongs there.
 * Where this platform has no control for the target, the choice of what there is.
 */
export function openReport(
  nav: PanelNavigation,
  session: PanelSession,
  page: Extract<PanelPage, { kind: 'page' }>,
  about: { readonly reasonId: string | null; readonly category: Category | null },
): void {
  const { playbook } = page;
  const place = about.category === null ? 'page' : placeOf(about.category);
  const rights = ['copyright', 'trademark'].flatMap((kind) => playbook.forms.filter((form) => form.kind === kind))[0];
  if (place === 'rights-form' && rights !== undefined) {
    nav.open({ kind: 'forms', open: rights.kind });
    return;
  }
  const target = place === 'account' ? 'account' : targetOf(session, page);
  const action = reportAction(playbook, 'report', target);
  if (action === null) nav.open({ kind: 'actions', wanted: 'all', target: null, begun: page });
  else
    nav.open({
      kind: 'guide',
      begun: page,
      action,
      reason: playbook.reasons.find(({ id }) => id === about.reasonId) ?? null,
      category: about.category,
      doors: 'open',
    });
}
