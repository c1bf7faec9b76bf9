import { afterEach, describe, expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe';
import { fakeServices } from '../../../tests/support/fake-services';
import { samplePlaybook, sampleReport } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import type { Playbook } from '../../../lib/domain/playbook';
import type { Way } from '../../../lib/domain/way';
import type { Said } from '../../../lib/domain/way-order';
import { loadPlaybook } from '../../../lib/playbooks/registry';
import { DoorsView } from './DoorsView';

let screen: Screen;
const used: Way[] = [];
let helped = 0;
afterEach(() => {
  screen.close();
  used.length = 0;
  helped = 0;
});

async function open(
  country: string | null,
  said: Said,
  playbook: Playbook = samplePlaybook(),
): Promise<Awaited<ReturnType<typeof fakeServices>>> {
  const fakes = fakeServices({ set: { country } });
  screen = await show(
    <DoorsView
      playbook={playbook}
      target="video"
      report={sampleReport()}
      chosen={null}
      said={said}
      onUse={(way) => {
        used.push(way);
      }}
      onHelper={() => {
        helped += 1;
      }}
      onBack={() => undefined}
    />,
    fakes.services,
  );
  await screen.settle();
  return fakes;
}

const cards = (): string[] =>
  [...screen.root.querySelectorAll('.door-card')].map((card) => card.querySelector('h2')?.textContent ?? '');
const card = (title: string): string =>
  [...screen.root.querySelectorAll('.door-card')].find((one) => one.querySelector('h2')?.textContent === title)
    ?.textContent ?? '';

describe('the two doors', () => {
  it('stand beside each other with steps, what is asked, who learns, what one can demand and until when', async () => {
    await open('AT', { category: 'hate', couldHurt: 'no' }, await loadPlaybook('tiktok'));
    expect(cards().slice(0, 2)).toEqual(['The law', 'Their rules']);
    const law = card('The law');
    for (const words of [
      'EU law',
      '7 steps',
      'your legal name',
      'They may be told your name.',
      'a second look (appeal)',
    ])
      expect(law).toContain(words);
    expect(law).toContain('180 days from their answer');
    const rules = card('Their rules');
    for (const words of ['5 steps', 'an account, signed in', 'The site offers this itself. Reasons may be missing.'])
      expect(rules).toContain(words);
    expect(rules).not.toContain('no right to appeal');
    expect(screen.root.textContent).not.toMatch(/second choice|usual way|comes first/);
  });
  it('ask for a name where the law says name, for the legal one where the form of the site does, and say that small sites may be exempt', async () => {
    await open('AT', { category: 'hate', couldHurt: 'no' }, await loadPlaybook('vimeo'));
    expect(card('The law')).toContain('your legal name');
    expect(card('The law')).not.toContain('Very small firms');
    screen.close();
    await open('AT', { category: 'hate', couldHurt: 'no' }, await loadPlaybook('generic'));
    expect(card('The law')).toContain('your name');
    expect(card('The law')).not.toContain('legal name');
    expect(card('The law')).toContain('Very small firms may not have to let you appeal');
  });
  it('in Australia say that proof comes before reporting and blocking', async () => {
    await open('AU', { category: 'harassment-bullying', couldHurt: 'no' });
    expect(card('The law')).toContain('collect proof before you report it. Blocking can wait');
    screen.close();
    await open('AU', { category: 'ncii', couldHurt: 'no' });
    expect(screen.root.textContent).not.toContain('collect proof before');
  });
  it('choosing one is one press', async () => {
    await open('AT', { category: 'hate', couldHurt: 'no' }, await loadPlaybook('tiktok'));
    await screen.press('Use the law');
    expect(used).toMatchObject([{ door: 'law', law: 'dsa', leads: { kind: 'guide' } }]);
  });
  it('have no filled button: none is put before the other', async () => {
    await open('AT', { category: 'hate', couldHurt: 'no' });
    expect(screen.root.querySelectorAll('[data-kind="primary"]')).toHaveLength(0);
  });
  it('fold the law to one line for spam', async () => {
    await open('SE', { category: 'scam-fraud-spam', couldHurt: null });
    expect(screen.root.querySelector('.doors')?.querySelectorAll('.door-card')).toHaveLength(1);
    const folded = screen.root.querySelector('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')?.textContent).toBe('The law can be used too');
  });
});

describe('for somebody who could be hurt', () => {
  it('what may give a name away is not first, says so before anything else, and offers somebody who sends it', async () => {
    await open('AT', { category: 'violence-threats', couldHurt: 'yes' });
    expect(cards()[0]).toBe('Their rules');
    const law = [...screen.root.querySelectorAll('.door-card')].find((one) => one.getAttribute('data-door') === 'law');
    expect(law?.querySelector('h2')?.nextElementSibling?.textContent).toMatch(/^ ?This can tell them who you are\./);
    expect(law?.textContent).toContain('A helpline, a lawyer or a trusted flagger can send it for you.');
    await screen.press('Who can send it');
    expect(helped).toBe(1);
  });
  it('on Vimeo, where both doors tell the uploader, somebody who sends it stands first', async () => {
    await open('AT', { category: 'ncii', couldHurt: 'yes' }, await loadPlaybook('vimeo'));
    expect(cards()).toEqual(['Someone sends it for you', 'The law', 'Their rules']);
    expect(card('Their rules')).toContain('They are told your name. They may read your words.');
  });
});

describe('countries', () => {
  it('asks in one line where none is known', async () => {
    await open(null, { category: 'hate', couldHurt: 'no' });
    expect(screen.text()).toContain('Which country are you in? Then the law there is shown here.');
    expect(cards()).toEqual(['Their rules', 'The law']);
  });
  it('says where no source was found, and that there may be a law', async () => {
    await open('JP', { category: 'hate', couldHurt: 'no' });
    expect(screen.text()).toContain('We found no source on a legal notice for this in Japan. There may be one.');
  });
  it('tells of Germany’s trusted flaggers as a third card, with what they need', async () => {
    await open('DE', { category: 'hate', couldHurt: 'no' });
    await screen.until('HateAid');
    expect(cards()).toEqual(['The law', 'Their rules', 'Someone sends it for you']);
    expect(card('Someone sends it for you')).toContain('the link, a picture, why');
    expect(card('The law')).toContain('Bundesnetzagentur');
  });
  it('never asks for a picture of a child', async () => {
    await open('GB', { category: 'minor-safety', couldHurt: 'no' });
    await screen.until('Internet Watch Foundation');
    expect(card('Someone sends it for you')).toContain('the link, why');
    expect(card('Someone sends it for you')).not.toContain('picture');
  });
  it('in Australia says what comes before, and opens the official page only on a press', async () => {
    const fakes = await open('AU', { category: 'harassment-bullying', couldHurt: 'no' });
    expect(card('The law')).toContain('Report by their rules. Still there after 48 hours? Then this.');
    expect(fakes.called('shell.openOfficial')).toEqual([]);
    await screen.press('Use the law');
    expect(fakes.called('shell.openOfficial')).toEqual([['https://www.esafety.gov.au/report']]);
  });
  it('in the US names the 48 hours for intimate pictures', async () => {
    await open('US', { category: 'ncii', couldHurt: 'no' });
    expect(card('The law')).toContain('48 hours from a valid notice');
    expect(card('The law')).toContain('takeitdown.ftc.gov');
  });
});

it.each(['DE', 'AU', 'US', null])('has no accessibility fault: %s', async (country) => {
  await open(country, { category: 'ncii', couldHurt: 'yes' }, await loadPlaybook('x'));
  expect(await axeProblems(screen.root)).toEqual([]);
});
