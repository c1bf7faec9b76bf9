import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServices, type FakeOverrides } from '../../tests/support/fake-services';
import { allWords, show, type Screen } from '../../tests/support/screen';
import { axeFindings } from '../library/testing/axe';
import { countriesIn, suggestedCountry } from '../settings/countries';
import { WelcomeApp } from './WelcomeApp';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
  vi.restoreAllMocks();
});

async function welcome(over: FakeOverrides = {}) {
  const fake = fakeServices(over);
  let done = 0;
  const shown = await show(
    <WelcomeApp
      onDone={() => {
        done += 1;
      }}
      help={(back) => (
        <button type="button" onClick={back}>
          Back from help
        </button>
      )}
    />,
    fake.services,
  );
  screen = shown;
  return { ...fake, screen: shown, done: () => done };
}

describe('the welcome', () => {
  it.each([
    ['chrome', 'Press the pin beside it.'],
    ['edge', 'Press the eye beside it'],
    ['firefox', 'Choose “Pin to Toolbar”.'],
  ] as const)('says where the icon hides in %s', async (browser, words) => {
    const shown = await welcome({ shell: { browser } });
    expect(shown.screen.text()).toContain(words);
    expect(shown.screen.root.querySelector('svg.welcome-pin')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('goes through short steps, back and forth, and is done at the end', async () => {
    const shown = await welcome();
    const titles: string[] = [];
    const title = () => shown.screen.root.querySelector('h1')?.textContent ?? '';
    for (let step = 0; step < 4; step += 1) {
      titles.push(title());
      await shown.screen.press('Next');
    }
    titles.push(title());
    expect(titles).toEqual([
      'Where Beside is',
      'What Beside does, and what it never does',
      'Your language and country',
      'Is it safe here?',
      'How to open it',
    ]);
    expect(document.activeElement?.textContent).toBe('How to open it');
    await shown.screen.press('Back');
    expect(title()).toBe('Is it safe here?');
    await shown.screen.press('Next');
    await shown.screen.press('Done');
    expect(shown.settings.value.welcomeDone).toBe(true);
    expect(shown.done()).toBe(1);
  });

  it('can be skipped from the first step', async () => {
    const shown = await welcome();
    await shown.screen.press('Skip all this');
    expect(shown.settings.value).toMatchObject({ welcomeDone: true, country: null, shared: 'not-asked' });
    expect(shown.screen.text()).toContain('You can close this page.');
  });

  it('says in three lines how Beside differs from people who report for others', async () => {
    const shown = await welcome();
    await shown.screen.press('Next');
    const lines = [...shown.screen.root.querySelectorAll('.welcome-lines li')].map((line) => line.textContent);
    expect(lines).toHaveLength(3);
    expect(lines.join(' ')).toMatch(/No account, no payment.*sends nothing.*never presses a button for you/s);
  });

  it('suggests the country of the browser’s language and sets it only on a press', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en', 'de-AT']);
    const shown = await welcome();
    await shown.screen.press('Next');
    await shown.screen.press('Next');
    expect(shown.settings.value.country).toBeNull();
    await shown.screen.press('Use Austria');
    expect(shown.settings.value.country).toBe('AT');
  });

  it('says to a person with a shared computer what cannot be hidden', async () => {
    const shown = await welcome();
    for (let step = 0; step < 3; step += 1) await shown.screen.press('Next');
    expect(shown.screen.root.querySelector('details')?.open).toBe(false);
    shown.screen.root.querySelector<HTMLInputElement>('input[value="yes"]')?.click();
    await shown.screen.settle();
    expect(shown.settings.value.shared).toBe('yes');
    expect(shown.screen.root.querySelector('details')?.open).toBe(true);
    for (const words of [
      'toolbar',
      'list of extensions',
      'shares extensions',
      'downloads',
      'history',
      'another computer',
    ])
      expect(shown.screen.text()).toContain(words);
  });

  it('offers the practice video and asks for no site by itself', async () => {
    const shown = await welcome();
    for (let step = 0; step < 4; step += 1) await shown.screen.press('Next');
    await shown.screen.press('Try it on a practice video');
    expect(shown.called('shell.openPractice')).toHaveLength(1);
    expect(shown.called('settings.setButton')).toHaveLength(0);
    await shown.screen.press('Switch on for YouTube');
    expect(shown.called('settings.setButton')).toEqual([['youtube', true]]);
  });

  it('has help and leave in every step, and comes back from help to the same step', async () => {
    const shown = await welcome();
    await shown.screen.press('Next');
    await shown.screen.press('Help');
    await shown.screen.press('Back from help');
    expect(shown.screen.root.querySelector('h1')?.textContent).toBe('What Beside does, and what it never does');
    await shown.screen.press('Leave');
    expect(shown.called('shell.leave')).toHaveLength(1);
    expect(shown.screen.root.querySelector<HTMLElement>('[data-testid="cover"]')?.hidden).toBe(false);
  });

  it('has nothing for axe to find in any step, in either direction', async () => {
    const shown = await welcome();
    for (let step = 0; step < 5; step += 1) {
      expect(await axeFindings(shown.screen.root)).toEqual([]);
      if (step < 4) await shown.screen.press('Next');
    }
    shown.screen.close();
    screen = await show(<WelcomeApp />, fakeServices().services, allWords('x-rtl'));
    expect(await axeFindings(screen.root)).toEqual([]);
  });
});

describe('countries', () => {
  it('are named and sorted in the language of the screen', () => {
    const german = countriesIn('de');
    expect(german.find(({ code }) => code === 'AT')?.name).toBe('Österreich');
    expect(german.findIndex(({ code }) => code === 'AT')).toBeLessThan(german.findIndex(({ code }) => code === 'PT'));
  });
  it('are suggested from the region of a language tag only', () => {
    expect(suggestedCountry(['en', 'zh-Hant-TW'])).toBe('TW');
    expect(suggestedCountry(['es-419', 'en'])).toBeNull();
    expect(suggestedCountry(['en-ZZ'])).toBeNull();
  });
});
