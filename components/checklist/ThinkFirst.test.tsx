import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServices, type FakeOverrides } from '../../tests/support/fake-services';
import { samplePlaybook, sampleReport } from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import type { Category } from '../../lib/domain/category';
import { NO_ANSWERS, type ChecklistAnswers, type Harm, type YesNoUnsure } from '../../lib/domain/checklist';
import { decide } from '../../lib/domain/checklist-decide';
import { answerHarm, noneOfThese } from '../../lib/domain/checklist-rules';
import { ThinkFirst } from './ThinkFirst';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

async function open(overrides: FakeOverrides = {}, start?: ChecklistAnswers, language: 'en' | 'x-rtl' = 'en') {
  const fake = fakeServices(overrides);
  const told = {
    onRoute: vi.fn(),
    onSkip: vi.fn(),
    onBack: vi.fn(),
    onEmergencyHelp: vi.fn(),
    onSaveMode: vi.fn(),
    onAnswers: vi.fn<(answers: ChecklistAnswers) => void>(),
  };
  const seen = await show(
    <ThinkFirst
      playbook={samplePlaybook()}
      report={sampleReport()}
      {...told}
      {...(start === undefined ? {} : { start })}
    />,
    fake.services,
    allWords(language),
  );
  screen = seen;
  return { seen, fake, ...told };
}

const LOOKED = 'Did you look at it yourself?';
const HONEST = 'What I say is true, and I left out private details.';

