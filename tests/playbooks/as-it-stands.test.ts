/** What a person sees is what is kept: emoji that are pictures, units of numbers, exact times, and nobody's words but the author's. */
import { describe, expect, it } from 'vitest';
import { describePage } from '../../lib/page/read/describe-page';
import { readFacts } from '../../lib/page/read/read-facts';
import { loadPlaybook, recognise } from '../../lib/playbooks/registry';
import { readPage } from '../support/playbook-harness';

const open = async (address: string, html: string) =>
  readPage(await loadPlaybook(recognise(address).playbookId), html, address);

it('keeps emoji that are pictures in names and words', async () => {
  const page = await open(
    'https://x.com/maralin',
    `<div data-testid="primaryColumn"><div data-testid="UserName"><span>Mara Lin</span> <img alt="🐍" src="x"> <span>@maralin</span></div><div data-testid="UserDescription"><span>Sea </span><img alt="🌊" src="x"><span> and </span><img alt="🔪" src="x"></div></div>`,
  );
  expect(page.facts).toMatchObject({ authorName: 'Mara Lin 🐍', caption: 'Sea 🌊 and 🔪' });
});

it('takes the name of a TikTok account, not its handle, and exact counts before rounded ones', async () => {
  const data =
    '<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">{"__DEFAULT_SCOPE__":{"webapp.user-detail":{"userInfo":{"user":{"id":"7065499000000000000","uniqueId":"mara.lin","nickname":"Mara Lin ✨"},"stats":{"heartCount":593000},"statsV2":{"heartCount":"593024"}}}}}</script>';
  const screen = '<h1 data-e2e="user-title">Mara Lin ✨</h1><h2 data-e2e="user-subtitle">mara.lin</h2>';
  const page = await open('https://www.tiktok.com/@mara.lin', screen + data);
  expect(page.facts).toMatchObject({ authorName: 'Mara Lin ✨', likes: '593024', authorHandle: 'mara.lin' });
  expect((await open('https://www.tiktok.com/@mara.lin', screen)).facts.authorName).toBe('Mara Lin ✨');
});

describe('a number', () => {
  it.each([
    ['1,2 mil me gusta', '1,2 mil'],
    ['3.4万 件のリポスト', '3.4万'],
    ['1,2 k j’aime', '1,2 k'],
    ['1,2 Mio. Reposts', '1,2 Mio.'],
    ['874 likes', '874'],
    ['1,2 unbekannt', '1,2 unbekannt'],
    ['874 mi piace', '874 mi piace'],
  ])('on Bluesky: %s', async (text, likes) => {
    const page = await open(
      'https://bsky.app/profile/mara.test/post/3kaaaaaaaaaaa',
      `<div data-testid="postThreadItem-by-mara.test"><a href="/profile/mara.test">Mara Lin</a><div data-word-wrap="1">Hola</div><span data-testid="likeCount-expanded">${text}</span></div>`,
    );
    expect(page.facts.likes).toBe(likes);
  });

  it.each([
    ['1 234 réponses. Répondre', '1 234'],
    ['1.2万 件のいいね', '1.2万'],
    ['25.5K views. View post analytics', '25.5K'],
    ['٣٤ إعادة نشر', '٣٤'],
    ['3,692 likes', '3,692'],
  ])('on X: %s', async (label, likes) => {
    const page = await open(
      'https://x.com/maralin/status/1700000000000000001',
      `<article data-testid="tweet" tabindex="-1"><a href="/maralin/status/1700000000000000001"><time></time></a><button data-testid="like" aria-label="${label}"></button></article>`,
    );
    expect(page.facts.likes).toBe(likes);
  });
});

