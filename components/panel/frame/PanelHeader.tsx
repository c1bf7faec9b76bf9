import { useServices } from '../../services';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../words';
import { SubjectLine } from '../subject/SubjectLine';
import { usePanel } from '../panel-context';
import { ownsItsBack } from './titles';

/** The mark, what this view is, and one line about what is beside the panel. */
export function PanelHeader() {
  const t = useWords();
  const { nav, session } = usePanel();
  const { page } = useServices();
  const view = nav.view.value;
  return (
    <header class="panel-header">
      {nav.canGoBack.value && !ownsItsBack(view.kind) ? (
        <button type="button" class="panel-back" onClick={nav.back} aria-label={t('panel.back')}>
          <Icon name="back" />
        </button>
      ) : (
        <span class="panel-mark" aria-hidden="true" />
      )}
      <div class="panel-about">
        <p class="panel-title">{t(`panel.title.${view.kind}`)}</p>
        <p class="soft panel-subject">
          <SubjectLine page={page.state.value} session={session} />
        </p>
      </div>
    </header>
  );
}
