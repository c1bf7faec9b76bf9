import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { ItemCheck } from '../../../lib/app/vault-port';
import { shortNumber } from '../../../lib/domain/short-number';
import { sampleId, sampleSummary } from '../../../tests/support/sample-data';
import type { FakeOverrides } from '../../../tests/support/fake-services';
import type { Screen } from '../../../tests/support/screen';
import { axeFindings } from '../testing/axe';
import { fakePackaging, showLibrary } from '../testing/library-screen';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const three = [1, 2, 3].map((number) => sampleSummary({ id: sampleId(number) }));

function vault(check: (itemId: string) => Promise<ItemCheck>, over: FakeOverrides['cases'] = {}): FakeOverrides {
  return {
    cases: {
      // Two pages, so that the walk has to go on.
      listItems: ({ before }) =>
        Promise.resolve({
          ok: true,
          value:
            before === null
              ? { items: three.slice(0, 2), next: 2, unreadable: 0, newer: 0 }
              : { items: three.slice(2), next: null, unreadable: 0, newer: 0 },
        }),
      checkItem: async (itemId) => ({ ok: true, value: await check(itemId) }),
      checkCustody: () => Promise.resolve({ ok: true, value: { links: 7, problem: 'none', at: null } }),
      ...over,
    },
  };
}
const unchanged = (itemId: string): Promise<ItemCheck> => Promise.resolve({ itemId, state: 'unchanged' });

