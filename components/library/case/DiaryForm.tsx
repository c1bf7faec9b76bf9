import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { useWords } from '../../words';
import { Telling } from '../../shared/Telling';
import { toldWords } from '../../shared/told-words';
import { useChange } from '../../shared/use-change';
import { EntryForm } from './EntryForm';
import { isDay } from '../../../lib/domain/calendar-day';

/** One line of the person's own words, with the day it happened if they know it. */
export function DiaryForm({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const t = useWords();
  const { state, run } = useChange();
  const [words, setWords] = useState('');
  const [felt, setFelt] = useState('');
  const [day, setDay] = useState('');
  const missing = words.trim() === '' ? t('library.diary.missing') : null;
  async function keep(): Promise<void> {
    const told = toldWords(words, felt, t('library.telling.felt-heading'));
    const answer = await run({ kind: 'log-diary', caseId, happenedOn: isDay(day) ? day : null, words: told });
    if (answer !== null) onDone();
  }
  return (
    <EntryForm
      title={t('library.diary.title')}
      state={state}
      missing={missing}
      onKeep={() => {
        void keep();
      }}
      onCancel={onDone}
    >
      <Telling
        rules={[t('library.telling.own'), t('library.telling.unknown'), t('library.telling.when')]}
        question={t('library.diary.words')}
        words={words}
        onWords={setWords}
        feltQuestion={t('library.telling.felt')}
        feltHint={t('library.telling.felt-hint')}
        felt={felt}
        onFelt={setFelt}
      />
      <Field label={t('library.diary.day')} hint={t('library.optional')} type="date" value={day} onChange={setDay} />
    </EntryForm>
  );
}
