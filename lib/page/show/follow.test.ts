import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flatLayout } from '../testing/flat-layout';
import { openPage, the } from '../testing/test-page';
import type { Box } from '../find/layout';
import { follow } from './follow';

let frames: FrameRequestCallback[];
let observers: { readonly tell: () => void; readonly margin: string; alive: boolean }[];
let drawn: number[];
let life: AbortController;
let look: () => void;

/** As many frames as are asked for, but not for ever. */
function run(limit = 200): number {
  let count = 0;
  for (; frames.length > 0 && count < limit; count += 1) frames.shift()?.(0);
  return count;
}
function place(left: number): void {
  the('button').dataset['box'] = `${String(left)} 20 30 40`;
}

beforeEach(() => {
  openPage('<button></button>');
  frames = [];
  observers = [];
  drawn = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #entry;
      constructor(tell: () => void, { rootMargin }: { rootMargin: string }) {
        this.#entry = { tell, margin: rootMargin, alive: false };
        observers.push(this.#entry);
      }
      observe(): void {
        this.#entry.alive = true;
        // As browsers do it: the first call tells how things are.
        this.#entry.tell();
      }
      disconnect(): void {
        this.#entry.alive = false;
      }
    },
  );
  place(10);
  life = new AbortController();
  look = follow(the('button'), flatLayout, ({ left }: Box) => drawn.push(left), life.signal);
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

describe('following an element', () => {
  it('asks for no frame once it stands still, and watches its place instead', () => {
    expect(run()).toBeLessThan(50);
    expect([frames.length, drawn]).toEqual([0, [10]]);
    expect(observers.map(({ alive }) => alive)).toEqual([true]);
    expect(observers[0]?.margin).toMatch(/^-20px .* -10px$/);
  });
  it('follows it in every frame from the moment it moves, and rests again', () => {
    run();
    for (const left of [12, 14, 16]) {
      place(left);
      if (left === 12) observers[0]?.tell();
      frames.shift()?.(0);
    }
    expect(drawn).toEqual([10, 12, 14, 16]);
    run();
    expect([frames.length, observers.filter(({ alive }) => alive).length]).toEqual([0, 1]);
    expect(observers.at(-1)?.margin).toMatch(/ -16px$/);
  });
  it.each(['scroll', 'resize', 'transitionstart', 'animationstart'])('looks at once after %s', (sign) => {
    run();
    place(50);
    dispatchEvent(new Event(sign));
    frames.shift()?.(0);
    expect(drawn).toEqual([10, 50]);
  });
  it('looks when it is told to, and asks for frames only if it moved', () => {
    run();
    look();
    expect([frames.length, drawn]).toEqual([0, [10]]);
    place(60);
    look();
    expect([frames.length, drawn]).toEqual([1, [10, 60]]);
  });
  it('waits anywhere in the window for what has no size now', () => {
    the('button').dataset['box'] = '0 0 0 0';
    dispatchEvent(new Event('resize'));
    run();
    expect(observers.at(-1)).toMatchObject({ margin: '0px', alive: true });
  });
  it('ends with its signal', () => {
    run();
    life.abort();
    dispatchEvent(new Event('scroll'));
    expect([frames.length, observers.filter(({ alive }) => alive).length]).toEqual([0, 0]);
  });
});
