/** Where a guide does not point although the page can be read: it is not the page, or not the person, that the guide is about. */
import { useMemo } from 'preact/hooks';
import type { GuideProgress } from '../../lib/domain/guide';
import { standingOf, writtenHandle, type GuideAbout, type Standing } from '../../lib/domain/guide-about';
import type { Playbook } from '../../lib/domain/playbook';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import type { CommentSigns } from '../../lib/domain/subject';
import { useServices } from '../services';
import type { Elsewhere, RingState, Unread } from './step-words';

/** Where the guide stands now; null while no page of its platform is beside the panel. */
export function useStanding(about: GuideAbout, playbook: Playbook): Standing | null {
  const beside = useServices().page.state.value;
  return useMemo(
    () =>
      beside.kind === 'page' && beside.playbook.id === playbook.id ? standingOf(about, playbook, beside.report) : null,
    [beside, about, playbook],
  );
}

/**
 * Why `step` is not pointed at. A step for the writer's profile alone has nobody it is about while no comment is picked; on that profile
 * the other steps of a guide about a comment would find the menus of other posts.
 */
export function whyElsewhere(
  standing: Standing | null,
  step: GuideStep | null,
  comment: CommentSigns | null,
): Elsewhere | null {
  if (standing === null) return null;
  if (standing.kind === 'their-profile')
    return comment === null || step === null || step.only === 'their-profile' ? null : { kind: 'other-subject' };
  if (standing.kind !== 'there') return standing;
  if (step?.id === 'open-writer' && comment === null) return { kind: 'no-comment' };
  return step?.only === 'their-profile' ? { kind: 'not-their-profile' } : null;
}

/** Whether going on would meet somebody else, so that the guide stops. */
export function isStopped(ring: RingState): boolean {
  return ring.kind === 'elsewhere' && ring.why.kind === 'other-account';
}

/**
 * What is ringed may say itself that it is for somebody else ("Block @name"): then the menu of another post is open. `about`: whom the guide
 * is about; the name that the account gave itself may hold anything, and is left out.
 */
export function asNamed(ring: RingState, { handle, name }: Pick<GuideAbout, 'handle' | 'name'>): RingState {
  if (ring.kind !== 'found' || ring.hover || handle === null) return ring;
  const label = (ring.label ?? '').replaceAll(name ?? '\n', ' ');
  const named = [...label.matchAll(/@([\p{L}\p{N}_][\p{L}\p{N}_.-]*)/gu)].map(([, one = '']) => one);
  const own = writtenHandle(handle);
  const [other] = named;
  if (other === undefined || named.some((one) => writtenHandle(one.replace(/[.-]+$/, '')) === own)) return ring;
  return { kind: 'elsewhere', why: { kind: 'other-name', handle: other, name: null } };
}

/** A step that is words alone has no ring on any page: of it is said only what can lead to the wrong person. */
export function ringState({ anchor }: GuideProgress, unread: Unread | null, elsewhere: Elsewhere | null): RingState {
  const isWords = anchor.kind === 'words-only';
  const isSaid = elsewhere !== null && !(isWords && NO_RING_ALONE.includes(elsewhere.kind));
  if (isSaid) return { kind: 'elsewhere', why: elsewhere };
  return unread === null || isWords ? anchor : { kind: 'unread', why: unread };
}

/** What says no more than that there is no ring. */
const NO_RING_ALONE: readonly Elsewhere['kind'][] = ['other-subject', 'not-their-profile'];
