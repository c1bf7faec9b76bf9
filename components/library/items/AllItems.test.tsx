import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleAct, sampleId, sampleSummary } from '../../../tests/support/sample-data';
import type { FakeOverrides } from '../../../tests/support/fake-services';
import { allWords, type Screen } from '../../../tests/support/screen';
import { showLibrary } from '../testing/library-screen';
import { itemName } from './item-name';
import { ItemRow } from './ItemRow';
import { keepSame } from './use-item-pages';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const thousand = Array.from({ length: 1_000 }, (_, index) =>
  sampleSummary({
    id: sampleId(index + 1),
    note: index === 70 ? 'about my sister' : '',
    acts: [
      index === 900
        ? sampleAct({ kind: 'comment', handle: 'steinbeisser', words: 'I know which tram you take. See you Monday.' })
        : sampleAct({ handle: index === 5 ? 'Zoë.K' : 'sunny.cooks' }),
    ],
  }),
);

/** A list as the vault gives it: pages of the asked size, with a cursor. */
function paged(items: () => readonly (typeof thousand)[number][]): FakeOverrides {
  return {
    cases: {
      listItems: ({ limit, before }) => {
        const from = before === null ? 0 : 1_000 - before;
        const page = items().slice(from, from + limit);
        const next = from + limit < items().length ? 1_000 - (from + limit) : null;
        return Promise.resolve({ ok: true, value: { items: page, next, unreadable: 0, newer: 0 } });
      },
    },
  };
}
const rows = () => [...(screen?.root.querySelectorAll('.lib-items > li') ?? [])];

describe('all items', () => {
  it('shows fifty at first and fifty more on a press, down to the last of a thousand', async () => {
    const shown = await showLibrary(
      paged(() => thousand),
      { view: 'items' },
    );
    screen = shown.screen;
    expect(rows()).toHaveLength(50);
    await screen.press('Show more');
    expect(rows()).toHaveLength(100);
    for (let page = 3; page <= 20; page += 1) await screen.press('Show more');
    expect(rows()).toHaveLength(1_000);
    expect(screen.maybeButton('Show more')).toBeNull();
  });

  it('draws only new rows when more are shown or something else changed', async () => {
    let items = thousand.slice(0, 60);
    const shown = await showLibrary(
      paged(() => items),
      { view: 'items' },
    );
    screen = shown.screen;
    const first = rows()[0];
    const drawing = vi.spyOn(ItemRow.prototype, 'render');
    await screen.press('Show more');
    expect(drawing).toHaveBeenCalledTimes(10);
    items = items.map((item, index) => (index === 3 ? { ...item, note: 'new words' } : { ...item }));
    await screen.after(() => {
      shown.version.value += 1;
    });
    expect(drawing).toHaveBeenCalledTimes(11);
    drawing.mockRestore();
    expect(rows()[0]).toBe(first);
    expect(rows()[3]?.textContent).toContain('new words');
  });

  it('searches accounts, words, titles and notes of everything stored, whatever the accents', async () => {
    screen = (
      await showLibrary(
        paged(() => thousand),
        { view: 'items' },
      )
    ).screen;
    await screen.type('Search in this list', 'zoe');
    expect(rows()).toHaveLength(1);
    await screen.type('Search in this list', 'my sister');
    await expect.poll(rows).toHaveLength(1);
    await expect.poll(() => screen?.text()).toContain('1 item fits. Looked at all 1,000 items.');
    await screen.type('Search in this list', 'tram monday');
    await expect.poll(rows).toHaveLength(1);
    expect(rows()[0]?.textContent).toContain('I know which tram you take. See you Monday.');
    await screen.type('Search in this list', 'steinbeisser');
    await expect.poll(rows).toHaveLength(1);
  });

  it('names each item by kind, account, platform, time and note', () => {
    const name = itemName(allWords(), sampleSummary({ note: 'about my sister' })).replace(/[\u2068\u2069]/g, '');
    expect(name).toMatch(/^a video by @sunny\.cooks on Clips, saved Nov 20, 2026, .*\. Note: about my sister$/);
  });

  it('says how many do not open, and never that nothing is saved', async () => {
    screen = (
      await showLibrary(
        {
          cases: {
            listItems: () => Promise.resolve({ ok: true, value: { items: [], next: null, unreadable: 1, newer: 0 } }),
          },
        },
        { view: 'items' },
      )
    ).screen;
    expect(screen.text()).toContain('1 item does not open. It may be damaged.');
    expect(screen.text()).not.toContain('Nothing is saved yet.');
  });
});

it('keeps the object of a row that did not change', () => {
  const [one, two] = [sampleSummary({ id: sampleId(1) }), sampleSummary({ id: sampleId(2) })];
  const now = keepSame([one, two], [{ ...two, note: 'x' }, { ...one }]);
  expect(now[1]).toBe(one);
  expect(now[0]).not.toBe(two);
});
