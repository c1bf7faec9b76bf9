import { afterEach, describe, expect, it } from 'vitest';
import { sampleCase, sampleCaseSummary, sampleId, sampleOpened, sampleSummary } from '../../tests/support/sample-data';
import type { Screen } from '../../tests/support/screen';
import { axeFindings } from './testing/axe';
import { CASE_ID, oneCase, showLibrary, timelineOf } from './testing/library-screen';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

describe('the cases', () => {
  it('says that nothing is saved yet and offers the practice video', async () => {
    const shown = await showLibrary();
    screen = shown.screen;
    expect(screen.text()).toContain('Nothing is saved yet');
    await screen.press('Try it on a practice video first');
    expect(shown.called('shell.openPractice')).toHaveLength(1);
  });

  it('never looks empty when what was saved cannot be opened, and says what to do', async () => {
    let answers: readonly boolean[] = [false, true];
    const shown = await showLibrary({
      cases: {
        listCases: () => {
          const [works = true, ...rest] = answers;
          answers = rest;
          return Promise.resolve(works ? { ok: true, value: [sampleCaseSummary()] } : { ok: false, reason: 'damaged' });
        },
      },
    });
    screen = shown.screen;
    expect(screen.text()).not.toContain('Nothing is saved yet');
    expect(screen.root.querySelector('[role="alert"]')?.textContent).toContain('It may be damaged.');
    expect(screen.text()).toContain('Do not remove Beside');
    await screen.press('Try again');
    expect(screen.text()).toContain('@sunny.cooks on Clips');
  });

  it.each([
    ['browser-forbids', 'The browser lets Beside keep nothing here.', 'Use a normal window.'],
    ['in-use', 'Another window may be using it.', 'Close other windows of Beside.'],
    ['newer', 'A newer version of Beside wrote this.', 'Update Beside.'],
    ['damaged', 'It may be damaged.', 'Restart the browser.'],
    ['gone', 'Its files are not here.', 'Restart the browser once and look again.'],
    ['half-lost', 'Half of the key to what you saved is missing.', 'Packages and backups you made before still open.'],
    ['locked', 'What you saved is locked.', 'Unlock it in My cases.'],
    ['disk-full', 'There is no room left on this computer.', 'Make some room.'],
    ['broken', 'It is our fault, not yours.', 'Close this window and open it again.'],
  ] as const)('says of %s what is so and what to do, and nothing that is not known', async (reason, so, next) => {
    screen = (await showLibrary({ cases: { listCases: () => Promise.resolve({ ok: false, reason }) } })).screen;
    const alert = screen.root.querySelector('[role="alert"]')?.textContent ?? '';
    expect(alert).toContain(so);
    expect(alert).toContain(next);
    expect(alert).not.toMatch(/still on this computer|nothing is deleted/i);
    expect(screen.text()).not.toContain('Nothing is saved yet');
  });

  it.each([
    ['gone', 'What was saved before does not come back by this.'],
    ['half-lost', 'What does not open here is deleted by this.'],
  ] as const)(
    'can begin anew where what was saved is lost (%s), asked twice and told what that does',
    async (reason, so) => {
      let begun = false;
      const shown = await showLibrary({
        cases: {
          listCases: () => Promise.resolve(begun ? { ok: true, value: [] } : { ok: false, reason }),
          change: () => {
            begun = true;
            return Promise.resolve({ ok: true, value: { id: null, caseId: null } });
          },
        },
      });
      screen = shown.screen;
      await screen.press('Begin anew');
      expect(shown.called('cases.change')).toEqual([]);
      expect(screen.text()).toContain(so);
      expect(await axeFindings(screen.root)).toEqual([]);
      await screen.press('Yes, begin anew');
      expect(shown.called('cases.change')).toEqual([[expect.objectContaining({ kind: 'begin-anew' })]]);
      expect(screen.text()).toContain('Nothing is saved yet');
    },
  );

  it.each(['damaged', 'in-use', 'newer', 'locked'] as const)(
    'never offers to begin anew where it is %s',
    async (reason) => {
      screen = (await showLibrary({ cases: { listCases: () => Promise.resolve({ ok: false, reason }) } })).screen;
      expect(screen.maybeButton('Begin anew')).toBeNull();
    },
  );

  it('treats a reader that breaks as a fault of ours', async () => {
    const shown = await showLibrary({ cases: { listCases: () => Promise.reject(new Error('broken')) } });
    screen = shown.screen;
    expect(screen.text()).toContain('Something in Beside went wrong.');
  });

  it('shows a name as text, without characters that turn it round, and cut when it is very long', async () => {
    const name = `<img src=x>\u202e${'very long '.repeat(60)}`;
    const shown = await showLibrary({
      cases: {
        listCases: () => Promise.resolve({ ok: true, value: [sampleCaseSummary({ case: sampleCase({ name }) })] }),
      },
    });
    screen = shown.screen;
    const written = screen.root.querySelector('.lib-case-name')?.textContent ?? '';
    expect(written.startsWith('<img src=x>very long')).toBe(true);
    expect(written).not.toContain('\u202e');
    expect(written.length).toBeLessThan(140);
    expect(screen.root.querySelector('img')).toBeNull();
  });

  it('shows no content of a former case while another one is read', async () => {
    const other = sampleCase({ id: sampleId(501), name: 'Second' });
    const never = new Promise<never>(() => undefined);
    const shown = await showLibrary({
      cases: {
        listCases: () =>
          Promise.resolve({
            ok: true,
            value: [sampleCaseSummary({ case: sampleCase({ name: 'First' }) }), sampleCaseSummary({ case: other })],
          }),
        timeline: (id) =>
          id === CASE_ID
            ? Promise.resolve({
                ok: true,
                value: timelineOf([sampleSummary({ note: 'only in the first' })], [], { name: 'First' }),
              })
            : never,
      },
    });
    screen = shown.screen;
    const rows = () => [...(screen?.root.querySelectorAll<HTMLButtonElement>('.lib-aside .list-button') ?? [])];
    rows()[0]?.click();
    await screen.settle();
    expect(screen.text()).toContain('only in the first');
    rows()[1]?.click();
    await screen.settle();
    expect(screen.text()).not.toContain('only in the first');
    expect(rows()[1]?.getAttribute('aria-current')).toBe('true');
  });

  it('opens where the address says, with opaque ids only', async () => {
    const shown = await showLibrary(
      { cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }) } },
      { itemId: sampleId(1) },
    );
    screen = shown.screen;
    expect(shown.called('cases.openItem')[0]).toEqual([sampleId(1)]);
    expect(screen.text()).toContain('Saved: a video by');
    expect(location.hash).toBe('');
  });
});

