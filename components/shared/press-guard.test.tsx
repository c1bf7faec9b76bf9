import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardPresses, SETTLE_MS } from './press-guard';

let clock = 0;
let frame: HTMLElement;
let stop: () => void;
let pressed: string[];

beforeEach(() => {
  clock = 0;
  pressed = [];
  frame = document.createElement('div');
  document.body.append(frame);
  stop = guardPresses(frame, () => clock);
});
afterEach(() => {
  stop();
  frame.remove();
});

function add(name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', () => pressed.push(name));
  frame.append(button);
  return button;
}
/** A press as a pointer makes it: `detail` counts the presses of a double press, 0 is the keyboard. */
function press(target: Element, detail = 1, x = 100): void {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX: x, clientY: 500 }));
}
/** Lets the observer see what changed. */
const seen = () => new Promise((done) => setTimeout(done, 0));

describe('presses at the frame', () => {
  it('drops a press on a control that came less than 0.7 s ago, and takes it after that', async () => {
    const button = add('Someone under 18');
    await seen();
    clock += SETTLE_MS - 1;
    press(button);
    expect(pressed).toEqual([]);
    clock += 1;
    press(button);
    expect(pressed).toEqual(['Someone under 18']);
  });
  it('drops a press on a control whose words just changed under it', async () => {
    const button = add('Report it');
    await seen();
    clock += SETTLE_MS;
    button.textContent = 'Delete it';
    await seen();
    press(button);
    expect(pressed).toEqual([]);
  });
  it('drops a press on what a fold just showed', async () => {
    const fold = document.createElement('details');
    const inside = add('Inside');
    fold.append(inside);
    frame.append(fold);
    await seen();
    clock += SETTLE_MS;
    fold.open = true;
    await seen();
    press(inside);
    expect(pressed).toEqual([]);
  });
  it('drops the second press of a double press that lands on something else in the same place, however late', async () => {
    const first = add('Report it');
    const second = add('A child is asked for pictures');
    await seen();
    clock += 5_000;
    press(first, 1);
    press(second, 2, 103);
    expect(pressed).toEqual(['Report it']);
    press(second, 2, 300);
    expect(pressed).toEqual(['Report it', 'A child is asked for pictures']);
  });
  it('takes a quick second press on the same control, and on what was there all along', async () => {
    const save = add('Save');
    const leave = add('Leave');
    await seen();
    clock += SETTLE_MS;
    press(save, 1);
    press(save, 2);
    add('Something new');
    await seen();
    press(leave, 1, 400);
    expect(pressed).toEqual(['Save', 'Save', 'Leave']);
  });
  it('never drops a press by keyboard', async () => {
    const button = add('Save');
    await seen();
    press(button, 0);
    expect(pressed).toEqual(['Save']);
  });
  it('says that something is new only while it is', async () => {
    add('Save');
    await seen();
    expect(frame.hasAttribute('data-settling')).toBe(true);
    await expect.poll(() => frame.hasAttribute('data-settling'), { timeout: 5_000 }).toBe(false);
  });
});
