/** Which actions of a platform are offered for what the person picked. */
import type { Playbook } from './playbook';
import type { Action, ActionKind, TargetKind } from './playbook-acting';

/** Actions about a person, wherever that person was met. */
const ABOUT_A_PERSON: readonly ActionKind[] = ['mute', 'restrict', 'block'];
/** Things on a page whose writer is not the account that the page belongs to. */
const WITHIN_PAGE: readonly TargetKind[] = ['comment', 'chat-message', 'direct-message'];

/** Whether a target stands on somebody else's page, so that the page's account is not its writer. */
export function isWithinPage(target: TargetKind): boolean {
  return WITHIN_PAGE.includes(target);
}

/**
 * The actions for a target. A video or post also gets mute, restrict and block of the account that the page belongs to. A comment never
 * does: the page's account is another person, and its ring would lead to blocking somebody who did nothing. For a comment such an
 * action is offered only where its first control lies inside that comment. `quiet` leaves out reporting.
 */
export function actionsFor(playbook: Playbook, target: TargetKind, wanted: 'all' | 'quiet'): readonly Action[] {
  const own = playbook.actions.filter((action) => action.target === target);
  const offered = isWithinPage(target)
    ? own.filter((action) => !ABOUT_A_PERSON.includes(action.kind) || startsInComment(action))
    : [...own, ...ofPageAccount(playbook, target, own)];
  return offered.filter(({ kind }) => wanted === 'all' || (kind !== 'report' && kind !== 'report-illegal'));
}

function ofPageAccount(playbook: Playbook, target: TargetKind, own: readonly Action[]): readonly Action[] {
  if (target === 'account') return [];
  return playbook.actions.filter(
    (action) =>
      action.target === 'account' &&
      ABOUT_A_PERSON.includes(action.kind) &&
      !own.some((one) => one.kind === action.kind),
  );
}

/** Whether the first thing that is pointed at lies inside the picked comment, in every layout. */
function startsInComment({ steps }: Action): boolean {
  const first = steps.find(({ point }) => point !== undefined && point.length > 0);
  return first?.point?.every(({ scope }) => scope === 'comment') === true;
}

/** The action of this kind for the target; the one on the page before the one in an app or by a form. */
export function reportAction(playbook: Playbook, kind: 'report' | 'report-illegal', target: TargetKind): Action | null {
  const fitting = playbook.actions.filter((action) => action.kind === kind && action.target === target);
  return fitting.find(({ way }) => way === 'web') ?? fitting[0] ?? null;
}
