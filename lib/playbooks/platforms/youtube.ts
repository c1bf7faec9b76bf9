import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/youtube';
import { NUMBER, UNREAD } from '../numbers';

const page = { kind: 'seen', when: '2026-01' } as const;
const pageCode = { kind: 'others', source: 'public code that reads YouTube, 2026' } as const;
const reasonLists = {
  kind: 'others',
  source: 'YouTube’s list as many public projects copied it, 2020 to 2026',
} as const;
const commentLists = {
  kind: 'others',
  source: 'YouTube’s comment list as public projects copied it, 2018 to 2023',
} as const;
const oldWalkThrough = { kind: 'others', source: 'https://netware.tistory.com/248' } as const;
const noSource = { kind: 'unsourced' } as const;
const reportHelp = { kind: 'official', source: 'https://support.google.com/youtube/answer/2802027' } as const;
const guidelines = {
  kind: 'official',
  source: 'https://support.google.com/youtube/answer/9288567',
  when: '2026-07',
} as const;
const terms = { kind: 'official', source: 'https://www.youtube.com/t/terms', when: '2025-10' } as const;
const legal = {
  kind: 'official',
  source: 'https://support.google.com/youtube/answer/6154230',
  when: '2026-08',
} as const;
const copyright = {
  kind: 'official',
  source: 'https://support.google.com/youtube/answer/2807684',
  when: '2026-08',
} as const;
/** What a copyright request gives to the uploader: name in place of the video, legal name and e-mail, and what was written. */
const claimContact = { kind: 'official', source: 'https://support.google.com/youtube/answer/7580521' } as const;
const privacy = { kind: 'official', source: 'https://support.google.com/youtube/answer/142443' } as const;
const synthetic = { kind: 'official', source: 'https://support.google.com/youtube/answer/2801895' } as const;
const intimate = {
  kind: 'official',
  source: 'https://support.google.com/youtube/contact/NCII',
  when: '2026-08',
} as const;
const appeals = { kind: 'official', source: 'https://support.google.com/youtube/answer/185111' } as const;
const risk = { kind: 'official', source: 'https://transparency.google/', when: '2025' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;
const mozilla = {
  kind: 'others',
  source: 'https://foundation.mozilla.org/en/research/library/user-controls/report/',
} as const;

const official = {
  report: 'https://support.google.com/youtube/answer/2802027',
  illegal: 'https://support.google.com/youtube/?p=report_illegal_content',
} as const;

/** The page carries its own word for Report beside the flag icon, in the page's language. Its entry changed its name between 2024 and 2026. */
const initialData = { variable: 'ytInitialData' } as const;
const menuItems = [
  'contents',
  'twoColumnWatchNextResults',
  'results',
  'results',
  'contents',
  '*',
  'videoPrimaryInfoRenderer',
  'videoActions',
  'menuRenderer',
  'items',
  '*',
] as const;

const label = {
  report: {
    found: [
      {
        source: initialData,
        path: [...menuItems, 'menuServiceItemRenderer', 'text', 'runs', 0, 'text'],
        where: { key: ['menuServiceItemRenderer', 'icon', 'iconType'], equals: 'FLAG' },
      },
      {
        source: initialData,
        path: [...menuItems, 'menuNavigationItemRenderer', 'text', 'runs', 0, 'text'],
        where: { key: ['menuNavigationItemRenderer', 'icon', 'iconType'], equals: 'FLAG' },
      },
    ],
    known: { en: 'Report', es: 'Denunciar', fr: 'Signaler', uk: 'Поскаржитись' },
    basis: page,
  },
  next: { known: { en: 'Next' }, basis: reportHelp },
  reportUser: { known: { en: 'Report user' }, basis: oldWalkThrough },
  blockUser: { known: { en: 'Block user' }, basis: oldWalkThrough },
  reportPlaylist: { known: { en: 'Report playlist' }, basis: noSource },
  reportAd: { known: { en: 'Report ad' }, basis: noSource },
  notInterested: { known: { en: 'Not interested' }, basis: noSource },
  dontRecommend: { known: { en: 'Don’t recommend channel' }, basis: noSource },
  hideUser: { known: { en: 'Hide user from channel' }, basis: noSource },
  remove: { known: { en: 'Remove' }, basis: noSource },
} as const;

const openVideoMenu = {
  id: 'open-menu',
  say: 'open-video-menu',
  point: [
    {
      css: 'ytd-watch-metadata ytd-menu-renderer yt-button-shape#button-shape button',
      scope: 'page',
      layout: 'watch page, 2026',
    },
  ],
  basis: pageCode,
} as const;

/** Old popups stay in the page, hidden; three kinds of entries were seen between 2024 and 2026. */
const menuEntries = [
  {
    css: 'ytd-popup-container ytd-menu-service-item-renderer',
    scope: 'page',
    labelled: true,
    layout: 'menu, signed in, 2025-12',
  },
  {
    css: 'ytd-popup-container ytd-menu-navigation-item-renderer',
    scope: 'page',
    labelled: true,
    layout: 'menu, signed out, 2024',
  },
  {
    css: 'ytd-popup-container yt-list-item-view-model[role="menuitem"]',
    scope: 'page',
    labelled: true,
    layout: 'sheet menu, 2026',
  },
] as const;

const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: menuEntries,
  basis: page,
} as const;

