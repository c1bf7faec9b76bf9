import { afterEach, describe, expect, it, vi } from 'vitest';
import { HARMS, NO_ANSWERS } from '../../lib/domain/checklist';
import { noneOfThese } from '../../lib/domain/checklist-rules';
import { allWords } from '../../tests/support/screen';
import { closeCards, open, picked } from './testing/cards-screen';

afterEach(closeCards);

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

describe('"Am I asked to join in?"', () => {
  it('stands first for somebody who is not sure, and no longer once they are on the way to help', async () => {
    const { seen } = await open({ set: { country: 'GB' } }, undefined, 'en', { unsure: true, onAskedToJoin: vi.fn() });
    expect(seen.maybeButton('Am I asked to join in?')).not.toBeNull();
    await seen.press('Someone threatens me or wants to hurt me');
    expect(seen.maybeButton('Am I asked to join in?')).toBeNull();
    await seen.press('Yes');
    expect(seen.text()).toContain('Get help first');
    expect(seen.maybeButton('Am I asked to join in?')).toBeNull();
  });
});

describe('asked one by one', () => {
  it('puts the keyboard on each new question, and a screen reader says it', async () => {
    const { seen } = await open();
    await seen.press('I am not sure: ask me one by one');
    const here = () => [document.activeElement?.tagName, document.activeElement?.textContent];
    const asked: unknown[] = [];
    for (let lines = 0; lines < HARMS.length; lines += 1) {
      asked.push(here());
      await seen.press('No');
    }
    const t = allWords('en');
    expect(asked).toEqual(HARMS.map((harm) => ['H3', t(`checklist.q.${harm}`)]));
    expect(here()).toEqual(['H2', 'Does it break a rule?']);
    await seen.press('Back');
    expect(here()).toEqual(['H3', t('checklist.q.self_harm')]);
  });
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
