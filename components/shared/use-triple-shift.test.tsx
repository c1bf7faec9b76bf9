import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForLeaving } from '../../lib/page/show/leave-keys';
import { useTripleShift } from './use-triple-shift';

/** What a person does: a key goes down, a held key repeats, the pointer presses, or so many milliseconds pass. */
type Doing = 'Shift' | 'A' | 'Shift held' | 'press' | number;

const left = { panel: 0, page: 0 };
const root = document.createElement('div');
const page = { end: new AbortController() };

function Panel() {
  useTripleShift(true, () => {
    left.panel += 1;
  });
  return null;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  left.panel = 0;
  left.page = 0;
  page.end = new AbortController();
  const mark = { box: root, raise: () => undefined, lower: () => undefined };
  const marks = {
    make: () => mark,
    display: () => undefined,
    isHost: () => false,
    raise: () => undefined,
    remove: () => undefined,
  };
  const onLeave = () => {
    left.page += 1;
  };
  listenForLeaving(
    marks,
    () => true,
    onLeave,
    () => true,
    page.end.signal,
  );
  await act(() => {
    render(<Panel />, root);
  });
});
afterEach(() => {
  page.end.abort();
  render(null, root);
  vi.useRealTimers();
});

function person(doing: readonly Doing[]): void {
  for (const one of doing) {
    if (typeof one === 'number') vi.advanceTimersByTime(one);
    else if (one === 'press') window.dispatchEvent(new PointerEvent('pointerdown'));
    else
      window.dispatchEvent(
        new KeyboardEvent('keydown', { key: one === 'A' ? 'A' : 'Shift', repeat: one === 'Shift held' }),
      );
  }
}

describe('Shift three times', () => {
  it.each<[string, readonly Doing[], number]>([
    ['leaves', ['Shift', 'Shift', 'Shift'], 1],
    ['leaves when it takes a little under two seconds', ['Shift', 1_000, 'Shift', 999, 'Shift'], 1],
    ['does not leave when it takes longer', ['Shift', 1_000, 'Shift', 1_000, 'Shift'], 0],
    ['does not leave when a letter comes in between', ['Shift', 'A', 'Shift', 'A', 'Shift', 'A'], 0],
    ['does not leave when the pointer presses in between', ['Shift', 'Shift', 'press', 'Shift'], 0],
    ['does not leave when the key is only held down', ['Shift', 'Shift held', 'Shift held', 'Shift held'], 0],
    ['starts anew after it left', ['Shift', 'Shift', 'Shift', 'Shift', 'Shift'], 1],
  ])('%s, in the panel and in a web page alike', (_name, doing, times) => {
    person(doing);
    expect(left).toEqual({ panel: times, page: times });
  });
});