describe('the words of the platform are nobody’s', () => {
  const meta = (title: string, description = '', canonical = '') =>
    `<link rel="canonical" href="${canonical}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}">`;

  it('on Twitch', async () => {
    const address = 'https://www.twitch.tv/videos/2000000001';
    const first = await open(address, meta('Twitch', 'Twitch is the place for live video.', address));
    expect(first.facts).toEqual({ id: '2000000001', address });
    const page = await open(
      address,
      `${meta('Harbour walk day 3 - mara_lin on Twitch', 'mara_lin went live on Twitch. Catch up on their Walking VOD now.', address)}
        <script type="application/ld+json">{"@graph":[{"@type":"VideoObject","name":"Harbour walk day 3","uploadDate":"2026-06-16T13:30:57Z","embedUrl":"https://www.twitch.tv/videos/2000000001","interactionStatistic":{"userInteractionCount":1589}}]}</script>`,
    );
    expect(page.facts).toMatchObject({ title: 'Harbour walk day 3', authorHandle: 'mara_lin', views: '1589' });
    expect(page.facts).not.toHaveProperty('caption');
  });

  it('on Facebook', async () => {
    const address = 'https://www.facebook.com/watch/?v=100000000000001';
    const video = await open(
      address,
      meta('5.1K views · 43 reactions | Who did this? 😭 | By Harbour TV | Facebook', '', address),
    );
    expect(video.facts).toMatchObject({ title: 'Who did this? 😭', authorName: 'Harbour TV' });
    const post = 'https://www.facebook.com/mara.lin/posts/100000000000001';
    const page = await open(
      post,
      meta('Mara Lin', 'Harbour festival on Saturday, everybody who still thinks that...', post),
    );
    expect(page.facts).not.toHaveProperty('title');
    expect(readFacts(page.view).caption?.shortened).toBe(true);
  });

  it('on Reddit, Instagram and YouTube', async () => {
    const reddit = 'https://www.reddit.com/r/harbour/comments/1abcde/harbour_at_night/';
    const page = await open(reddit, meta('From the harbour community on Reddit: Harbour at night', '', reddit));
    expect(page.facts.title).toBe('Harbour at night');
    const story = 'https://www.instagram.com/stories/mara.lin/3100000000000000000/';
    const instagram = await open(
      story,
      meta('Watch this story by Mara Lin on Instagram before it disappears.', '', story),
    );
    expect(instagram.facts).not.toHaveProperty('title');
    expect(instagram.facts.authorName).toBe('Mara Lin');
    const youtube = await open(
      'https://www.youtube.com/watch?v=aB3-_xyZ012',
      '<ytd-watch-flexy video-id="aB3-_xyZ012"><ytd-watch-metadata><div id="description-inline-expander"><div id="info">12K views 3 years ago</div><div id="snippet"><yt-attributed-string id="attributed-snippet-text">Words here</yt-attributed-string></div><tp-yt-paper-button id="expand">...more</tp-yt-paper-button></div></ytd-watch-metadata></ytd-watch-flexy>',
    );
    expect(readFacts(youtube.view).caption).toMatchObject({ value: 'Words here', shortened: true });
  });

  it('in a text that the platform folds, the words of its control are left out and the cut is told', async () => {
    const page = await open(
      'https://www.facebook.com/mara.lin/posts/100000000000001',
      '<div role="main"><div data-ad-rendering-role="story_message"><div dir="auto">Harbour festival <img alt="🎉"> everybody who … <div role="button">See more</div></div></div></div>',
    );
    expect(readFacts(page.view).caption).toMatchObject({
      value: 'Harbour festival 🎉 everybody who …',
      shortened: true,
    });
  });
});

