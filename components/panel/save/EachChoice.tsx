import { Check } from '../../ui/Field';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { draftOf } from './subject-memory';

/** "Picture of each": off until the person chooses it, because the page moves by itself then. */
export function EachChoice({ subject }: { readonly subject: string | null }) {
  const t = useWords();
  const { session } = usePanel();
  return (
    <Check
      label={t('save.each.title')}
      hint={t('save.each.hint')}
      checked={draftOf(session, subject).each}
      onChange={(each) => {
        session.draft.value = { ...draftOf(session, subject), each };
      }}
    />
  );
}
