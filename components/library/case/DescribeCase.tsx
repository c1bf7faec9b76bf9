import { useState } from 'preact/hooks';
import type { Case } from '../../../lib/domain/case';
import { Field } from '../../ui/Field';
import { useWords } from '../../words';
import { useChange } from '../../shared/use-change';
import { EntryForm } from './EntryForm';

/** Name, people and impact of a case, in the person's own words. All of it may stay empty. */
export function DescribeCase({ shown, onDone }: { readonly shown: Case; readonly onDone: () => void }) {
  const t = useWords();
  const { state, run } = useChange();
  const [name, setName] = useState(shown.name);
  const [people, setPeople] = useState(shown.people);
  const [impact, setImpact] = useState(shown.impact);
  async function keep(): Promise<void> {
    const kept = await run({ kind: 'describe-case', caseId: shown.id, name: name.trim(), people, impact });
    if (kept !== null) onDone();
  }
  return (
    <EntryForm
      title={t('library.describe.title')}
      state={state}
      missing={null}
      onKeep={() => {
        void keep();
      }}
      onCancel={onDone}
    >
      <Field
        label={t('library.describe.name')}
        hint={t('library.describe.name-hint')}
        limit={200}
        value={name}
        onChange={setName}
      />
      <Field
        label={t('library.describe.people')}
        hint={t('library.describe.people-hint')}
        lines={3}
        limit={5_000}
        value={people}
        onChange={setPeople}
      />
      <Field
        label={t('library.describe.impact')}
        hint={t('library.describe.impact-hint')}
        lines={3}
        limit={5_000}
        value={impact}
        onChange={setImpact}
      />
    </EntryForm>
  );
}
