import { useState } from 'preact/hooks';
import { ANSWERS, type Answer, type ReportEntry } from '../../../lib/domain/case';
import { complaintFacts } from '../../../lib/domain/complaint';
import { ComplaintTexts } from '../../guide/complaint/ComplaintTexts';
import { useServices } from '../../services';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { RadioGroup } from '../../ui/RadioGroup';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';
import { useChange } from '../../shared/use-change';
import { EntryForm } from './EntryForm';
import { isDay } from '../../../lib/domain/calendar-day';
import { localDay } from '../../shared/days';

/** What the platform answered to one report. */
export function AnswerForm({ report, onDone }: { readonly report: ReportEntry; readonly onDone: () => void }) {
  const t = useWords();
  const { shell } = useServices();
  const { state, run } = useChange();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [day, setDay] = useState(() => localDay(shell.nowUtc()));
  const [words, setWords] = useState('');
  const [until, setUntil] = useState('');
  const missing = answer === null ? t('library.answer.missing') : isDay(day) ? null : t('library.form.day-missing');
  async function keep(): Promise<void> {
    if (answer === null) return;
    const kept = await run({
      kind: 'log-answer',
      reportId: report.id,
      answer,
      answeredOn: day,
      words,
      askAgainUntil: isDay(until) ? until : null,
    });
    if (kept !== null) onDone();
  }
  return (
    <EntryForm
      title={t('library.answer.title', { platform: shownText(report.platformName, 60) })}
      state={state}
      missing={missing}
      onKeep={() => {
        void keep();
      }}
      onCancel={onDone}
    >
      <RadioGroup
        label={t('library.answer.what')}
        value={answer}
        options={ANSWERS.map((value) => ({ value, label: t(`library.answer.${value}`) }))}
        onChange={setAnswer}
      />
      {answer === 'refused' && (
        <Notice>
          <p>{t('library.answer.refused-note')}</p>
        </Notice>
      )}
      <Field label={t('library.answer.day')} type="date" value={day} onChange={setDay} />
      <Field
        label={t('library.answer.words')}
        hint={t('library.optional')}
        lines={3}
        limit={5_000}
        value={words}
        onChange={setWords}
      />
      <Field
        label={t('library.answer.until')}
        hint={t('library.answer.until-hint')}
        type="date"
        value={until}
        onChange={setUntil}
      />
      {answer === 'refused' && isDay(day) && (
        <ComplaintTexts facts={complaintFacts(report, { answeredOn: day, words })} />
      )}
    </EntryForm>
  );
}
