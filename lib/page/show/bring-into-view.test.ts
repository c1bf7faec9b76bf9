import { afterEach, expect, it } from 'vitest';
import { openPage, the } from '../testing/test-page';
import { createScrolling } from './bring-into-view';

afterEach(() => {
  for (const name of ['scrollingElement', 'defaultView']) Reflect.deleteProperty(document, name);
});

it('a page goes back to where it was, also where elements of it are called as what is asked of the page', async () => {
  openPage('<form><input name="ownerDocument" /><p id="comment"></p></form><img class="in-the-way" />');
  for (const name of ['scrollingElement', 'defaultView'])
    Object.defineProperty(document, name, { value: the('.in-the-way'), configurable: true });
  Object.defineProperty(the('form'), 'ownerDocument', { value: the('input'), configurable: true });
  const root = document.documentElement;
  root.scrollTop = 300;
  const scrolling = createScrolling(new AbortController().signal);
  await scrolling.to(the('#comment'));
  root.scrollTop = 2_000;
  scrolling.back();
  expect(root.scrollTop).toBe(300);
});
