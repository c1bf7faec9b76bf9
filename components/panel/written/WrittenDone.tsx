import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** "Written down": where it is, and the way on. */
export function WrittenDone({ caseId, children }: { readonly caseId: string | null; readonly children?: string }) {
  const t = useWords();
  const { nav } = usePanel();
  const { shell } = useServices();
  return (
    <Stack>
      <ViewTitle>{t('save.written.done')}</ViewTitle>
      <Notice live>
        <p>{children ?? t('save.written.done-where')}</p>
      </Notice>
      {caseId !== null && (
        <Button
          wide
          onPress={() => {
            shell.openLibrary({ caseId });
          }}
        >
          {t('save.next.case')}
        </Button>
      )}
      <Button kind="primary" wide onPress={nav.home}>
        {t('common.done')}
      </Button>
    </Stack>
  );
}
