import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServices, type FakeOverrides } from '../../tests/support/fake-services';
import {
  sampleComment,
  samplePage,
  samplePlaybook,
  sampleReport,
  sampleReportEntry,
} from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import type { AnchorState } from '../../lib/domain/guide';
import type { Action, GuideStep, Reason } from '../../lib/domain/playbook-acting';
import type { Basis } from '../../lib/domain/playbook-knowledge';
import { loadPlaybook } from '../../lib/playbooks/registry';
import { GuideView, type GuideViewProps } from './GuideView';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const OFFICIAL: Basis = { kind: 'official', source: 'https://clips.example/help', when: '2026-08' };
const at = [{ css: 'button', layout: 'test' }];
const step = (id: string, english: string, over: Partial<GuideStep> = {}): GuideStep => ({
  id,
  say: `Press “{label}” (${id})`,
  label: { known: { en: english }, basis: OFFICIAL },
  point: at,
  basis: OFFICIAL,
  ...over,
});
const STEPS = [
  step('menu', 'More options'),
  step('report', 'Report'),
  step('why', 'Why', { usesReason: 'reason' }),
  step('send', 'Submit', { until: 'confirmed', basis: { kind: 'others', source: 'a guide' } }),
];
const action = (over: Partial<Action> = {}): Action => ({
  target: 'video',
  kind: 'report',
  way: 'web',
  asks: ['login', 'legal-name'],
  steps: STEPS,
  does: [],
  doesNot: [],
  noticed: 'no',
  official: 'https://clips.example/help/report',
  basis: OFFICIAL,
  ...over,
});
const REASON: Reason = {
  id: 'bullying',
  label: { known: { en: 'Harassment and bullying' }, basis: OFFICIAL },
  categories: ['harassment-bullying'],
  rule: 'https://clips.example/rules',
};
const found = (label: string | null, hover = false): AnchorState => ({ kind: 'found', label, hover });

async function open(props: Partial<GuideViewProps> = {}, overrides: FakeOverrides = {}) {
  const fake = fakeServices({
    state: samplePage(),
    ...overrides,
    page: { point: () => Promise.resolve(found('Plus d’options')), ...overrides.page },
  });
  const told = { onDone: vi.fn(), onBack: vi.fn(), onLogReport: vi.fn(), onSave: vi.fn() };
  const seen = await show(
    <GuideView
      playbook={samplePlaybook()}
      action={action()}
      reason={REASON}
      report={sampleReport()}
      {...told}
      {...props}
    />,
    fake.services,
    allWords(),
  );
  screen = seen;
  const now = () => seen.root.querySelector('[aria-current="step"]')?.textContent ?? '';
  const spoken = () => [...seen.root.querySelectorAll('[role="status"]')].map((region) => region.textContent).join(' ');
  return { seen, fake, now, spoken, ...told };
}

describe('before the first step', () => {
  it('says what it asks for, that it is final, and that things can disappear', async () => {
    const { seen, onSave } = await open();
    const text = seen.text();
    expect(text).toContain('Treat a report as final.');
    expect(text).toContain('Save first? Reporting or blocking can make it disappear.');
    expect(text.indexOf('your legal name')).toBeGreaterThan(0);
    expect(text.indexOf('your legal name')).toBeLessThan(text.indexOf('(menu)'));
    expect(text).toContain('On Clips this is called: Harassment and bullying');
    await seen.press('Save first');
    expect(onSave).toHaveBeenCalledOnce();
  });
  it('says what a block shows to others and does not stop, on Bluesky that it is public', async () => {
    const playbook = await loadPlaybook('bluesky');
    const block = playbook.actions.find(({ kind }) => kind === 'block');
    const { seen } = await open({ playbook, reason: null, ...(block === undefined ? {} : { action: block }) });
    const notice = seen.root.querySelector('.notice[data-tone="caution"]')?.textContent ?? '';
    expect(notice).toContain('They can notice it.');
    expect(notice).toContain('Who blocks whom is public on this network.');
    expect(notice).not.toContain('report');
    expect(seen.text().indexOf('is public on this network')).toBeLessThan(seen.text().indexOf('Block account'));
  });
  it('says once that words on the page may be different, not at each step', async () => {
    const steps = STEPS.map((one) => ({ ...one, basis: { kind: 'unsourced' } as const }));
    const { seen } = await open({ action: action({ steps }) });
    expect(seen.text().split('may be different')).toHaveLength(2);
  });
  it('offers no saving where saving is off', async () => {
    const { seen } = await open({ save: 'nothing' });
    expect(seen.text()).toContain('Saving is off for this page.');
    expect([seen.maybeButton('Save first'), seen.text().includes('Save first?')]).toEqual([null, false]);
  });
  it('says that a report for this was logged before, with its day', async () => {
    const { seen, fake } = await open(
      {},
      { cases: { reportsOf: () => Promise.resolve({ ok: true, value: [sampleReportEntry()] }) } },
    );
    expect(fake.called('cases.reportsOf')).toEqual([['https://clips.example/@sunny.cooks/video/7301']]);
    expect(seen.text()).toContain('You logged a report for this on May 3, 2026.');
    expect(seen.text()).toContain('Does reporting it again help? This site does not say it clearly.');
  });
  it('says a plain word where the page asks for reports together', async () => {
    const report = sampleReport({ title: 'everyone report her' });
    const { seen } = await open({ report });
    expect(seen.text()).toContain('You do not have to join.');
    expect(seen.maybeButton('I did it')).not.toBeNull();
  });
  it('does not speak of final reports where it is a mute', async () => {
    const { seen } = await open({ action: action({ kind: 'mute' }), reason: null });
    expect(seen.text()).not.toContain('cannot be taken back');
  });
});

