import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { advance, isDone, resume, startGuide, type GuideEvent, type GuideProgress } from '../../lib/domain/guide';
import type { Standing } from '../../lib/domain/guide-about';
import type { PointStep } from '../../lib/domain/page-plan';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import type { CommentSigns } from '../../lib/domain/subject';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { pointStepFor } from '../../lib/playbooks/steps';
import type { PanelPage } from '../../lib/domain/page-report';
import { useServices } from '../services';
import { ringState, whyElsewhere } from './elsewhere';
import type { RingState, Unread } from './step-words';

/** A guide that is open: where the person is, and what they can tell it. */
export interface OpenGuide {
  readonly progress: GuideProgress;
  readonly step: GuideStep | null;
  /** What is true about the ring, also while the page beside cannot be read. */
  readonly ring: RingState;
  readonly tell: (event: GuideEvent) => void;
  /** Looks for the control again. */
  readonly lookAgain: () => void;
}

/**
 * Runs a guide for `platformId` beside the page: points at the step's control, follows what the person does there, and points anew when
 * the page changes. Where the page cannot be read, or is another site's or somebody else's than the guide is about, nothing is pointed at.
 * `standing` tells the last (null while no page of the platform is there); on the profile of whoever wrote the comment no comment is looked for.
 */
export function useGuide(
  platformId: string,
  steps: readonly GuideStep[],
  chosen: ChosenReason | null,
  comment: CommentSigns | null,
  standing: Standing | null,
): OpenGuide {
  const { page, faults } = useServices();
  const [progress, setProgress] = useState<GuideProgress>(() => startGuide(steps));
  const [look, setLook] = useState(0);
  const step = isDone(progress) ? null : (progress.steps[progress.current] ?? null);
  const next = progress.steps[progress.current + 1] ?? null;
  const tell = useMemo(
    () => (event: GuideEvent) => {
      setProgress((before) => advance(before, event));
    },
    [],
  );
  const beside = page.state.value;
  const unread = whyUnread(beside, platformId);
  const elsewhere = whyElsewhere(standing, step, comment);
  const picked = standing?.kind === 'their-profile' ? null : comment;
  const isSilent = unread !== null || elsewhere !== null;

  // Another kind of page can leave steps out: the person's place is kept.
  useEffect(() => {
    setProgress((before) => resume(before, steps));
  }, [steps]);

  useEffect(
    () =>
      page.listen((event, detail) => {
        // The names tell which detail comes with them; the union of both is not kept by the listener's type.
        if (event === 'subjectChanged' || event === 'agentStarted') {
          setLook((times) => times + 1);
          return;
        }
        if (!('stepId' in detail)) return;
        if (event === 'stepPressed') tell({ kind: 'pressed', stepId: detail.stepId });
        else if (event === 'nextVisible') tell({ kind: 'next-visible', stepId: detail.stepId });
        else if (event === 'anchorChanged' && 'state' in detail)
          tell({ kind: 'anchor', stepId: detail.stepId, state: detail.state });
      }),
    [page],
  );

  useEffect(() => {
    if (step === null || isSilent) {
      void page.clearPoint();
      setProgress(forgetRing);
      return;
    }
    let current = true;
    const pointed = pointStepFor(step, chosen);
    // What is pointed at elsewhere alone does not end this step either.
    const following =
      next === null || isOneOfMany(pointed) || whyElsewhere(standing, next, comment) !== null
        ? null
        : pointStepFor(next, chosen);
    const silent = pointed.anchors.length === 0 && pointed.hover.length === 0;
    page.point(pointed, following, picked).then(
      (state) => {
        if (current) tell({ kind: 'anchor', stepId: step.id, state: silent ? { kind: 'words-only' } : state });
      },
      (error: unknown) => {
        // A look that broke ends as one that found nothing: the words of the step go on without a ring.
        faults.note('screen', error);
        if (current)
          tell({
            kind: 'anchor',
            stepId: step.id,
            state: silent ? { kind: 'words-only' } : { kind: 'not-found', reason: 'missing' },
          });
      },
    );
    return () => {
      current = false;
    };
  }, [step?.id, progress.current, look, chosen, picked, unread, elsewhere?.kind, placeOf(beside)]);

  // At once, not after the next frame: a ring must not outlive the view that drew it.
  useLayoutEffect(
    () => () => {
      void page.clearPoint();
    },
    [page],
  );
  const ring = ringState(progress, unread, elsewhere);
  return {
    progress,
    step,
    ring,
    tell,
    lookAgain: () => {
      setLook((times) => times + 1);
    },
  };
}

/**
 * A control on the page, such as the dots of a post: other posts and comments have the like one, and their menus hold the like next one. So
 * that the next one shows up ends no such step, only the person's own press does. It goes on by itself in windows that lie on top, where
 * there is one of each, and where menus open without a press.
 */
function isOneOfMany({ anchors, hover, until }: PointStep): boolean {
  return until !== 'chosen' && hover.length === 0 && anchors.some(({ scope }) => scope !== 'dialog');
}

function whyUnread(beside: PanelPage, platformId: string): Unread | null {
  switch (beside.kind) {
    case 'loading':
      return null;
    case 'broken':
    case 'not-lent':
      return 'not-lent';
    case 'forbidden':
      return 'forbidden';
    case 'page':
      return beside.playbook.id === platformId ? null : 'other-site';
  }
}

/** What was found on a page that is no longer there is not said of the next one. */
function forgetRing(progress: GuideProgress): GuideProgress {
  return progress.anchor.kind === 'words-only' ? progress : { ...progress, anchor: { kind: 'looking' } };
}

/** Changes when another page, or another tab, is beside the panel. */
function placeOf(beside: PanelPage): string {
  return beside.kind === 'page' ? `${beside.tabId} ${beside.report.address}` : beside.kind;
}
