import { useState } from 'preact/hooks';
import type { ChecklistAnswers, ReasonKey, SaveMode } from '../../lib/domain/checklist';
import { affectedBy, asksCouldHurt, asksWhoItHurts } from '../../lib/domain/checklist-rules';
import { SaidNow } from '../help/SaidNow';
import { Button } from '../ui/Button';
import { Check } from '../ui/Field';
import { Stack } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { OneOf } from './OneOf';

interface ReadyCardProps {
  readonly answers: ChecklistAnswers;
  readonly notes: readonly ReasonKey[];
  readonly save: SaveMode;
  readonly platformName: string;
  readonly onChange: (answers: ChecklistAnswers) => void;
  readonly onAnswer: (answers: ChecklistAnswers) => void;
}

const WHO = ['me', 'known', 'group', 'nobody'] as const;
const HURT = ['yes', 'no', 'not-sure'] as const;

/** Card 3: who is hurt (where it changes the way), proof, true and without private details. */
export function ReadyCard({ answers, notes, save, platformName, onChange, onAnswer }: ReadyCardProps) {
  const t = useWords();
  // Which of the two buttons was pressed too early: what is still open is said below it, so that it does not move.
  const [asked, setAsked] = useState<'yes' | 'no' | null>(null);
  const who = affectedBy(answers);
  const asksWho = asksWhoItHurts(answers);
  const asksHurt = asksCouldHurt(answers);
  const whoOpen = (asksWho && who === null) || (asksHurt && answers.couldHurt === null);
  const honest = answers.honest === 'yes';

  const stillOpen = [
    honest ? null : t('checklist.reason.honest-not-yet'),
    whoOpen ? t(asksWho && who === null ? 'checklist.ready.who-open' : 'checklist.ready.hurt-open') : null,
  ].map(
    (words) =>
      words !== null && (
        <p key={words} role="alert">
          {words}
        </p>
      ),
  );

  function report(evidence: 'yes' | 'no'): void {
    if (whoOpen || !honest) {
      setAsked(evidence);
      return;
    }
    onAnswer({ ...answers, evidence });
  }
  return (
    <Stack>
      <SaidNow moment="ready" />
      {asksWho && (
        <OneOf
          question={t('checklist.q.affected')}
          answers={WHO}
          picked={who}
          words={(one) => t(`checklist.q.affected.${one}`)}
          onPick={(affected) => {
            onChange({ ...answers, affected });
          }}
        />
      )}
      {asksHurt && (
        <OneOf
          question={t('checklist.q.could_hurt')}
          answers={HURT}
          picked={answers.couldHurt}
          words={(one) => t(`checklist.${one}`)}
          onPick={(couldHurt) => {
            (couldHurt === 'no' ? onChange : onAnswer)({ ...answers, couldHurt });
          }}
        />
      )}
      {notes
        .filter((note) => note !== 'honest-not-yet')
        .map((note) => (
          <Notice key={note} live>
            <p>{t(`checklist.reason.${note}`)}</p>
          </Notice>
        ))}
      <Check
        label={t('checklist.q.honest')}
        checked={honest}
        onChange={(on) => {
          onChange({ ...answers, honest: on ? 'yes' : 'no' });
        }}
      />
      <SaidNow moment="quietly" />
      <h3>{t('checklist.q.evidence')}</h3>
      <Button
        kind="primary"
        wide
        onPress={() => {
          report('yes');
        }}
      >
        {t(save === 'words-only' ? 'checklist.ready.save-words-first' : 'checklist.ready.save-first')}
      </Button>
      {asked === 'yes' && stillOpen}
      <p class="soft">{t('checklist.reason.proof')}</p>
      <Button
        wide
        onPress={() => {
          report('no');
        }}
      >
        {t('checklist.ready.report-now')}
      </Button>
      {asked === 'no' && stillOpen}
      <p class="soft">
        {t('checklist.reason.no-proof')} {t('checklist.ready.report', { platform: platformName })}
      </p>
    </Stack>
  );
}