describe('comments', () => {
  it('on Facebook are those of the people who wrote them, with an address that tells nothing of the reader', async () => {
    const page = await open(
      'https://www.facebook.com/mara.lin/posts/100000000000001',
      `<div role="main"><div role="article"><div data-ad-rendering-role="story_message"><div dir="auto">Post</div></div>
        <div role="article" aria-label="Comment by Otto Kai 3 days ago"><a role="link" href="https://www.facebook.com/otto.kai?comment_id=Y29tbWVudDox&__cft__[0]=AZXsecret&__tn__=R"><span dir="auto">Otto Kai</span></a><div dir="auto">You are a <img alt="🐒" src="x"></div><ul><li><a role="link" href="https://www.facebook.com/mara.lin/posts/100000000000001/?comment_id=Y29tbWVudDox&__cft__[0]=AZXsecret">3d</a></li></ul></div></div></div>`,
    );
    expect(await page.comments()).toEqual([
      {
        index: 0,
        id: 'Y29tbWVudDox',
        authorHandle: 'otto.kai',
        authorName: 'Otto Kai',
        text: 'You are a 🐒',
        timeText: '3d',
        cite: 'https://www.facebook.com/mara.lin/posts/100000000000001/?comment_id=Y29tbWVudDox',
        depth: 0,
      },
    ]);
  });

  it('keep the exact time beside the words on screen, and say how it is known', async () => {
    const page = await open(
      'https://x.com/maralin/status/1700000000000000001',
      `<article data-testid="tweet"><div data-testid="User-Name"><a href="/ottokai">Otto</a></div><a href="/ottokai/status/1700000000000000002"><time datetime="2026-05-01T11:22:33.000Z">hace 2 h</time></a><div data-testid="tweetText">Words<span style="display:none"> hidden</span></div></article>
        <article data-testid="tweet"><div data-testid="User-Name"><a href="/pia">Pia</a></div><a href="/pia/status/1700000000000000003"><time>2 h</time></a><div data-testid="tweetPhoto"><img alt="Image"></div></article>`,
    );
    const [words, picture] = await page.comments();
    expect(words).toMatchObject({
      text: 'Words',
      timeText: 'hace 2 h',
      exactTime: { exactUtc: '2026-05-01T11:22:33.000Z', how: 'attribute' },
    });
    expect(picture).toMatchObject({ text: '', pictures: 1, exactTime: { how: 'from-id' } });
  });

  it('of Facebook and Instagram have ids of their own where they answer another one', async () => {
    const link = 'https://www.facebook.com/groups/hafen/posts/1234567890123/';
    const row = (query: string, words: string): string =>
      `<div role="article" aria-label="x"><a role="link" href="/rina.s?comment_id=1"><span dir="auto">Rina S.</span></a><div dir="auto">${words}</div><a href="${link}?${query}">2 Std.</a></div>`;
    const facebook = await open(
      link,
      `<div role="dialog">${row('comment_id=998', 'First')}${row('comment_id=998&reply_comment_id=999', 'Answer')}${row('reply_comment_id=1000&comment_id=998', 'Another')}</div>`,
    );
    expect((await facebook.comments()).map(({ id, text }) => [id, text])).toEqual([
      ['998', 'First'],
      ['999', 'Answer'],
      ['1000', 'Another'],
    ]);
    const line = (path: string): string =>
      `<div><span dir="auto"><a href="/otto.kai/"><span dir="auto">otto.kai</span></a></span> <span dir="auto"><a href="/p/DAbCdEfGhIj/c/${path}/"><time datetime="2026-05-01T10:00:00.000Z">3w</time></a></span><div><span dir="auto">Words</span></div></div>`;
    const instagram = await open(
      'https://www.instagram.com/p/DAbCdEfGhIj/',
      `<main>${line('18001')}${line('18001/r/18002')}</main>`,
    );
    expect((await instagram.comments()).map(({ id }) => id)).toEqual(['18001', '18002']);
  });

  it('are found in the rows of Instagram of 2026', async () => {
    const page = await open(
      'https://www.instagram.com/p/DAbCdEfGhIj/',
      '<main><div><span dir="auto"><a href="/otto.kai/"><span dir="auto">otto.kai</span></a></span> <span dir="auto"><a href="/p/DAbCdEfGhIj/c/18000000000000001/"><time datetime="2026-05-01T10:00:00.000Z">3w</time></a></span><div><span dir="auto">Words</span></div></div></main>',
    );
    expect(await page.comments()).toMatchObject([
      { id: '18000000000000001', authorHandle: 'otto.kai', authorName: 'otto.kai', text: 'Words', timeText: '3w' },
    ]);
  });
});

it('reads the room of a TikTok live video', async () => {
  const page = await open(
    'https://www.tiktok.com/@mara.lin/live',
    '<script id="SIGI_STATE" type="application/json">{"LiveRoom":{"liveRoomUserInfo":{"user":{"id":"7000000000000000001","uniqueId":"mara.lin","nickname":"Mara Lin","status":2},"liveRoom":{"title":"Harbour live","startTime":1771940448,"liveRoomStats":{"userCount":312}}}}}</script>',
  );
  expect(page.facts).toMatchObject({
    authorId: '7000000000000000001',
    authorName: 'Mara Lin',
    title: 'Harbour live',
    views: '312',
    live: 'true',
    postedAt: '2026-02-24T13:40:48.000Z',
  });
});

describe('the title of the page', () => {
  it.each([
    ['https://www.youtube.com/watch?v=aB3-_xyZ012', '(12) Harbour walk - YouTube', 'Harbour walk - YouTube'],
    ['https://www.youtube.com/watch?v=aB3-_xyZ012', '(99+) Harbour walk - YouTube', 'Harbour walk - YouTube'],
    ['https://www.tiktok.com/@mara.lin', 'Log in | TikTok', ''],
    ['https://www.tiktok.com/@mara.lin', 'TikTok - Make Your Day', ''],
    ['https://www.facebook.com/mara.lin', '(3) Facebook', ''],
    ['https://cinema.example/', '(500) Days of Summer', '(500) Days of Summer'],
  ])('%s: %s', async (address, title, kept) => {
    const page = await open(address, `<title>${title}</title>`);
    expect(describePage(page.view).title).toBe(kept);
  });
});

it('resolves addresses against the base of the page, as the browser does', async () => {
  const page = await open(
    'https://apples.example/a/b',
    '<base href="https://apples.example/deep/"><link rel="canonical" href="own/page">',
  );
  expect(describePage(page.view).canonicalAddress).toBe('https://apples.example/deep/own/page');
});
