import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Field, Select } from '../../ui/Field';
import { useWords } from '../../words';
import { useChange } from '../../shared/use-change';
import { EntryForm } from './EntryForm';
import { isDay } from '../../../lib/domain/calendar-day';
import { localDay } from '../../shared/days';

const CONTACTS = ['police', 'school', 'helpline', 'lawyer', 'other'] as const;
type Contact = (typeof CONTACTS)[number];

/** Someone outside was told: police, a school, a helpline, a lawyer. */
export function ContactForm({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const t = useWords();
  const { shell } = useServices();
  const { state, run } = useChange();
  const [who, setWho] = useState<Contact>('police');
  const [day, setDay] = useState(() => localDay(shell.nowUtc()));
  const [number, setNumber] = useState('');
  const [words, setWords] = useState('');
  const missing = isDay(day) ? null : t('library.form.day-missing');
  async function keep(): Promise<void> {
    const kept = await run({ kind: 'log-contact', caseId, with: who, on: day, number, words });
    if (kept !== null) onDone();
  }
  return (
    <EntryForm
      title={t('library.contact.title')}
      state={state}
      missing={missing}
      onKeep={() => {
        void keep();
      }}
      onCancel={onDone}
    >
      <Select
        label={t('library.contact.who')}
        value={who}
        options={CONTACTS.map((value) => ({ value, label: t(`library.contact.${value}`) }))}
        onChange={(value) => {
          setWho(CONTACTS.find((one) => one === value) ?? 'other');
        }}
      />
      <Field label={t('library.contact.day')} type="date" value={day} onChange={setDay} />
      <Field
        label={t('library.contact.number')}
        hint={t('library.optional')}
        limit={200}
        value={number}
        onChange={setNumber}
      />
      <Field
        label={t('library.contact.words')}
        hint={t('library.optional')}
        lines={3}
        limit={5_000}
        value={words}
        onChange={setWords}
      />
    </EntryForm>
  );
}
