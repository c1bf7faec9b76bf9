import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/tiktok';
import { UNREAD } from '../numbers';

const page = { kind: 'seen', when: '2025-12' } as const;
const spokesperson = {
  kind: 'others',
  source:
    'https://interaksyon.philstar.com/hobbies-interests/2022/07/08/221729/what-happens-when-you-mass-report-a-tiktok-content/',
} as const;
const publicCode = { kind: 'others', source: 'public code that reads TikTok, 2026' } as const;
const reasonLists = {
  kind: 'others',
  source: 'TikTok’s list as several public projects copied it, 2023 to 2026',
} as const;
const helpCopy = { kind: 'others', source: 'a copy of TikTok’s help pages' } as const;
const noSource = { kind: 'unsourced' } as const;
const videoHelp = {
  kind: 'official',
  source: 'https://support.tiktok.com/en/safety-hc/report-a-problem/report-a-video',
} as const;
const blockHelp = {
  kind: 'official',
  source: 'https://support.tiktok.com/en/using-tiktok/followers-and-following/blocking-the-users',
} as const;
const illegalHelp = {
  kind: 'official',
  source: 'https://www.tiktok.com/legal/page/global/reporting-illegal-content/en',
  when: '2023',
} as const;
const newsroomDsa = {
  kind: 'official',
  source: 'https://newsroom.tiktok.com/en-eu/fulfilling-commitments-dsa-update/',
  when: '2023-08',
} as const;
const enforcement = {
  kind: 'official',
  source: 'https://www.tiktok.com/community-guidelines/en/enforcement/',
  when: '2026-08',
} as const;
const features = {
  kind: 'official',
  source: 'https://www.tiktok.com/community-guidelines/en/accounts-features/',
  when: '2026-08',
} as const;
const guidelines = {
  kind: 'official',
  source: 'https://www.tiktok.com/community-guidelines/en/',
  when: '2026-08',
} as const;
const youth = {
  kind: 'official',
  source: 'https://www.tiktok.com/community-guidelines/en/youth-safety/',
  when: '2026-08',
} as const;
const ipPolicy = {
  kind: 'official',
  source: 'https://www.tiktok.com/legal/page/global/copyright-policy/en',
  when: '2025-10',
} as const;
const termsEea = {
  kind: 'official',
  source: 'https://www.tiktok.com/legal/terms-of-use?lang=en',
  when: '2026-07',
} as const;
const liveComments = {
  kind: 'official',
  source: 'https://support.tiktok.com/en/live-gifts-wallet/tiktok-live/comments-on-tiktok-live',
} as const;
const liveIssues = {
  kind: 'official',
  source: 'https://support.tiktok.com/en/live-gifts-wallet/tiktok-live/issues-with-tiktok-live',
} as const;
const careMode = {
  kind: 'official',
  source: 'https://support.tiktok.com/en/safety-hc/account-and-user-safety/comment-care-mode',
} as const;
const riskReport = { kind: 'official', source: 'https://www.tiktok.com/transparency/en/', when: '2025' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;

const official = {
  video: 'https://support.tiktok.com/en/safety-hc/report-a-problem/report-a-video',
  problem: 'https://support.tiktok.com/en/safety-hc/report-a-problem',
  live: 'https://support.tiktok.com/en/safety-hc/report-a-problem/report-a-live-video',
  illegal: 'https://www.tiktok.com/legal/page/global/reporting-illegal-content/en',
  block: 'https://support.tiktok.com/en/using-tiktok/followers-and-following/blocking-the-users',
  feedback: 'https://www.tiktok.com/legal/report/feedback',
} as const;

const rules = {
  safety: 'https://www.tiktok.com/community-guidelines/en/safety-civility/',
  health: 'https://www.tiktok.com/community-guidelines/en/mental-behavioral-health/',
  mature: 'https://www.tiktok.com/community-guidelines/en/sensitive-mature-themes/',
  integrity: 'https://www.tiktok.com/community-guidelines/en/integrity-authenticity/',
  commerce: 'https://www.tiktok.com/community-guidelines/en/regulated-commercial-activities/',
  privacy: 'https://www.tiktok.com/community-guidelines/en/privacy-security/',
  all: 'https://www.tiktok.com/community-guidelines/en/',
} as const;

/** TikTok ships the words of its buttons in the page, in the page's language (2,353 of them on the saved page). */
const strings = { script: '#__UNIVERSAL_DATA_FOR_REHYDRATION__' } as const;
const table = ['__DEFAULT_SCOPE__', 'webapp.i18n-translation', 'Webapp'] as const;

const label = {
  report: {
    found: [
      { source: strings, path: [...table, 'pc_web_report_btn'] },
      { source: strings, path: [...table, 'Report'] },
    ],
    known: { en: 'Report', id: 'Laporkan' },
    basis: page,
  },
  submit: {
    found: [{ source: strings, path: [...table, 'Submit'] }],
    known: { en: 'Submit', id: 'Kirim' },
    basis: page,
  },
  notInterested: {
    found: [{ source: strings, path: [...table, 'webapp_forYoufeed_notInterested_btn'] }],
    known: { en: 'Not interested' },
    basis: page,
  },
  block: { found: [{ source: strings, path: [...table, 'webdm_block'] }], known: { en: 'Block' }, basis: page },
  filterKeywords: {
    found: [{ source: strings, path: [...table, 'filterKeywordsWeb_contentSettings_title'] }],
    known: { en: 'Filter keywords' },
    basis: page,
  },
  reportAccount: { known: { en: 'Report account', id: 'Laporkan akun' }, basis: publicCode },
  reportIllegal: { known: { en: 'Report illegal content' }, basis: illegalHelp },
  reportAd: { known: { en: 'Report ad' }, basis: newsroomDsa },
  delete: {
    found: [{ source: strings, path: [...table, 'comment_delete_btn'] }],
    known: { en: 'Delete' },
    basis: page,
  },
} as const;

const openVideoMenu = {
  id: 'open-menu',
  say: 'open-video-menu',
  note: 'dots-show-on-hover',
  point: [
    { css: 'button[data-e2e="more-menu-icon"]', scope: 'subject', layout: 'feed and video page, 2025-12' },
    {
      css: '[class*="StyledMoreMenuActionItem"]',
      scope: 'page',
      layout: 'video opened from a profile or search, 2026',
    },
  ],
  hover: [{ css: 'section[data-e2e="feed-video"]', scope: 'subject', layout: 'feed and video page, 2025-12' }],
  basis: page,
} as const;

const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [
    { css: '[data-e2e="more-menu-popover_report"]', scope: 'page', layout: 'menu of the video, 2026' },
    {
      css: '.more-menu-popover .TUXMenuItem',
      scope: 'page',
      labelled: true,
      layout: 'menu of the video without test names',
    },
  ],
  basis: publicCode,
} as const;

