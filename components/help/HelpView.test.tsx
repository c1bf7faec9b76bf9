import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ComponentChild } from 'preact';
import { fakeServices, type FakeOverrides } from '../../tests/support/fake-services';
import { allWords, show, type Screen } from '../../tests/support/screen';
import { GoodToKnow } from './GoodToKnow';
import { HelpView } from './HelpView';
import { HotlineFor } from './HotlineFor';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});
async function open(node: ComponentChild, overrides: FakeOverrides = {}, language: 'en' | 'x-rtl' = 'en') {
  const fake = fakeServices(overrides);
  screen = await show(node, fake.services, allWords(language));
  const seen = screen;
  // Countries are files of their own, loaded when first needed.
  const says = async (text: string) => {
    await vi.waitFor(() => {
      expect(seen.text()).toContain(text);
    });
  };
  return { seen, fake, says };
}
/** The numbers under "Emergency numbers", as they are read. */
const emergencyNumbers = (seen: Screen) =>
  [...seen.root.querySelectorAll('.notice[data-tone="urgent"] .number')].map((number) => number.textContent);
const faults = async (seen: Screen) =>
  (
    await axe.run(seen.root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join()}`);

describe('help', () => {
  it('shows the widely used numbers with where they work until a country is chosen, the country first', async () => {
    const { seen, says } = await open(<HelpView onBack={() => undefined} />);
    await says('INHOPE');
    expect(seen.text()).toContain('EU and many other countries112');
    expect(seen.text()).toContain('US, Canada, Mexico and some others911');
    expect(seen.text().indexOf('Country')).toBeLessThan(seen.text().indexOf('Emergency numbers'));
    expect(emergencyNumbers(seen)).toEqual(['112', '911']);
  });
  it('keeps the chosen country in the settings and puts its emergency numbers first', async () => {
    const { seen, fake, says } = await open(<HelpView onBack={() => undefined} />);
    await seen.type('Country', 'DE');
    expect(fake.settings.value.country).toBe('DE');
    await says('Hilfetelefon');
    expect(seen.text()).toContain('Emergency numbers: Germany');
    expect(seen.text().indexOf('Emergency numbers')).toBeLessThan(seen.text().indexOf('Country'));
    // What the number of all services reaches is not said again.
    expect(emergencyNumbers(seen)).toEqual(['112', '110']);
  });
  it('shows an emergency number large, with Copy, without a doubt and without a link that opens a calling program', async () => {
    for (const country of ['DE', null]) {
      const { seen, says } = await open(<HelpView onBack={() => undefined} topic="emergency" />, { set: { country } });
      await says(country === null ? 'INHOPE' : 'Hilfetelefon');
      const notice = seen.root.querySelector('.notice[data-tone="urgent"]');
      expect(notice?.querySelectorAll('a')).toHaveLength(0);
      expect(notice?.textContent).not.toMatch(/check/i);
      expect(emergencyNumbers(seen).length).toBeGreaterThan(1);
      seen.close();
    }
  });
  it('never shows a number without its country; says where it is from, once that numbers change, and never a warning', async () => {
    const { seen, says } = await open(<HelpView onBack={() => undefined} />, { set: { country: 'IT' } });
    await says('1522');
    const cards = [...seen.root.querySelectorAll('li.card')].filter((card) => card.querySelector('.number') !== null);
    expect(cards.length).toBeGreaterThan(2);
    for (const card of cards) {
      expect(card.textContent).toContain('Italy');
      expect(card.textContent).toMatch(/From [a-z0-9.-]+/);
      expect(card.textContent).not.toMatch(/check|general knowledge/i);
      expect(card.querySelector('a')).toBeNull();
    }
    expect(seen.text().split('Numbers change.')).toHaveLength(2);
  });
  it('copies the number alone, and has number and copy before the website', async () => {
    const { seen, fake, says } = await open(<HelpView onBack={() => undefined} topic="suicide" />, {
      set: { country: 'GB' },
    });
    await says('Samaritans');
    await seen.press('Copy 116 123');
    expect(fake.called('shell.copy')).toEqual([['116 123']]);
    const card =
      [...seen.root.querySelectorAll('li.card')].find((one) => one.textContent.includes('Samaritans'))?.textContent ??
      '';
    expect(card.indexOf('116 123')).toBeLessThan(card.indexOf('samaritans.org'));
  });
  it('opens a website only on a press', async () => {
    const { seen, fake, says } = await open(<HelpView onBack={() => undefined} topic="csam" />, {
      set: { country: 'GB' },
    });
    await says('Internet Watch Foundation');
    expect(fake.called('shell.openOfficial')).toEqual([]);
    expect(seen.text()).toContain('Send the link only. Do not save, copy or send the picture.');
    await seen.press('Form');
    expect(fake.called('shell.openOfficial')).toEqual([['https://iwf.org.uk/report']]);
  });
  it('says so where a country has nothing of its own, and gives what works more widely', async () => {
    const { seen, says } = await open(<HelpView onBack={() => undefined} topic="csam" />, { set: { country: 'TH' } });
    await says('We know of no line for this in Thailand. These may help.');
    expect(seen.text()).toContain('INHOPE');
    expect(seen.text()).toContain('191');
  });
  it('does not invent an emergency number for a country it has no source for', async () => {
    const { says } = await open(<HelpView onBack={() => undefined} />, { set: { country: 'LA' } });
    await says('We know of no sure number for Laos.');
  });
  it('changes with the topic', async () => {
    const { seen, says } = await open(<HelpView onBack={() => undefined} />, { set: { country: 'FR' } });
    await says('3114');
    await seen.press('Violence at home');
    expect(seen.text()).toContain('3919');
    expect(seen.text()).not.toContain('3114');
  });
  it('offers the country of the browser’s language, and takes it only on a press', async () => {
    const { seen, fake } = await open(<HelpView onBack={() => undefined} />);
    expect(fake.settings.value.country).toBeNull();
    await seen.press('Use United States');
    expect(fake.settings.value.country).toBe('US');
  });
  it('has the children’s line first after "I am under 18", the adults’ after "I am an adult", and keeps neither', async () => {
    const { seen, fake, says } = await open(<HelpView onBack={() => undefined} topic="suicide" />, {
      set: { country: 'GB' },
    });
    await says('Samaritans');
    const before = JSON.stringify(fake.settings.value);
    const first = () => seen.root.querySelector('li.card h3')?.textContent;
    await seen.press('I am under 18');
    expect(first()).toContain('Childline');
    await seen.press('I am an adult');
    expect(first()).toBe('Samaritans');
    expect(JSON.stringify(fake.settings.value)).toBe(before);
  });
  it('says the hours in the line’s own time, "not known" where nobody says, and never "closed"', async () => {
    const { seen, says } = await open(<HelpView onBack={() => undefined} topic="child" />, { set: { country: 'DE' } });
    await says('Their hours: Mon to Sat 14:00 to 20:00, Berlin time');
    expect(seen.text()).not.toMatch(/\bclosed now\b|is closed/i);
    seen.close();
    const other = await open(<HelpView onBack={() => undefined} topic="child" />, { set: { country: 'HR' } });
    await other.says('Hours not known. You can try.');
  });
  it('shows three lines, the others folded', async () => {
    const { seen, says } = await open(<HelpView onBack={() => undefined} />, { set: { country: 'GB' } });
    await says('More in United Kingdom');
    const open3 = [...seen.root.querySelectorAll('section')][0];
    expect(open3?.querySelectorAll(':scope > ul > li').length).toBe(3);
  });
  it.each(['en', 'x-rtl'] as const)('has no accessibility fault (%s)', async (language) => {
    const { seen } = await open(<HelpView onBack={() => undefined} />, { set: { country: 'AU' } }, language);
    await vi.waitFor(() => {
      expect(seen.root.querySelectorAll('li.card').length).toBeGreaterThan(3);
    });
    expect(await faults(seen)).toEqual([]);
  });
});

describe('"Call now"', () => {
  it.each(['VE', 'LI', 'AQ'])(
    'is never followed by nothing: %s has no line of its own, so it says so and gives a directory',
    async (country) => {
      const { seen, says } = await open(<HotlineFor topic="suicide" />, { set: { country } });
      await says('We know of no line for this in');
      expect(seen.root.querySelectorAll('li.card').length).toBeGreaterThan(0);
      expect(seen.text()).toContain('findahelpline.com');
    },
  );
  it('gives a directory where no country is chosen', async () => {
    const { says } = await open(<HotlineFor topic="suicide" />);
    await says('findahelpline.com');
  });
});

describe('the hotline', () => {
  it("is the country's own, else the directory of hotlines", async () => {
    const { says, seen } = await open(<HotlineFor topic="csam" />, { set: { country: 'SE' } });
    await says('ECPAT Hotline (Sweden)');
    await seen.after(() => {
      seen.close();
    });
    const other = await open(<HotlineFor topic="csam" />, { set: { country: 'TH' } });
    await other.says('INHOPE');
  });
});

describe('good to know', () => {
  it('is one small card with the rest behind "More"', async () => {
    const { seen } = await open(<GoodToKnow platformId="youtube" moment="before" />);
    expect(seen.text()).toBe(
      'Good to knowAfter an ordinary report, they are not told your name. Legal and copyright forms can pass it on. They may still guess.More',
    );
    await seen.press('Good to know: More');
    expect(seen.root.querySelectorAll('summary').length).toBe(9);
    expect(seen.text()).toContain('If no rule is broken it stays, however many report it.');
    expect(seen.text()).toContain('From: support.google.com');
    expect(seen.text()).not.toMatch(/From: (tiktok|help\.x)\.com/);
    expect(await faults(seen)).toEqual([]);
  });
  it('says that no clear rule was found where the platform gives none', async () => {
    const { seen } = await open(<GoodToKnow platformId="tiktok" moment="before" />);
    expect(seen.text()).toContain(
      'This site does not say it clearly. On most sites, the other person is not told who reported. They may still guess.',
    );
  });
});
