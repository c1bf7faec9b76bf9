/** Several comments in one save, from the list to what is asked of the background. */
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../tests/support/fake-services';
import { sampleComment, sampleFacts, samplePage } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import type { PageComment } from '../../../lib/domain/subject';
import type { SaveRequest } from '../../../lib/messaging/protocol';
import type { GatheredComments } from '../../services';
import { PanelApp } from '../PanelApp';

const QUESTION = 'Naked or sexual picture of someone who may be under 18?';
const WRITERS = 'grau.wolf nordpfad Grau.Wolf kaltes.wasser steinbeisser ana grau.wolf nordpfad grau.wolf2'.split(' ');
const comments: readonly PageComment[] = WRITERS.map((authorHandle, index) =>
  sampleComment({ index, id: `c${String(index)}`, authorHandle, authorName: null, text: `words ${String(index)}` }),
);

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

async function open(list = comments, overrides: FakeOverrides = {}): Promise<void> {
  const listComments = () => Promise.resolve({ ok: true, value: { comments: list, total: list.length } } as const);
  fakes = fakeServices({ state: samplePage(), page: { listComments }, ...overrides });
  screen = await show(<PanelApp start={{ kind: 'pick-comment' }} />, fakes.services);
  await screen.until('words 0');
}
const ticks = () => [...screen.root.querySelectorAll<HTMLInputElement>('.comment-row input')];
const tick = (at: number) =>
  screen.after(() => {
    ticks()[at]?.click();
  });
const requests = () => fakes.called('saving.save').map(([request]) => request as SaveRequest);