const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'chosen',
  point: [
    {
      css: '[data-e2e="report-form"] label[data-e2e="report-card-reason"]',
      scope: 'page',
      labelled: true,
      layout: 'report form, 2026',
    },
    { css: '#tux-portal-container label', scope: 'page', labelled: true, layout: 'older report form' },
  ],
  basis: publicCode,
} as const;

const chooseSub = { ...chooseReason, id: 'choose-sub-reason', note: 'second-list', usesReason: 'sub-reason' } as const;

const submit = {
  id: 'submit',
  say: 'read-then-press',
  label: label.submit,
  point: [
    { css: '[data-e2e="report-form"] button', scope: 'page', labelled: true, layout: 'report form, 2026' },
    { css: 'button', scope: 'dialog', labelled: true, layout: 'report form with its buttons outside the form' },
  ],
  basis: publicCode,
} as const;

const thanks = { id: 'thanks', say: 'thanks-video', until: 'confirmed', basis: page } as const;
const sent = { id: 'sent', say: 'sent', until: 'confirmed', basis: page } as const;

const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  pages: ['video', 'photo', 'live', 'feed', 'other'],
  point: [
    { css: 'a[data-e2e="video-author-avatar"]', scope: 'subject', layout: 'feed and video page, 2025-12' },
    { css: '[data-e2e="browse-user-avatar"]', scope: 'page', layout: 'video opened from a profile or search, 2026' },
  ],
  basis: page,
} as const;

const openProfileMenu = {
  id: 'open-profile-menu',
  say: 'open-profile-menu',
  // The page of 2025 holds a second, hidden `user-more`: a div, not a button. In 2026 the div is the one to be seen.
  point: [
    { css: 'button[data-e2e="user-more"]', scope: 'page', layout: 'profile, 2025-12' },
    { css: 'div[role="button"][data-e2e="user-more"]', scope: 'page', layout: 'profile, 2026-05' },
  ],
  basis: page,
} as const;

const pressProfileReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [
    {
      css: '[data-e2e="user-report"] [role="button"]',
      scope: 'page',
      labelled: true,
      layout: 'menu of the profile, 2026',
    },
  ],
  basis: publicCode,
} as const;

const pressReportAccount = {
  id: 'report-account',
  say: 'choose-label',
  label: label.reportAccount,
  point: [
    {
      css: '[data-e2e="report-form"] label[data-e2e="report-card-reason"]',
      scope: 'page',
      labelled: true,
      layout: 'report form, 2026',
    },
  ],
  basis: publicCode,
} as const;

const chooseIllegal = {
  id: 'choose-illegal',
  say: 'choose-label',
  note: 'eu-only-choice',
  label: label.reportIllegal,
  point: [
    {
      css: '[data-e2e="report-form"] label[data-e2e="report-card-reason"]',
      scope: 'page',
      labelled: true,
      layout: 'report form, 2026',
    },
  ],
  basis: illegalHelp,
} as const;

const illegalFields = [
  { id: 'illegal-law', say: 'illegal-pick-law', until: 'confirmed', basis: illegalHelp },
  { id: 'illegal-why', say: 'illegal-explain', note: 'eu-notice-parts', until: 'confirmed', basis: illegalHelp },
  { id: 'illegal-sign', say: 'illegal-sign', note: 'illegal-warning', until: 'confirmed', basis: page },
] as const;

const hoverComment = {
  id: 'open-comment-menu',
  say: 'open-comment-menu',
  note: 'dots-show-on-hover',
  point: [
    { css: '[data-e2e="comment-more-icon"]', scope: 'comment', layout: 'video opened from a profile or search, 2026' },
    { css: '[class*="DivMoreTriggerWrapper"]', scope: 'comment', layout: 'comments drawer, 2026' },
  ],
  hover: [{ css: ':scope', scope: 'comment', layout: 'the row of the picked comment' }],
  basis: publicCode,
} as const;

const pressCommentReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [{ css: '[data-e2e="comment-report"]', scope: 'page', layout: 'menu of a comment, 2026' }],
  basis: publicCode,
} as const;

const blockSteps = [
  openProfile,
  openProfileMenu,
  {
    id: 'press-block',
    say: 'press-label',
    label: label.block,
    point: [
      {
        css: '[data-e2e="user-report"] [role="button"]',
        scope: 'page',
        labelled: true,
        layout: 'menu of the profile, 2026',
      },
    ],
    basis: publicCode,
  },
  {
    id: 'confirm-block',
    say: 'confirm-label',
    label: label.block,
    point: [
      { css: 'button[data-e2e="block-popup-block-btn"]', scope: 'page', layout: 'question before blocking, 2026' },
    ],
    basis: publicCode,
  },
] as const;

const videoReportSteps = [openVideoMenu, pressReport, chooseReason, chooseSub, submit, thanks] as const;
const reportDoes = ['report-asks-to-look', 'report-hides-it-for-you'] as const;
const reportDoesNot = ['report-no-verdict', 'report-no-way-back'] as const;
const illegalDoes = ['illegal-checked-twice', 'illegal-both-told'] as const;
const illegalDoesNot = ['illegal-is-notice'] as const;

const universal = { script: '#__UNIVERSAL_DATA_FOR_REHYDRATION__' } as const;
const item = ['__DEFAULT_SCOPE__', 'webapp.video-detail', 'itemInfo', 'itemStruct'] as const;
const sameVideo = { path: [...item, 'id'], is: 'id' } as const;
const user = ['__DEFAULT_SCOPE__', 'webapp.user-detail', 'userInfo', 'user'] as const;
const userInfo = ['__DEFAULT_SCOPE__', 'webapp.user-detail', 'userInfo'] as const;
const sameUser = { path: [...user, 'uniqueId'], is: 'handle' } as const;
/** The page of a link that somebody shared keeps the same data elsewhere. Who shared it stands there too, and is never read. */
const shared = ['__DEFAULT_SCOPE__', 'webapp.reflow.video.detail', 'itemInfo', 'itemStruct'] as const;
const sameShared = { path: [...shared, 'id'], is: 'id' } as const;

/** What the data say of this very post. */
function ofItem<P extends readonly string[]>(...path: P) {
  return [
    { from: 'data', source: universal, path: [...item, ...path], when: sameVideo },
    { from: 'data', source: universal, path: [...shared, ...path], when: sameShared },
  ] as const;
}

/** Counts: the exact ones first; `stats` is rounded. */
function countOf(name: string) {
  return [...ofItem('statsV2', name), ...ofItem('stats', name)] as const;
}

/** The room of a live video, as the page was loaded. */
const room = { script: '#SIGI_STATE' } as const;
const roomInfo = ['LiveRoom', 'liveRoomUserInfo'] as const;
const sameRoom = { path: [...roomInfo, 'user', 'uniqueId'], is: 'handle' } as const;

/** The card being played says which video it is; the address may have stayed behind (the feed never changes it). */
const cardId = {
  from: 'attribute',
  css: '[id^="xgwrapper-"]',
  name: 'id',
  scope: 'subject',
  match: '^xgwrapper-\\d+-(\\d{6,})$',
} as const;
const cardAuthor = [
  {
    from: 'attribute',
    css: 'a[data-e2e="video-author-avatar"]',
    name: 'href',
    scope: 'subject',
    match: '^(?:https://www\\.tiktok\\.com)?/@([^/?#]+)',
  },
  {
    from: 'attribute',
    css: '[class*="DivCreatorInfoContainer"] a[href^="/@"]',
    name: 'href',
    scope: 'subject',
    match: '^/@([^/?#]+)',
  },
  { from: 'text', css: '[data-e2e="browse-username"]', scope: 'page', match: '^@?(.+)$' },
] as const;

const cardFacts = {
  authorName: [
    ...ofItem('author', 'nickname'),
    { from: 'text', css: '[data-e2e="browser-nickname"] > :first-child', scope: 'page' },
  ],
  authorId: [...ofItem('author', 'id')],
  authorAddress: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}' }],
  caption: [
    ...ofItem('desc'),
    { from: 'text', css: '[data-e2e="video-desc"]', scope: 'subject' },
    { from: 'text', css: '[data-e2e="browse-video-desc"]', scope: 'page' },
  ],
  postedAt: [
    { from: 'data', source: universal, path: [...item, 'createTime'], when: sameVideo, as: 'unix-seconds' },
    { from: 'data', source: universal, path: [...shared, 'createTime'], when: sameShared, as: 'unix-seconds' },
    // Ids hold the second of creation (checked on a saved page: 5 s apart).
    { from: 'derived', how: 'unix-seconds-in-upper-bits', of: 'id' },
  ],
  views: [...countOf('playCount')],
  likes: [
    ...countOf('diggCount'),
    { from: 'text', css: '[data-e2e="like-count"]', scope: 'subject' },
    { from: 'text', css: '[data-e2e="browse-like-count"]', scope: 'page' },
  ],
  comments: [
    ...countOf('commentCount'),
    { from: 'text', css: '[data-e2e="comment-count"]', scope: 'subject' },
    { from: 'text', css: '[data-e2e="browse-comment-count"]', scope: 'page' },
  ],
  shares: [...countOf('shareCount'), { from: 'text', css: '[data-e2e="share-count"]', scope: 'subject' }],
} as const;

