import { FormsView } from '../../guide/FormsView';
import { useWords } from '../../words';
import { NeedsPage } from './NeedsPage';

/** The platform's own forms. */
export function FormsScreen() {
  const t = useWords();
  return (
    <NeedsPage title={t('panel.title.forms')}>
      {(page) => <FormsView playbook={page.playbook} report={page.report} />}
    </NeedsPage>
  );
}
