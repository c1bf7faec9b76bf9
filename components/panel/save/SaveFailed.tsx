import { useEffect } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { InsteadOfSaving } from './InsteadOfSaving';
import { runSave } from './run-save';
import type { SaveAsk, SaveTrouble } from './save-run';

/** Why nothing was stored, or that we cannot tell, and what one could do next. */
export function SaveFailed({ trouble, ask }: { readonly trouble: SaveTrouble; readonly ask: SaveAsk }) {
  const t = useWords();
  const services = useServices();
  const { session, nav } = usePanel();
  useEffect(
    () => () => {
      if (session.run.peek().kind === 'failed') session.run.value = { kind: 'idle' };
    },
    [],
  );
  const unsure = trouble === 'unsure';
  return (
    <Stack>
      <ViewTitle>{t(unsure ? 'save.failed.title-unsure' : 'save.failed.title')}</ViewTitle>
      <Notice live tone={trouble === 'cancelled' ? 'calm' : 'caution'}>
        <p>{t(`save.failed.${trouble}`)}</p>
        <p>{t(`save.failed.${trouble}.next`)}</p>
      </Notice>
      {unsure && (
        <Button
          kind="primary"
          wide
          onPress={() => {
            services.shell.openLibrary();
          }}
        >
          {t('panel.more.library')}
        </Button>
      )}
      {!unsure && (
        <Button
          kind="primary"
          wide
          onPress={() => {
            // Another page is beside the panel now: the line is asked for that one.
            if (trouble === 'ask-again') session.run.value = { kind: 'idle' };
            else void runSave(services, session, ask);
          }}
        >
          {t('save.failed.again')}
        </Button>
      )}
      <InsteadOfSaving />
      <Button kind="quiet" wide onPress={nav.home}>
        {t('common.done')}
      </Button>
    </Stack>
  );
}
