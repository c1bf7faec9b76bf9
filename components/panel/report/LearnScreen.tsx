import { LearnView } from '../../help/LearnView';
import { useServices } from '../../services';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';

/** What is worth knowing about reporting, for the platform beside the panel where there is one. */
export function LearnScreen() {
  const t = useWords();
  const { page } = useServices();
  const now = page.state.value;
  return (
    <Stack>
      <ViewTitle>{t('panel.title.learn')}</ViewTitle>
      <LearnView platformId={now.kind === 'page' ? now.playbook.id : 'generic'} />
    </Stack>
  );
}