describe('the three cards', () => {
  it('are a list of three, and an ordinary report is three screens', async () => {
    const { seen, onRoute } = await open();
    expect([...seen.root.querySelectorAll('ol > li h2')].map((title) => title.textContent)).toEqual([
      'Is it one of these?',
      'Does it break a rule?',
      'Ready?',
    ]);
    expect(seen.text()).toContain('Card 1 of 3');
    await seen.press('None of these');
    expect(seen.text()).toContain('Card 2 of 3');
    await seen.press('Bullying or harassing a person');
    expect(seen.text()).toContain('On Clips this is called: Harassment and bullying');
    await seen.press('Yes');
    await seen.press('Next');
    expect(seen.text()).toContain('Card 3 of 3');
    await seen.press('A group');
    await seen.tick(HONEST);
    await seen.press('Report without saving');
    expect(onRoute).toHaveBeenCalledOnce();
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({
      kind: 'report',
      go: 'report',
      reasonId: 'bullying',
      category: 'harassment-bullying',
      save: 'ordinary',
    });
  });
  it('come with a way to skip and a way back on every card', async () => {
    const { seen, onSkip, onBack } = await open();
    await seen.press('None of these');
    await seen.press('Back');
    expect(seen.text()).toContain('Card 1 of 3');
    await seen.press('Back');
    expect(onBack).toHaveBeenCalledOnce();
    await seen.press('Skip to reporting');
    expect(onSkip).toHaveBeenCalledOnce();
  });
  it('say what is still open instead of stopping the press', async () => {
    const { seen } = await open();
    await seen.press('None of these');
    await seen.press('Next');
    expect(seen.text()).toContain('Pick a rule, or “No rule fits”.');
    await seen.press('Bullying or harassing a person');
    await seen.press('Next');
    expect(seen.text()).toContain('Please answer the question above');
    expect(seen.text()).toContain(LOOKED);
  });
  it('fold the rules below the picked one away, never those above, and bring them back', async () => {
    const playbook = samplePlaybook({ reasons: [] });
    const fake = fakeServices();
    const seen = await show(
      <ThinkFirst
        playbook={playbook}
        report={sampleReport()}
        onRoute={() => undefined}
        onSkip={() => undefined}
        onBack={() => undefined}
      />,
      fake.services,
      allWords(),
    );
    screen = seen;
    await seen.press('None of these');
    expect(seen.text()).toContain('We have no list of rules for this site.');
    await seen.press('Hate against a group');
    const rules = () => [...seen.root.querySelectorAll('.list-button')].map((rule) => rule.textContent);
    expect(rules()).toEqual(['Bullying or harassing a person', 'Hate against a group']);
    await seen.press('Show all rules');
    expect(document.activeElement?.textContent).toBe('Threats or violence');
    await seen.press('Threats or violence');
    expect(rules()).toEqual(['Bullying or harassing a person', 'Hate against a group', 'Threats or violence']);
    await seen.press('Bullying or harassing a person');
    expect(rules()).toEqual(['Bullying or harassing a person']);
  });
  it('open the rule of the platform only when pressed', async () => {
    const { seen, fake } = await open();
    await seen.press('None of these');
    await seen.press('Bullying or harassing a person');
    expect(fake.called('shell.openOfficial')).toEqual([]);
    await seen.press('Read the rule on Clips');
    expect(fake.called('shell.openOfficial')).toEqual([['https://clips.example/rules']]);
  });
  it('lead to quieter ways when no rule fits', async () => {
    const { seen, onRoute } = await open();
    await seen.press('None of these');
    await seen.press('No rule fits');
    expect(seen.text()).toContain('You can hide it, mute the person or leave. You can still ask for help.');
    await seen.press('Hide, mute or block');
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ kind: 'quiet-tools', go: 'quiet-tools' });
  });
  it('ask to look first, and say that one decides alone when many ask', async () => {
    const { seen, onRoute } = await open();
    await seen.press('None of these');
    await seen.press('No');
    expect(seen.text()).toContain('You decide alone, also when many people ask.');
    await seen.press('Why people ask others to report');
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ go: 'learn' });
  });
  it('ask on a page that calls for reports whether many are told to, and say that one decides alone', async () => {
    const { seen } = await open();
    await seen.press('None of these');
    expect(seen.text()).not.toContain('Are many people told to report it?');
    seen.close();
    const fake = fakeServices();
    const calling = await show(
      <ThinkFirst
        playbook={samplePlaybook()}
        report={sampleReport({ title: 'Everyone report this account now' })}
        onRoute={() => undefined}
        onSkip={() => undefined}
        onBack={() => undefined}
      />,
      fake.services,
      allWords(),
    );
    screen = calling;
    await calling.press('None of these');
    expect(calling.text()).toContain('Are many people told to report it?');
    expect(calling.text()).not.toContain('You decide alone.');
    const group = [...calling.root.querySelectorAll('fieldset')].find((one) =>
      one.textContent.includes('Are many people'),
    );
    group?.querySelector('button')?.click();
    await calling.settle();
    expect(calling.text()).toContain('You decide alone. One true report is enough.');
    expect(calling.text()).toContain('Card 2 of 3');
  });
  it('speak of a helpline first where the person could be hurt, and go on if they choose', async () => {
    const { seen } = await open();
    await seen.press('None of these');
    await seen.press('Bullying or harassing a person');
    await seen.press('Yes');
    await seen.press('Next');
    await seen.press('Me');
    await seen.press('I am not sure');
    expect(seen.text()).toContain('Before you report, a helpline can think it through with you. You decide.');
    await seen.press('Go on');
    expect(seen.text()).toContain('Card 3 of 3');
    expect(seen.maybeButton('Save first, then report')).not.toBeNull();
  });
});

