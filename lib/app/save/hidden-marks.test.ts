import { describe, expect, it } from 'vitest';
import { hideMarks } from './hidden-marks';

/** A page that writes down what it is asked; hiding is done when the test says so. */
function page() {
  const calls: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    calls,
    hidden: () => {
      waiting.splice(0).forEach((done) => {
        done();
      });
    },
    hideMarks: () => {
      calls.push('hide');
      return new Promise<void>((done) => {
        waiting.push(done);
      });
    },
    showMarks: () => {
      calls.push('show');
      return Promise.resolve();
    },
  };
}
const turn = () => new Promise((done) => setTimeout(done));

describe('hiding the marks for a picture', () => {
  it('is ready when they are hidden, and brings them back once', async () => {
    const asked = page();
    const marks = hideMarks(asked, 4, () => 0, new AbortController().signal);
    let ready = false;
    const waiting = marks.ready().then(() => {
      ready = true;
    });
    await turn();
    expect(ready).toBe(false);
    asked.hidden();
    await waiting;
    marks.show();
    marks.show();
    expect(asked.calls).toEqual(['hide', 'show']);
  });

  it('asks again where the page took so long to read that they may be back before the picture', async () => {
    const asked = page();
    let now = 0;
    const marks = hideMarks(asked, 4, () => now, new AbortController().signal);
    asked.hidden();
    now = 2_500;
    let ready = false;
    const waiting = marks.ready().then(() => {
      ready = true;
    });
    await turn();
    expect(asked.calls).toEqual(['hide', 'hide']);
    expect(ready).toBe(false);
    asked.hidden();
    await waiting;
    expect(ready).toBe(true);
  });

  it('brings them back at once when the save is called off, and does not hide them again', async () => {
    const asked = page();
    const stopping = new AbortController();
    let now = 0;
    const marks = hideMarks(asked, 4, () => now, stopping.signal);
    asked.hidden();
    stopping.abort();
    expect(asked.calls).toEqual(['hide', 'show']);
    now = 2_500;
    await marks.ready();
    marks.show();
    expect(asked.calls).toEqual(['hide', 'show']);
  });

  it('goes on where the agent is gone: its marks are gone with it', async () => {
    const gone = {
      hideMarks: () => Promise.reject(new Error('nobody there')),
      showMarks: () => Promise.reject(new Error('nobody there')),
    };
    const marks = hideMarks(gone, 4, () => 0, new AbortController().signal);
    await expect(marks.ready()).resolves.toBeUndefined();
    expect(() => {
      marks.show();
    }).not.toThrow();
  });
});
