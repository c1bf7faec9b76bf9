/** Which actions of a platform are offered for what the person picked. */
import { PAGE_KINDS } from './fact-names';
import type { Playbook } from './playbook';
import type { Action, ActionKind, GuideStep, TargetKind } from './playbook-acting';

/** Actions about a person, wherever that person was met. */
const ABOUT_A_PERSON: readonly ActionKind[] = ['mute', 'restrict', 'block'];
/** Things on a page whose writer is not the account that the page belongs to. */
const WITHIN_PAGE: readonly TargetKind[] = ['comment', 'chat-message', 'direct-message'];

/** Of these the ones that are picked from the list of comments: nobody knows who wrote the others. */
const PICKED: readonly TargetKind[] = ['comment', 'chat-message'];

/** What the page's own account has made, and itself. Whoever is behind an advertisement, a sound or a list is somebody else, or nobody. */
const OF_PAGE_ACCOUNT: readonly TargetKind[] = ['video', 'short', 'photo', 'post', 'live', 'account'];

/** Whether a target stands on somebody else's page, so that the page's account is not its writer. */
export function isWithinPage(target: TargetKind): boolean {
  return WITHIN_PAGE.includes(target);
}

/** Whether a target is what the person picked from the list of comments. */
export function isFromList(target: TargetKind): boolean {
  return PICKED.includes(target);
}

/** False where a mute or block meets no person: a whole community is muted by the menu of a post in it. */
export function meetsPerson({ kind, target }: Pick<Action, 'kind' | 'target'>): boolean {
  return !ABOUT_A_PERSON.includes(kind) || target === 'account' || isWithinPage(target);
}

/** Whether what is picked is the page's own account, or made by it. */
export function isOfPageAccount(target: TargetKind): boolean {
  return OF_PAGE_ACCOUNT.includes(target);
}

/**
 * The actions for a target. A video or post also gets mute, restrict and block of the account that made it. A comment never does: the page's
 * account is another person. There they begin inside of the comment, or lead through the name in it to its writer's profile. `quiet` leaves
 * out reporting.
 */
export function actionsFor(playbook: Playbook, target: TargetKind, wanted: 'all' | 'quiet'): readonly Action[] {
  const own = playbook.actions.filter((action) => action.target === target);
  const isWithin = isWithinPage(target);
  const direct = own.filter((action) => !isWithin || !ABOUT_A_PERSON.includes(action.kind) || startsInComment(action));
  const more = aboutAccount(playbook, direct);
  const borrowed = target === 'comment' ? more.flatMap((action) => throughProfile(playbook, action)) : more;
  const offered = target === 'comment' || isOfPageAccount(target) ? [...direct, ...borrowed] : direct;
  return offered.filter(({ kind }) => wanted === 'all' || (kind !== 'report' && kind !== 'report-illegal'));
}

/** What one can do about an account, and not yet about the target itself. */
function aboutAccount(playbook: Playbook, own: readonly Action[]): readonly Action[] {
  return playbook.actions.filter(
    (action) =>
      action.target === 'account' &&
      ABOUT_A_PERSON.includes(action.kind) &&
      !own.some((one) => one.kind === action.kind),
  );
}

/** Pages on which a comment can stand. */
const NOT_PROFILE = PAGE_KINDS.filter((kind) => kind !== 'profile');

/**
 * The same for whoever wrote a comment: the name in the comment leads to their profile, and the rest is done there alone. Nothing where
 * the platform's way does not go by the profile.
 */
function throughProfile(playbook: Playbook, action: Action): readonly Action[] {
  const goesThere = action.steps.some(({ pages }) => pages !== undefined && !pages.includes('profile'));
  if (action.way !== 'web' || !goesThere) return [];
  const there = action.steps
    .filter(({ pages }) => pages === undefined || pages.includes('profile'))
    .map((step): GuideStep => ({ ...step, pages: PAGE_KINDS, only: 'their-profile' }));
  return [{ ...action, target: 'comment', steps: [openWriter(playbook), ...there] }];
}

/** "Open their profile", from inside of the comment. Pointed at where a step is known that looks into comments of the same layout. */
function openWriter(playbook: Playbook): GuideStep {
  const basis = playbook.actions
    .filter(({ target }) => target === 'comment')
    .flatMap(({ steps }) => steps)
    .find(({ point }) => point?.some(({ scope }) => scope === 'comment'))?.basis;
  // Lines of a live chat are another target, with other names.
  const readers = Object.entries(playbook.subject).flatMap(([kind, { comments }]) =>
    kind === 'live' || comments === undefined ? [] : [comments],
  );
  const links = [...new Map(readers.map(({ author, writer = author, deep }) => [writer, deep])).entries()];
  const point = links.flatMap(([css, deep]) =>
    css === undefined
      ? []
      : [
          {
            css,
            scope: 'comment',
            layout: 'the name or picture in a comment',
            ...(deep === true ? { deep } : {}),
          } as const,
        ],
  );
  return {
    id: 'open-writer',
    say: 'open-writer',
    pages: NOT_PROFILE,
    basis: basis ?? { kind: 'unsourced' },
    ...(basis === undefined ? {} : { point }),
  };
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
