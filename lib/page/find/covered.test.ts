import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layNothing, layOnTop, openPage, placeAt, the } from '../testing/test-page';
import { isCovered } from './covered';

const BOX = { left: 0, top: 0, width: 100, height: 40 };

beforeEach(() => {
  openPage('<main><p><button><i></i></button><s></s></p></main><div id="layer"></div>');
});
afterEach(layNothing);

describe('something over a control', () => {
  it('is a layer that would take every press', () => {
    layOnTop(() => the('#layer'));
    expect(isCovered(the('button'), BOX)).toBe(true);
  });
  it('is not there while a part of the control is free', () => {
    layOnTop((x) => (x > 60 ? the('button') : the('#layer')));
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
  it.each(['i', 'p', 'main', 's'])('is no <%s> of the control itself, around it or right beside it', (css) => {
    layOnTop(() => the(css));
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
  it('is not claimed where the control is out of the window', () => {
    layOnTop(() => null);
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
  it.each([
    ['beside what it lies in, later in the page', 'position: fixed; background-color: rgb(255, 255, 255)', true],
    ['with a picture as its ground', 'position: absolute; background-image: url(x.png)', true],
    ['that one sees through', 'position: fixed; background-color: rgba(0, 0, 0, 0.2)', false],
    ['without a ground', 'position: fixed', false],
    ['that is nearly not there', 'position: fixed; background-color: rgb(255, 255, 255); opacity: 0.1', false],
    ['in the flow of the page', 'background-color: rgb(255, 255, 255)', false],
    ['below the page', 'position: fixed; background-color: rgb(255, 255, 255); z-index: -1', false],
  ])('is a layer that lets presses through: %s', (_which, style, covered) => {
    const layer = the('#layer');
    layer.setAttribute('style', `pointer-events: none; ${style}`);
    placeAt('#layer', new DOMRect(0, 0, 500, 500));
    layOnTop(() => the('button'));
    expect(isCovered(the('button'), BOX)).toBe(covered);
  });
  it('is not a layer that lies elsewhere', () => {
    const layer = the('#layer');
    layer.setAttribute('style', 'pointer-events: none; position: fixed; background-color: rgb(255, 255, 255)');
    placeAt('#layer', new DOMRect(300, 300, 50, 50));
    layOnTop(() => the('button'));
    expect(isCovered(the('button'), BOX)).toBe(false);
  });
  it('is asked of the page by its own definition: an element of that name is in nobody’s way', () => {
    layOnTop(() => the('#layer'));
    Object.defineProperty(document, 'elementFromPoint', { value: the('i'), configurable: true });
    expect(isCovered(the('button'), BOX)).toBe(true);
    Reflect.deleteProperty(document, 'elementFromPoint');
  });
});
