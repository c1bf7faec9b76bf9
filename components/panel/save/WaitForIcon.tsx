import { useEffect } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { PressIcon } from '../home/PressIcon';
import { usePanel } from '../panel-context';
import { isStillAskedFor, runSave } from './run-save';
import type { SaveAsk } from './save-run';

/**
 * The picture needs a press of the toolbar icon: waits for it and goes on by itself. Leaving this screen ends the waiting,
 * so that a later press of the icon never saves something the person has turned away from.
 */
export function WaitForIcon({ ask }: { readonly ask: SaveAsk }) {
  const t = useWords();
  const services = useServices();
  const { session } = usePanel();
  const { page, saving } = services;
  const now = page.state.value;
  useEffect(
    () =>
      saving.onLent(() => {
        // A page that is still being read is waited for; the effect below sees it arrive.
        if (page.state.peek().kind !== 'loading') void runSave(services, session, ask);
      }),
    [saving, ask],
  );
  useEffect(() => {
    if (now.kind === 'loading') return;
    if (!isStillAskedFor(now, ask)) session.run.value = { kind: 'idle' };
    else if ((now.kind === 'page' || now.kind === 'forbidden') && now.picture.kind === 'ready')
      void runSave(services, session, ask);
  }, [now, ask]);
  useEffect(
    () => () => {
      if (session.run.peek().kind === 'waiting') session.run.value = { kind: 'idle' };
    },
    [],
  );
  return (
    <Stack>
      <ViewTitle>{t('save.wait.title')}</ViewTitle>
      <Notice live>
        <PressIcon why="save.wait.why" />
      </Notice>
      <p>{t('save.wait.nothing-yet')}</p>
      <Button
        wide
        onPress={() => {
          void runSave(services, session, { ...ask, withoutPicture: true });
        }}
      >
        {t('save.wait.without')}
      </Button>
      <Button
        kind="quiet"
        wide
        onPress={() => {
          session.run.value = { kind: 'idle' };
        }}
      >
        {t('common.cancel')}
      </Button>
    </Stack>
  );
}
