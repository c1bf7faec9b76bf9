import type { SaveProgress as Progressed, SaveStage } from '../../../lib/domain/save-stages';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Progress, Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { cancelSave, stopPictures } from './run-save';
import type { SaveRun } from './save-run';

const DONE: Readonly<Record<SaveStage, number>> = {
  reading: 0.15,
  picture: 0.4,
  each: 0.45,
  sealing: 0.65,
  storing: 0.85,
};

/** What is being done right now, and the way out. */
export function SaveProgress({ run }: { readonly run: Extract<SaveRun, { kind: 'running' }> }) {
  const t = useWords();
  const { session } = usePanel();
  const services = useServices();
  return (
    <Stack>
      <ViewTitle>{t('save.progress.title')}</ViewTitle>
      <Progress
        label={run.cancelling ? t('save.progress.cancelling') : stageWords(t, run.progress)}
        value={DONE[run.progress.stage]}
      />
      {run.progress.stage === 'each' ? (
        <>
          <p>{t('save.each.now')}</p>
          <Button
            wide
            disabled={run.cancelling || run.stoppingPictures}
            onPress={() => {
              void stopPictures(services, session);
            }}
          >
            {t('save.each.stop')}
          </Button>
        </>
      ) : (
        <p class="soft">{t('save.progress.go-on')}</p>
      )}
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

function stageWords(t: ReturnType<typeof useWords>, { stage, at = 0, of = 0 }: Progressed): string {
  return stage === 'each'
    ? t('save.progress.each', { at: t.number(at), of: t.number(of) })
    : t(`save.progress.${stage}`);
}
