/** Pages on which two subjects meet: a post without a video and its answers, an account and what it shared, an address that is new and a card that is old. */
import { describe, expect, it } from 'vitest';
import { describePage } from '../../lib/page/read/describe-page';
import { findVideo } from '../../lib/page/find/find-video';
import { loadPlaybook, recognise } from '../../lib/playbooks/registry';
import { readPage, resolveAnchors } from '../support/playbook-harness';

const open = async (address: string, html: string) =>
  readPage(await loadPlaybook(recognise(address).playbookId), html, address);
const videoOf = (page: Awaited<ReturnType<typeof open>>) => findVideo(page.view)?.id ?? null;

describe('a Bluesky post without a video, answered with a moving picture', () => {
  const html = `<link rel="canonical" href="https://bsky.app/profile/mara.test/post/3kaaaaaaaaaaa">
    <div data-testid="postThreadItem-by-mara.test"><a href="/profile/mara.test">Mara Lin</a><div data-word-wrap="1">Harbour news, no video</div><button data-testid="postDropdownBtn" id="own-menu">...</button><span data-testid="likeCount-expanded">874 likes</span></div>
    <a role="link" href="/profile/otto.test/post/3kbbbbbbbbbbb" data-testid="postThreadItem-by-otto.test"><div data-word-wrap="1">My reply</div><video id="reply-gif" style="width:400px;height:225px"></video><button data-testid="postDropdownBtn">...</button></a>`;

  it('has no video, and everything else is its own', async () => {
    const page = await open('https://bsky.app/profile/mara.test/post/3kaaaaaaaaaaa', html);
    expect(videoOf(page)).toBeNull();
    expect(page.facts).toMatchObject({ authorName: 'Mara Lin', caption: 'Harbour news, no video', likes: '874' });
    expect(resolveAnchors(page, 'post', 'report')['open-menu']).toBe('#own-menu');
  });

  it('gives nothing to another post of the same account', async () => {
    const page = await open('https://bsky.app/profile/mara.test/post/3kccccccccccc', html);
    expect(page.facts).not.toHaveProperty('caption');
    expect(page.facts).not.toHaveProperty('likes');
    expect(describePage(page.view).unsettled).toBe(true);
  });
});

it('takes no video of an account that only shared it', async () => {
  const page = await open(
    'https://x.com/maralin',
    `<div data-testid="primaryColumn"><div data-testid="UserName"><span>Mara Lin</span><span>@maralin</span></div>
      <article data-testid="tweet" tabindex="0"><span data-testid="socialContext">Mara Lin reposted</span><a href="/ottokai/status/1700000000000000009"><time datetime="2026-05-01T10:00:00.000Z"></time></a><div data-testid="videoPlayer"><video id="ottos-video"></video></div></article></div>`,
  );
  expect(videoOf(page)).toBeNull();
});

it('takes no video of a post that is quoted', async () => {
  const page = await open(
    'https://x.com/MaraLin/status/1700000000000000001',
    `<article data-testid="tweet" tabindex="-1"><div data-testid="User-Name"><a href="/MaraLin">Mara Lin</a></div><a href="/MaraLin/status/1700000000000000001"><time datetime="2026-05-01T10:00:00.000Z">12:00</time></a><div data-testid="tweetText">Look at this</div><div role="link" tabindex="0"><div data-testid="tweetText">Otto's words</div><div data-testid="videoPlayer"><video id="ottos-video"></video></div></div></article>`,
  );
  expect(videoOf(page)).toBeNull();
  expect(page.facts).toMatchObject({ caption: 'Look at this', postedAt: '2026-05-01T10:00:00.000Z' });

  const bluesky = await open(
    'https://bsky.app/profile/mara.test/post/3kaaaaaaaaaaa',
    `<div data-testid="postThreadItem-by-mara.test"><a role="link" href="/profile/mara.test">Mara Lin</a><div data-word-wrap="1">Look</div><div role="link"><div data-word-wrap="1">Otto's words</div><video id="ottos-video"></video></div></div>`,
  );
  expect(videoOf(bluesky)).toBeNull();
  expect(bluesky.facts).toMatchObject({ authorName: 'Mara Lin', caption: 'Look' });
});

it('takes no comment for another one because it is the only one', async () => {
  const page = await open(
    'https://www.reddit.com/r/harbour/comments/1abcde/comment/k1a2b3c/',
    `<shreddit-post view-context="CommentsPage" post-title="Harbour" author="mara_lin" id="t3_1abcde"></shreddit-post>
      <shreddit-comment author="pia_rot" thingid="t1_zzzzzzz" depth="0" permalink="/r/harbour/comments/1abcde/comment/zzzzzzz/" created="2026-05-01T10:00:00.000000+0000" score="7"><div slot="comment"><p>Words of somebody else</p></div></shreddit-comment>`,
  );
  expect(page.facts.id).toBe('k1a2b3c');
  for (const name of ['authorHandle', 'caption', 'postedAt', 'likes']) expect(page.facts).not.toHaveProperty(name);
  expect(describePage(page.view).unsettled).toBe(true);
});

