import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_ANSWERS, type ChecklistAnswers, type Harm, type YesNoUnsure } from '../../lib/domain/checklist';
import { decide } from '../../lib/domain/checklist-decide';
import { answerHarm, noneOfThese } from '../../lib/domain/checklist-rules';
import { samplePlaybook, sampleReport } from '../../tests/support/sample-data';
import { allWords, type Screen } from '../../tests/support/screen';
import { closeCards, open } from './testing/cards-screen';

afterEach(closeCards);

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
    const { seen } = await open({}, undefined, 'en', { playbook: samplePlaybook({ reasons: [] }) });
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
    const report = sampleReport({ title: 'Everyone report this account now' });
    const { seen: calling } = await open({}, undefined, 'en', { report });
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
