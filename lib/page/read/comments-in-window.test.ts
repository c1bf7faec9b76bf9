import { expect, it } from 'vitest';
import type { CommentReaders } from '../../domain/playbook-reading';
import { openPage, viewFor } from '../testing/test-page';
import { commentsInWindow } from './comments-in-window';
import { slices } from './yield-to-page';

const COMMENTS: CommentReaders = { item: '.c', author: '.by', text: '.words' };
const row = (words: string, box: string, own: string): string =>
  `<li class="c" data-box="${own}"><b class="by" data-box="${box}">ana</b><p class="words" data-box="${box}">${words}</p></li>`;

it('a comment counts as shown where it, or its words alone, stand in the window: a row of floating parts has no size', async () => {
  const below = `10 ${String(innerHeight + 10)} 100 20`;
  openPage(`<ul>
    ${row('in the window', '10 10 100 20', '10 10 100 20')}
    ${row('floating', '10 40 100 20', '10 40 0 0')}
    ${row('without a box', '10 60 100 20', '0 0 0 0')}
    ${row('below', below, below)}
    ${row('floating below', below, '0 0 0 0')}
  </ul>`);
  const shown = await commentsInWindow(viewFor({ comments: COMMENTS }), slices());
  expect(shown.map(({ text }) => text)).toEqual(['in the window', 'floating', 'without a box']);
});