it('takes nothing from a card that stayed while the address changed', async () => {
  const page = await open(
    'https://x.com/MaraLin/status/1700000000000000001',
    `<article data-testid="tweet" tabindex="-1"><div data-testid="User-Name"><a href="/ottokai">Otto Kai</a></div><div data-testid="tweetText">Words of the post before</div><a href="/ottokai/status/1700000000000000009"><time datetime="2026-05-01T10:00:00.000Z"></time></a><button data-testid="caret" id="ottos-menu"></button></article>`,
  );
  expect(page.facts).toEqual({
    id: '1700000000000000001',
    authorHandle: 'MaraLin',
    address: 'https://x.com/MaraLin/status/1700000000000000001',
    authorAddress: 'https://x.com/MaraLin',
    // From the number in the address, not from the card.
    postedAt: '2023-09-08T04:15:59.129Z',
  });
  expect(page.readers.postedAt).toBe('derived:id');
  expect(describePage(page.view).unsettled).toBe(true);
  expect(resolveAnchors(page, 'post', 'report')['open-menu']).not.toBe('#ottos-menu');
});

it('takes no metadata of the channel before for this one', async () => {
  const head =
    '<link rel="canonical" href="https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa"><meta property="og:url" content="https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa"><meta property="og:title" content="The channel before"><meta property="og:description" content="Words of the channel before">';
  const page = await open('https://www.youtube.com/@OldHarbour', head);
  expect(page.facts).toEqual({
    authorHandle: 'OldHarbour',
    address: 'https://www.youtube.com/@OldHarbour',
    authorAddress: 'https://www.youtube.com/@OldHarbour',
  });
  expect(describePage(page.view).canonicalAddress).not.toBe('https://www.youtube.com/@OldHarbour');
});

describe('linked data', () => {
  const block = (name: string, author: string, url?: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'VideoObject', name, author: { name: author }, ...(url === undefined ? {} : { url }) })}</script>`;

  it('of a recommended video is not of this one', async () => {
    const page = await open(
      'https://videos.example/watch/2',
      block('Other', 'Innocent Other', 'https://videos.example/watch/1') +
        block('This', 'Mara Lin', 'https://videos.example/watch/2'),
    );
    expect(page.facts).toMatchObject({ title: 'This', authorName: 'Mara Lin' });
  });

  it('counts for nothing where none says which of several it is of, or the only one is of another address', async () => {
    const two = await open('https://videos.example/watch/2', block('One', 'A') + block('Two', 'B'));
    expect(two.facts).not.toHaveProperty('authorName');
    const other = await open(
      'https://videos.example/watch/2',
      block('Other', 'Innocent Other', 'https://videos.example/watch/1'),
    );
    expect(other.facts).not.toHaveProperty('authorName');
  });

  it('and metadata of the page before count for nothing after the address changed without loading', async () => {
    const html = `<link rel="canonical" href="https://videos.example/watch/1"><meta name="author" content="Innocent First"><meta property="og:title" content="The first">${block('The first', 'Innocent First')}`;
    const page = await open('https://videos.example/watch/2', html);
    const report = describePage({ ...page.view, moved: true });
    expect([report.facts.authorName, report.facts.title, report.canonicalAddress]).toEqual([null, null, null]);
  });
});

it('gives no address of another site as the page’s own', async () => {
  const page = await open(
    'https://forum.example/thread/1',
    '<link rel="canonical" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">',
  );
  expect(page.facts).not.toHaveProperty('address');
  expect(describePage(page.view).canonicalAddress).toBeNull();
});

it('compares handles without case, and writes them as the page does', async () => {
  const page = await open(
    'https://www.tiktok.com/@Mara.Lin',
    '<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">{"__DEFAULT_SCOPE__":{"webapp.user-detail":{"userInfo":{"user":{"id":"7065499000000000000","uniqueId":"mara.lin","nickname":"Mara"}}}}}</script>',
  );
  expect(page.facts).toMatchObject({ authorHandle: 'mara.lin', authorId: '7065499000000000000', authorName: 'Mara' });
  const x = await open(
    'https://x.com/maralin',
    '<script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"additionalName":"MaraLin","identifier":"99"}}</script>',
  );
  expect(x.facts).toMatchObject({ authorHandle: 'MaraLin', authorId: '99' });
});