describe('what somebody presses stands still', () => {
  /** What stands above a button on the card of now, as words. */
  const above = (seen: Screen, button: string) => {
    const card = seen.root.querySelector('[aria-current="step"]')?.closest('li');
    const words = [...(card?.querySelectorAll('p, h3, button, legend, label') ?? [])].map((one) => one.textContent);
    return words.slice(0, words.indexOf(button));
  };
  it('keeps the place of a line that was answered, so that "None of these" is where it was', async () => {
    const { seen } = await open();
    const lines = above(seen, 'None of these').length;
    await seen.press('A nude or sexual picture is shared, or someone threatens to share it');
    await seen.press('Someone else');
    await seen.press('No');
    await seen.press('Go on');
    expect(above(seen, 'None of these')).toHaveLength(lines);
    expect(seen.text()).toContain('A nude or sexual picture is shared, or someone threatens to share it (answered)');
    expect(seen.maybeButton('A nude or sexual picture is shared, or someone threatens to share it')).toBeNull();
  });
  it('says what is still open below the button that was pressed', async () => {
    const { seen } = await open();
    await seen.press('None of these');
    const beforeNext = above(seen, 'Next');
    await seen.press('Next');
    expect(seen.text()).toContain('Pick a rule, or “No rule fits”.');
    expect(above(seen, 'Next')).toEqual(beforeNext);
    await seen.press('Bullying or harassing a person');
    await seen.press('Yes');
    await seen.press('Next');
    const beforeSave = above(seen, 'Save first, then report');
    await seen.press('Save first, then report');
    expect(seen.text()).toContain('Say first who it is about');
    expect(above(seen, 'Save first, then report')).toEqual(beforeSave);
    const beforeReport = above(seen, 'Report without saving').length;
    await seen.press('Report without saving');
    expect(above(seen, 'Report without saving').length).toBeLessThanOrEqual(beforeReport);
    expect(seen.root.querySelectorAll('[role="alert"]')).toHaveLength(2);
  });
});

describe('danger', () => {
  it('shows the number of the chosen country and keeps it at the top', async () => {
    const { seen, onEmergencyHelp } = await open({ set: { country: 'ID' } });
    await seen.press('Someone is in danger right now');
    await vi.waitFor(() => {
      expect(seen.text()).toContain('Call 110 (Indonesia) now. You can come back here later.');
    });
    await seen.press('Go on');
    await seen.press('None of these');
    expect(seen.text()).toContain('In danger, call 110 (Indonesia).');
    await seen.press('More numbers');
    expect(onEmergencyHelp).toHaveBeenCalledOnce();
  });
  it('keeps a number at the top for "not sure", and says where it works while no country is chosen', async () => {
    const { seen } = await open();
    await seen.press('I am not sure: ask me one by one');
    await seen.press('I am not sure');
    expect(seen.text()).toContain('In danger, call 112 or 911.');
    expect(seen.text()).toContain('911 works in North America');
    expect(seen.text()).toContain('The number stays at the top of this panel.');
    expect(seen.text()).toContain('Could it show someone under 18');
  });
});

describe('the hard stop', () => {
  it('takes "not sure" as yes: nothing to save, the hotline, the link, one\'s own words', async () => {
    const { seen, onSaveMode, fake, onRoute } = await open({ set: { country: 'DE' } });
    await seen.press('I am not sure: ask me one by one');
    await seen.press('No');
    await seen.press('I am not sure');
    // The country's lines are a file of their own, loaded when first needed.
    await vi.waitFor(() => {
      expect(seen.text()).toContain('Do not save, copy or send it. Send Internet-Beschwerdestelle');
    });
    expect(seen.text()).toContain('Saving is off for this page.');
    expect(onSaveMode.mock.calls).toEqual([['nothing']]);
    expect([seen.maybeButton('Save'), seen.maybeButton('Skip to reporting'), seen.maybeButton('Back')]).toEqual([
      null,
      null,
      null,
    ]);
    await seen.press('Copy the link');
    expect(fake.called('shell.copy')).toEqual([['https://clips.example/@sunny.cooks/video/7301']]);
    await seen.press('Write down what happened');
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ kind: 'no-save', go: 'write-down', save: 'nothing' });
  });
  it('says "This is not your fault" for one\'s own picture, with people to talk to before the hotline and Take It Down', async () => {
    const { seen, onRoute } = await open({ set: { country: 'GB' } });
    await seen.press('A naked or sexual picture of someone under 18 (also if it is me)');
    expect(seen.text()).not.toContain('This is not your fault');
    await seen.tick('It is a picture of me');
    expect(seen.text()).toContain(
      'This is not your fault. You are not in trouble here. Is someone threatening you? Do not pay. Do not send more.',
    );
    await vi.waitFor(() => {
      expect(seen.text()).toContain('Childline (NSPCC)');
    });
    const buttons = [...seen.root.querySelectorAll('button')].map((button) => button.textContent);
    const people = buttons.findIndex((button) => button.includes('People you can talk to'));
    expect(people).toBeGreaterThan(-1);
    expect(buttons.findIndex((button) => button.startsWith('Take It Down'))).toBeGreaterThan(people);
    expect(seen.text().indexOf('Childline (NSPCC)')).toBeLessThan(
      seen.text().indexOf('Hotline for child sexual abuse images'),
    );
    await seen.press('People you can talk to');
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ go: 'help', topic: 'child', save: 'nothing' });
  });
  it('lets a wrong tap be taken back once, also after coming back to the cards', async () => {
    const { seen, onSaveMode, onAnswers } = await open();
    await seen.press('A naked or sexual picture of someone under 18 (also if it is me)');
    await seen.press('I tapped the wrong answer');
    expect(onSaveMode.mock.calls).toEqual([['nothing'], ['ordinary']]);
    const remembered = onAnswers.mock.lastCall?.[0];
    seen.close();
    const again = await open({}, remembered);
    await again.seen.press('No');
    await again.seen.press('Yes');
    expect(again.seen.text()).toContain('Saving is off for this page.');
    expect(again.seen.maybeButton('I tapped the wrong answer')).toBeNull();
  });
});

