import type { GuideProgress } from '../../lib/domain/guide';
import type { Playbook } from '../../lib/domain/playbook';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { mayDiffer } from '../../lib/playbooks/steps';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import { StepsFrom } from './StepsFrom';
import { controlWord, inWords, ringSentence, stepSentence, type ControlWord, type RingState } from './step-words';
import { WithWord } from './StepSentence';

interface GuideStepsProps {
  readonly playbook: Playbook;
  readonly progress: GuideProgress;
  readonly ring: RingState;
  readonly chosen: ChosenReason | null;
  readonly language: string | null;
  /** Whom the guide is about, as it is shown. */
  readonly who: string | null;
}

/** The numbered steps. The one of now says where its ring is; a polite live region says it too. */
export function GuideSteps({ playbook, progress, ring, chosen, language, who }: GuideStepsProps) {
  const t = useWords();
  const count = progress.steps.length;
  const now = progress.steps[progress.current];
  const nowWord = now === undefined ? null : controlWord(now, chosen, ring, language);
  const ringNow = ringSentence(t, playbook, ring, nowWord, who);
  const spoken =
    now === undefined
      ? ''
      : `${t('guide.step-now', { number: progress.current + 1, count, say: inWords(stepSentence(t, playbook, now, nowWord), nowWord) })} ${inWords(ringNow, nowWord)}`;
  return (
    <>
      <ol class="steps" role="list" aria-label={t('guide.steps')}>
        {progress.steps.map((step, place) => {
          const state = place === progress.current ? 'now' : place < progress.current ? 'done' : 'later';
          const word = state === 'now' ? nowWord : controlWord(step, chosen, null, language);
          return (
            <li key={step.id} class="step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="step-mark" aria-hidden="true">
                {state === 'done' ? <Icon name="check" size={16} /> : place + 1}
              </span>
              <div class="stack" data-gap="tight">
                <span class="step-say">
                  <WithWord sentence={stepSentence(t, playbook, step, word)} word={word} language={language} />
                  {state === 'done' && <span class="visually-hidden"> ({t('guide.step-done')})</span>}
                </span>
                {state === 'now' && (
                  <span class="soft">
                    <WithWord sentence={ringNow} word={word} language={language} />
                  </span>
                )}
                {state === 'now' && step.note !== undefined && (
                  <span class="soft">{t.platform(playbook.id, step.note)}</span>
                )}
                {state === 'now' && <WordBasis from={word?.from} step={step} chosen={chosen} />}
              </div>
            </li>
          );
        })}
      </ol>
      {progress.steps.some((step, place) => place > progress.current && mayDiffer(step, chosen)) && (
        <p class="soft">{t('guide.basis.may-differ.some')}</p>
      )}
      <StepsFrom playbook={playbook} steps={progress.steps} />
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}

/** Where the word of the step comes from, if that is the page itself; where it is weakly founded, what to do with another word. */
function WordBasis({
  from,
  step,
  chosen,
}: {
  readonly from: ControlWord['from'] | undefined;
  readonly step: GuideStep;
  readonly chosen: ChosenReason | null;
}) {
  const t = useWords();
  if (from === 'control') return <span class="soft">{t('guide.basis.found')}</span>;
  if (from === 'page-data') return <span class="soft">{t('guide.basis.in-page')}</span>;
  return mayDiffer(step, chosen) ? <span class="soft">{t('guide.basis.follow-page')}</span> : null;
}
