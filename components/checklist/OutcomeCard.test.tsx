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

describe('an outcome', () => {
  it("of one's own picture is headed by help, without a warning sign, and a tick does not move the keyboard", async () => {
    const { seen } = await open({ set: { country: 'GB' } });
    await seen.press('A naked or sexual picture of someone under 18 (also if it is me)');
    const title = document.activeElement;
    expect(title?.textContent).toBe('Do not save this');
    expect(seen.root.querySelector('.notice[data-tone="caution"]')).not.toBeNull();
    await seen.tick('It is a picture of me');
    expect(title?.textContent).toBe('Get help first');
    expect(seen.root.querySelector('.notice[data-tone="caution"]')).toBeNull();
    expect(seen.text()).toContain('Do not save, copy or send it.');
    const box = seen.root.querySelector<HTMLInputElement>('input[type="checkbox"]');
    box?.focus();
    await seen.tick('It is a picture of me');
    expect(document.activeElement).toBe(box);
  });
  it('has the keyboard on its heading, also where the one before was called the same', async () => {
    const { seen } = await open({ set: { country: 'GB' } });
    await seen.press('Someone under 18 (also if it is me) is asked for nudes, money or to meet');
    const first = document.activeElement;
    expect(first?.textContent).toBe('Get help first');
    await seen.press('Go on');
    await seen.press('Someone threatens me or wants to hurt me');
    expect(document.activeElement?.textContent).toBe('Could they hurt you?');
    await seen.press('No');
    expect(document.activeElement?.textContent).toBe('Get help first');
    expect(document.activeElement).not.toBe(first);
  });
  it.each([
    ['not-asked', true],
    ['yes', true],
    ['not-sure', true],
    ['no', false],
  ] as const)('says on a computer that may be shared (%s) to press Leave: %s', async (shared, said) => {
    const { seen } = await open({ set: { shared } });
    await seen.press('Someone is in danger right now');
    expect(seen.text()).toContain('You can come back here later.');
    expect(seen.text().includes('Does someone else use this computer? Press “Leave” before you go.')).toBe(said);
  });
});

describe('private details', () => {
  it('ask "Could they hurt you?" whoever it is about, and who it is about', async () => {
    const { seen, onRoute } = await open({ set: { country: 'GB' } }, picked('privacy-doxxing'));
    expect(seen.text()).toContain('Who is it about?');
    expect(seen.text()).toContain('Could they hurt you?');
    await seen.press('Someone I know');
    await seen.tick('What I say is true, and I left out private details.');
    await seen.press('Report without saving');
    expect(seen.text()).toContain('Say first if they could hurt you.');
    await seen.press('I am not sure');
    expect(seen.text()).toContain('Before you report, a helpline can think it through with you.');
    expect(seen.text()).toContain('In danger, call');
    expect(onRoute).not.toHaveBeenCalled();
  });
});
