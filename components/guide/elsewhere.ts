/** Where a guide does not point although the page can be read: it is not the page, or not the person, that the guide is about. */
import { useMemo } from 'preact/hooks';
import type { GuideProgress } from '../../lib/domain/guide';
import { standingOf, type GuideAbout, type Standing } from '../../lib/domain/guide-about';
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

/** Why `step` is not pointed at. A step for the writer's profile alone has nobody it is about while no comment is picked. */
export function whyElsewhere(
  standing: Standing | null,
  step: GuideStep | null,
  comment: CommentSigns | null,
): Elsewhere | null {
  if (standing === null || standing.kind === 'their-profile') return null;
  if (standing.kind !== 'there') return standing;
  if (step?.id === 'open-writer' && comment === null) return { kind: 'no-comment' };
  return step?.only === 'their-profile' ? { kind: 'not-their-profile' } : null;
}

/** Whether going on would meet somebody else, so that the guide stops. */
export function isStopped(ring: RingState): boolean {
  return ring.kind === 'elsewhere' && ring.why.kind === 'other-account';
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
