import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import '../../components/ui/ui.css';
import { ServicesProvider, type Services } from '../../components/services';
import { WordsProvider } from '../../components/words';
import { loadWords } from '../../lib/words/load';
import type { Area } from '../../lib/words/areas';

interface MountOptions {
  readonly services: Services;
  readonly areas: readonly Area[];
  /** Platforms whose own words are needed; loaded as they change. */
  readonly platforms?: ReadonlySignal<readonly string[]>;
  readonly children: ComponentChildren;
}

/** Draws a screen into `#app` with words in the chosen language, and draws it anew when language, platform or look change. */
export async function mount({ services, areas, platforms = signal([]), children }: MountOptions): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  const { settings } = services.settings;
  const words = signal(await loadWords(settings.value.language, areas, platforms.value));
  let wanted = wish(settings.value.language, platforms.value);
  effect(() => {
    const { language } = settings.value;
    const ids = platforms.value;
    const now = wish(language, ids);
    if (now === wanted) return;
    wanted = now;
    loadWords(language, areas, ids).then(
      (next) => {
        // A newer wish may have come while these words were loaded.
        if (wanted === now) words.value = next;
      },
      (error: unknown) => {
        // The words that are there stay; the next choice, or the same one made again, tries anew.
        services.faults.note('screen-load', error);
        if (wanted === now) wanted = '';
      },
    );
  });
  effect(() => {
    const t = words.value;
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
    render(
      <WordsProvider value={t}>
        <ServicesProvider value={services}>{children}</ServicesProvider>
      </WordsProvider>,
      root,
    );
  });
  effect(() => {
    applyTheme(settings.value.theme);
  });
}

function wish(language: string, platforms: readonly string[]): string {
  return [language, ...platforms].join('|');
}

/** Light or dark as chosen; without a choice the style sheet follows the system. */
function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