describe('a step', () => {
  it('is told with the word found on the page, and with the known one until then', async () => {
    const { now, spoken } = await open();
    expect(now()).toContain('Press “Plus d’options” (menu)');
    expect(now()).toContain('It has a ring around it now.');
    expect(spoken()).toContain('Step 1 of 4: Press “Plus d’options” (menu) It has a ring around it now.');
  });
  it.each([
    ['missing', 'We could not find it. Look for “More options”.'],
    ['hidden', 'It is there but not on screen.'],
    ['ambiguous', 'There is more than one. Look for “More options”'],
    ['gone', 'The comment you picked is not there now, so nothing is ringed. Scroll to it, or pick it again.'],
    ['astray', 'Your last press was in another comment, so nothing is ringed. Open the menu of the one you picked.'],
    ['twice', 'Several comments look exactly like the one you picked, so nothing is ringed. Find it by its place.'],
  ] as const)('says in words why there is no ring: %s', async (reason, words) => {
    const { now } = await open({}, { page: { point: () => Promise.resolve({ kind: 'not-found', reason }) } });
    expect(now()).toContain(words);
  });
  it.each(['gone', 'twice'] as const)(
    'leads to the list where the picked comment cannot be told: %s',
    async (reason) => {
      const onPickComment = vi.fn();
      const { seen } = await open(
        { comment: sampleComment(), onPickComment },
        { page: { point: () => Promise.resolve({ kind: 'not-found', reason }) } },
      );
      await seen.press('Pick the comment again');
      expect(onPickComment).toHaveBeenCalledOnce();
    },
  );
  it('points at the picked comment by what was listed of it', async () => {
    const comment = sampleComment({ index: 3 });
    const { fake, seen } = await open({ comment, onPickComment: () => undefined });
    expect(fake.called('page.point').at(-1)).toEqual([expect.anything(), null, comment]);
    expect(seen.text()).not.toContain('Pick the comment again');
  });
  it("is told with the page's own word where the page's data has it and the control is not there", async () => {
    const { seen, now, spoken } = await open(
      { report: sampleReport({ language: 'ar' }) },
      { page: { point: () => Promise.resolve({ kind: 'not-found', reason: 'missing', label: 'إبلاغ' }) } },
    );
    expect(now()).toContain('Press “إبلاغ” (menu)');
    expect(now()).toContain('We could not find it. Look for “إبلاغ”.');
    expect(now()).toContain('The word is the page’s own, in its language.');
    expect(now()).not.toContain('From Clips’s own pages');
    expect(spoken()).toContain('Press “إبلاغ” (menu) We could not find it. Look for “إبلاغ”.');
    const words = [...seen.root.querySelectorAll('[aria-current="step"] bdi')];
    expect(words.map((word) => [word.textContent, word.getAttribute('dir'), word.getAttribute('lang')])).toEqual([
      ['إبلاغ', 'auto', 'ar'],
      ['إبلاغ', 'auto', 'ar'],
    ]);
  });
  it('keeps a word of the page as a word, whatever is in it', async () => {
    const { now, seen } = await open(
      { report: sampleReport({ language: '"><b>' }) },
      { page: { point: () => Promise.resolve(found('$& {label} <img src=x>')) } },
    );
    expect(now()).toContain('Press “$& {label} <img src=x>” (menu)');
    expect([
      seen.root.querySelector('[aria-current="step"] img'),
      seen.root.querySelector('bdi')?.hasAttribute('lang'),
    ]).toEqual([null, false]);
  });
  it('says when its place is out of sight, names the way there, and stops when it comes into view', async () => {
    const { seen, fake, now, spoken } = await open(
      {},
      { page: { point: () => Promise.resolve({ kind: 'found', label: 'More', hover: false, away: true }) } },
    );
    expect(now()).toContain('It is further up or down the page. Scroll, or press “Move the keyboard there”.');
    expect([now(), spoken()].some((words) => words.includes('It has a ring around it now.'))).toBe(false);
    await seen.press('Move the keyboard there');
    expect(fake.called('page.moveKeyboardThere')).toHaveLength(1);
    await seen.after(() => {
      fake.tell('anchorChanged', {
        stepId: 'menu',
        state: { kind: 'found', label: 'More', hover: false, away: false },
      });
    });
    expect(now()).toContain('It has a ring around it now.');
    expect(now()).not.toContain('further up or down');
  });
  it('says when something on the page lies over it, so that a press would land there', async () => {
    const { now } = await open(
      {},
      { page: { point: () => Promise.resolve({ kind: 'found', label: 'More', hover: false, covered: true }) } },
    );
    expect(now()).toContain('something on the page lies over it. Close that first.');
  });
  it("keeps the control's own word when the ring is only where the pointer has to rest", async () => {
    const { now } = await open({}, { page: { point: () => Promise.resolve(found('Video player', true)) } });
    expect(now()).toContain('Press “More options” (menu)');
    expect(now()).toContain('Rest the pointer where the ring is.');
  });
  it('says where the steps come from once, and to follow the page where the source is weak', async () => {
    const { seen, now } = await open(
      {},
      { page: { point: () => Promise.resolve({ kind: 'not-found', reason: 'missing' }) } },
    );
    expect(now()).not.toContain('own pages');
    expect(seen.text()).toContain('Steps from Clips’s own pages, 2026-08.');
    for (let press = 0; press < 3; press += 1) await seen.press('I did it');
    expect(now()).toContain('If you see other words, follow the page.');
  });
  it('has no ring and says so where the step has words only', async () => {
    const { now } = await open({
      action: action({ steps: [{ id: 'app', say: 'Open the app', basis: { kind: 'unsourced' } }] }),
    });
    expect(now()).toContain('Follow the words. We cannot point to it here.');
  });
});

