import { effect, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import '../../components/ui/ui.css';
import { ServicesProvider, type Services, type SettingsService } from '../../components/services';
import { WordsProvider } from '../../components/words';
import type { Area } from '../../lib/words/areas';
import { loadWords } from '../../lib/words/load';

interface MountOptions {
  readonly services: Services;
  readonly areas: readonly Area[];
  readonly platforms?: readonly string[];
  readonly children: ComponentChildren;
}

/** Draws a screen into `#app` with words in the chosen language, and draws it anew when language or look change. */
export async function mount({ services, areas, platforms = [], children }: MountOptions): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  const { settings } = services.settings;
  const words = signal(await loadWords(settings.value.language, areas, platforms));
  let shown = settings.value.language;
  effect(() => {
    const { language } = settings.value;
    if (language === shown) return;
    shown = language;
    void loadWords(language, areas, platforms).then((next) => { words.value = next; });
  });
  effect(() => {
    const t = words.value;
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
    applyTheme(services.settings);
    render(
      <WordsProvider value={t}>
        <ServicesProvider value={services}>{children}</ServicesProvider>
      </WordsProvider>,
      root,
    );
  });
}

/** Light or dark as chosen; without a choice the style sheet follows the system. */
function applyTheme({ settings }: SettingsService): void {
  const { theme } = settings.value;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