describe('checking everything', () => {
  it('walks all items and the log and writes down that it was done', async () => {
    const shown = await showLibrary(vault(unchanged), { view: 'check' });
    screen = shown.screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('3 items are unchanged since saved.');
    expect(screen.text()).toContain('The log is whole: 7 lines, none taken out or changed.');
    expect(shown.called('cases.change')).toMatchObject([
      [{ kind: 'note-check', detail: 'items 3, unchanged 3, log none' }],
    ]);
  });

  it('leads to the item that changed and names the part', async () => {
    const shown = await showLibrary(
      vault((itemId) =>
        itemId === sampleId(2)
          ? Promise.resolve({ itemId, state: 'changed', names: ['picture.png'] })
          : unchanged(itemId),
      ),
      { view: 'check' },
    );
    screen = shown.screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('1 item is different or cannot be read.');
    expect(screen.text()).toContain('picture.png');
    await screen.press('This item is different from when it was saved');
    expect(shown.called('cases.openItem').at(-1)).toEqual([sampleId(2)]);
  });

  it('can be stopped, says how far it came, and notes nothing then', async () => {
    let go: () => void = () => undefined;
    const shown = await showLibrary(
      vault(async (itemId) => {
        if (itemId === sampleId(2))
          await new Promise<void>((done) => {
            go = done;
          });
        return { itemId, state: 'unchanged' };
      }),
      { view: 'check' },
    );
    screen = shown.screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('1 of 3 checked');
    await screen.press('Stop');
    await screen.after(() => {
      go();
    });
    expect(screen.text()).toContain('Stopped after 2 of 3.');
    expect(shown.called('cases.change')).toHaveLength(0);
  });

  it('asks, and claims nothing, where only the note outside the database speaks of more lines', async () => {
    screen = (
      await showLibrary(
        vault(unchanged, {
          checkCustody: () => Promise.resolve({ ok: true, value: { links: 4, problem: 'note-differs', at: 5 } }),
        }),
        { view: 'check' },
      )
    ).screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('A note in this browser speaks of more or other lines, from line 5 on.');
    expect(screen.text()).toContain('Were files of this browser restored or copied?');
    expect(screen.text()).toContain('Something may be missing from what you saved.');
    expect(screen.text()).not.toContain('still here');
  });

  it('names what is missing and what does not fit, though every item that is here is unchanged', async () => {
    screen = (
      await showLibrary(
        vault(unchanged, {
          checkContent: () =>
            Promise.resolve({
              ok: true,
              value: {
                missing: [{ itemId: sampleId(70), sequence: 4, savedUtc: '2026-11-20T10:00:00.000Z' }],
                untold: [sampleId(71), sampleId(72)],
                missingCases: 1,
                missingLines: 2,
                untoldLines: 1,
                noteMissing: true,
                brokenHistories: 0,
              },
            }),
        }),
        { view: 'check' },
      )
    ).screen;
    await screen.press('Check everything');
    for (const said of [
      '1 save is missing. The log tells of it, and it is not here.',
      'line 4 of the log',
      '2 saves do not fit what the log tells of them.',
      '1 case is missing that the log tells of.',
      '2 lines of your notes or reports are missing.',
      '1 line of your notes or reports is in no entry of the log.',
      'The note of where the log ended is gone from this browser.',
      'tell whoever you hand it to',
    ])
      expect(screen.text()).toContain(said);
  });

  it('says for ever that the log was shorter than noted', async () => {
    const body = {
      version: 1 as const,
      utc: '2026-11-20T10:00:00.000Z',
      action: 'gap' as const,
      itemId: null,
      caseId: null,
      recordSha256: null,
      signature: null,
      detail: 'noted to line 5; here to line 3',
      extensionVersion: '0.1.0',
    };
    const link = { sequence: 4, previous: '0'.repeat(64), bodySha256: 'a'.repeat(64), digest: 'b'.repeat(64) };
    screen = (
      await showLibrary(
        vault(unchanged, {
          custody: () => Promise.resolve({ ok: true, value: [{ link, body, bodyBytes: null }] }),
        }),
        { view: 'check' },
      )
    ).screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('a note in this browser spoke of more or other lines than were here');
  });

  it.each([
    ['', 'A note spoke of items saved earlier, and their files were not here.'],
    ['; half of its key was missing', 'Half of the key to items saved earlier was missing, and they were deleted.'],
  ])('says when Beside began anew after a loss%s', async (how, said) => {
    const body = {
      version: 1 as const,
      utc: '2026-11-20T10:00:00.000Z',
      action: 'vault-created' as const,
      itemId: null,
      caseId: null,
      recordSha256: null,
      signature: null,
      detail: `after a loss${how}; earlier log noted to line 3`,
      extensionVersion: '0.1.0',
    };
    const link = { sequence: 1, previous: '0'.repeat(64), bodySha256: 'a'.repeat(64), digest: 'b'.repeat(64) };
    screen = (
      await showLibrary(
        vault(unchanged, {
          custody: () => Promise.resolve({ ok: true, value: [{ link, body, bodyBytes: null }] }),
        }),
        { view: 'check' },
      )
    ).screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('Beside began anew on ');
    expect(screen.text()).toContain(said);
  });

  it('says from which line on the log does not fit together, and what one can do', async () => {
    screen = (
      await showLibrary(
        vault(unchanged, {
          checkCustody: () => Promise.resolve({ ok: true, value: { links: 4, problem: 'broken', at: 3 } }),
        }),
        { view: 'check' },
      )
    ).screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('The log does not fit together from line 3 on.');
    expect(screen.text()).toContain('Note this, and tell whoever you hand it to.');
  });

  it('says why when the items cannot be listed', async () => {
    screen = (
      await showLibrary(
        { cases: { listItems: () => Promise.resolve({ ok: false, reason: 'damaged' }) } },
        { view: 'check' },
      )
    ).screen;
    await screen.press('Check everything');
    expect(screen.text()).toContain('What is stored here does not open. It may be damaged.');
  });
});

