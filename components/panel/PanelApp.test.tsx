import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../tests/support/fake-services';
import { samplePage, sampleReportEntry } from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import { PanelApp } from './PanelApp';
import type { View } from './views';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

async function open(overrides: FakeOverrides = {}, start?: View, words = allWords()): Promise<void> {
  fakes = fakeServices(overrides);
  screen = await show(<PanelApp {...(start === undefined ? {} : { start })} />, fakes.services, words);
}

async function pressShift(times: number, between?: string): Promise<void> {
  await screen.after(() => {
    for (let press = 0; press < times; press += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      if (between !== undefined) window.dispatchEvent(new KeyboardEvent('keydown', { key: between }));
      window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    }
  });
}

describe('the panel opens', () => {
  it('on four plain choices, saying that nothing is sent', async () => {
    await open({ state: samplePage() });
    for (const name of ['Save this', 'Report it', 'Get help', 'I am not sure'])
      expect(screen.button(name)).toBeTruthy();
    expect(screen.text()).toContain('Nothing is sent. You press every button yourself.');
    expect(screen.text()).toContain('Video by @sunny.cooks on Clips');
    expect(screen.text()).toContain('Picture: ready');
  });

  it('keeps a long or right-to-left name apart from the words around it', async () => {
    await open({
      state: samplePage({
        report: { facts: { ...samplePage().report.facts, authorHandle: { value: 'ا'.repeat(500), reader: 'test' } } },
      }),
    });
    const name = screen.root.querySelector('.panel-subject bdi');
    expect(name?.getAttribute('dir')).toBe('auto');
    expect([...(name?.textContent ?? '')].length).toBeLessThan(100);
  });

  it('takes the focus to the title of each view, and to the one before on Back', async () => {
    await open({ state: samplePage() });
    await screen.press('Save this');
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Save this');
    });
    expect(document.activeElement?.tagName).toBe('H1');
    await screen.press('Back');
    expect(document.activeElement?.textContent).toBe('What do you want to do?');
  });

  it('keeps Save, Help and Leave in the same order in every view', async () => {
    await open({ state: samplePage() });
    const order = () => [...screen.root.querySelectorAll('footer button')].map((button) => button.textContent);
    expect(order()).toEqual(['Save', 'Help', 'Leave']);
    await screen.press('Save');
    expect(order()).toEqual(['Save', 'Help', 'Leave']);
  });
});

describe('an honest state for every page', () => {
  it('says how to lend the tab, with the keys, and what is possible without', async () => {
    await open();
    expect(screen.text()).toContain('Press the Beside icon once.');
    expect(screen.text()).toContain('Or press Alt+Shift+K.');
    await screen.press('My cases');
    expect(fakes.called('shell.openLibrary')).toHaveLength(1);
  });

  it('leaves the keys out where the browser has none', async () => {
    await open({ settings: { shortcut: () => Promise.resolve(null) } });
    expect(screen.text()).not.toContain('Or press');
  });

  it('says when the picture needs the icon first', async () => {
    await open({ state: samplePage({ picture: 'press-icon' }) });
    expect(screen.text()).toContain('Press the Beside icon once, then Save.');
  });

  it('says that no video was found', async () => {
    await open({ state: samplePage({ report: { video: null } }) });
    expect(screen.text()).toContain('We found no video here.');
  });

  it('says what still works on a page the browser closes to it', async () => {
    await open({
      state: { kind: 'forbidden', tabId: 1, address: 'https://store.example/page', picture: { kind: 'ready' } },
    });
    expect(screen.text()).toContain('The browser does not let Beside read this page.');
    expect(screen.text()).toContain('Picture: ready');
  });

  it('says when Beside could not look at the page, and looks again on a press', async () => {
    await open({ state: { kind: 'broken' } });
    expect(screen.text()).toContain('Beside could not look at this page.');
    await screen.press('Try again');
    expect(fakes.called('page.refresh')).toHaveLength(1);
  });
  it('follows the tab', async () => {
    await open({ state: { kind: 'loading' } });
    expect(screen.text()).toContain('Looking at the page');
    await screen.after(() => {
      fakes.page.value = samplePage();
    });
    expect(screen.text()).toContain('Video by @sunny.cooks on Clips');
  });

  it('tells that a save was cut off until the person has seen it', async () => {
    await open({ saving: { interrupted: () => Promise.resolve(['2026-11-20T10:00:00.000Z']) } });
    expect(screen.text()).toContain('Saving was cut off. Nothing was stored.');
    expect(fakes.called('saving.sawInterrupted')).toEqual([]);
    await screen.press('All right');
    expect(screen.text()).not.toContain('cut off');
    expect(fakes.called('saving.sawInterrupted')).toEqual([[['2026-11-20T10:00:00.000Z']]]);
  });

  it('reminds of a report that was logged before', async () => {
    await open({
      state: samplePage(),
      cases: { reportsOf: () => Promise.resolve({ ok: true, value: [sampleReportEntry()] }) },
    });
    await vi.waitFor(() => {
      expect(screen.text()).toContain('You logged a report for this on May 3, 2026.');
    });
    expect(screen.button('Report it')).toBeTruthy();
  });
});