const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'all-rules-are-checked',
  usesReason: 'reason',
  until: 'chosen',
  point: [
    {
      css: 'yt-report-form-reason-select-page-view-model [class~="ytRadioButtonItemViewModelHost" i]',
      scope: 'page',
      labelled: true,
      layout: 'report form, 2025 to 2026',
    },
    {
      css: 'yt-report-form-modal-renderer tp-yt-paper-radio-button',
      scope: 'page',
      labelled: true,
      layout: 'older report form',
    },
  ],
  basis: pageCode,
} as const;

const chooseSub = {
  id: 'choose-sub-reason',
  say: 'choose-label',
  note: 'second-list',
  usesReason: 'sub-reason',
  until: 'confirmed',
  basis: noSource,
} as const;

const pressNext = {
  id: 'press-next',
  say: 'press-label',
  note: 'next-not-always',
  label: label.next,
  point: [
    {
      css: 'tp-yt-paper-dialog #bottom-bar button',
      scope: 'page',
      labelled: true,
      layout: 'report form, 2025 to 2026',
    },
  ],
  basis: reportHelp,
} as const;

const submit = {
  id: 'submit',
  say: 'read-then-press',
  note: 'no-private-details',
  label: label.report,
  point: [
    {
      css: 'tp-yt-paper-dialog #bottom-bar button',
      scope: 'page',
      labelled: true,
      layout: 'report form, 2025 to 2026',
    },
    { css: 'yt-report-form-modal-renderer #submit-button', scope: 'page', layout: 'older report form' },
  ],
  basis: pageCode,
} as const;

const sent = { id: 'sent', say: 'sent', until: 'confirmed', basis: pageCode } as const;
const watchReport = [openVideoMenu, pressReport, chooseReason, chooseSub, pressNext, submit, sent] as const;

const openChannel = {
  id: 'open-channel',
  say: 'open-channel',
  pages: ['video', 'comment', 'short', 'live', 'feed', 'post', 'other'],
  point: [
    { css: 'ytd-video-owner-renderer #channel-name a', scope: 'page', layout: 'watch page, 2026' },
    {
      css: 'ytd-reel-video-renderer[is-active] yt-reel-channel-bar-view-model a',
      scope: 'page',
      layout: 'Shorts, 2026',
    },
  ],
  basis: pageCode,
} as const;

const openChannelAbout = {
  id: 'open-about',
  say: 'open-channel-about',
  point: [{ css: 'yt-description-preview-view-model', scope: 'page', layout: 'channel page, 2025 to 2026' }],
  basis: pageCode,
} as const;

const commentMenu = {
  id: 'open-comment-menu',
  say: 'open-comment-menu',
  note: 'dots-show-on-hover',
  point: [{ css: '#action-menu ytd-menu-renderer button', scope: 'comment', layout: 'comments, 2026' }],
  hover: [{ css: ':scope', scope: 'comment', layout: 'the row of the picked comment' }],
  basis: pageCode,
} as const;

const commentReason = { ...chooseReason, note: 'closest-is-fine' } as const;