describe('ticked comments', () => {
  it('are saved together by one press, after one question over all of them', async () => {
    await open();
    await tick(4);
    await tick(0);
    expect(screen.text()).toContain('2 comments ticked · 2 accounts');
    await screen.press('Save these 2');
    await screen.until(QUESTION);
    expect(screen.text()).toContain('Save these 2 comments');
    expect(screen.text()).toContain('@steinbeisser');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    const [request, ...more] = requests();
    expect(more).toEqual([]);
    // In the order of the page, each with the answer that was given for it.
    expect(request?.pickedComments).toEqual([comments[0], comments[4]]);
    expect(request?.notUnder18.comments).toHaveLength(2);
  });

  it('get a picture of each where the person chooses it: the question is about all around them, too', async () => {
    await open();
    await tick(0);
    await tick(1);
    await screen.press('Save these 2');
    await screen.until('Picture of each');
    expect(screen.text()).not.toContain('This is also about all that stands around the comments.');
    await screen.tick('Picture of each');
    expect(screen.text()).toContain('This is also about all that stands around the comments.');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    const [request] = requests();
    expect(request?.pictureOfEach).toBe(true);
    expect(request?.notUnder18.comments).toHaveLength(2);
    // All that were in the list, not only the two.
    expect(request?.notUnder18.around).toHaveLength(comments.length);
  });

  it('have no picture of each in a save without pictures', async () => {
    await open();
    await tick(0);
    await screen.press('Save this 1');
    await screen.until('Picture of each');
    await screen.tick('Picture of each');
    await screen.tick('Everything except the picture of the page');
    expect(screen.text()).not.toContain('Picture of each');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests().map(({ pictureOfEach }) => pictureOfEach)).toEqual([false]);
  });

  it('are not ticked any more once they are saved', async () => {
    await open();
    await tick(0);
    await screen.press('Save this 1');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await screen.press('Save');
    await screen.until('It stays on this computer');
    expect(screen.text()).toContain('Save this');
    expect(screen.text()).not.toContain('comments ticked');
    expect(screen.text()).not.toContain('Save the page without them');
  });

  it('can be all of an account, whatever the case of its handle, with one tick, and none of another', async () => {
    await open();
    await screen.press('By account (6)');
    await screen.tick('All of \u2068@grau.wolf\u2069');
    expect(ticks().map(({ checked }) => checked)).toEqual([true, false, true, false, false, false, true, false, false]);
    await tick(0);
    const all = screen.field('All of \u2068@grau.wolf\u2069') as HTMLInputElement;
    expect([all.checked, all.indeterminate]).toEqual([false, true]);
    await screen.press('Untick all');
    expect(ticks().some(({ checked }) => checked)).toBe(false);
    expect(screen.maybeButton('Save these 3')).toBeNull();
  });

  it('stay ticked while the list is cut down to words or to an account', async () => {
    await open();
    await tick(0);
    await screen.type('Search', 'nordpfad');
    expect(ticks()).toHaveLength(2);
    await tick(1);
    expect(screen.text()).toContain('2 comments ticked');
    await screen.type('Search', '');
    await screen.press('Show only comments by \u2068@nordpfad\u2069');
    expect(ticks()).toHaveLength(2);
    await screen.press('Show only comments by \u2068@nordpfad\u2069');
    expect(ticks()).toHaveLength(9);
  });

  it('that look alike and have no id are ticked one by one', async () => {
    const alike = [0, 1, 2].map((index) => sampleComment({ index, id: null, text: 'words 0' }));
    await open(alike);
    await tick(1);
    expect(ticks().map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('are for saving alone: one that is pressed is what everything is about, and the ticks wait in the list', async () => {
    await open();
    await tick(0);
    await tick(1);
    await screen.after(() => {
      screen.root.querySelectorAll<HTMLButtonElement>('.comment-row .list-button')[4]?.click();
    });
    await screen.until('Comment by @steinbeisser');
    await screen.press('Save');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests()[0]?.pickedComments).toEqual([comments[4]]);
  });

  it('can be left out before the save: then it is of the page', async () => {
    await open();
    await tick(0);
    await screen.press('Save this 1');
    await screen.until('Save the page without them');
    await screen.press('Save the page without them');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests()[0]?.pickedComments).toEqual([]);
  });

  it('can be left out although one was picked before: then it is of the page too', async () => {
    await open();
    await screen.after(() => {
      screen.root.querySelectorAll<HTMLButtonElement>('.comment-row .list-button')[4]?.click();
    });
    await screen.until('Comment by @steinbeisser');
    await screen.press('More');
    await screen.press('It is about a comment');
    await screen.until('words 0');
    await tick(0);
    await screen.press('Save this 1');
    await screen.until('Save the page without them');
    await screen.press('Save the page without them');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests()[0]?.pickedComments).toEqual([]);
  });

  it('lead to nobody by themselves once they are saved: whom a report or a block is about is picked first', async () => {
    await open();
    await screen.after(() => {
      screen.root.querySelectorAll<HTMLButtonElement>('.comment-row .list-button')[4]?.click();
    });
    await screen.until('Comment by @steinbeisser');
    await screen.press('More');
    await screen.press('It is about a comment');
    await screen.until('words 0');
    await tick(0);
    await tick(1);
    await screen.press('Save these 2');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    for (const next of ['Report it', 'Mute or block']) expect(screen.maybeButton(next)).toBeNull();
    await screen.press('Pick a comment');
    await screen.until('words 0');
    await screen.after(() => {
      screen.root.querySelectorAll<HTMLButtonElement>('.comment-row .list-button')[1]?.click();
    });
    await screen.until('Comment by @nordpfad');
  });

  it('are of the page whose comments the list shows, also where another one came beside the open list', async () => {
    const there: PageComment[] = [sampleComment({ index: 0, id: 'd0', authorHandle: 'late', text: 'other words' })];
    let list: readonly PageComment[] = comments;
    const listComments = () => Promise.resolve({ ok: true, value: { comments: list, total: list.length } } as const);
    await open(comments, { page: { listComments } });
    await tick(0);
    const first = fakes.page.value;
    list = there;
    await screen.after(() => {
      fakes.page.value = samplePage({
        report: {
          identity: { document: 'document-2', video: '2' },
          address: 'https://clips.example/@other/video/8',
          facts: sampleFacts({ id: '8', authorHandle: 'other' }),
        },
      });
    });
    await screen.until('other words');
    expect(screen.text()).not.toContain('ticked');
    await tick(0);
    await screen.press('Save this 1');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests()[0]?.pickedComments).toEqual(there);
    // Nothing of it is saved with the first page.
    list = comments;
    await screen.after(() => {
      fakes.page.value = first;
    });
    await screen.press('Save');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests()[1]?.pickedComments).not.toContain(there[0]);
  });

  it('are saved with the whole of words that are folded out after the tick, and not with what is written in their place', async () => {
    const short = sampleComment({ id: 'c0', authorHandle: 'ana', authorName: null, text: 'words 0: go …' });
    const whole = { ...short, text: 'words 0: go away and never come back' };
    let tell: (known: GatheredComments) => void = () => undefined;
    const gatherComments = (onChange: typeof tell) => {
      tell = onChange;
      onChange({ comments: [short], atLeast: false });
      return () => undefined;
    };
    await open([], { page: { gatherComments } });
    await tick(0);
    for (const comment of [whole, { ...short, text: 'Have a nice day' }])
      await screen.after(() => {
        tell({ comments: [comment], atLeast: false });
      });
    await screen.press('Save this 1');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(requests()[0]?.pickedComments).toEqual([whole]);
  });

  it('are asked about again where one came after the answer', async () => {
    const later = sampleComment({ index: 9, id: 'c9', authorHandle: 'late', text: 'words 9' });
    let list = comments;
    const listComments = () => Promise.resolve({ ok: true, value: { comments: list, total: list.length } } as const);
    await open(comments, { page: { listComments } });
    await tick(0);
    await screen.press('Save this 1');
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    list = [...comments, later];
    await screen.press('Done');
    await screen.until('More');
    await screen.press('More');
    await screen.press('It is about a comment');
    await screen.until('words 9');
    await tick(9);
    await screen.press('Save this 1');
    await screen.until(QUESTION);
  });

  it('are at most 1000 in one save, and the list says so', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) =>
      sampleComment({
        index,
        id: `m${String(index)}`,
        authorHandle: index < 1_100 ? 'one' : 'two',
        text: `words ${String(index)}`,
      }),
    );
    await open(many);
    await screen.press('By account (2)');
    await screen.tick('All of \u2068@one\u2069');
    expect(screen.text()).toContain('1,000 comments ticked · One save takes at most 1,000');
  });
});

describe('the list of comments by keyboard', () => {
  const press = (key: string) =>
    screen.after(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });

  it('goes from tick to tick, from row to row, and to both ends', async () => {
    await open();
    const boxes = ticks();
    const rows = [...screen.root.querySelectorAll<HTMLButtonElement>('.comment-row .list-button')];
    boxes[0]?.focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(boxes[1]);
    await press('End');
    expect(document.activeElement).toBe(boxes.at(-1));
    await press('ArrowDown');
    expect(document.activeElement).toBe(boxes.at(-1));
    rows[3]?.focus();
    await press('ArrowUp');
    expect(document.activeElement).toBe(rows[2]);
    await press('Home');
    expect(document.activeElement).toBe(rows[0]);
  });

  it('has a name for every tick, and no fault that axe knows', async () => {
    await open();
    await screen.press('By account (6)');
    await tick(0);
    expect(ticks()[3]?.getAttribute('aria-label')).toBe(
      'Save together: \u2068kaltes.wasser\u2069: \u2068words 3\u2069',
    );
    const { violations } = await axe.run(screen.root, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});