describe('"Is it you?"', () => {
  it('leads from the first card to people to talk to, with the emergency number, and back to the cards', async () => {
    const { seen } = await open({ set: { country: 'GB' } });
    await seen.press('I think about dying or hurting myself');
    expect(seen.text()).toContain('You can talk to someone now');
    expect(seen.text()).toContain('You do not need to give your name.');
    expect(seen.text()).toContain('In danger, call');
    await vi.waitFor(() => {
      expect(seen.text()).toContain('116 123');
    });
    expect(seen.maybeButton('Report it on the site')).toBeNull();
    await seen.press('Go on');
    expect(seen.maybeButton('None of these')).not.toBeNull();
    await seen.press('I think about dying or hurting myself');
    expect(seen.text()).toContain('You can talk to someone now');
  });
});

describe('asked one by one', () => {
  it('offers "I think about dying or hurting myself" with the question about somebody who wants to die', async () => {
    const harms = Object.fromEntries(
      Object.entries(noneOfThese(NO_ANSWERS).harms).filter(([harm]) => harm !== 'self_harm'),
    );
    const { seen } = await open({}, { ...NO_ANSWERS, harms, oneByOne: true });
    expect(seen.text()).toContain('Does someone say they want to die, or hurt themselves?');
    await seen.press('I think about dying or hurting myself');
    expect(seen.text()).toContain('You can talk to someone now');
  });
});

describe('coming back to an outcome', () => {
  const card2 = noneOfThese(NO_ANSWERS);
  const hate = { ...card2, rule: { category: 'hate' as const, reasonId: null }, lookedMyself: 'yes' as const };
  const harm = (line: Harm, answer: YesNoUnsure = 'yes') => answerHarm(NO_ANSWERS, line, answer);
  it.each<[string, ChecklistAnswers]>([
    ['danger', harm('danger')],
    ['a young person asked for nudes', harm('child_contact')],
    ['a young person asked for nudes, not sure', harm('child_contact', 'not-sure')],
    ['a nude picture of me', { ...harm('adult_intimate'), intimateOf: 'me', allAdults: true }],
    ['a nude picture of somebody else', { ...harm('adult_intimate'), intimateOf: 'other', allAdults: true }],
    ['a threat, hurt', { ...harm('threat'), couldHurt: 'yes' }],
    ['a threat, not hurt', { ...harm('threat'), couldHurt: 'no' }],
    ['it is me', { ...NO_ANSWERS, selfMe: true }],
    ['somebody may die now', { ...harm('self_harm'), selfHarmNow: 'yes' }],
    ['somebody may die, not now', { ...harm('self_harm'), selfHarmNow: 'no' }],
    ['no rule', { ...card2, rule: 'none' }],
    ['not looked', { ...card2, lookedMyself: 'no' }],
    ['it can stay', { ...hate, context: 'yes', stillBreaks: 'no' }],
    ['could hurt me', { ...hate, ruleDone: true, couldHurt: 'yes' }],
    [
      'suicide as the rule',
      { ...hate, rule: { category: 'self-harm', reasonId: null }, ruleDone: true, selfHarmNow: 'yes' },
    ],
    ['suicide, about me', { ...hate, rule: { category: 'self-harm', reasonId: null }, ruleDone: true, affected: 'me' }],
  ])('reaches a question by one press on Back (%s)', async (_, start) => {
    expect(decide(start).kind).toBe('outcome');
    const { seen, onBack, onAnswers } = await open({}, start);
    await seen.press('Back');
    expect(onBack).not.toHaveBeenCalled();
    const last = onAnswers.mock.lastCall?.[0];
    expect(last && decide(last).kind).toBe('ask');
  });
});