describe('going on', () => {
  it("follows the person's own press on the page, the next control, and late news change nothing", async () => {
    const { seen, fake, now } = await open();
    await seen.after(() => {
      fake.tell('stepPressed', { stepId: 'menu' });
    });
    expect(now()).toContain('(report)');
    await seen.after(() => {
      fake.tell('stepPressed', { stepId: 'menu' });
    });
    expect(now()).toContain('(report)');
    await seen.after(() => {
      fake.tell('nextVisible', { stepId: 'report' });
    });
    expect(now()).toContain('(why)');
    const pointed = fake.called('page.point').map(([one]) => (one as { id: string }).id);
    expect(pointed).toEqual(['menu', 'report', 'why']);
  });
  it("points at the reason by the platform's own word for it", async () => {
    const { seen, fake } = await open();
    await seen.press('Next');
    await seen.press('Next');
    expect(fake.called('page.point').at(-1)?.[0]).toMatchObject({ id: 'why', labelKnown: ['Harassment and bullying'] });
  });
  it('says to pick what fits where no reason was chosen, never an empty place', async () => {
    const { seen } = await open({ reason: null });
    expect(seen.text()).toContain('Choose the reason that fits best.');
    expect(seen.text()).not.toContain('{label}');
  });

  it('goes by Back, Next and "I did it"', async () => {
    const { seen, now, onBack } = await open();
    await seen.press('I did it');
    await seen.press('Next');
    expect(now()).toContain('(why)');
    await seen.press('Back');
    await seen.press('Back');
    expect(now()).toContain('(menu)');
    await seen.press('Back');
    expect(onBack).toHaveBeenCalledOnce();
  });
  it('points anew when the page changes under it, and tells when the ring comes and goes', async () => {
    const { seen, fake, now } = await open();
    await seen.after(() => {
      fake.tell('anchorChanged', { stepId: 'menu', state: { kind: 'not-found', reason: 'missing' } });
    });
    expect(now()).toContain('We could not find it.');
    await seen.after(() => {
      fake.tell('subjectChanged', {});
    });
    expect(fake.called('page.point')).toHaveLength(2);
    expect(now()).toContain('It has a ring around it now.');
  });
  it('points anew when another page of the site comes, and when the page was loaded again', async () => {
    const { seen, fake } = await open();
    await seen.after(() => {
      fake.page.value = samplePage({ report: { address: 'https://clips.example/@sunny.cooks' } });
    });
    expect(fake.called('page.point')).toHaveLength(2);
    await seen.after(() => {
      fake.page.value = samplePage({ report: { address: 'https://clips.example/@sunny.cooks', commentsLoaded: 50 } });
    });
    expect(fake.called('page.point')).toHaveLength(2);
    await seen.after(() => {
      fake.tell('agentStarted', { version: '1' });
    });
    expect(fake.called('page.point')).toHaveLength(3);
  });
  it('takes the ring away when it is left', async () => {
    const { seen, fake } = await open();
    seen.close();
    screen = null;
    expect(fake.called('page.clearPoint').length).toBeGreaterThan(0);
  });
  it('asks "Did you send it?" at the end, and then it can be written down', async () => {
    const { seen, onLogReport, fake } = await open();
    for (let press = 0; press < 4; press += 1) await seen.press('I did it');
    expect(seen.text()).toContain('Did you send it?');
    expect(fake.called('page.clearPoint').length).toBeGreaterThan(0);
    expect(seen.text()).toContain('This site does not say it clearly.');
    await seen.press('No, back to the steps');
    expect(seen.text()).toContain('(send)');
    await seen.press('I did it');
    await seen.press('Yes, write it down');
    expect(onLogReport).toHaveBeenCalledOnce();
  });
});

