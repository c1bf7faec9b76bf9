import { FormsView } from '../../guide/FormsView';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { NeedsPage } from './NeedsPage';

/** The platform's own forms. */
export function FormsScreen() {
  const t = useWords();
  const { nav } = usePanel();
  return <NeedsPage title={t('panel.title.forms')}>{(page) => <FormsView playbook={page.playbook} report={page.report} onBack={nav.back} />}</NeedsPage>;
}
