/** Twelve comments by five accounts, and four by others, on the stand-ins of two sites; and a list of a thousand that reuses its rows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sites } from '../../support/browser/sites';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));

/** How often each of the five wrote. */
export const FIVE = { 'grau.wolf': 3, nordpfad: 3, 'grau.wolf2': 2, steinbeisser: 2, 'kaltes.wasser': 2 } as const;
export const TWELVE = Object.values(FIVE).reduce((sum, count) => sum + count, 0);

const ABUSE = Object.entries(FIVE).flatMap(([handle, count]) =>
  Array.from({ length: count }, (_, at) => ({ handle, text: `Nobody wants you here, ${handle} ${String(at + 1)}` })),
);
const OTHERS = ['otto.v', 'lena_k', 'mara.lin', 'ana'].map((handle) => ({ handle, text: `Lovely, says ${handle}` }));
/** Mixed, as on a page. */
const COMMENTS = [...ABUSE, ...OTHERS]
  .map((comment, at) => ({ ...comment, name: comment.handle, time: '2h ago', level: 1, id: `UgxMany${String(at)}` }))
  .toSorted((one, other) => (one.text.length % 5) - (other.text.length % 5));

export const VIRTUAL_LENGTH = 1_000;
const ROWS = 30;
const ROW_HEIGHT = 80;

/** Thirty rows that get another comment's id, writer and words while the page is scrolled. */
const VIRTUAL = `
      const list = document.getElementById('comments');
      list.style.cssText = 'display:block;position:relative;block-size:${String(VIRTUAL_LENGTH * ROW_HEIGHT)}px';
      const rows = Array.from({ length: ${String(ROWS)} }, (_, at) => comment({ handle: 'user' + at, text: 'words ' + at, time: '1 day ago', id: 'UgxRow' + at }));
      for (const row of rows) { row.style.cssText = 'position:absolute;inset-inline:0;block-size:${String(ROW_HEIGHT)}px;overflow:hidden'; list.append(row); }
      const draw = () => {
        const top = Math.max(0, scrollY - (list.getBoundingClientRect().top + scrollY));
        const first = Math.min(${String(VIRTUAL_LENGTH - ROWS)}, Math.max(0, Math.floor(top / ${String(ROW_HEIGHT)}) - 5));
        rows.forEach((row, at) => {
          const id = first + at;
          row.style.insetBlockStart = id * ${String(ROW_HEIGHT)} + 'px';
          if (row.dataset.row === String(id)) return;
          row.dataset.row = String(id);
          const [by] = row.querySelectorAll('#author-text');
          by.setAttribute('href', '/@user' + id);
          by.firstChild.data = '@user' + id;
          row.querySelector('#published-time-text a').setAttribute('href', '/watch?v=aB3-_xyZ012&lc=UgxRow' + id);
          row.querySelector('#content-text').firstChild.data = 'words ' + id;
        });
      };
      addEventListener('scroll', draw);
      draw();`;

const html = (file: string): string => readFileSync(`${FOLDER}${file}`, 'utf8');
const TIKTOK_LIST = /comments\.append\(\s*comment\([\s\S]*?\n {6}\);/;
const YOUTUBE_LIST = /document\.getElementById\('comments'\)\.append\(\s*make\('ytd-comment-thread[\s\S]*?\n {6}\);/;

/** The page with another list of comments. Throws where the page has none to replace. */
function withList(file: string, list: RegExp, script: string): { readonly body: string } {
  const page = html(file);
  if (!list.test(page)) throw new Error(`${file} has no list of comments`);
  return { body: page.replace(list, () => script) };
}

const all = JSON.stringify(COMMENTS);

export const manyComments: Sites = {
  'www.tiktok.com': (path) =>
    path.includes('/video/')
      ? withList('tiktok-video.html', TIKTOK_LIST, `comments.append(...${all}.map(comment));`)
      : path === '/video.js'
        ? { type: 'text/javascript', body: html('video.js') }
        : null,
  'www.youtube.com': (path) =>
    path.startsWith('/watch')
      ? withList(
          'youtube-watch.html',
          YOUTUBE_LIST,
          path.includes('virtual')
            ? VIRTUAL
            : `document.getElementById('comments').append(...${all}.map((one) => make('ytd-comment-thread-renderer', {}, comment(one))));`,
        )
      : path === '/video.js'
        ? { type: 'text/javascript', body: html('video.js') }
        : null,
};