describe('a tab that can no longer be read', () => {
  it.each([
    [
      'forbids reading',
      { kind: 'forbidden', tabId: 1, address: 'https://store.example/page', picture: { kind: 'ready' } },
      'The browser does not let Beside read this page, so there is no ring.',
    ],
    ['is no longer lent', { kind: 'not-lent' }, 'Beside cannot read this tab now, so there is no ring.'],
    [
      'holds another site',
      samplePage({ playbook: { id: 'films', name: 'Films' } }),
      'Another site is beside this now, so there is no ring. The words are for Clips.',
    ],
  ] as const)('%s: no ring is spoken of, and the words stay', async (_name, state, words) => {
    const { seen, fake, now, spoken } = await open();
    expect(now()).toContain('It has a ring around it now.');
    const before = fake.called('page.clearPoint').length;
    await seen.after(() => {
      fake.page.value = state;
    });
    expect(now()).toContain('Press “More options” (menu)');
    for (const said of [now(), spoken()]) {
      expect(said).toContain(words);
      expect(said).not.toContain('It has a ring');
    }
    expect(fake.called('page.clearPoint').length).toBeGreaterThan(before);
    expect(seen.maybeButton('Move the keyboard there')).toBeNull();
    await seen.press('I did it');
    expect(now()).toContain('Press “Report” (report)');
    expect(now()).toContain(words);
    expect(fake.called('page.point')).toHaveLength(1);
  });
  it('comes back, and is pointed at again from where the person is', async () => {
    const { seen, fake, now } = await open();
    await seen.after(() => {
      fake.page.value = { kind: 'not-lent' };
    });
    await seen.press('I did it');
    await seen.after(() => {
      fake.page.value = samplePage();
    });
    expect(fake.called('page.point').at(-1)?.[0]).toMatchObject({ id: 'report' });
    expect(now()).toContain('It has a ring around it now.');
  });
  it('changes nothing for a step that never had a ring', async () => {
    const { seen, fake, now } = await open({
      action: action({ steps: [{ id: 'app', say: 'Open the app', basis: { kind: 'unsourced' } }] }),
    });
    await seen.after(() => {
      fake.page.value = { kind: 'not-lent' };
    });
    expect(now()).toContain('Follow the words. We cannot point to it here.');
  });
});

describe('help with a step', () => {
  it('moves the keyboard there on request, and says that the person presses', async () => {
    const { seen, fake } = await open();
    await seen.press('Move the keyboard there');
    expect(fake.called('page.moveKeyboardThere')).toHaveLength(1);
    expect(seen.text()).toContain('You press it yourself.');
  });
  it('does not offer the keyboard where there is no ring', async () => {
    const { seen } = await open(
      {},
      { page: { point: () => Promise.resolve({ kind: 'not-found', reason: 'missing' }) } },
    );
    expect(seen.maybeButton('Move the keyboard there')).toBeNull();
  });
  it('copies what the page looks like, and says what is in it', async () => {
    const { seen, fake } = await open();
    await seen.press('This is not what I see');
    expect(seen.text()).toContain('It holds no address, no names and no words of the page.');
    expect(fake.called('shell.copy')).toEqual([]);
    await seen.press('Copy the description');
    expect(fake.called('shell.copy')).toEqual([['button role=button']]);
  });
  it('always has the official page', async () => {
    const { seen, fake } = await open();
    await seen.press('The official page of Clips');
    expect(fake.called('shell.openOfficial')).toEqual([['https://clips.example/help/report']]);
  });
});

it('has no accessibility fault', async () => {
  const { seen } = await open();
  const faults = async () =>
    (
      await axe.run(seen.root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join()}`);
  await seen.press('This is not what I see');
  expect(await faults()).toEqual([]);
  for (let press = 0; press < 4; press += 1) await seen.press('I did it');
  expect(await faults()).toEqual([]);
});