const comments = {
  item: '[class*="DivCommentItemWrapper"], div[data-comment-ui-enabled]',
  author: '[data-e2e^="comment-username-"]',
  authorHandle: {
    css: '[data-e2e^="comment-username-"] a[href^="/@"], a[data-e2e^="comment-avatar-"]',
    name: 'href',
    match: '^/@([^/?#]+)',
  },
  text: '[data-e2e="comment-level-1"], [data-e2e="comment-level-2"]',
  time: '[data-e2e^="comment-time-"], [class*="SubContentWrapper"] span, [class*="DivCommentSubContentSplitWrapper"] span',
  id: { name: 'id', match: '^(\\d{6,})$' },
  timeInId: 'unix-seconds-in-upper-bits',
  reply: ':has([data-e2e="comment-level-2"])',
} as const;

const card = {
  container: 'article[data-e2e="recommend-list-item-container"], [class*="BrowserModeContainer"]',
  cardId: [{ css: '[id^="xgwrapper-"]', name: 'id', match: '^xgwrapper-\\d+-(\\d{6,})$' }],
  video: [
    'article[data-e2e="recommend-list-item-container"] [id^="xgwrapper-"] video',
    '[data-e2e="browse-video"] video',
  ],
  comments,
} as const;

/** What Beside knows of TikTok on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['support.tiktok.com'],
  login: { signedOut: '[data-e2e="top-login-button"], #header-login-button', signedIn: '[data-e2e="profile-icon"]' },
  reading: {
    titleNoise: [UNREAD, '^(Log in \\| TikTok|Sign up \\| TikTok|TikTok - Make Your Day|TikTok)$'],
  },
  subject: {
    video: {
      ...card,
      facts: {
        id: [{ from: 'url', part: 'id' }],
        authorHandle: [...cardAuthor, ...ofItem('author', 'uniqueId'), { from: 'url', part: 'handle' }],
        address: [
          { from: 'address', template: 'https://www.tiktok.com/@{authorHandle}/video/{id}' },
          { from: 'canonical', match: '/(?:video|photo)/\\d+' },
        ],
        ...cardFacts,
      },
    },
    // A photo post has no video that would tell its card from the next one's: facts come from the address and from data of this very post.
    photo: {
      comments,
      facts: {
        id: [{ from: 'url', part: 'id' }],
        authorHandle: [{ from: 'url', part: 'handle' }],
        address: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}/photo/{id}' }],
        authorName: [...ofItem('author', 'nickname')],
        authorId: cardFacts.authorId,
        authorAddress: cardFacts.authorAddress,
        caption: [...ofItem('desc')],
        postedAt: cardFacts.postedAt,
        views: cardFacts.views,
        likes: [...countOf('diggCount')],
        comments: [...countOf('commentCount')],
        shares: [...countOf('shareCount')],
      },
    },
    feed: {
      ...card,
      facts: {
        id: [cardId],
        authorHandle: cardAuthor,
        address: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}/video/{id}' }],
        ...cardFacts,
      },
    },
    live: {
      video: ['.live-room-container video'],
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}' }],
        address: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}/live' }],
        authorId: [{ from: 'data', source: room, path: [...roomInfo, 'user', 'id'], when: sameRoom }],
        authorName: [{ from: 'data', source: room, path: [...roomInfo, 'user', 'nickname'], when: sameRoom }],
        title: [{ from: 'data', source: room, path: [...roomInfo, 'liveRoom', 'title'], when: sameRoom }],
        postedAt: [
          {
            from: 'data',
            source: room,
            path: [...roomInfo, 'liveRoom', 'startTime'],
            when: sameRoom,
            as: 'unix-seconds',
          },
        ],
        views: [
          { from: 'text', css: '[data-e2e="live-people-count"]' },
          {
            from: 'data',
            source: room,
            path: [...roomInfo, 'liveRoom', 'liveRoomStats', 'userCount'],
            when: sameRoom,
          },
        ],
        live: [
          {
            from: 'data',
            source: room,
            path: [...roomInfo, 'user', 'status'],
            when: sameRoom,
            match: '^2$',
            as: 'yes',
          },
          { from: 'present', css: '[data-e2e="live-chat-container"], .live-room-container' },
        ],
      },
      comments: {
        item: '[data-e2e="chat-message"]',
        author: '[data-e2e="message-owner-name"]',
        text: '[data-e2e="message-owner-name"] ~ *',
      },
    },
    profile: {
      // Until 2025 the handle stood above the name, since 2026 below it; either tells whose page it is.
      container: 'body:has([data-e2e="user-title"])',
      cardId: [{ css: '[data-e2e="user-title"], [data-e2e="user-subtitle"]', match: '^\\s*@?(\\S+)\\s*$' }],
      facts: {
        authorHandle: [
          { from: 'data', source: universal, path: [...user, 'uniqueId'], when: sameUser },
          { from: 'url', part: 'handle' },
        ],
        authorName: [
          { from: 'data', source: universal, path: [...user, 'nickname'], when: sameUser },
          {
            from: 'text',
            css: '[data-e2e="user-title"], [data-e2e="user-subtitle"]',
            scope: 'subject',
            notHandle: true,
          },
        ],
        authorId: [{ from: 'data', source: universal, path: [...user, 'id'], when: sameUser }],
        authorAddress: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}' }],
        address: [{ from: 'address', template: 'https://www.tiktok.com/@{authorHandle}' }],
        caption: [{ from: 'text', css: '[data-e2e="user-bio"]', scope: 'subject' }],
        likes: [
          { from: 'data', source: universal, path: [...userInfo, 'statsV2', 'heartCount'], when: sameUser },
          { from: 'data', source: universal, path: [...userInfo, 'stats', 'heartCount'], when: sameUser },
          { from: 'text', css: '[data-e2e="likes-count"]', scope: 'subject' },
        ],
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
      learns: { learns: 'not-said', basis: noSource },
      except: [{ categories: ['copyright-trademark'], learns: 'maybe-name', basis: ipPolicy }],
      gives: ['decision', 'appeal'],
      basis: page,
    },
    laws: {},
    // Read in the web app's own words, 2025-12.
    lawFields: [
      'Legal jurisdiction',
      'Relevant law',
      'Report Explanation',
      'Your email address',
      'Sign your legal name here.',
    ],
  },
  actions: [
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: videoReportSteps,
      does: reportDoes,
      doesNot: reportDoesNot,
      noticed: null,
      official: official.video,
      basis: videoHelp,
    },
    {
      target: 'photo',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: videoReportSteps,
      does: reportDoes,
      doesNot: reportDoesNot,
      noticed: null,
      official: official.video,
      basis: videoHelp,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        openProfileMenu,
        pressProfileReport,
        pressReportAccount,
        chooseReason,
        chooseSub,
        submit,
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot: reportDoesNot,
      noticed: null,
      official: official.problem,
      basis: helpCopy,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [hoverComment, pressCommentReport, chooseReason, chooseSub, submit, sent],
      does: ['report-asks-to-look', 'reports-feed-comment-filter'],
      doesNot: ['report-no-verdict', 'report-no-way-back'],
      noticed: null,
      official: official.problem,
      basis: publicCode,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-live-menu', say: 'open-live-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        {
          id: 'choose-reason',
          say: 'choose-label',
          note: 'closest-is-fine',
          usesReason: 'reason',
          until: 'confirmed',
          basis: noSource,
        },
        { id: 'submit', say: 'read-then-press', label: label.submit, until: 'confirmed', basis: noSource },
      ],
      does: ['report-asks-to-look'],
      doesNot: ['live-not-the-chat', 'report-no-way-back'],
      noticed: null,
      official: official.live,
      basis: illegalHelp,
    },
    {
      target: 'chat-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-chat-menu', say: 'open-chat-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        { id: 'sent', say: 'sent', until: 'confirmed', basis: page },
      ],
      does: ['report-asks-to-look'],
      doesNot: ['chat-not-the-stream', 'report-no-way-back'],
      noticed: null,
      official: official.live,
      basis: page,
    },
    {
      target: 'chat-message',
      kind: 'mute',
      way: 'app',
      asks: ['login', 'app'],
      steps: [{ id: 'host-tools', say: 'live-host-tools', until: 'confirmed', basis: liveIssues }],
      does: ['live-mute-stops-them'],
      doesNot: ['live-mute-is-told'],
      noticed: 'yes',
      official: 'https://support.tiktok.com/en/live-gifts-wallet/tiktok-live/issues-with-tiktok-live',
      basis: liveIssues,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-chat', say: 'message-open-chat', until: 'confirmed', basis: helpCopy },
        {
          id: 'press-report',
          say: 'press-label',
          label: label.report,
          note: 'message-request-link',
          until: 'confirmed',
          basis: page,
        },
        {
          id: 'choose-reason',
          say: 'choose-label',
          note: 'closest-is-fine',
          usesReason: 'reason',
          until: 'confirmed',
          basis: page,
        },
        { id: 'pick-messages', say: 'message-pick', until: 'confirmed', basis: page },
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot: ['message-report-no-block', 'report-no-way-back'],
      noticed: null,
      official: official.problem,
      basis: helpCopy,
    },
    {
      target: 'ad',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openVideoMenu,
        {
          id: 'press-report-ad',
          say: 'press-label',
          label: label.reportAd,
          point: [
            {
              css: '.more-menu-popover .TUXMenuItem',
              scope: 'page',
              labelled: true,
              layout: 'menu of the video, 2026',
            },
          ],
          basis: newsroomDsa,
        },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: page },
        submit,
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.illegal,
      basis: newsroomDsa,
    },
    {
      target: 'sound',
      kind: 'report',
      way: 'app',
      asks: ['login', 'app'],
      steps: [{ id: 'in-app', say: 'app-share-report', until: 'confirmed', basis: noSource }],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.problem,
      basis: page,
    },
    {
      target: 'hashtag',
      kind: 'report',
      way: 'app',
      asks: ['login', 'app'],
      steps: [{ id: 'in-app', say: 'app-share-report', until: 'confirmed', basis: noSource }],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.problem,
      basis: page,
    },
    {
      target: 'video',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        openVideoMenu,
        {
          id: 'press-not-interested',
          say: 'press-label',
          label: label.notInterested,
          point: [
            { css: '[data-e2e="more-menu-popover_not-interested"]', scope: 'page', layout: 'menu of the video, 2026' },
            {
              css: '.more-menu-popover .TUXMenuItem',
              scope: 'page',
              labelled: true,
              layout: 'menu of the video without test names',
            },
          ],
          basis: publicCode,
        },
      ],
      does: ['fewer-like-this'],
      doesNot: ['not-a-report'],
      noticed: 'no',
      official: official.video,
      basis: page,
    },
    {
      target: 'video',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-settings', say: 'filter-open-settings', until: 'confirmed', basis: page },
        { id: 'press-filter', say: 'press-label', label: label.filterKeywords, until: 'confirmed', basis: page },
        { id: 'add-words', say: 'filter-add-words', until: 'confirmed', basis: page },
      ],
      does: ['filter-hides-word'],
      doesNot: ['filter-not-all-words', 'not-a-report'],
      noticed: 'no',
      official: official.problem,
      basis: page,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: ['login'],
      steps: blockSteps,
      does: ['block-both-ways', 'block-removes-contact'],
      doesNot: ['block-shared-places', 'block-not-other-accounts'],
      // The help says they are not told; they can still notice that the profile is gone for them.
      noticed: 'maybe',
      official: official.block,
      basis: blockHelp,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [
        hoverComment,
        {
          id: 'press-delete',
          say: 'press-label',
          label: label.delete,
          point: [{ css: '[data-e2e="comment-delete"]', scope: 'page', layout: 'menu of a comment, 2026' }],
          basis: publicCode,
        },
        { id: 'confirm-delete', say: 'confirm-label', label: label.delete, until: 'confirmed', basis: page },
      ],
      does: ['remove-comment-own-video'],
      doesNot: ['save-before-remove', 'not-a-report'],
      noticed: 'maybe',
      official: official.problem,
      basis: publicCode,
    },
    {
      target: 'comment',
      kind: 'filter',
      way: 'app',
      asks: ['login', 'app'],
      steps: [
        { id: 'app-privacy', say: 'comment-filter-app', until: 'confirmed', basis: liveComments },
        { id: 'app-choose', say: 'comment-filter-choose', until: 'confirmed', basis: careMode },
      ],
      does: ['comment-filter-hides', 'care-mode-hides-reported'],
      doesNot: ['comment-filter-not-everywhere'],
      noticed: 'no',
      official: 'https://support.tiktok.com/en/safety-hc/account-and-user-safety/comment-care-mode',
      basis: careMode,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'web',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [openVideoMenu, pressReport, chooseIllegal, ...illegalFields, sent],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: 'maybe',
      official: official.illegal,
      basis: illegalHelp,
    },
    {
      target: 'photo',
      kind: 'report-illegal',
      way: 'web',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [openVideoMenu, pressReport, chooseIllegal, ...illegalFields, sent],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: 'maybe',
      official: official.illegal,
      basis: illegalHelp,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'web',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [hoverComment, pressCommentReport, chooseIllegal, ...illegalFields, sent],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: 'maybe',
      official: official.illegal,
      basis: illegalHelp,
    },
    {
      target: 'account',
      kind: 'report-illegal',
      way: 'web',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [openProfile, openProfileMenu, pressProfileReport, chooseIllegal, ...illegalFields, sent],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: 'maybe',
      official: official.illegal,
      basis: illegalHelp,
    },
    {
      target: 'live',
      kind: 'report-illegal',
      way: 'web',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [
        { id: 'open-live-menu', say: 'open-live-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: illegalHelp },
        { ...chooseIllegal, until: 'confirmed' },
        ...illegalFields,
        sent,
      ],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: 'maybe',
      official: official.illegal,
      basis: illegalHelp,
    },
    {
      target: 'ad',
      kind: 'report-illegal',
      way: 'web',
      asks: ['legal-name', 'e-mail', 'signature'],
      steps: [openVideoMenu, pressReport, chooseIllegal, ...illegalFields, sent],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: 'maybe',
      official: official.illegal,
      basis: illegalHelp,
    },
  ],
  reasons: [
    {
      id: 'violence-abuse',
      label: { known: { en: 'Violence, abuse, and criminal exploitation' }, basis: reasonLists },
      categories: ['violence-threats'],
      rule: rules.safety,
      subs: [
        {
          label: { known: { en: 'Exploitation and abuse of people under 18' }, basis: reasonLists },
          category: 'minor-safety',
        },
        {
          label: { known: { en: 'Physical violence and violent threats' }, basis: reasonLists },
          category: 'violence-threats',
        },
        { label: { known: { en: 'Sexual exploitation and abuse' }, basis: reasonLists }, category: 'ncii' },
        { label: { known: { en: 'Human exploitation' }, basis: reasonLists }, category: 'violence-threats' },
        { label: { known: { en: 'Animal abuse' }, basis: reasonLists }, category: 'violence-threats' },
        { label: { known: { en: 'Other criminal activities' }, basis: reasonLists }, category: 'other' },
      ],
    },
    {
      id: 'hate-harassment',
      label: { known: { en: 'Hate and harassment' }, basis: reasonLists },
      categories: ['harassment-bullying', 'hate'],
      rule: rules.safety,
      subs: [
        { label: { known: { en: 'Hate speech and hateful behaviors' }, basis: reasonLists }, category: 'hate' },
        { label: { known: { en: 'Harassment and bullying' }, basis: reasonLists }, category: 'harassment-bullying' },
      ],
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Suicide and self-harm' }, basis: reasonLists },
      categories: ['self-harm'],
      rule: rules.health,
    },
    {
      id: 'disordered-eating',
      label: { known: { en: 'Disordered eating and unhealthy body image' }, basis: reasonLists },
      categories: ['self-harm'],
      rule: rules.health,
    },
    {
      id: 'dangerous',
      label: { known: { en: 'Dangerous activities and challenges' }, basis: reasonLists },
      categories: ['dangerous-acts'],
      rule: rules.health,
    },
    {
      id: 'nudity',
      label: { known: { en: 'Nudity and sexual content' }, basis: reasonLists },
      categories: ['sexual-content'],
      rule: rules.mature,
      subs: [
        {
          label: { known: { en: 'Youth sexual activity, solicitation, and exploitation' }, basis: reasonLists },
          category: 'minor-safety',
        },
        {
          label: { known: { en: 'Sexually suggestive behavior by youth' }, basis: reasonLists },
          category: 'minor-safety',
        },
        {
          label: { known: { en: 'Adult sexual activity, services, and solicitation' }, basis: reasonLists },
          category: 'sexual-content',
        },
        { label: { known: { en: 'Adult nudity' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Sexually explicit language' }, basis: reasonLists }, category: 'sexual-content' },
      ],
    },
    {
      id: 'graphic',
      label: { known: { en: 'Shocking and graphic content' }, basis: reasonLists },
      categories: ['violence-threats'],
      rule: rules.mature,
    },
    {
      id: 'misinformation',
      label: { known: { en: 'Misinformation' }, basis: reasonLists },
      categories: ['misinformation'],
      rule: rules.integrity,
      subs: [
        { label: { known: { en: 'Election misinformation' }, basis: reasonLists }, category: 'misinformation' },
        { label: { known: { en: 'Harmful misinformation' }, basis: reasonLists }, category: 'misinformation' },
        {
          label: { known: { en: 'Deepfakes, synthetic media, and manipulated media' }, basis: reasonLists },
          category: 'misinformation',
        },
      ],
    },
    {
      id: 'spam',
      label: { known: { en: 'Deceptive behavior and spam' }, basis: reasonLists },
      categories: ['scam-fraud-spam'],
      rule: rules.integrity,
      subs: [
        { label: { known: { en: 'Spam' }, basis: reasonLists }, category: 'scam-fraud-spam' },
        { label: { known: { en: 'Fake engagement' }, basis: reasonLists }, category: 'scam-fraud-spam' },
      ],
    },
    {
      id: 'regulated',
      label: { known: { en: 'Regulated goods and activities' }, basis: reasonLists },
      categories: ['regulated-goods'],
      rule: rules.commerce,
      subs: [
        { label: { known: { en: 'Gambling' }, basis: reasonLists }, category: 'regulated-goods' },
        { label: { known: { en: 'Alcohol, tobacco, and drugs' }, basis: reasonLists }, category: 'regulated-goods' },
        { label: { known: { en: 'Firearms and dangerous weapons' }, basis: reasonLists }, category: 'regulated-goods' },
        {
          label: { known: { en: 'Trade of other regulated goods and services' }, basis: reasonLists },
          category: 'regulated-goods',
        },
      ],
    },
    {
      id: 'fraud',
      label: { known: { en: 'Frauds and scams' }, basis: reasonLists },
      categories: ['scam-fraud-spam'],
      rule: rules.commerce,
    },
    {
      id: 'personal-information',
      label: { known: { en: 'Sharing personal information' }, basis: reasonLists },
      categories: ['privacy-doxxing'],
      rule: rules.privacy,
    },
    {
      id: 'counterfeit',
      label: { known: { en: 'Counterfeits and intellectual property' }, basis: reasonLists },
      categories: ['copyright-trademark'],
      rule: rules.integrity,
      subs: [
        {
          label: { known: { en: 'Intellectual property violation' }, basis: reasonLists },
          category: 'copyright-trademark',
        },
        { label: { known: { en: 'Counterfeit products' }, basis: reasonLists }, category: 'copyright-trademark' },
      ],
    },
    {
      id: 'branded',
      label: { known: { en: 'Undisclosed branded content' }, basis: reasonLists },
      categories: ['other'],
      rule: rules.commerce,
    },
    { id: 'illegal', label: label.reportIllegal, categories: ['illegal-content'], rule: official.illegal },
    { id: 'other', label: { known: { en: 'Other' }, basis: reasonLists }, categories: ['other'], rule: rules.all },
    {
      id: 'pretending',
      label: { known: { en: 'Pretending to Be Someone' }, basis: helpCopy },
      categories: ['impersonation'],
      rule: rules.integrity,
      targets: ['account'],
      subs: [
        { label: { known: { en: 'Me' }, basis: helpCopy }, category: 'impersonation' },
        { label: { known: { en: 'Celebrity' }, basis: helpCopy }, category: 'impersonation' },
      ],
    },
  ],
  after: {
    happens: [
      { say: 'after-screened', basis: enforcement },
      { say: 'after-people-look', basis: riskReport },
      { say: 'after-illegal-order', basis: newsroomDsa },
      { say: 'after-filters', basis: features },
    ],
    time: [],
    whoLearns: [
      { say: 'who-not-said', basis: noSource },
      { say: 'who-no-email', basis: page },
      { say: 'who-ip-name', basis: ipPolicy },
    ],
    withdraw: [
      { say: 'no-withdraw-button', basis: page },
      {
        say: 'withdraw-others-agree',
        basis: {
          kind: 'others',
          source: 'https://thehowtodo.com/how-to-remove-a-report-on-tiktok-a-step-by-step-guide.html',
        },
      },
      { say: 'withdraw-ip', basis: ipPolicy },
    ],
    again: { say: 'number-merits', basis: spokesperson },
    numberMatters: [
      { say: 'number-merits', basis: spokesperson },
      { say: 'number-coordinated', basis: guidelines },
      { say: 'number-comment-filter', basis: liveComments },
    ],
    status: [
      { say: 'status-safety-center', basis: enforcement },
      { say: 'status-web-list', basis: page },
      { say: 'status-kept', basis: page },
    ],
    misuse: [
      { say: 'misuse-terms', basis: termsEea },
      { say: 'misuse-illegal', basis: page },
      { say: 'misuse-france', basis: page },
      { say: 'misuse-ip', basis: ipPolicy },
    ],
    disagree: [
      { say: 'disagree-180', basis: page },
      { say: 'disagree-another-review', basis: page },
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
      { say: 'disagree-trusted-flagger', basis: page },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: enforcement },
      { say: 'outcome-not-recommended', basis: page },
      { say: 'outcome-country', basis: newsroomDsa },
      { say: 'outcome-nothing', basis: page },
    ],
    appealWithin: [
      { within: { days: 180 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-180', basis: page },
      { within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa },
    ],
  },
  forms: [
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: 'https://www.tiktok.com/legal/report/privacy',
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-no-account'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: 'https://www.tiktok.com/legal/report/privacy',
      who: 'who-shown',
      asks: ['e-mail'],
      notes: ['form-no-account', 'form-stopncii'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'intimate-us',
      kind: 'intimate-image',
      name: 'form-intimate-us',
      address: 'https://www.tiktok.com/legal/report/privacy/webform/us/en',
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-us-48', 'form-us-not-opened'],
      region: 'us',
      basis: { kind: 'others', source: 'public code that lists forms of platforms, 2026-08' },
    },
    {
      id: 'underage',
      kind: 'underage',
      name: 'form-underage',
      address: 'https://www.tiktok.com/legal/report/privacy',
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-no-account'],
      region: 'any',
      basis: youth,
    },
    {
      id: 'feedback',
      kind: 'feedback',
      name: 'form-feedback',
      address: 'https://www.tiktok.com/legal/report/feedback',
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-no-account'],
      region: 'any',
      basis: termsEea,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://www.tiktok.com/legal/report/Copyright',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on', 'form-false-claim'],
      region: 'any',
      basis: ipPolicy,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address: 'https://www.tiktok.com/legal/report/Trademark',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on'],
      region: 'any',
      basis: ipPolicy,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: 'https://support.tiktok.com/en/safety-hc/report-a-problem',
      who: 'who-copied',
      asks: ['login'],
      notes: ['form-impersonation-menu'],
      region: 'any',
      basis: helpCopy,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: 'https://www.tiktok.com/legal/report/feedback',
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: termsEea,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: 'https://www.tiktok.com/legal/page/global/reporting-illegal-content/en',
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-eu-in-menu', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: illegalHelp,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-like-does-not', basis: noSource },
      { say: 'mistake-form', basis: termsEea },
      {
        say: 'mistake-app',
        basis: {
          kind: 'others',
          source: 'https://thehowtodo.com/how-to-remove-a-report-on-tiktok-a-step-by-step-guide.html',
        },
      },
    ],
    copyText: 'mistake-text',
    official: official.feedback,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-open-notice', basis: enforcement },
      { say: 'targeted-appeal', basis: enforcement },
      { say: 'targeted-track', basis: enforcement },
      { say: 'targeted-banned', basis: page },
      { say: 'targeted-ip', basis: ipPolicy },
      { say: 'targeted-no-raid', basis: guidelines },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
      {
        within: { days: 23 },
        region: 'any',
        say: 'targeted-days-underage',
        basis: { kind: 'others', source: 'a copy of TikTok’s help page on appeals about age' },
      },
    ],
    official: 'https://www.tiktok.com/community-guidelines/en/enforcement/',
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-private', basis: noSource },
      { say: 'safer-comments', basis: liveComments },
      { say: 'safer-messages', basis: page },
      { say: 'safer-duet', basis: page },
      { say: 'safer-care-mode', basis: careMode },
      { say: 'safer-filter-words', basis: page },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: 'https://support.tiktok.com/en',
  },
} as const satisfies Playbook;
