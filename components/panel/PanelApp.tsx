import { useMemo } from 'preact/hooks';
import { LeaveCover } from './frame/LeaveCover';
import { PanelFooter } from './frame/PanelFooter';
import { PanelHeader } from './frame/PanelHeader';
import { usePressGuard } from '../shared/use-press-guard';
import { useLeave } from '../shared/use-leave';
import './panel.css';
import { PanelProvider } from './panel-context';
import { createSession } from './session';
import { createNavigation, type View } from './views';
import { ViewSwitch } from './ViewSwitch';

/**
 * The whole panel, in the browser's side panel and in the practice page. Needs `ServicesProvider` and `WordsProvider` around it
 * (areas: common, panel, save, log, checklist, guide, help, cards) and fills the element it is put in.
 */
export function PanelApp({ start }: { readonly start?: View }) {
  const panel = useMemo(() => ({ nav: createNavigation(start), session: createSession() }), []);
  const leaving = useLeave(panel.nav.home);
  const frame = usePressGuard();
  return (
    <PanelProvider value={panel}>
      <div class="panel">
        <div class="panel-frame" ref={frame} inert={leaving.left.value}>
          <PanelHeader />
          <main class="panel-body">
            <ViewSwitch />
          </main>
          <PanelFooter onLeave={leaving.leave} />
        </div>
        <LeaveCover cover={leaving.cover} left={leaving.left} onReturn={leaving.comeBack} />
      </div>
    </PanelProvider>
  );
}