describe('checking a file that was handed over', () => {
  async function choose(verify: Parameters<typeof fakePackaging>[0]): Promise<string> {
    // Two screens at once would share the ids of their fields.
    screen?.close();
    screen = (await showLibrary({}, { view: 'check' }, fakePackaging(verify))).screen;
    await screen.press('Check a file');
    const input = screen.root.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('no place to choose a file');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'files-2026-11-20.zip')] });
    await act(() => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await screen.settle();
    return screen.text();
  }

  it('says that it is unchanged and what that does not show', async () => {
    const text = await choose({});
    expect(text).toContain('Unchanged: 1 item, and every file fits the lists in it.');
    expect(text).toContain('This does not show who wrote something, or that the page was real.');
    expect(text).toContain(`Hash of this file (SHA-256)${'e'.repeat(64)}`);
  });

  it('says whether this Beside made it, by its log', async () => {
    const made = (profile: 'official' | null) => () =>
      Promise.resolve({ kind: 'made' as const, utc: '2026-11-20T12:00:00.000Z', givenUtc: null, profile });
    expect(await choose({ madeHere: made('official') })).toMatch(
      /You made this file on Nov 20, 2026[^.]*, for police, a lawyer or a court\./,
    );
    expect(await choose({ madeHere: made(null) })).toMatch(/You made this file on Nov 20, 2026[^.]*\./);
    const never = 'The log of this Beside does not say that you made this file.';
    expect(await choose({})).toContain(never);
    const unchanged = await fakePackaging().verify(new File([], 'files.zip'), () => undefined);
    if (unchanged.kind !== 'unchanged') throw new Error('no package');
    const own = await choose({ verify: () => Promise.resolve({ ...unchanged, signature: 'own-key' }) });
    expect(own).toContain(never);
    expect(own).toContain('It is signed with the key of this Beside all the same.');
    expect(await choose({ madeHere: () => Promise.resolve({ kind: 'unknown' }) })).toContain(
      'The log cannot be read right now',
    );
  });

  it('takes a number that was told and says whether it fits', async () => {
    const key = 'd'.repeat(64);
    const unchanged = await fakePackaging().verify(new File([], 'files.zip'), () => undefined);
    if (unchanged.kind !== 'unchanged' || unchanged.named === null) throw new Error('no number');
    const { number } = unchanged.named;
    const asked = async (typed: string, over: Partial<typeof unchanged> = {}): Promise<string> => {
      await choose({ verify: () => Promise.resolve({ ...unchanged, ...over }) });
      await screen?.type('Were you told a number?', typed);
      await screen?.press('Compare');
      return screen?.text() ?? '';
    };
    expect(await asked(number.toLowerCase().replaceAll('-', ' '))).toContain('It fits. This is the file');
    expect(await axeFindings(screen?.root ?? document.body)).toEqual([]);
    expect(await asked(shortNumber('package', key))).toContain('It does not fit. This is another file');
    expect(await asked(`${number.slice(0, -1)}${number.endsWith('Z') ? '0' : 'Z'}`)).toContain(
      'A letter or figure is wrong',
    );
    expect(await asked(number.slice(0, 12))).toContain('A package number has 32 letters');
    expect(await asked(number, { named: null, covers: 'no-number' })).toContain('It has no package number.');
    const keyNumber = shortNumber('key', key);
    expect(await asked(keyNumber)).toContain('This file is not signed');
    expect(await asked(keyNumber, { keySha256: key, signature: 'other-key' })).toContain(
      'signed with the key of this number',
    );
    expect(await asked(keyNumber, { keySha256: 'e'.repeat(64), signature: 'other-key' })).toContain(
      'signed with another key.',
    );
  });

  it('does not look calm where a file came without the record that would confirm it', async () => {
    const unchanged = await fakePackaging().verify(new File([], 'files.zip'), () => undefined);
    if (unchanged.kind !== 'unchanged') throw new Error('no package');
    const tone = () => screen?.root.querySelector('.notice:has(.lib-strong)')?.getAttribute('data-tone');
    await choose({});
    expect(tone()).toBe('calm');
    const text = await choose({
      verify: () => Promise.resolve({ ...unchanged, itemsKept: 1, unconfirmed: ['data/x'] }),
    });
    expect(text).toContain('Other files here have no record that confirms them.');
    expect(text.replace(/[\u2068\u2069]/g, '')).toContain('No record confirms this file: data/x');
    expect(tone()).toBe('caution');
  });

  it('names changed, missing and added files as text', async () => {
    const text = (
      await choose({
        verify: () =>
          Promise.resolve({
            kind: 'changed',
            more: 0,
            problems: [
              { kind: 'file-changed', where: 'data/<b>x</b>' },
              { kind: 'file-missing', where: 'data/y' },
              { kind: 'file-extra', where: 'data/z' },
            ],
          }),
      })
    ).replace(/[\u2068\u2069]/g, '');
    expect(text).toContain('This file was changed: data/<b>x</b>');
    expect(text).toContain('This file is missing: data/y');
    expect(text).toContain('This file was added: data/z');
  });

  it('refuses a file with nothing in it', async () => {
    expect(
      await choose({ verify: () => Promise.resolve({ kind: 'not-a-package', reason: 'no-items', name: null }) }),
    ).toContain('There is no saved item in it.');
  });

  it('says that the file could not be read when it went away', async () => {
    expect(await choose({ verify: () => Promise.reject(new Error('gone')) })).toContain(
      'The file could not be read. Choose it again.',
    );
  });
});
