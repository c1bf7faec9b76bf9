import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { faultOf } from '../domain/fault';
import { faultReport, noteFault, readFaults } from './faults';
import { browser, freshBrowser } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

beforeEach(() => {
  freshBrowser();
  vi.stubGlobal('navigator', { userAgent: 'Chrome/140.0' });
});

const SECRETS = ['Mara Kovač', 'mara@example.org', 'https://clips.example/@mara/v/1', 'I know your school', 'Hunter2'];
const CHROMIUM = (message: string) =>
  [
    `TypeError: ${message}`,
    '    at storeItem (chrome-extension://abcdefgh/chunks/vault-Ab3.js:1:3402)',
    '    at async Object.save (chrome-extension://abcdefgh/background.js:2:77)',
    '    at chrome-extension://abcdefgh/background.js:2:90',
    '    at play (https://clips.example/@mara/v/1/player.js:3:4)',
  ].join('\n');
const error = (name: string, message: string, stack: string) => Object.assign(new Error(message), { name, stack });
const noted = async (count: number) => {
  await vi.waitFor(async () => {
    expect(await readFaults()).toHaveLength(count);
  });
  return faultReport();
};

describe('what is kept of a fault', () => {
  it('is the name of the error and the places in our own code, in both browsers', () => {
    expect(faultOf('vault', error('TypeError', 'x', CHROMIUM('x')), '2026-11-20T09:00:00.000Z')).toEqual({
      utc: '2026-11-20T09:00:00.000Z',
      place: 'vault',
      name: 'TypeError',
      frames: [
        { call: 'storeItem', at: 'chunks/vault-Ab3.js:1:3402' },
        { call: 'Object.save', at: 'background.js:2:77' },
        { call: '', at: 'background.js:2:90' },
      ],
    });
    const firefox =
      'storeItem@moz-extension://0b1c-22/chunks/vault-Ab3.js:1:3402\n@moz-extension://0b1c-22/background.js:2:77\nplay@https://clips.example/p.js:1:1\n';
    expect(faultOf('vault', error('InvalidStateError', 'x', firefox), '').frames).toEqual([
      { call: 'storeItem', at: 'chunks/vault-Ab3.js:1:3402' },
      { call: '', at: 'background.js:2:77' },
    ]);
  });

  it('is nothing that a page or a person wrote, wherever in the error it stands', async () => {
    let faults = 0;
    for (const secret of SECRETS) {
      const forged = `${secret}\n    at ${secret.replace(/[^\w]/g, '_')} (chrome-extension://abcdefgh/background.js:1:1)`;
      for (const thrown of [
        error('TypeError', secret, CHROMIUM(secret)),
        error('TypeError', forged, CHROMIUM(forged)),
        error(secret, '', `${secret}\n    at x (https://clips.example/${secret}.js:1:1)`),
        catching(() => JSON.parse(secret)),
        catching(() => v.parse(v.picklist(['other']), secret)),
        new DOMException(secret, secret),
        secret,
        { name: secret, message: secret, stack: secret },
      ]) {
        noteFault('screen', thrown);
        faults += 1;
      }
    }
    const report = await noted(20);
    expect(faults).toBe(SECRETS.length * 8);
    for (const secret of SECRETS) {
      expect(report).not.toContain(secret);
      expect(report).not.toContain(secret.replace(/[^\w]/g, '_'));
      expect(report).not.toContain(secret.slice(0, 5));
    }
    expect(report).not.toMatch(/https?:|extension:|@/);
    expect(JSON.stringify([...browser.storage.session.values])).not.toContain('abcdefgh');
  });

  it('is the last twenty, newest first, however many come at once', async () => {
    for (let time = 0; time < 30; time += 1) noteFault(time === 29 ? 'vault' : 'screen', new RangeError('x'));
    const report = await noted(20);
    expect(report.split('\n')[0]).toBe('Beside 0.1.0, chrome');
    expect(report.match(/RangeError/g)).toHaveLength(20);
  });

  it('never throws, and leaves out what is stored in another shape', async () => {
    const get = vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('x'));
    expect(() => {
      noteFault('vault', null);
    }).not.toThrow();
    get.mockRestore();
    browser.storage.session.values.set('fault:1', { place: 'elsewhere', name: 'Mara' });
    expect(await readFaults()).toEqual([]);
  });
});

function catching(run: () => unknown): unknown {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
}
