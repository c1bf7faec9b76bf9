import { LearnView } from '../../help/LearnView';
import { useServices } from '../../services';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** What is worth knowing about reporting, for the platform beside the panel where there is one. */
export function LearnScreen() {
  const t = useWords();
  const { page } = useServices();
  const view = usePanel().nav.view.value;
  const open = view.kind === 'learn' ? view.open : undefined;
  const now = page.state.value;
  return (
    <Stack>
      <ViewTitle>{t('panel.title.learn')}</ViewTitle>
      <LearnView
        platformId={now.kind === 'page' ? now.playbook.id : 'generic'}
        {...(open === undefined ? {} : { open })}
      />
    </Stack>
  );
}
