import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage } from '../testing/test-page';
import { createMarks, type Marks } from './overlay';

let life: AbortController;
let marks: Marks;
beforeEach(() => {
  openPage('');
  life = new AbortController();
  marks = createMarks(life.signal);
});
afterEach(() => {
  life.abort();
});

describe('a ring on top', () => {
  it.each(['fullscreenchange', 'toggle'])('comes above what lies above it after %s', (event) => {
    const ring = marks.make('div', {}, true);
    const entered = vi.fn(() => true);
    ring.box.togglePopover = entered;
    ring.raise();
    entered.mockClear();
    document.dispatchEvent(new Event(event, { bubbles: true }));
    // Out of the browser's top layer and in again: the last one in lies above all others.
    expect(entered.mock.calls).toEqual([[false], [true]]);
  });
  it('stays away after it was taken away', () => {
    const ring = marks.make('div', {}, true);
    const entered = vi.fn(() => true);
    ring.box.togglePopover = entered;
    ring.raise();
    ring.lower();
    entered.mockClear();
    document.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    expect(entered).not.toHaveBeenCalled();
  });
});
