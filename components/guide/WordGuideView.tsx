import type { Playbook } from '../../lib/domain/playbook';
import { CopyButton } from '../help/CopyButton';
import { OfficialAddress } from '../help/OfficialAddress';
import { SaidNow } from '../help/SaidNow';
import { Disclosure, Stack, ViewTitle } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';
import './guide.css';
import { KnowledgeList } from './KnowledgeList';

export interface WordGuideViewProps {
  readonly playbook: Playbook;
  readonly guide: 'mistake' | 'targeted' | 'safer';
}

/** A guide in words: reported by mistake, wrongly reported, a safer account. With a text to copy where there is one. */
export function WordGuideView({ playbook, guide }: WordGuideViewProps) {
  const t = useWords();
  const { intro, steps, copyText, days, official } = playbook[guide];
  const text = copyText === undefined ? null : t.platform(playbook.id, copyText, { platform: playbook.name });
  return (
    <Stack>
      <ViewTitle>{t(`guide.words.${guide}`)}</ViewTitle>
      {guide !== 'mistake' && (
        <Notice>
          <p>{t(`guide.words.${guide}.lead`)}</p>
        </Notice>
      )}
      <p>{t.platform(playbook.id, intro)}</p>
      {guide !== 'safer' && <SaidNow moment={guide} />}
      <ol class="steps" role="list">
        {steps.map((step, place) => (
          <li key={step.say} class="step" data-state="later">
            <span class="step-mark" aria-hidden="true">
              {place + 1}
            </span>
            <div class="stack" data-gap="tight">
              <span class="step-plain">{t.platform(playbook.id, step.say)}</span>
              <BasisNote basis={step.basis} platformName={playbook.name} />
            </div>
          </li>
        ))}
      </ol>
      {steps.some(({ basis }) => basis.kind === 'unsourced') && <p class="soft">{t('guide.basis.own-advice')}</p>}
      {days !== undefined && days.length > 0 && (
        <Disclosure title={t('guide.words.days')} open>
          <KnowledgeList playbook={playbook} list={days} />
        </Disclosure>
      )}
      {text !== null && (
        <section class="stack">
          <h2>{t('guide.words.copy')}</h2>
          <p class="copy-text" dir="auto">
            {text}
          </p>
          <p>
            <CopyButton text={text} words={t('guide.words.copy.button')} />
          </p>
        </section>
      )}
      <OfficialAddress address={official} words={t('guide.official', { platform: playbook.name })} />
    </Stack>
  );
}
