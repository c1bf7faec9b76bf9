import { describe, expect, it } from 'vitest';
import { afterLook, afterPress, UNSEEN, type Seen } from './pointing';

/** What is reported after each of these looks, in order. */
function looks(until: 'pressed' | 'confirmed', ...seen: readonly Seen[]): (string | null)[] {
  let pointing = UNSEEN;
  return seen.map((one) => {
    const after = afterLook(pointing, one, until);
    ({ pointing } = after);
    return after.end;
  });
}

const neither = { found: false, nextThere: false };
const own = { found: true, nextThere: false };
const both = { found: true, nextThere: true };
const next = { found: false, nextThere: true };

describe('pointing at a step', () => {
  it('is over, once, when the next control shows up after this one stood alone', () => {
    expect(looks('pressed', own, both, own, both)).toEqual([null, 'nextVisible', null, null]);
    expect(looks('pressed', own, neither, next)).toEqual([null, null, 'nextVisible']);
  });
  it('goes on when both show up together: nothing was chosen yet', () => {
    expect(looks('pressed', neither, both, both)).toEqual([null, null, null]);
  });
  it('takes a next control that was there from the start for no step forward', () => {
    expect(looks('pressed', both, both)).toEqual([null, null]);
    expect(looks('pressed', next, next)).toEqual([null, null]);
    expect(looks('pressed', both, own, both)).toEqual([null, null, 'nextVisible']);
  });
  it('leaves a step alone that only the person can say is done', () => {
    expect(looks('confirmed', own, both)).toEqual([null, null]);
  });
  it('reports the press on its control once, and nothing after it', () => {
    const first = afterPress(UNSEEN);
    expect(first.end).toBe('stepPressed');
    expect(afterPress(first.pointing).end).toBeNull();
    expect(afterLook(first.pointing, next, 'pressed').end).toBeNull();
  });
});