const does = ['report-asks-to-look', 'report-any-rule'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;

const player = { variable: 'ytInitialPlayerResponse' } as const;
const sameVideo = { path: ['videoDetails', 'videoId'], is: 'id' } as const;
const micro = ['microformat', 'playerMicroformatRenderer'] as const;
const owner = [
  'contents',
  'twoColumnWatchNextResults',
  'results',
  'results',
  'contents',
  '*',
  'videoSecondaryInfoRenderer',
  'owner',
  'videoOwnerRenderer',
] as const;
const sameWatch = { path: ['currentVideoEndpoint', 'watchEndpoint', 'videoId'], is: 'id' } as const;

/** What the page's data say about the first video; every one of them is checked against the video on screen. */
const panels = [
  'engagementPanels',
  '*',
  'engagementPanelSectionListRenderer',
  'header',
  'engagementPanelTitleHeaderRenderer',
] as const;
const underTitle = 'ytd-watch-info-text #info';
const box = 'ytd-watch-metadata #description-inline-expander';
const words = `${box} #attributed-snippet-text, ${box} #snippet, ${box} > yt-attributed-string, ${box}:not(:has(*))`;
const playerFacts = {
  authorId: [
    { from: 'data', source: player, path: ['videoDetails', 'channelId'], when: sameVideo },
    {
      from: 'attribute',
      css: 'ytd-video-owner-renderer a[href^="/channel/"]',
      name: 'href',
      match: '^/channel/(UC[\\w-]{22})',
    },
  ],
  caption: [
    { from: 'data', source: player, path: ['videoDetails', 'shortDescription'], when: sameVideo },
    // Not the whole box: views, date and the control "...more" stand in it as well.
    { from: 'text', css: words },
    { from: 'meta', name: 'og:description', when: 'id' },
  ],
  // Exact in the data of this very video; after going on without loading there is only the line under the title, in its own words.
  postedAt: [
    { from: 'data', source: player, path: [...micro, 'publishDate'], when: sameVideo },
    { from: 'data', source: player, path: [...micro, 'uploadDate'], when: sameVideo },
    { from: 'text', css: `${underTitle} > span:nth-child(3)`, match: '^(.*\\p{Nd}.*)$' },
  ],
  views: [
    { from: 'data', source: player, path: ['videoDetails', 'viewCount'], when: sameVideo },
    { from: 'text', css: `${underTitle} > span:first-child`, match: '^(.*\\p{Nd}.*)$' },
  ],
  likes: [
    { from: 'data', source: player, path: [...micro, 'likeCount'], when: sameVideo },
    { from: 'text', css: 'ytd-watch-metadata like-button-view-model button', match: '^(\\p{Nd}.*)$' },
  ],
  comments: [
    {
      from: 'data',
      source: initialData,
      path: [...panels, 'contextualInfo', 'runs', '*', 'text'],
      when: sameWatch,
      match: '^(\\p{Nd}.*)$',
    },
    { from: 'text', css: 'ytd-comments-header-renderer #count', match: NUMBER },
  ],
  live: [{ from: 'data', source: player, path: ['videoDetails', 'isLive'], when: sameVideo }],
} as const;

/** Comments, and the lines of a live chat, which stands in a frame of the same site (public code, 2024 to 2026). */
const channel = ['metadata', 'channelMetadataRenderer'] as const;
/** What the data of a channel page say, as long as they name the very channel of the address. */
function ofChannel(part: string, match: string) {
  const at = { from: 'data', source: initialData, path: [...channel, part], match } as const;
  return [
    { ...at, when: { path: [...channel, 'vanityChannelUrl'], is: 'handle' } },
    { ...at, when: { path: [...channel, 'externalId'], is: 'channelId' } },
  ] as const;
}

const comments = {
  item: 'ytd-comment-view-model, ytd-comment-renderer, yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer',
  frames: 'iframe#chatframe',
  author: '#author-text, #author-name',
  authorHandle: { css: 'a#author-text', name: 'href', match: '^/@([^/?#]+)' },
  text: '#content-text, #message',
  time: '#published-time-text, #timestamp',
  id: { css: '#published-time-text a[href*="lc="]', name: 'href', match: '[?&]lc=([\\w.-]+)' },
  cite: { css: '#published-time-text a[href*="lc="]', name: 'href' },
  reply: 'ytd-comment-replies-renderer *',
} as const;

const watch = {
  container: 'ytd-watch-flexy',
  cardId: [{ name: 'video-id', match: '^([\\w-]{11})$' }],
  more: '#expand, #description-inline-expander > tp-yt-paper-button',
  video: ['ytd-watch-flexy #movie_player video.html5-main-video', '#movie_player video', 'video.html5-main-video'],
  advertisement: '.html5-video-player.ad-showing',
  facts: {
    id: [{ from: 'url', part: 'id' }],
    address: [{ from: 'address', template: 'https://www.youtube.com/watch?v={id}' }],
    title: [
      { from: 'text', css: 'ytd-watch-metadata #title h1' },
      { from: 'data', source: player, path: ['videoDetails', 'title'], when: sameVideo },
      { from: 'meta', name: 'og:title', when: 'id' },
    ],
    authorHandle: [
      { from: 'attribute', css: 'ytd-video-owner-renderer a[href^="/@"]', name: 'href', match: '^/@([^/?#]+)' },
      { from: 'data', source: player, path: [...micro, 'ownerProfileUrl'], when: sameVideo, match: '/@([^/?#]+)' },
      {
        from: 'data',
        source: initialData,
        path: [...owner, 'navigationEndpoint', 'browseEndpoint', 'canonicalBaseUrl'],
        when: sameWatch,
        match: '^/@([^/?#]+)',
      },
    ],
    authorName: [
      { from: 'text', css: 'ytd-video-owner-renderer #channel-name a' },
      { from: 'data', source: player, path: ['videoDetails', 'author'], when: sameVideo },
    ],
    authorAddress: [
      { from: 'address', template: 'https://www.youtube.com/@{authorHandle}' },
      { from: 'address', template: 'https://www.youtube.com/channel/{authorId}' },
    ],
    ...playerFacts,
  },
  comments,
} as const;

/** What Beside knows of YouTube on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['support.google.com'],
  reading: {
    navigateEvents: ['yt-navigate-finish'],
    dialogs: 'tp-yt-iron-dropdown',
    titleNoise: [UNREAD, '^YouTube$'],
  },
  login: { signedIn: '#avatar-btn', signedOut: 'ytd-masthead a[href*="accounts.google.com/ServiceLogin"]' },
  subject: {
    video: watch,
    comment: watch,
    live: watch,
    short: {
      container: 'ytd-reel-video-renderer[is-active]',
      video: ['ytd-reel-video-renderer[is-active] video', '#shorts-player video'],
      advertisement: '#shorts-player.ad-showing',
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [{ from: 'address', template: 'https://www.youtube.com/shorts/{id}' }],
        title: [
          { from: 'text', css: 'yt-shorts-video-title-view-model', scope: 'subject' },
          { from: 'data', source: player, path: ['videoDetails', 'title'], when: sameVideo },
          { from: 'meta', name: 'og:title', when: 'id' },
        ],
        authorHandle: [
          {
            from: 'attribute',
            css: 'yt-reel-channel-bar-view-model a[href^="/@"]',
            name: 'href',
            scope: 'subject',
            match: '^/@([^/?#]+)',
          },
          { from: 'data', source: player, path: [...micro, 'ownerProfileUrl'], when: sameVideo, match: '/@([^/?#]+)' },
        ],
        authorName: [{ from: 'data', source: player, path: ['videoDetails', 'author'], when: sameVideo }],
        authorAddress: [{ from: 'address', template: 'https://www.youtube.com/@{authorHandle}' }],
        ...playerFacts,
      },
      comments,
    },
    profile: {
      // The address names a channel by its handle or its id; what the page carries is taken where it names the same.
      container: 'yt-page-header-view-model',
      cardId: [{ css: 'span', match: '^\\s*@(\\S+)\\s*$' }],
      facts: {
        id: ofChannel('externalId', '(UC[\\w-]{22})'),
        address: [
          { from: 'address', template: 'https://www.youtube.com/@{authorHandle}' },
          { from: 'address', template: 'https://www.youtube.com/channel/{authorId}' },
          { from: 'canonical' },
        ],
        authorHandle: [...ofChannel('vanityChannelUrl', '/@([^/?#]+)'), { from: 'url', part: 'handle' }],
        authorId: [...ofChannel('externalId', '(UC[\\w-]{22})'), { from: 'url', part: 'channelId' }],
        authorName: [
          ...ofChannel('title', '([^]+)'),
          { from: 'text', css: 'h1', scope: 'subject' },
          { from: 'meta', name: 'og:title', when: 'channelId' },
        ],
        authorAddress: [
          { from: 'address', template: 'https://www.youtube.com/@{authorHandle}' },
          { from: 'address', template: 'https://www.youtube.com/channel/{authorId}' },
        ],
        caption: [...ofChannel('description', '([^]+)'), { from: 'meta', name: 'og:description', when: 'channelId' }],
      },
    },
    other: {
      facts: {
        address: [{ from: 'canonical' }],
        title: [{ from: 'meta', name: 'og:title' }],
      },
    },
  },
  doors: {
    rules: {
      learns: { learns: 'not-who', basis: reportHelp },
      // A privacy complaint: the uploader is told that there is one, and given time.
      except: [
        { categories: ['privacy-doxxing'], learns: 'that-only', basis: privacy },
        { categories: ['copyright-trademark'], learns: 'name-and-words', basis: claimContact },
      ],
      gives: ['decision'],
      basis: reportHelp,
    },
    laws: {},
  },
  actions: [
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: watchReport,
      does,
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'short',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      // The button of the newest Shorts bar has not been seen on a saved page: words only.
      steps: [
        { id: 'open-menu', say: 'open-short-menu', basis: reportHelp },
        pressReport,
        chooseReason,
        chooseSub,
        pressNext,
        submit,
        sent,
      ],
      does,
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: watchReport,
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openChannel,
        openChannelAbout,
        {
          id: 'press-report',
          say: 'press-label',
          note: 'flag-in-about',
          label: label.reportUser,
          until: 'confirmed',
          basis: oldWalkThrough,
        },
        {
          id: 'choose-reason',
          say: 'choose-closest',
          note: 'examples-may-be-asked',
          until: 'confirmed',
          basis: guidelines,
        },
        sent,
      ],
      does: ['report-asks-to-look', 'channel-when-several'],
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: guidelines,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [commentMenu, pressReport, commentReason, { ...submit, note: 'next-not-always' }, sent],
      does: ['report-asks-to-look'],
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: pageCode,
    },
    {
      target: 'chat-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        {
          id: 'open-chat-menu',
          say: 'open-chat-menu',
          note: 'dots-show-on-hover',
          until: 'confirmed',
          basis: noSource,
        },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot: ['chat-not-the-stream', 'report-no-way-back'],
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'post',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-menu', say: 'open-post-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'playlist',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-menu', say: 'open-playlist-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.reportPlaylist, until: 'confirmed', basis: noSource },
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot: ['playlist-not-its-videos', 'report-no-way-back'],
      noticed: 'no',
      official: 'https://support.google.com/youtube/answer/9713446',
      basis: guidelines,
    },
    {
      target: 'ad',
      kind: 'report',
      way: 'web',
      asks: [],
      steps: [
        { id: 'open-ad-info', say: 'open-ad-info', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.reportAd, until: 'confirmed', basis: noSource },
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot: ['ad-not-the-video', 'report-no-way-back'],
      noticed: null,
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'video',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-thumbnail-menu', say: 'open-thumbnail-menu', until: 'confirmed', basis: noSource },
        {
          id: 'press-not-interested',
          say: 'press-label',
          label: label.notInterested,
          until: 'confirmed',
          basis: noSource,
        },
      ],
      does: ['fewer-like-this'],
      doesNot: ['not-interested-is-weak', 'not-a-report'],
      noticed: 'no',
      official: 'https://support.google.com/youtube',
      basis: mozilla,
    },
    {
      target: 'account',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-thumbnail-menu', say: 'open-thumbnail-menu', until: 'confirmed', basis: noSource },
        {
          id: 'press-dont-recommend',
          say: 'press-label',
          label: label.dontRecommend,
          until: 'confirmed',
          basis: noSource,
        },
      ],
      does: ['channel-less-recommended', 'dont-recommend-stronger'],
      doesNot: ['still-found-by-search', 'not-a-report'],
      noticed: 'no',
      official: 'https://support.google.com/youtube',
      basis: mozilla,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: ['login'],
      steps: [
        openChannel,
        openChannelAbout,
        {
          id: 'press-block',
          say: 'press-label',
          note: 'flag-in-about',
          label: label.blockUser,
          until: 'confirmed',
          basis: oldWalkThrough,
        },
        { id: 'confirm-block', say: 'confirm-choice', until: 'confirmed', basis: noSource },
      ],
      does: ['block-no-comments'],
      doesNot: ['block-still-watch', 'block-not-told'],
      noticed: 'maybe',
      official: official.report,
      basis: oldWalkThrough,
    },
    {
      target: 'account',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [
        // Which comment is theirs was not picked here, so nothing is pointed at.
        {
          id: 'open-comment-menu',
          say: 'open-their-comment-menu',
          note: 'dots-show-on-hover',
          until: 'confirmed',
          basis: noSource,
        },
        { id: 'press-hide-user', say: 'press-label', label: label.hideUser, until: 'confirmed', basis: noSource },
      ],
      does: ['hide-user-comments'],
      doesNot: ['hide-user-elsewhere'],
      noticed: 'no',
      official: 'https://support.google.com/youtube',
      basis: noSource,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [
        commentMenu,
        { id: 'press-remove', say: 'press-label', label: label.remove, until: 'confirmed', basis: noSource },
      ],
      does: ['remove-own-channel'],
      doesNot: ['save-before-remove', 'not-a-report'],
      noticed: 'maybe',
      official: 'https://support.google.com/youtube',
      basis: noSource,
    },
    {
      target: 'comment',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-studio', say: 'studio-community', until: 'confirmed', basis: noSource },
        { id: 'add-words', say: 'studio-blocked-words', until: 'confirmed', basis: noSource },
      ],
      does: ['filter-holds-comments'],
      doesNot: ['filter-keeps-author'],
      noticed: 'no',
      official: 'https://support.google.com/youtube',
      basis: noSource,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'form',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [
        { id: 'open-form', say: 'open-legal-form', note: 'legal-no-sign-in', until: 'confirmed', basis: legal },
        { id: 'fill-form', say: 'legal-fill', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
        { id: 'send-form', say: 'legal-send', note: 'illegal-warning', until: 'confirmed', basis: legal },
      ],
      does: ['legal-checked-by-law'],
      doesNot: ['illegal-is-notice', 'legal-often-only-affected'],
      noticed: 'maybe',
      official: official.illegal,
      basis: legal,
    },
  ],
  reasons: [
    {
      id: 'sexual',
      label: { known: { en: 'Sexual content' }, basis: reasonLists },
      categories: ['sexual-content'],
      rule: 'https://support.google.com/youtube/answer/2802002',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
      subs: [
        { label: { known: { en: 'Graphic sexual activity' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Nudity' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Suggestive, but without nudity' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Content involving minors' }, basis: reasonLists }, category: 'minor-safety' },
        { label: { known: { en: 'Abusive title or description' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Other sexual content' }, basis: reasonLists }, category: 'sexual-content' },
      ],
    },
    {
      id: 'violent',
      label: { known: { en: 'Violent or repulsive content' }, basis: reasonLists },
      categories: ['violence-threats'],
      rule: 'https://support.google.com/youtube/answer/2802008',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'hateful',
      label: { known: { en: 'Hateful or abusive content' }, basis: reasonLists },
      categories: ['hate'],
      rule: 'https://support.google.com/youtube/answer/2801939',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    // The policy page for this reason also covers threats and private details.
    {
      id: 'harassment',
      label: { known: { en: 'Harassment or bullying' }, basis: reasonLists },
      categories: ['harassment-bullying', 'privacy-doxxing'],
      rule: 'https://support.google.com/youtube/answer/2802268',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'dangerous',
      label: { known: { en: 'Harmful or dangerous acts' }, basis: reasonLists },
      categories: ['dangerous-acts'],
      rule: 'https://support.google.com/youtube/answer/2801964',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Suicide, self-harm, or eating disorders' }, basis: noSource },
      categories: ['self-harm'],
      rule: 'https://support.google.com/youtube/answer/2802245',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'misinformation',
      label: { known: { en: 'Misinformation' }, basis: reasonLists },
      categories: ['misinformation'],
      rule: 'https://support.google.com/youtube/answer/10834785',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'child-abuse',
      label: { known: { en: 'Child abuse' }, basis: reasonLists },
      categories: ['minor-safety'],
      rule: 'https://support.google.com/youtube/answer/2801999',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'terrorism',
      label: { known: { en: 'Promotes terrorism' }, basis: reasonLists },
      categories: ['violence-threats'],
      rule: 'https://support.google.com/youtube/answer/9229472',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'spam',
      label: { known: { en: 'Spam or misleading' }, basis: reasonLists },
      categories: ['scam-fraud-spam'],
      rule: 'https://support.google.com/youtube/answer/2801973',
      targets: ['video', 'short', 'live', 'account', 'playlist', 'post'],
    },
    {
      id: 'legal',
      label: { known: { en: 'Legal issue' }, basis: noSource },
      categories: ['illegal-content'],
      rule: 'https://support.google.com/youtube/answer/6154230',
      targets: ['video', 'short', 'live'],
      subs: [
        { label: { known: { en: 'Copyright issue' }, basis: noSource }, category: 'copyright-trademark' },
        { label: { known: { en: 'Trademark infringement' }, basis: noSource }, category: 'copyright-trademark' },
        { label: { known: { en: 'Counterfeit issue' }, basis: noSource }, category: 'copyright-trademark' },
        { label: { known: { en: 'Privacy issue' }, basis: noSource }, category: 'privacy-doxxing' },
        { label: { known: { en: 'Defamation' }, basis: noSource }, category: 'illegal-content' },
        { label: { known: { en: 'Other legal issue' }, basis: noSource }, category: 'illegal-content' },
      ],
    },
    {
      id: 'captions',
      label: { known: { en: 'Captions issue' }, basis: reasonLists },
      categories: ['other'],
      rule: 'https://support.google.com/youtube/answer/9288567',
      targets: ['video', 'short', 'live'],
    },
    {
      id: 'comment-spam',
      label: { known: { en: 'Unwanted commercial content or spam' }, basis: commentLists },
      categories: ['scam-fraud-spam'],
      rule: 'https://support.google.com/youtube/answer/2801973',
      targets: ['comment', 'chat-message'],
    },
    {
      id: 'comment-sexual',
      label: { known: { en: 'Pornography or sexually explicit material' }, basis: commentLists },
      categories: ['sexual-content'],
      rule: 'https://support.google.com/youtube/answer/2802002',
      targets: ['comment', 'chat-message'],
    },
    {
      id: 'comment-child',
      label: { known: { en: 'Child abuse' }, basis: commentLists },
      categories: ['minor-safety'],
      rule: 'https://support.google.com/youtube/answer/2801999',
      targets: ['comment', 'chat-message'],
    },
    {
      id: 'comment-hate',
      label: { known: { en: 'Hate speech or graphic violence' }, basis: commentLists },
      categories: ['hate', 'violence-threats'],
      rule: 'https://support.google.com/youtube/answer/2801939',
      targets: ['comment', 'chat-message'],
    },
    {
      id: 'comment-terrorism',
      label: { known: { en: 'Promotes terrorism' }, basis: commentLists },
      categories: ['violence-threats'],
      rule: 'https://support.google.com/youtube/answer/9229472',
      targets: ['comment', 'chat-message'],
    },
    {
      id: 'comment-harassment',
      label: { known: { en: 'Harassment or bullying' }, basis: commentLists },
      categories: ['harassment-bullying', 'privacy-doxxing'],
      rule: 'https://support.google.com/youtube/answer/2802268',
      targets: ['comment', 'chat-message'],
    },
  ],
  // Impersonation and intimate pictures have forms of their own; regulated goods have a policy but no reason in the lists we know.
  noReasonFor: ['impersonation', 'ncii', 'regulated-goods'],
  after: {
    happens: [
      { say: 'after-reviewed', basis: reportHelp },
      { say: 'after-age', basis: reportHelp },
      { say: 'after-any-rule', basis: reasonLists },
      { say: 'after-rarely', basis: risk },
    ],
    time: [],
    whoLearns: [
      { say: 'not-told-who', basis: reportHelp },
      { say: 'who-counter', basis: claimContact },
      { say: 'who-claimant-shown', basis: claimContact },
      { say: 'who-privacy', basis: privacy },
    ],
    withdraw: [
      { say: 'withdraw-none', basis: noSource },
      { say: 'withdraw-copyright', basis: copyright },
    ],
    again: { say: 'number-no', basis: reportHelp },
    numberMatters: [
      { say: 'number-no', basis: reportHelp },
      { say: 'number-brigading', basis: guidelines },
      {
        say: 'number-staff',
        basis: {
          kind: 'others',
          source: 'https://www.pixelettetech.co.uk/youtube-says-videos-wont-get-removed-for-too-many-flags/',
        },
      },
    ],
    status: [{ say: 'status-history', basis: reportHelp }],
    misuse: [
      { say: 'misuse-terms', basis: terms },
      { say: 'misuse-copyright', basis: copyright },
    ],
    disagree: [
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
      {
        say: 'disagree-outside-weak',
        basis: {
          kind: 'others',
          source:
            'https://japantoday.com/category/tech/youtube-platforms-not-cooperating-enough-on-eu-content-disputes-report',
        },
      },
      { say: 'disagree-flagger', basis: risk },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: reportHelp },
      { say: 'outcome-age', basis: reportHelp },
      { say: 'outcome-strike', basis: risk },
      { say: 'outcome-nothing', basis: reportHelp },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: 'https://support.google.com/youtube/answer/142443',
      who: 'who-shown',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-privacy-told', 'form-privacy-48', 'form-no-account-unsure'],
      region: 'any',
      basis: privacy,
    },
    {
      id: 'synthetic',
      kind: 'privacy',
      name: 'form-synthetic',
      address: 'https://support.google.com/youtube/answer/2801895',
      who: 'who-shown',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-synthetic-part'],
      region: 'any',
      basis: synthetic,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: 'https://support.google.com/youtube/contact/NCII',
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-us-48', 'form-copies-too', 'form-no-account-unsure'],
      region: 'us',
      basis: intimate,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: 'https://support.google.com/youtube/contact/impersonation',
      who: 'who-copied',
      asks: ['legal-name', 'e-mail'],
      notes: [],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://support.google.com/youtube/answer/2807622',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-false-claim', 'form-name-passed-on'],
      region: 'any',
      basis: copyright,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address: 'https://support.google.com/youtube/contact/trademark_complaint',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: [],
      region: 'any',
      basis: legal,
    },
    {
      id: 'counterfeit',
      kind: 'trademark',
      name: 'form-counterfeit',
      address: 'https://support.google.com/youtube/contact/counterfeit_complaint',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: [],
      region: 'any',
      basis: legal,
    },
    {
      id: 'defamation',
      kind: 'other',
      name: 'form-defamation',
      address: 'https://support.google.com/youtube/answer/6154230',
      who: 'who-affected',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-country'],
      region: 'any',
      basis: legal,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: 'https://support.google.com/youtube/contact/other_legal',
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['legal-often-only-affected', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: legal,
    },
    {
      id: 'illegal-signed-out',
      kind: 'other',
      name: 'form-illegal-entry',
      address: 'https://support.google.com/youtube/?p=report_illegal_content',
      who: 'who-anyone',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-no-account'],
      region: 'any',
      basis: { kind: 'seen', when: '2024-06' },
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: 'https://support.google.com/youtube/answer/2801973',
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: guidelines,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-stays', basis: reportHelp },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-like-does-not', basis: noSource },
      { say: 'mistake-no-channel', basis: noSource },
    ],
    official: official.report,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-do-not-delete', basis: appeals },
      { say: 'targeted-studio', basis: appeals },
      { say: 'targeted-strikes', basis: risk },
      {
        say: 'targeted-terminated',
        basis: { kind: 'others', source: 'searchenginejournal.com 558039, on what YouTube announced in October 2025' },
      },
      { say: 'targeted-copyright', basis: copyright },
      { say: 'targeted-content-id', basis: copyright },
      { say: 'targeted-no-raid', basis: guidelines },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { days: 90 }, region: 'any', say: 'targeted-days-90', basis: appeals },
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
    ],
    official: 'https://support.google.com/youtube/answer/185111',
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-comments', basis: noSource },
      { say: 'safer-blocked-words', basis: noSource },
      { say: 'safer-visibility', basis: noSource },
      { say: 'safer-live-chat', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: 'https://support.google.com/youtube',
  },
} as const satisfies Playbook;
