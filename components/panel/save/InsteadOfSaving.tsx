import { Choice } from '../../ui/Choice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** What is possible without taking anything from the page. */
export function InsteadOfSaving() {
  const t = useWords();
  const { nav } = usePanel();
  return (
    <Choice
      icon="write"
      title={t('save.instead.written')}
      hint={t('save.instead.written-hint')}
      onPress={() => {
        nav.open({ kind: 'written' });
      }}
    />
  );
}
