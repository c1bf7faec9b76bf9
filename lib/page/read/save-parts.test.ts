import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slices } from './yield-to-page';
import { flatLayout } from '../testing/flat-layout';
import { grabFrame } from './grab-frame';
import { findRoots, readSource } from './read-source';
import { TEXT_LIMIT } from '../../domain/page-limits';
import { readText } from './read-text';
import { openPage, the } from '../testing/test-page';
import { tidy, tidyInSlices } from './text-of';

beforeEach(() => {
  openPage('');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A video as far as a test without pictures can have one. */
function video(more: object): HTMLVideoElement {
  const made = document.createElement('video');
  for (const [name, value] of Object.entries({ readyState: 4, videoWidth: 640, videoHeight: 360, ...more }))
    Object.defineProperty(made, name, { value });
  return made;
}

describe('the frame of the video', () => {
  it('says why there is none', async () => {
    expect(await grabFrame(null)).toEqual({ ok: false, reason: 'no-video' });
    expect(await grabFrame(video({ mediaKeys: {} }))).toEqual({ ok: false, reason: 'video-protected' });
    expect(await grabFrame(video({ readyState: 1 }))).toEqual({ ok: false, reason: 'video-not-ready' });
    expect(await grabFrame(video({ videoWidth: 0 }))).toEqual({ ok: false, reason: 'video-not-ready' });
  });
  it('knows a video whose picture the browser does not let out', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(() => {
      throw new DOMException('tainted', 'SecurityError');
    });
    expect(await grabFrame(video({}))).toEqual({ ok: false, reason: 'video-cross-origin' });
  });
  it('comes as PNG in base64, at the size of the video itself', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => {
      done(new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }));
    });
    expect(await grabFrame(video({}))).toEqual({ ok: true, base64: 'AQID', width: 640, height: 360 });
  });
});

describe('the text of the page', () => {
  const readAll = async () => readText(document, flatLayout, await findRoots(document, slices()), slices());

  it('is cut when it is enormous, and says so', async () => {
    openPage(`<p>${'word '.repeat(600_000)}</p>`);
    const { text, cut } = await readAll();
    expect([text.length <= TEXT_LIMIT, cut]).toEqual([true, true]);
  });
  it('is whole otherwise', async () => {
    openPage('<p>Hello</p>');
    expect(await readAll()).toEqual({ text: 'Hello', cut: false });
  });
  it('goes on with open shadow roots in the order of the page, and leaves closed ones and what is in them alone', async () => {
    const within = (host: ShadowRoot | Element, mode: ShadowRootMode, words: string): ShadowRoot => {
      const element = document.createElement('div');
      host.append(element);
      const root = element.attachShadow({ mode });
      root.append(
        Object.assign(document.createElement('b'), { textContent: words }),
        Object.assign(document.createElement('i'), { textContent: 'Hidden', hidden: true }),
      );
      return root;
    };
    openPage('<p>Outside</p>');
    const one = within(the('body'), 'open', 'One');
    const closed = within(one, 'closed', 'Closed');
    const inClosed = within(closed, 'open', 'In a closed one');
    const two = within(the('body'), 'open', 'Two');
    const { text } = await readText(document, flatLayout, [one, closed, inClosed, two], slices());
    expect(text.split('\n')).toEqual(['Outside', 'One', 'Two']);
  });
  it('is the same whether it is tidied at once or in slices', async () => {
    const letters = ['a', 'b', ' ', ' ', '\n', '\n', '\t', '\0', '\u00A0', '🙂'];
    let seed = 7;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    const text = Array.from({ length: 450_000 }, () => letters[next() % letters.length]).join('');
    expect((await tidyInSlices(text, slices())) === tidy(text)).toBe(true);
    expect(await tidyInSlices(` \n${'\n'.repeat(250_000)}x \0\n `, slices())).toBe('x');
  });
});

describe('the source of the page', () => {
  it('has doctype, root element with its attributes, scripts and text that looks like markup', () => {
    openPage('<script>var token = "<b>";</script><p>&lt;i&gt;</p>');
    document.documentElement.setAttribute('data-note', '"quoted" & more');
    const source = readSource(document, []);
    const html = source.ok ? source.html : '';
    expect(html).toContain('&lt;i&gt;');
    expect(html).toContain('var token');
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
    expect(new DOMParser().parseFromString(html, 'text/html').documentElement.getAttribute('data-note')).toBe(
      '"quoted" & more',
    );
    document.documentElement.removeAttribute('data-note');
  });
  it('says so when the page cannot be written down', () => {
    expect(
      readSource(
        {
          get documentElement(): never {
            throw new Error('hostile');
          },
        } as unknown as Document,
        [],
      ),
    ).toEqual({ ok: false, reason: 'source-failed' });
  });
});
