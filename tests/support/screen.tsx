/** Renders a screen as an entry point would and finds things the way a person does: by role and name. */
import '@preact/signals';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { ServicesProvider, type Services } from '../../components/services';
import { WordsProvider } from '../../components/words';
import { createTranslator, type Translator } from '../../lib/words/translate';

type WordFile = Readonly<Record<string, string>>;
const files = import.meta.glob<WordFile>('../../lib/words/locales/en/*.json', { import: 'default', eager: true });
const platformFiles = import.meta.glob<WordFile>('../../lib/words/locales/en/platforms/*.json', {
  import: 'default',
  eager: true,
});

/** All English words, at once. */
export function allWords(language: 'en' | 'x-rtl' = 'en'): Translator {
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  const words = new Map<string, WordFile>([
    ...Object.entries(files).map(([path, file]) => [name(path), file] as const),
    ...Object.entries(platformFiles).map(([path, file]) => [`platform:${name(path)}`, file] as const),
  ]);
  return createTranslator(language, words, words);
}

/** One rendered screen. */
export interface Screen {
  readonly root: HTMLElement;
  /** The visible words, with spaces made single. */
  text(): string;
  /** The button with exactly this name; throws a readable error when there is none. */
  button(name: string): HTMLButtonElement;
  maybeButton(name: string): HTMLButtonElement | null;
  /** The field whose label starts with `label`. */
  field(label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  press(name: string): Promise<void>;
  type(label: string, value: string): Promise<void>;
  tick(label: string): Promise<void>;
  /** Waits until the visible words hold `words`, as long as a view may take to load; throws with what is there instead. */
  until(words: string): Promise<void>;
  /** Lets promises and renders settle. */
  settle(): Promise<void>;
  /** Runs something that changes a signal, then settles. */
  after(change: () => void): Promise<void>;
  close(): void;
}

/** Renders `node` inside the providers and waits until it is at rest. */
export async function show(node: ComponentChild, services: Services, words: Translator = allWords()): Promise<Screen> {
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => {
    render(
      <ServicesProvider value={services}>
        <WordsProvider value={words}>{node}</WordsProvider>
      </ServicesProvider>,
      root,
    );
  });
  const screen = screenOf(root);
  await screen.settle();
  return screen;
}

function screenOf(root: HTMLElement): Screen {
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await act(async () => {
        await new Promise((done) => setTimeout(done, 0));
      });
    }
  };
  const shown = (element: Element) => element.closest('[hidden], [inert]') === null;
  const maybeButton = (name: string) =>
    [...root.querySelectorAll<HTMLButtonElement>('button, summary')].find(
      (button) => shown(button) && nameOf(button) === name,
    ) ?? null;
  const button = (name: string) => {
    const found = maybeButton(name);
    if (found === null)
      throw new Error(
        `no button "${name}"; there are: ${[...root.querySelectorAll('button')].map(nameOf).join(' | ')}`,
      );
    return found;
  };
  const field = (label: string) => {
    const found = [...root.querySelectorAll('label')].find((candidate) =>
      tidy(candidate.textContent).startsWith(label),
    );
    const target = found?.htmlFor
      ? // Within this screen: another one that is still there has fields of the same ids.
        root.querySelector(`#${CSS.escape(found.htmlFor)}`)
      : found?.querySelector('input');
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
      return target;
    throw new Error(
      `no field "${label}"; there are: ${[...root.querySelectorAll('label')].map((candidate) => tidy(candidate.textContent)).join(' | ')}`,
    );
  };
  return {
    root,
    text: () => tidy(root.textContent),
    button,
    maybeButton,
    field,
    settle,
    until: async (words) => {
      for (let turn = 0; turn < 400; turn += 1) {
        if (tidy(root.textContent).includes(words)) return;
        await act(async () => {
          await new Promise((done) => setTimeout(done, 5));
        });
      }
      throw new Error(`"${words}" did not appear; there is: ${tidy(root.textContent)}`);
    },
    after: async (change) => {
      await act(change);
      await settle();
    },
    press: async (name) => {
      await act(() => {
        button(name).click();
      });
      await settle();
    },
    type: async (label, value) => {
      await act(() => {
        const target = field(label);
        target.value = value;
        target.dispatchEvent(new Event(target instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      });
      await settle();
    },
    tick: async (label) => {
      await act(() => {
        field(label).click();
      });
      await settle();
    },
    close: () => {
      render(null, root);
      root.remove();
    },
  };
}

/** The accessible name, as far as these screens use it. */
function nameOf(element: Element): string {
  return tidy(
    element.getAttribute('aria-label') ?? element.querySelector('.choice-title')?.textContent ?? element.textContent,
  );
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
