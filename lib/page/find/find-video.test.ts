import { beforeEach, describe, expect, it } from 'vitest';
import type { PageKind } from '../../domain/subject';
import { findVideo } from './find-video';
import { openPage, the, viewFor } from '../testing/test-page';
import { readVideo } from '../read/video-facts';

const find = (
  readers: Parameters<typeof viewFor>[0] = {},
  parts: Record<string, string> = {},
  pageKind: PageKind = 'video',
) => {
  const view = viewFor(readers, parts);
  return findVideo({ ...view, plan: { ...view.plan, pageKind } })?.id ?? null;
};

beforeEach(() => {
  openPage('');
});

describe('finding the video', () => {
  it('takes the largest that is to be seen in the window', () => {
    openPage(
      '<video id="a" data-box="0 0 200 100"></video><video id="b" data-box="0 0 400 300"></video><video id="c" data-box="0 9000 900 900"></video><video id="d" data-box="0 0 900 700" hidden></video>',
    );
    expect(find()).toBe('b');
  });
  it('follows the selectors of the playbook first', () => {
    openPage(
      '<video id="ad" data-box="0 0 900 700"></video><div class="player"><video id="main" data-box="0 0 400 300"></video></div>',
    );
    expect(find({ video: ['.old video', '.player video'] })).toBe('main');
  });
  it('looks through open shadow roots', () => {
    openPage('<x-player></x-player>');
    const video = document.createElement('video');
    video.id = 'inside';
    video.setAttribute('data-box', '0 0 400 300');
    the('x-player').attachShadow({ mode: 'open' }).append(video);
    expect(find()).toBe('inside');
  });
  it('finds one that the page keeps in a closed shadow root', () => {
    openPage('<div id="host"></div>');
    const video = document.createElement('video');
    video.id = 'kept';
    video.setAttribute('data-box', '0 0 400 300');
    const root = the('#host').attachShadow({ mode: 'closed' });
    root.append(video);
    // As Firefox lets an extension look.
    Object.defineProperty(the('#host'), 'openOrClosedShadowRoot', { value: root });
    expect(find()).toBe('kept');
  });
  it('prefers the card that carries the id of the address, in the window or not', () => {
    openPage(
      '<article><a href="/v/7"></a><video id="own" data-box="0 0 400 300"></video></article><article><a href="/v/8"></a><video id="reply" data-box="0 320 400 400"></video></article>',
    );
    expect(find({ container: 'article' }, { id: '7' })).toBe('own');
    the('#own').setAttribute('data-box', '0 -2000 400 300');
    expect(find({ container: 'article' }, { id: '7' })).toBe('own');
  });
  it('takes none where the only card carries another id, and none of a post that is quoted', () => {
    openPage('<article data-id="8"><video id="reply"></video></article>');
    expect(find({ container: 'article', cardId: [{ name: 'data-id' }] }, { id: '7' })).toBeNull();
    openPage('<article data-id="7"><div role="link"><video id="quoted"></video></div></article>');
    const readers = { container: 'article', cardId: [{ name: 'data-id' }], foreign: '[role="link"]' };
    expect(find(readers, { id: '7' })).toBeNull();
  });
  it('takes the largest, paused or not', () => {
    openPage('<video id="main" data-box="0 0 640 360"></video><video id="side" data-box="0 400 460 260"></video>');
    Object.defineProperty(the('#side'), 'paused', { value: false });
    expect(find()).toBe('main');
  });
  it('takes none of an account or a list, unless the playbook names it', () => {
    openPage('<video id="preview" data-box="0 0 640 360"></video>');
    expect(find({}, { handle: 'mara' }, 'profile')).toBeNull();
    expect(find({}, {}, 'feed')).toBeNull();
  });
  it('takes no other video where a post without one of its own is possible', () => {
    openPage('<article id="post"></article><aside><video id="reply" data-box="0 0 400 300"></video></aside>');
    expect(find({ video: ['#post video'] }, {}, 'post')).toBeNull();
    expect(find({ video: ['#post video'] })).toBe('reply');
  });
  it('takes no decoration and nothing for a video', () => {
    openPage('<video id="tiny" data-box="0 0 20 20"></video><img id="poster">');
    expect(find({ video: ['#poster'] })).toBeNull();
  });
});

describe('what is said of a video', () => {
  const facts = (more: object) => readVideo(Object.assign(document.createElement('video'), more));

  it('names its kind of source', () => {
    expect(facts({}).source).toBe('none');
    expect(facts({ src: 'blob:https://videos.example/1' }).source).toBe('media-source');
    expect(facts({ src: 'https://videos.example/1.mp4' }).source).toBe('file');
  });
  it('is protected with media keys', () => {
    const video = document.createElement('video');
    Object.defineProperty(video, 'mediaKeys', { value: {} });
    expect([readVideo(video).protected, facts({}).protected]).toEqual([true, false]);
  });
  it('has no length where the page knows none', () => {
    const live = document.createElement('video');
    Object.defineProperty(live, 'duration', { value: Infinity });
    expect(readVideo(live).duration).toBeNull();
  });
  it('has the captions on screen, without their markup', () => {
    const video = document.createElement('video');
    Object.defineProperty(video, 'textTracks', {
      value: [
        { mode: 'hidden', activeCues: [{ text: 'no' }] },
        { mode: 'showing', activeCues: [{ text: '<v Ana>Hello <i>you</i>' }] },
      ],
    });
    expect(readVideo(video).captionText).toBe('Hello you');
  });
});
