import { afterEach, describe, expect, it } from 'vitest';
import { sampleCase, sampleCaseSummary, sampleId } from '../../../tests/support/sample-data';
import type { FakeOverrides } from '../../../tests/support/fake-services';
import type { Screen } from '../../../tests/support/screen';
import type { CaseSummary } from '../../../lib/domain/case';
import { showLibrary } from '../testing/library-screen';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const many = (count: number): readonly CaseSummary[] =>
  Array.from({ length: count }, (_, index) =>
    sampleCaseSummary({ case: sampleCase({ id: sampleId(index + 1), name: `Case ${index + 1}` }) }),
  );
const rows = () =>
  [...(screen?.root.querySelectorAll('.lib-aside .card-list > li') ?? [])].map(
    (row) => row.querySelector('.lib-case-name')?.textContent,
  );

/** A vault with these cases; `asked` is how many were asked for each time, and `wait` holds back the answers to a search. */
function listed(
  cases: () => readonly CaseSummary[],
  wait: Promise<void> = Promise.resolve(),
): FakeOverrides & { readonly asked: (number | undefined)[] } {
  const asked: (number | undefined)[] = [];
  return {
    asked,
    cases: {
      listCases: async (newest, fits = () => true) => {
        asked.push(newest);
        if (asked.length > 1) await wait;
        return {
          ok: true,
          value: cases()
            .filter((summary) => fits(summary.case, summary.affected))
            .slice(0, newest),
        };
      },
    },
  };
}

describe('the list of cases', () => {
  it('reads and shows thirty at first, and thirty more on a press, down to the last', async () => {
    const vault = listed(() => many(70));
    screen = (await showLibrary(vault)).screen;
    expect(vault.asked).toEqual([31]);
    expect(rows()).toHaveLength(30);
    await screen.press('Show more');
    expect(rows()).toHaveLength(60);
    await screen.press('Show more');
    expect(rows()).toHaveLength(70);
    expect(rows().at(-1)).toBe('Case 70');
    expect(screen.maybeButton('Show more')).toBeNull();
  });

  it('offers no more where exactly thirty are there', async () => {
    screen = (await showLibrary(listed(() => many(30)))).screen;
    expect(rows()).toHaveLength(30);
    expect(screen.maybeButton('Show more')).toBeNull();
  });

  it('keeps as many as were shown when something was saved meanwhile', async () => {
    let cases = many(70);
    const shown = await showLibrary(listed(() => cases));
    screen = shown.screen;
    await screen.press('Show more');
    cases = [sampleCaseSummary({ case: sampleCase({ id: sampleId(900), name: 'Just saved' }) }), ...cases];
    await screen.after(() => {
      shown.version.value += 1;
    });
    expect(rows()).toHaveLength(60);
    expect(rows()[0]).toBe('Just saved');
  });
});

describe('a search among the cases', () => {
  it('finds cases that are not shown yet', async () => {
    const vault = listed(() => many(70));
    screen = (await showLibrary(vault)).screen;
    await screen.type('Search in this list', 'Case 67');
    await screen.settle();
    expect(rows()).toEqual(['Case 67']);
    expect(vault.asked).toEqual([31, 31]);
    await screen.type('Search in this list', '');
    await screen.settle();
    expect(rows()).toHaveLength(30);
  });

  it('shows what fits among the known ones at once, and never says that nothing fits before all were read', async () => {
    let go: () => void = () => undefined;
    const vault = listed(
      () => many(70),
      new Promise((done) => {
        go = done;
      }),
    );
    screen = (await showLibrary(vault)).screen;
    await screen.type('Search in this list', 'Case 6');
    expect(rows()).toEqual(['Case 6', 'Case 16', 'Case 26']);
    await screen.type('Search in this list', 'Case 67');
    expect(rows()).toEqual([]);
    expect(screen.text()).not.toContain('Nothing here fits these words.');
    expect(screen.text()).toContain('Reading what is saved here.');
    go();
    await screen.settle();
    expect(rows()).toEqual(['Case 67']);
    await screen.type('Search in this list', 'nobody');
    expect(screen.text()).toContain('Nothing here fits these words.');
  });

  it('shows many fitting cases thirty at a time', async () => {
    screen = (await showLibrary(listed(() => many(70)))).screen;
    await screen.type('Search in this list', 'case');
    await screen.settle();
    expect(rows()).toHaveLength(30);
    await screen.press('Show more');
    expect(rows()).toHaveLength(60);
  });

  it('says so when the rest cannot be read, and does not look as if nothing fitted', async () => {
    screen = (
      await showLibrary({
        cases: {
          listCases: (_newest, fits) =>
            Promise.resolve(fits !== undefined ? { ok: false, reason: 'damaged' } : { ok: true, value: many(31) }),
        },
      })
    ).screen;
    await screen.type('Search in this list', 'Case 1');
    await screen.settle();
    expect(screen.text()).toContain('What you saved cannot be opened right now');
    expect(screen.text()).not.toContain('Nothing here fits these words.');
    await screen.type('Search in this list', '');
    await screen.settle();
    expect(rows()).toHaveLength(30);
  });
});