describe('a threat', () => {
  it('is met with "Could they hurt you?", people to talk to and an ordinary save', async () => {
    const { seen, onRoute, onSaveMode } = await open({ set: { country: 'GB' } });
    await seen.press('Someone threatens me or wants to hurt me');
    expect(seen.text()).toContain('Could they hurt you?');
    await seen.press('Yes');
    expect(seen.text()).toContain('Get help first');
    expect(seen.text()).toContain('In danger, call');
    expect(seen.text()).not.toContain('Take It Down');
    await seen.press('Save');
    expect(onSaveMode).not.toHaveBeenCalled();
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ go: 'save', save: 'ordinary', topic: 'harassment' });
  });
});

describe('an intimate picture of an adult', () => {
  it('keeps saving to link and words, and asks whose it is', async () => {
    const { seen, onSaveMode, onRoute } = await open();
    await seen.press('A nude or sexual picture is shared, or someone threatens to share it');
    expect(onSaveMode.mock.calls).toEqual([['words-only']]);
    await seen.press('Me');
    await seen.press('No');
    expect(seen.text()).toContain('For the police, a picture of the page can matter. You decide.');
    await seen.press('Save');
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ go: 'save', save: 'words-only', category: 'ncii' });
  });
  it.each([
    ['Me', 'Were you under 18 in the picture, or are you now?'],
    ['Someone else', 'Could anyone in the picture be under 18?'],
  ])('asks first about age (%s): yes and "not sure" are the hard stop', async (whose, question) => {
    for (const answer of ['Yes', 'I am not sure']) {
      const { seen, onSaveMode } = await open({ set: { country: 'GB' } });
      await seen.press('A nude or sexual picture is shared, or someone threatens to share it');
      await seen.press(whose);
      expect(seen.text()).toContain(question);
      expect(seen.text()).not.toContain('StopNCII');
      await seen.press(answer);
      expect(seen.text()).toContain('Saving is off for this page.');
      expect(seen.text()).toContain('Do not pay.');
      expect(seen.text()).not.toContain('StopNCII');
      expect(onSaveMode.mock.lastCall).toEqual(['nothing']);
      expect(seen.maybeButton('Take It Down') !== null).toBe(whose === 'Me');
      seen.close();
    }
  });
  it('asks about age on the last card where the rule was picked on the second', async () => {
    const { seen, onSaveMode } = await open({}, picked('ncii'));
    expect(seen.text()).toContain('Could anyone in the picture be under 18, also you?');
    await seen.press('I am not sure');
    expect(seen.text()).toContain('Saving is off for this page.');
    expect(onSaveMode.mock.lastCall).toEqual(['nothing']);
  });
  it('lets somebody else decide about theirs', async () => {
    const { seen } = await open();
    await seen.press('A nude or sexual picture is shared, or someone threatens to share it');
    await seen.press('Someone else');
    await seen.press('No');
    expect(seen.text()).toContain('If you know them: tell them quietly, so that they can choose.');
    expect(seen.maybeButton('Save')).toBeNull();
  });
});

