import { useEffect } from 'preact/hooks';
import type { PanelPage } from '../../../lib/domain/page-report';
import { isTellable } from '../../../lib/domain/under-18';
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
  /** Where nothing tells this page from the next in the same tab, it is asked again: waiting takes as long as it takes. */
  function goOn(there: PanelPage): void {
    if (isStillAskedFor(there, ask) && isTellable(ask.answer)) void runSave(services, session, ask);
    else session.run.value = { kind: 'idle' };
  }
  useEffect(
    () =>
      saving.onLent(() => {
        // A page that is still being read is waited for; the effect below sees it arrive.
        if (page.state.peek().kind !== 'loading') goOn(page.state.peek());
      }),
    [saving, ask],
  );
  useEffect(() => {
    if (now.kind === 'loading') return;
    if (!isStillAskedFor(now, ask)) session.run.value = { kind: 'idle' };
    else if ((now.kind === 'page' || now.kind === 'forbidden') && now.picture.kind === 'ready') goOn(now);
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
