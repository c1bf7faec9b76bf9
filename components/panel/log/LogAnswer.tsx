import { useState } from 'preact/hooks';
import { ANSWERS, type Answer, type ReportEntry } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Stack, ViewTitle } from '../../ui/Layout';
import { RadioGroup } from '../../ui/RadioGroup';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { isDay } from '../../../lib/domain/calendar-day';
import { localDay } from '../../shared/days';
import { useChange } from '../../shared/use-change';
import { AfterAnswer } from './AfterAnswer';
import { appealTime } from './appeal';

/** What the platform answered, and then what one could do. */
export function LogAnswer({ report }: { readonly report: ReportEntry }) {
  const t = useWords();
  const { page, settings, shell } = useServices();
  const today = localDay(shell.nowUtc());
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [day, setDay] = useState(today);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { state, run } = useChange();
  const now = page.state.value;
  const playbook = now.kind === 'page' && now.playbook.id === report.platformId ? now.playbook : null;
  const known = appealTime(report, playbook, settings.settings.value.country, isDay(day) ? day : today);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? known.day ?? '';
  const until = isDay(shown) ? shown : null;
  if (state.kind === 'done' && answer !== null)
    return (
      <AfterAnswer
        answer={answer}
        report={report}
        playbook={playbook}
        until={until}
        ifLegal={known.ifLegal}
        noted={{ answeredOn: isDay(day) ? day : today, words }}
        caseId={state.answer.caseId}
      />
    );

  function keep(): void {
    if (answer === null) {
      setMissing(true);
      return;
    }
    void run({
      kind: 'log-answer',
      reportId: report.id,
      answer,
      answeredOn: isDay(day) ? day : today,
      words: words.trim(),
      askAgainUntil: answer === 'refused' ? until : null,
    });
  }
  return (
    <Stack>
      <ViewTitle>{t('log.answer.title')}</ViewTitle>
      <p class="soft">
        {t('log.answer.about', {
          day: t.date(report.sentUtc),
          where: report.platformName,
          reason: report.reason === '' ? t('log.answer.no-reason') : report.reason,
        })}
      </p>
      <RadioGroup
        label={t('log.answer.what')}
        value={answer}
        options={ANSWERS.map((value) => ({ value, label: t(`log.answer.${value}`) }))}
        onChange={(value) => {
          setMissing(false);
          setAnswer(value);
        }}
      />
      {missing && (
        <p class="problem" role="alert">
          {t('log.answer.choose')}
        </p>
      )}
      <Field label={t('log.answer.day')} type="date" value={day} onChange={setDay} />
      <Field
        label={t('log.answer.words')}
        hint={t('log.answer.words-hint')}
        lines={3}
        limit={5_000}
        value={words}
        onChange={setWords}
      />
      {answer === 'refused' && (
        <Field
          label={t('log.answer.until')}
          hint={t('log.answer.until-hint')}
          type="date"
          value={shown}
          onChange={setTyped}
        />
      )}
      <ChangeTrouble state={state} />
      <Button kind="primary" wide disabled={state.kind === 'busy'} onPress={keep}>
        {t('log.answer.keep')}
      </Button>
    </Stack>
  );
}
