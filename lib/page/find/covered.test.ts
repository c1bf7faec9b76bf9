import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, the } from '../testing/test-page';
import { isCovered } from './covered';

const BOX = { left: 0, top: 0, width: 100, height: 40 };

/** The element that lies on top at a point: the test's own document has no layout. */
function onTop(at: (x: number) => Element | null): void {
  document.elementFromPoint = vi.fn(at);
}

beforeEach(() => {
  openPage('<main><p><button><i></i></button><s></s></p></main><div id="layer"></div>');
});
afterEach(() => {
  Reflect.deleteProperty(document, 'elementFromPoint');
});

describe('something over a control', () => {
  it('is a layer that would take every press', () => {
    onTop(() => the('#layer'));
    expect(isCovered(the('button'), BOX)).toBe(true);
  });
  it('is not there while a part of the control is free', () => {
    onTop((x) => (x > 60 ? the('button') : the('#layer')));
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
  it.each(['i', 'p', 'main', 's'])('is no <%s> of the control itself, around it or right beside it', (css) => {
    onTop(() => the(css));
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
  it('is not claimed where the control is out of the window', () => {
    onTop(() => null);
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
});
