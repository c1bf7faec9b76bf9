// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startPage } from '../../entrypoints/services/start-page';
import { readFaults } from '../../lib/browser/faults';
import { asked, freshBrowser, world } from '../../lib/browser/testing/fake-browser';

vi.mock('wxt/browser', () => import('../../lib/browser/testing/fake-browser'));

const copied = vi.fn<(text: string) => Promise<void>>();
beforeEach(() => {
  freshBrowser();
  copied.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', {
    userAgent: 'Chrome/140.0',
    language: 'en',
    languages: ['en'],
    clipboard: { writeText: copied },
  });
  document.body.innerHTML = '<div id="app"></div>';
});
/** The screen loads its script and its words first. */
const PATIENT = 20_000;
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);

describe('a page of another build than the background', () => {
  it('says so in place of the page, with a way to start all of Beside again', async () => {
    world.answer = () => Promise.resolve({ ok: true, value: 'another build' });
    startPage(() => Promise.resolve());
    await vi.waitFor(() => {
      expect(document.querySelector('[role="alert"]')?.textContent).toContain('Beside was updated');
    }, PATIENT);
    expect(asked('runtime.reload')).toEqual([]);
    button('Start Beside again')?.click();
    expect(asked('runtime.reload')).toHaveLength(1);
  });
});

describe('a page of Beside that cannot start', () => {
  it('says so instead of staying white, and what happened can be copied without a word that anybody wrote', async () => {
    startPage(() => Promise.reject(new TypeError('Unexpected token: Mara Kovač wrote')));
    await vi.waitFor(() => {
      expect(document.body.textContent).toContain('Beside could not start.');
    });
    await vi.waitFor(async () => {
      expect(await readFaults()).toMatchObject([{ place: 'screen-start', name: 'TypeError' }]);
    });
    button('Copy what happened')?.click();
    await vi.waitFor(() => {
      expect(document.body.textContent).toContain('Copied.');
    });
    expect(copied.mock.calls[0]?.[0]).toContain('screen-start TypeError');
    expect(copied.mock.calls[0]?.[0]).not.toContain('Mara');
    expect(button('Try again')).toBeDefined();
  });

  it('shows what happened to be copied by hand where the browser does not let us copy', async () => {
    copied.mockRejectedValue(new Error('not allowed'));
    startPage(() => Promise.reject(new Error('x')));
    await vi.waitFor(() => {
      expect(button('Copy what happened')).toBeDefined();
    });
    button('Copy what happened')?.click();
    await vi.waitFor(() => {
      expect(document.body.textContent).toContain('Beside 0.1.0, chrome');
    });
  });

  it('notes what nothing caught after it has started', async () => {
    startPage(() => Promise.resolve());
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new RangeError('Mara') }));
    await vi.waitFor(async () => {
      expect((await readFaults()).map(({ name }) => name)).toContain('RangeError');
    });
    expect(document.getElementById('app')?.childElementCount).toBe(0);
  });
});