describe('somebody who may want to die', () => {
  it('is asked whether it could be now; then the number and the crisis lines come first', async () => {
    const { seen } = await open({ set: { country: 'US' } });
    await seen.press('Someone says they want to die, or hurt themselves');
    expect(seen.text()).toContain('Could it be now?');
    await seen.press('I am not sure');
    await vi.waitFor(() => {
      expect(seen.text()).toContain('988');
    });
    expect(seen.text()).toContain('In danger, call 911 (United States).');
  });
  it('or is met with kindness and a report for help', async () => {
    const { seen, onRoute } = await open();
    await seen.press('Someone says they want to die, or hurt themselves');
    await seen.press('No');
    expect(seen.text()).toContain('Report it under “suicide or self-harm”, so that the site can offer help.');
    await seen.press('Report it on the site');
    expect(onRoute.mock.calls[0]?.[0]).toMatchObject({ kind: 'care', go: 'report', category: 'self-harm' });
  });
});

/** All three cards answered up to the last, with this rule picked. */
function picked(category: Category): ChecklistAnswers {
  return { ...noneOfThese(NO_ANSWERS), rule: { category, reasonId: null }, lookedMyself: 'yes', ruleDone: true };
}

describe('what is said beside the helplines', () => {
  it.each(['Yes', 'I am not sure'])(
    'answers harm to a child (%s) with the number at the top, a helpline, people to trust, then the police, and no word of bringing pictures',
    async (hurt) => {
      const { seen } = await open({ set: { country: 'GB' } }, picked('minor-safety'));
      await seen.press(hurt);
      expect(seen.text()).toContain('In danger, call');
      await vi.waitFor(() => {
        expect(seen.text()).toContain('Childline');
      });
      const places = ['Childline', 'You can tell a friend', 'Tell an adult you trust', 'You can go to the police'].map(
        (words) => seen.text().indexOf(words),
      );
      expect(places.every((place) => place > -1)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(seen.text()).toContain('Do not copy or send nude pictures of anyone under 18.');
      expect(seen.text()).not.toContain('Bring what you saved');
      expect(seen.text()).not.toContain('The police will ask');
    },
  );
  it('puts the helpline above what the police ask', async () => {
    const { seen } = await open({ set: { country: 'GB' } }, picked('violence-threats'));
    await seen.press('Yes');
    await vi.waitFor(() => {
      expect(seen.root.querySelector('ul[role="list"] li')).not.toBeNull();
    });
    const line = seen.root.querySelector('ul[role="list"] li')?.textContent ?? '';
    const words = seen.root.textContent;
    expect(line).not.toBe('');
    expect(words.indexOf('The police will ask')).toBeGreaterThan(words.indexOf(line));
  });
  it('asks "Could it be now?" for suicide picked as the rule, and shows a number and a helpline', async () => {
    const { seen } = await open({ set: { country: 'US' } }, picked('self-harm'));
    expect(seen.text()).toContain('Could it be now?');
    await seen.press('I am not sure');
    await vi.waitFor(() => {
      expect(seen.text()).toContain('988');
    });
    expect(seen.text()).toContain('In danger, call 911 (United States).');
  });
});

describe('for everyone', () => {
  it('puts the keyboard on the question when the card changes', async () => {
    const { seen } = await open();
    await seen.press('None of these');
    expect(document.activeElement?.textContent).toBe('Does it break a rule?');
  });
  it.each(['en', 'x-rtl'] as const)('has no accessibility fault on any card (%s)', async (language) => {
    const { seen } = await open({ set: { country: 'DE' } }, undefined, language);
    const faults = async () =>
      (
        await axe.run(seen.root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
      ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join()}`);
    expect(await faults()).toEqual([]);
    await seen.press(allWords(language)('checklist.none'));
    expect(await faults()).toEqual([]);
    await seen.press(allWords(language)('checklist.category.harassment-bullying'));
    expect(await faults()).toEqual([]);
    await seen.press(allWords(language)('checklist.yes'));
    await seen.press(allWords(language)('checklist.next'));
    expect(await faults()).toEqual([]);
  });
});
