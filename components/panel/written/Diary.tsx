import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { caseName } from '../../shared/case-name';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { isDay } from '../../../lib/domain/calendar-day';
import { localDay } from '../../shared/days';
import { FailureWords } from '../../shared/FailureWords';
import { Telling } from '../../shared/Telling';
import { toldWords } from '../../shared/told-words';
import { useLoaded } from '../../shared/use-loaded';
import { useChange } from '../../shared/use-change';
import { usePanel } from '../panel-context';
import { WrittenDone } from './WrittenDone';
import { WrittenRecord } from './WrittenRecord';

/** "Write down what happened": a line in a case. Without any case yet it is a written record, which opens one, and so it is where the cases cannot be read: words are never turned away. */
export function Diary() {
  const t = useWords();
  const { session } = usePanel();
  const { cases, shell } = useServices();
  // Read once: what is typed stays in its field whatever happens to the cases meanwhile.
  const [loaded] = useLoaded(() => cases.listCases(), 0, []);
  const [into, setInto] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [felt, setFelt] = useState('');
  const [day, setDay] = useState(() => localDay(shell.nowUtc()));
  const [empty, setEmpty] = useState(false);
  const { state, run } = useChange();
  if (loaded.kind === 'loading')
    return (
      <p class="soft" role="status">
        {t('panel.view-loading')}
      </p>
    );
  if (loaded.kind === 'failed')
    return (
      <Stack>
        <Notice tone="caution" live>
          <FailureWords reason={loaded.reason} />
        </Notice>
        <WrittenRecord />
      </Stack>
    );
  const known = loaded.value.filter((summary) => summary.case.mergedInto === null);
  const first = known[0];
  if (first === undefined) return <WrittenRecord />;
  if (state.kind === 'done') return <WrittenDone caseId={state.answer.caseId} />;
  const proposed =
    [session.chosenCase.value?.id, session.saved.value.at(-1)?.caseId].find((id) =>
      known.some((summary) => summary.case.id === id),
    ) ?? first.case.id;
  const caseId = into ?? proposed;
  function keep(): void {
    if (words.trim() === '') {
      setEmpty(true);
      return;
    }
    const told = toldWords(words, felt, t('save.telling.felt-heading'));
    void run({ kind: 'log-diary', caseId, happenedOn: isDay(day) ? day : null, words: told });
  }
  return (
    <Stack>
      <ViewTitle>{t('log.diary.title')}</ViewTitle>
      <p class="soft">{t('log.diary.about')}</p>
      <Telling
        rules={[t('save.telling.own'), t('save.telling.unknown'), t('save.telling.when')]}
        question={t('log.diary.words')}
        words={words}
        onWords={(value) => {
          setWords(value);
          setEmpty(false);
        }}
        problem={empty ? t('save.written.empty') : undefined}
        feltQuestion={t('save.telling.felt')}
        feltHint={t('save.telling.felt-hint')}
        felt={felt}
        onFelt={setFelt}
      />
      <Field label={t('log.diary.day')} type="date" value={day} onChange={setDay} />
      <Select
        label={t('log.diary.case')}
        value={caseId}
        options={known.map((summary) => ({
          value: summary.case.id,
          label: caseName(t, summary.case, summary.affected),
        }))}
        onChange={setInto}
      />
      <ChangeTrouble state={state} />
      <Button kind="primary" wide disabled={state.kind === 'busy'} onPress={keep}>
        {t('log.diary.keep')}
      </Button>
    </Stack>
  );
}