describe('leaving', () => {
  it('covers the panel before anything else, in the same turn as the press', async () => {
    let coveredFirst = false;
    const cover = () => screen.root.querySelector<HTMLElement>('.leave-cover');
    await open({
      state: samplePage(),
      shell: {
        leave: () => {
          coveredFirst = cover()?.hidden === false;
        },
      },
    });
    expect(cover()?.hidden).toBe(true);
    screen.button('Leave').click();
    expect(coveredFirst).toBe(true);
    await screen.settle();
    expect(cover()?.hidden).toBe(false);
    expect(cover()?.textContent).toBe('');
    expect(screen.root.querySelector('.panel-frame')?.hasAttribute('inert')).toBe(true);
  });

  it('says that the history is not cleared, on the screen and in the description of the button', async () => {
    await open();
    const note = document.getElementById(screen.button('Leave').getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toContain('Your history is not cleared.');
    expect(screen.text()).toContain('Leave closes this panel and opens an empty tab. Your history is not cleared.');
  });

  it('also works by Shift three times, and not while typing capitals', async () => {
    await open();
    await pressShift(3, 'A');
    expect(fakes.called('shell.leave')).toHaveLength(0);
    await pressShift(3);
    expect(fakes.called('shell.leave')).toHaveLength(1);
  });

  it('leaves Shift alone when the person has switched that off', async () => {
    await open({ set: { tripleShift: false } });
    await pressShift(3);
    expect(fakes.called('shell.leave')).toHaveLength(0);
  });

  it('also works from inside the page', async () => {
    await open({ state: samplePage() });
    await screen.after(() => {
      fakes.tell('leavePressed', {});
    });
    expect(screen.root.querySelector<HTMLElement>('.leave-cover')?.hidden).toBe(false);
  });

  it('shows the panel again, at its start, only after the icon is pressed', async () => {
    await open({ state: samplePage() }, { kind: 'save' });
    await screen.press('Leave');
    await screen.after(() => {
      fakes.lend();
    });
    expect(screen.root.querySelector<HTMLElement>('.leave-cover')?.hidden).toBe(true);
    expect(screen.text()).toContain('What do you want to do?');
  });
});

describe('by keyboard alone', () => {
  it('every choice on the first view is a real button in reading order', async () => {
    await open({ state: samplePage() });
    const stops = [...screen.root.querySelectorAll<HTMLElement>('button, summary, a[href], input')].filter(
      (element) => element.closest('details:not([open]) .disclosure-body') === null,
    );
    expect(stops.some((element) => element.getAttribute('tabindex') === '-1')).toBe(false);
    expect(
      stops
        .map((element) => element.querySelector('.choice-title')?.textContent ?? element.textContent.trim())
        .slice(0, 5),
    ).toEqual(['Save this', 'Report it', 'Get help', 'I am not sure', 'More']);
    expect(stops.slice(-3).map((element) => element.textContent)).toEqual(['Save', 'Help', 'Leave']);
  });
});
