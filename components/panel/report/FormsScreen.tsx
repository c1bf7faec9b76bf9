import type { Form } from '../../../lib/domain/playbook';
import { FormsView } from '../../guide/FormsView';
import { useWords } from '../../words';
import { NeedsPage } from './NeedsPage';

/** The platform's own forms. */
export function FormsScreen({ open }: { readonly open?: Form['kind'] | undefined }) {
  const t = useWords();
  return (
    <NeedsPage title={t('panel.title.forms')}>
      {(page) => <FormsView playbook={page.playbook} report={page.report} {...(open === undefined ? {} : { open })} />}
    </NeedsPage>
  );
}
