import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { LinkButton } from '../ui/Button';
import { useServices } from '../services';
import { useWords } from '../words';
import { CasesPane } from './cases/CasesPane';
import type { Backups } from './backup/backups';
import type { Packaging } from './hand-over/packaging';
import { LibraryFooter } from './LibraryFooter';
import { LibraryHeader } from './LibraryHeader';
import { LibraryProvider } from './library-context';
import { caseOf, type Route, type Start } from './route';
import { RouteView } from './RouteView';
import { useCover } from './use-cover';
import { useRoute } from './use-route';
import './library.css';

interface LibraryAppProps {
  /** Where to begin: `startFromHash(location.hash)`. Opaque ids only. */
  readonly start?: Start;
  /** Opens the print window of the browser; `window.print` in the entry point. */
  readonly onPrint: () => void;
  /** The help view; gets what its own Back does. */
  readonly help: (onBack: () => void) => ComponentChildren;
  /** Makes and checks packages. */
  readonly packaging: Packaging;
  /** Makes and restores backups; null in practice. */
  readonly backups: Backups | null;
}

const NO_START: Start = {};

/**
 * The library: cases and items, checking, handing over, settings. Needs `ServicesProvider` and `WordsProvider` around it
 * (areas: common, library, save, package, and what the help view needs).
 */
export function LibraryApp({ start = NO_START, onPrint, help, packaging, backups }: LibraryAppProps) {
  const t = useWords();
  const { shell } = useServices();
  const { route, go, back, replace } = useRoute(start);
  const { sheet, left, leave } = useCover();
  const openCase = useCallback(
    (caseId: string) => {
      go({ view: 'case', caseId });
    },
    [go],
  );
  const openItem = useCallback(
    (itemId: string) => {
      go({ view: 'item', itemId });
    },
    [go],
  );
  const tools = useMemo(
    () => ({ go, back, replace, openItem, onPrint, help, packaging, backups }),
    [go, back, replace, openItem, onPrint, help, packaging, backups],
  );
  useEffect(() => {
    window.scrollTo?.(0, 0);
  }, [route]);
  const hasList = route.view === 'cases' || route.view === 'item' || ('caseId' in route && route.view !== 'sheet');
  const beside = hasList && route.view !== 'cases';
  return (
    <LibraryProvider value={tools}>
      <div class="lib" inert={left.value}>
        <LibraryHeader route={route} go={go} />
        <main class="lib-main" data-view={route.view} data-split={beside ? '' : undefined}>
          {hasList && (
            <section class="lib-aside" aria-label={t('library.cases.title')}>
              <CasesPane current={caseOf(route)} beside={beside} onOpen={openCase} />
            </section>
          )}
          {route.view !== 'cases' && (
            <div class="lib-content">
              {isBelow(route) && (
                <p class="lib-back">
                  <LinkButton onPress={back}>{t('library.back')}</LinkButton>
                </p>
              )}
              <RouteView route={route} />
            </div>
          )}
        </main>
        <LibraryFooter
          helpShown={route.view === 'help'}
          onHelp={() => {
            go({ view: 'help' });
          }}
          onLeave={leave}
        />
      </div>
      <div ref={sheet} class="lib-cover" data-testid="cover" hidden={!left.value}>
        {shell.practice && left.value && <p>{t('welcome.leave-practice')}</p>}
      </div>
    </LibraryProvider>
  );
}

/** Views one comes to from another view, and wants to go back from. */
function isBelow(route: Route): boolean {
  return 'caseId' in route || route.view === 'item' || route.view === 'verify';
}
