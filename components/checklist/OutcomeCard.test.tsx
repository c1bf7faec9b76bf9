import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeCards, open, picked } from './testing/cards-screen';

afterEach(closeCards);

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
