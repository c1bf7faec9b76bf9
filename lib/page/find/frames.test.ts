import { beforeEach, describe, expect, it } from 'vitest';
import { flatLayout } from '../testing/flat-layout';
import { isInPage, throughFrames } from './frames';
import { openPage, the } from '../testing/test-page';

const layout = throughFrames(flatLayout);

/** A line at `box` of the frame's own page. */
function lineAt(box: string): { readonly line: HTMLElement; readonly chat: Document } {
  const chat = new DOMParser().parseFromString(`<p data-box="${box}">x</p>`, 'text/html');
  Object.defineProperty(chat, 'defaultView', { configurable: true, value: { frameElement: the('x-frame') } });
  const line = chat.querySelector<HTMLElement>('p');
  if (line === null) throw new Error('no line');
  return { line, chat };
}

beforeEach(() => {
  openPage(
    '<b data-box="1 2 3 4"></b><x-frame data-box="100 200 300 150" style="padding-left: 10px; padding-top: 5px"></x-frame>',
  );
});

describe('boxes through frames', () => {
  it('stay as they are in the page itself', () => {
    expect(layout.boxOf(the('b'))).toEqual({ left: 1, top: 2, width: 3, height: 4 });
    expect(isInPage(the('b'))).toBe(true);
  });
  it('are moved by the place of the frame and what is around its page', () => {
    const { line } = lineAt('20 30 100 16');
    expect(layout.boxOf(line)).toEqual({ left: 130, top: 235, width: 100, height: 16 });
    expect(isInPage(line)).toBe(false);
  });
  it('end at the edges of the frame, and are out of sight where nothing of the line shows', () => {
    expect(layout.boxOf(lineAt('0 -6 500 16').line)).toEqual({ left: 110, top: 205, width: 290, height: 10 });
    expect(layout.boxOf(lineAt('0 400 100 16').line)).toEqual({ left: -99, top: -99, width: 0, height: 0 });
    expect(layout.boxOf(lineAt('0 -40 100 16').line).left).toBe(-99);
  });
  it('are out of sight when the line is gone or the frame holds another page', () => {
    const gone = lineAt('0 0 9 9').line;
    gone.remove();
    expect(layout.boxOf(gone).left).toBe(-99);
    const { line, chat } = lineAt('0 0 9 9');
    Object.defineProperty(chat, 'defaultView', { value: null });
    expect(layout.boxOf(line).left).toBe(-99);
  });
});
