import { Icon, type IconName } from '../ui/Icon';
import { useWords } from '../words';
import type { Route } from './route';

const PLACES = [
  { view: 'cases', icon: 'case' },
  { view: 'items', icon: 'picture' },
  { view: 'check', icon: 'check' },
  { view: 'settings', icon: 'settings' },
] as const satisfies readonly { readonly view: Route['view']; readonly icon: IconName }[];

/** The four places of the library, always in the same order. */
export function LibraryHeader({ route, go }: { readonly route: Route; readonly go: (route: Route) => void }) {
  const t = useWords();
  const here = placeOf(route);
  return (
    <header class="lib-header">
      <p class="lib-brand">
        <span class="lib-mark" aria-hidden="true" />
        Beside
      </p>
      <nav class="lib-places" aria-label={t('library.places')}>
        {PLACES.map(({ view, icon }) => (
          <button
            key={view}
            type="button"
            class="lib-place"
            aria-current={here === view ? 'page' : undefined}
            onClick={() => {
              go({ view });
            }}
          >
            <Icon name={icon} size={18} />
            {t(`library.place.${view}`)}
          </button>
        ))}
      </nav>
    </header>
  );
}

function placeOf(route: Route): Route['view'] {
  if (route.view === 'verify') return 'check';
  if (route.view === 'backup') return 'settings';
  return 'caseId' in route || route.view === 'item' ? 'cases' : route.view;
}
