import type { AnchorState } from '../../lib/domain/guide';
import type { Playbook } from '../../lib/domain/playbook';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { knownWords, labelOf } from '../../lib/playbooks/steps';
import type { useWords } from '../words';

type Words = ReturnType<typeof useWords>;

/** What a control is called: the word found on the page now, else the known one, else null. */
export function controlWords(step: GuideStep, chosen: ChosenReason | null, anchor: AnchorState | null, language: string | null): string | null {
  // The ring on a hover-only control is around something else: its name is not the control's.
  if (anchor?.kind === 'found' && !anchor.hover && anchor.label !== null && anchor.label.trim() !== '') return anchor.label;
  const label = labelOf(step, chosen);
  return label === null ? null : knownWords(label, language);
}

/** The sentence of a step with the control's words in it. */
export function stepWords(t: Words, playbook: Playbook, step: GuideStep, label: string | null): string {
  // Nothing was chosen, so there is no word to look for: the person picks what fits.
  if (label === null && step.usesReason !== undefined) return t.platform(playbook.id, 'choose-closest');
  return t.platform(playbook.id, step.say, label === null ? {} : { label });
}

/** The state of the ring in words. */
export function ringWords(t: Words, anchor: AnchorState, label: string | null): string {
  switch (anchor.kind) {
    case 'looking':
      return t('guide.ring.looking');
    case 'found':
      return anchor.hover ? t('guide.ring.found-hover') : t('guide.ring.found');
    case 'words-only':
      return t('guide.ring.words-only');
    case 'not-found':
      if (anchor.reason === 'hidden') return t('guide.ring.hidden');
      if (anchor.reason === 'missing') return label === null ? t('guide.ring.missing.no-label') : t('guide.ring.missing', { label });
      return label === null ? t('guide.ring.ambiguous.no-label') : t('guide.ring.ambiguous', { label });
  }
}