describe('Help and Leave', () => {
  it('stand in the same place in every view', async () => {
    const shown = await showLibrary(oneCase(timelineOf([sampleSummary()])), { caseId: CASE_ID });
    screen = shown.screen;
    for (const place of ['Cases', 'All items', 'Check', 'Settings']) {
      await screen.press(place);
      const foot = [...screen.root.querySelectorAll('.lib-foot button')].map((button) => button.textContent);
      expect(foot).toEqual(['Help', 'Leave']);
    }
    await screen.press('Help');
    await screen.press('Back from help');
    expect(screen.button('Settings').getAttribute('aria-current')).toBe('page');
  });

  it('covers everything at once when leaving, and tells that the history stays', async () => {
    const shown = await showLibrary();
    screen = shown.screen;
    const leave = screen.button('Leave');
    expect(document.getElementById(leave.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Your history is not cleared',
    );
    leave.click();
    expect(screen.root.querySelector<HTMLElement>('[data-testid="cover"]')?.hidden).toBe(false);
    expect(shown.called('shell.leave')).toHaveLength(1);
  });

  it('leaves by Shift three times, also when the page beside tells of it, and not when switched off', async () => {
    const shown = await showLibrary();
    screen = shown.screen;
    const shift = () => {
      for (const type of ['keydown', 'keyup']) window.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
    };
    shift();
    shift();
    shift();
    expect(shown.called('shell.leave')).toHaveLength(1);
    shown.tell('leavePressed', {});
    expect(shown.called('shell.leave')).toHaveLength(2);
    await screen.after(() => {
      shown.settings.value = { ...shown.settings.value, tripleShift: false };
    });
    shift();
    shift();
    shift();
    expect(shown.called('shell.leave')).toHaveLength(2);
  });
});

describe('the keyboard', () => {
  it('reaches everything in reading order: nothing jumps ahead and nothing that can be pressed is left out', async () => {
    const shown = await showLibrary(oneCase(timelineOf([sampleSummary()])), { caseId: CASE_ID });
    screen = shown.screen;
    for (const place of ['Cases', 'All items', 'Check', 'Settings']) {
      await screen.press(place);
      expect(
        [...screen.root.querySelectorAll('[tabindex]')].filter(
          (element) => Number(element.getAttribute('tabindex')) > 0,
        ),
      ).toEqual([]);
      for (const button of screen.root.querySelectorAll('button')) {
        expect(button.disabled).toBe(false);
        expect(button.tabIndex).toBe(0);
      }
    }
  });

  it('starts each view at its title', async () => {
    const shown = await showLibrary(oneCase(timelineOf([sampleSummary()])), { caseId: CASE_ID });
    screen = shown.screen;
    expect(document.activeElement?.textContent).toBe('@sunny.cooks on Clips');
    await screen.press('Settings');
    expect(document.activeElement?.textContent).toBe('Settings');
  });
});

describe('axe', () => {
  it('finds nothing in the cases, a case, the settings and the checks', async () => {
    const shown = await showLibrary(oneCase(timelineOf([sampleSummary()])), { caseId: CASE_ID });
    screen = shown.screen;
    expect(await axeFindings(screen.root)).toEqual([]);
    for (const place of ['Cases', 'All items', 'Check', 'Settings']) {
      await screen.press(place);
      expect(await axeFindings(screen.root)).toEqual([]);
    }
  });
});
