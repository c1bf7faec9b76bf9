import type { GuideProgress } from '../../lib/domain/guide';
import type { Playbook } from '../../lib/domain/playbook';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { mayDiffer } from '../../lib/playbooks/steps';
import { Icon } from '../ui/Icon';
import { Badge } from '../ui/Notice';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';
import { controlWords, ringWords, stepWords } from './step-words';

interface GuideStepsProps {
  readonly playbook: Playbook;
  readonly progress: GuideProgress;
  readonly chosen: ChosenReason | null;
  readonly language: string | null;
}

/** The numbered steps. The one of now says where its ring is; a polite live region says it too. */
export function GuideSteps({ playbook, progress, chosen, language }: GuideStepsProps) {
  const t = useWords();
  const count = progress.steps.length;
  const now = progress.steps[progress.current];
  const label = now === undefined ? null : controlWords(now, chosen, progress.anchor, language);
  const spoken = now === undefined ? '' : `${t('guide.step-now', { number: progress.current + 1, count, say: stepWords(t, playbook, now, label) })} ${ringWords(t, progress.anchor, label)}`;
  return (
    <>
      <ol class="steps" role="list" aria-label={t('guide.steps')}>
        {progress.steps.map((step, place) => {
          const state = place === progress.current ? 'now' : place < progress.current ? 'done' : 'later';
          const words = stepWords(t, playbook, step, state === 'now' ? label : controlWords(step, chosen, null, language));
          const found = progress.anchor.kind === 'found' && !progress.anchor.hover && progress.anchor.label !== null;
          return (
            <li key={step.id} class="step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="step-mark" aria-hidden="true">{state === 'done' ? <Icon name="check" size={16} /> : place + 1}</span>
              <div class="stack" data-gap="tight">
                <span class="step-say">{words}{state === 'done' && <span class="visually-hidden"> ({t('guide.step-done')})</span>}</span>
                {state === 'now' && <span class="soft">{ringWords(t, progress.anchor, label)}</span>}
                {state === 'now' && step.note !== undefined && <span class="soft">{t.platform(playbook.id, step.note)}</span>}
                {state === 'now' && (found ? <span class="soft">{t('guide.basis.found')}</span> : <BasisNote basis={step.basis} platformName={playbook.name} weak={mayDiffer(step, chosen)} />)}
                {state === 'later' && mayDiffer(step, chosen) && <span><Badge tone="plain">{t('guide.basis.may-differ')}</Badge></span>}
              </div>
            </li>
          );
        })}
      </ol>
      <p class="visually-hidden" role="status">{spoken}</p>
    </>
  );
}
