import type { SaveStage } from '../../../lib/domain/save-stages';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Progress, Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { cancelSave } from './run-save';
import type { SaveRun } from './save-run';

const DONE: Readonly<Record<SaveStage, number>> = { reading: 0.15, picture: 0.4, sealing: 0.65, storing: 0.85 };

/** What is being done right now, and the way out. */
export function SaveProgress({ run }: { readonly run: Extract<SaveRun, { kind: 'running' }> }) {
  const t = useWords();
  const { session } = usePanel();
  const services = useServices();
  return (
    <Stack>
      <ViewTitle>{t('save.progress.title')}</ViewTitle>
      <Progress
        label={run.cancelling ? t('save.progress.cancelling') : t(`save.progress.${run.stage}`)}
        value={DONE[run.stage]}
      />
      <p class="soft">{t('save.progress.go-on')}</p>
      <Button
        wide
        disabled={run.cancelling}
        onPress={() => {
          void cancelSave(services, session);
        }}
      >
        {t('common.cancel')}
      </Button>
    </Stack>
  );
}
