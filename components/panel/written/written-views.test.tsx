import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../tests/support/fake-services';
import { sampleCaseSummary, sampleId, samplePage } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { PanelApp } from '../PanelApp';
import type { View } from '../views';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

async function open(start: View, overrides: FakeOverrides = {}): Promise<void> {
  fakes = fakeServices({ state: samplePage(), ...overrides });
  screen = await show(<PanelApp start={start} />, fakes.services);
}
const changes = () => fakes.called('cases.change').map(([change]) => change);

describe('a written record', () => {
  it("holds the person's own words and nothing of the page", async () => {
    await open({ kind: 'written' });
    await screen.until('In your own words');
    await screen.type('What happened?', 'A man wrote that he knows my school.');
    await screen.press('Keep my words');
    expect(changes()).toMatchObject([
      {
        kind: 'write-record',
        id: sampleId(1),
        words: 'A man wrote that he knows my school.',
        address: null,
        title: null,
        platform: null,
        authorHandle: null,
        category: null,
        caseId: null,
      },
    ]);
    await screen.until('Written down');
  });

  it('says first that not knowing is an answer, asks one open question, and keeps what it did to somebody apart', async () => {
    await open({ kind: 'written' });
    await screen.until('In your own words');
    const text = screen.text();
    const order = ['“I do not know” is an answer. Please do not guess.', 'What happened?', 'What did it do to you?'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))).toBe(true);
    await screen.type('What happened?', 'He waited at the gate.');
    await screen.type('What did it do to you?', 'I am afraid.');
    await screen.press('Keep my words');
    expect(changes()).toMatchObject([{ words: 'He waited at the gate.\n\nWhat it did to me:\nI am afraid.' }]);
  });

  it('takes no more letters than are kept: nothing that was typed is cut afterwards', async () => {
    await open({ kind: 'written' });
    await screen.until('In your own words');
    const most = (label: string): string =>
      'x'.repeat(screen.root.querySelector<HTMLTextAreaElement>(`[id="${screen.field(label).id}"]`)?.maxLength ?? 0);
    await screen.type('What happened?', most('What happened?'));
    await screen.type('What did it do to you?', `${most('What did it do to you?').slice(1)}!`);
    await screen.press('Keep my words');
    expect(changes()).toMatchObject([{ words: expect.stringMatching(/x!$/) as string }]);
  });

  it('adds the cleaned address only when it is ticked', async () => {
    await open({ kind: 'written' });
    await screen.until('In your own words');
    await screen.type('What happened?', 'Words');
    await screen.tick('Add the address of this page');
    await screen.press('Keep my words');
    expect(changes()).toMatchObject([
      expect.objectContaining({
        address: 'https://clips.example/@sunny.cooks/video/7301',
        platform: { id: 'clips', name: 'Clips' },
        authorHandle: 'sunny.cooks',
        title: null,
      }),
    ]);
  });

  it('works without any page', async () => {
    await open({ kind: 'written' }, { state: { kind: 'not-lent' } });
    await screen.until('In your own words');
    expect(screen.text()).not.toContain('Add the address');
  });

  it('keeps the words when they could not be stored, and stores nothing without words', async () => {
    await open({ kind: 'written' }, { cases: { change: () => Promise.resolve({ ok: false, reason: 'damaged' }) } });
    await screen.until('In your own words');
    await screen.press('Keep my words');
    expect(changes()).toEqual([]);
    expect(screen.text()).toContain('Write something first.');
    await screen.type('What happened?', 'Mine');
    await screen.press('Keep my words');
    expect(screen.text()).toContain('does not open');
    expect(screen.field('What happened?').value).toBe('Mine');
  });
});

describe('a diary line', () => {
  it('goes into a case that is there', async () => {
    await open(
      { kind: 'diary' },
      { cases: { listCases: () => Promise.resolve({ ok: true, value: [sampleCaseSummary()] }) } },
    );
    await screen.until('What happened?');
    await screen.type('What happened', 'He wrote to my sister too');
    await screen.type('On which day?', '2026-11-18');
    await screen.press('Keep my words');
    expect(changes()).toMatchObject([
      { kind: 'log-diary', caseId: sampleId(500), happenedOn: '2026-11-18', words: 'He wrote to my sister too' },
    ]);
  });

  it('becomes a written record where there is no case yet', async () => {
    await open({ kind: 'diary' });
    await screen.until('In your own words');
  });
});

describe('what must not be kept', () => {
  it('says when it could not be taken out, and does not go on to deleting', async () => {
    await open(
      { kind: 'not-kept', itemId: sampleId(5) },
      { cases: { change: () => Promise.resolve({ ok: false, reason: 'not-found' }) } },
    );
    await screen.until('Take it out now');
    await screen.press('Take it out now');
    expect(screen.text()).toContain('This is not here any more.');
    expect(screen.maybeButton('Delete it')).toBeNull();
  });

  it('is deleted without words of ours standing in the log as the reason of the person', async () => {
    await open({ kind: 'not-kept', itemId: sampleId(5) });
    await screen.until('Take it out now');
    await screen.press('Take it out now');
    await screen.press('Delete it');
    await screen.press('Delete it for good');
    expect(changes()).toMatchObject([
      { kind: 'withhold-item', itemId: sampleId(5) },
      { kind: 'delete-item', itemId: sampleId(5), why: '' },
    ]);
  });

  it('leads to the police first, says that it was right, and speaks of a crime last', async () => {
    await open({ kind: 'not-kept', itemId: sampleId(5) });
    await screen.until('Take this out');
    await screen.press('Take it out now');
    const [first, ...rest] = [...screen.root.querySelectorAll('[aria-live] p, [role="status"] p')].map(
      (line) => line.textContent ?? '',
    );
    expect(first).toBe('You did the right thing by taking it out.');
    expect(rest.at(-1)).toContain('crime');
    expect(screen.text()).toContain('Call the police today and ask what to do with it.');
    expect(screen.maybeButton('Leave it for now')).toBeNull();
  });

  it('tells somebody who is in the picture that they are not in trouble, and leads to Take It Down and a helpline', async () => {
    await open({ kind: 'not-kept', itemId: sampleId(5) }, { set: { country: 'GB' } });
    await screen.until('Take this out');
    await screen.press('It is a picture of me');
    expect(changes()).toMatchObject([{ kind: 'withhold-item', itemId: sampleId(5) }]);
    expect(screen.text()).toContain('You are not in trouble here.');
    expect(screen.text()).not.toMatch(/crime|police/i);
    await screen.press('Open takeitdown.ncmec.org');
    expect(fakes.called('shell.openOfficial')).toEqual([['https://takeitdown.ncmec.org/']]);
    await screen.until('Childline');
  });

  it('can be left out of every list without deleting', async () => {
    await open({ kind: 'not-kept', itemId: sampleId(5) });
    await screen.until('Take it out now');
    await screen.press('Take it out now');
    await screen.press('Not now');
    expect(changes()).toMatchObject([{ kind: 'withhold-item', itemId: sampleId(5) }]);
  });
});
