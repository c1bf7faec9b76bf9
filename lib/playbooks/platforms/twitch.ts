import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/twitch';
import { UNREAD } from '../numbers';

const publicCode = { kind: 'others', source: 'public code that works on Twitch, 2026' } as const;
const headings = {
  kind: 'others',
  source: 'headings of Twitch’s rules of 2026-08; the menu may say it in other words',
} as const;
const newsFlow = { kind: 'others', source: 'https://comicbook.com/gaming/news/twitch-update-report-process' } as const;
const reportGuide = {
  kind: 'others',
  source: 'https://thefanatic.net/how-to-report-and-block-users-and-streamers/',
} as const;
const blockGuide = { kind: 'others', source: 'https://www.technipages.com/twitch-tv-block-user' } as const;
const usRoute = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;
const noSource = { kind: 'unsourced' } as const;
const oldReportHelp = {
  kind: 'official',
  source: 'https://help.twitch.tv/s/article/how-to-file-a-user-report',
  when: '2018-05',
} as const;
const guidelines = {
  kind: 'official',
  source: 'https://safety.twitch.tv/s/article/Community-Guidelines',
  when: '2026-08',
} as const;
const enforcement = {
  kind: 'official',
  source: 'https://help.twitch.tv/s/article/about-account-suspensions-dmca-suspensions-and-chat-bans',
  when: '2026-08',
} as const;
const blog = {
  kind: 'official',
  source: 'https://blog.twitch.tv/en/2020/12/01/improving-the-reporter-experience/',
  when: '2020-12',
} as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;

const official = {
  report: 'https://help.twitch.tv/s/article/how-to-file-a-user-report',
  rules: 'https://safety.twitch.tv/s/article/Community-Guidelines',
  illegal: 'https://help.twitch.tv/s/article/digital-services-act',
  decisions: 'https://help.twitch.tv/s/article/about-account-suspensions-dmca-suspensions-and-chat-bans',
  help: 'https://help.twitch.tv/s/',
} as const;

const label = {
  report: { known: { en: 'Report', 'en-channel': 'Report Channel' }, basis: publicCode },
  next: { known: { en: 'Next' }, basis: publicCode },
  submit: { known: { en: 'Submit' }, basis: publicCode },
  close: { known: { en: 'Close' }, basis: publicCode },
  block: { known: { en: 'Block' }, basis: blockGuide },
  notInterested: { known: { en: 'Not interested' }, basis: noSource },
} as const;

const openMenu = {
  id: 'open-menu',
  say: 'open-player-menu',
  // Cards of other channels on the page have such a button as well: it reports those.
  point: [
    {
      css: ':is(#live-channel-stream-information, .channel-root__info, .channel-info-content) button[data-a-target="report-button-more-button"]',
      scope: 'page',
      layout: 'channel, 2026',
    },
  ],
  basis: publicCode,
} as const;

const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [
    { css: 'button[data-a-target="report-button-report-button"]', scope: 'page', layout: 'menu of a channel, 2026' },
  ],
  basis: publicCode,
} as const;

/** What exactly the entries of this list are for a stream, a video or a clip has not been seen: words only. */
const whatAbout = { id: 'what-about', say: 'what-about', until: 'confirmed', basis: newsFlow } as const;

const whatAboutChat = {
  id: 'what-about',
  say: 'what-about-chat',
  until: 'chosen',
  point: [
    { css: 'label[for$="CHAT_REPORT"]', scope: 'dialog', layout: 'report dialog, 2026' },
    {
      css: 'input[name="content-select-radio-group"][id$="CHAT_REPORT"]',
      scope: 'dialog',
      layout: 'report dialog with bare buttons',
    },
  ],
  basis: publicCode,
} as const;

const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'list-has-search',
  usesReason: 'reason',
  until: 'chosen',
  point: [{ css: 'label', scope: 'dialog', labelled: true, layout: 'report dialog, 2026' }],
  basis: newsFlow,
} as const;

const nextButton = [
  {
    css: '[data-a-target="form-navigation-next"], [data-test-selector="form-navigation-next"]',
    scope: 'page',
    layout: 'report dialog, 2026',
  },
] as const;
const pressNext = {
  id: 'press-next',
  say: 'press-label',
  label: label.next,
  point: nextButton,
  basis: publicCode,
} as const;

const describe = {
  id: 'describe',
  say: 'describe-when',
  note: 'no-private-details',
  until: 'confirmed',
  point: [{ css: '#report-wizard-description-form', scope: 'page', layout: 'report dialog, 2026' }],
  basis: oldReportHelp,
} as const;

const submit = {
  id: 'submit',
  say: 'read-then-press',
  label: label.submit,
  point: [
    {
      css: '[data-a-target="form-navigation-submit"], [data-test-selector="form-navigation-submit"]',
      scope: 'page',
      layout: 'report dialog, 2026',
    },
  ],
  basis: publicCode,
} as const;

const close = {
  id: 'close',
  say: 'press-label',
  note: 'mail-follows',
  label: label.close,
  point: [
    {
      css: '[data-a-target="confirmation-screen-close"], [data-test-selector="confirmation-screen-close"]',
      scope: 'page',
      layout: 'report dialog, 2026',
    },
  ],
  basis: publicCode,
} as const;

const wizardEnd = [
  chooseReason,
  { ...pressNext, id: 'press-next-again', note: 'next-not-always' },
  describe,
  submit,
  close,
] as const;
const streamReport = [openMenu, pressReport, whatAbout, pressNext, ...wizardEnd] as const;

const pressName = {
  id: 'press-name',
  say: 'press-name-in-chat',
  point: [{ css: '.chat-author__display-name', scope: 'comment', layout: 'chat, 2026' }],
  basis: publicCode,
} as const;
/** The card itself has not been seen on a saved page: words only. */
const openCardMenu = { id: 'open-card-menu', say: 'open-card-menu', until: 'confirmed', basis: oldReportHelp } as const;
const chatReport = [
  pressName,
  openCardMenu,
  { id: 'press-report', say: 'press-report-name', until: 'confirmed', basis: oldReportHelp },
  whatAboutChat,
  pressNext,
  ...wizardEnd,
] as const;

const noticeSteps = [
  { id: 'open-page', say: 'open-law-page', until: 'confirmed', basis: enforcement },
  { id: 'fill-notice', say: 'fill-notice', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
  { id: 'send-notice', say: 'send-notice', until: 'confirmed', basis: dsa },
] as const;

const chatFilter = [
  { id: 'open-chat-settings', say: 'chat-filter-settings', until: 'confirmed', basis: noSource },
] as const;
const chatRemove = [
  pressName,
  { id: 'use-tools', say: 'moderator-tools', until: 'confirmed', basis: guidelines },
] as const;

const does = ['report-asks-to-look', 'people-day-and-night'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;
const filterDoes = ['chat-filter-hides'] as const;
const filterDoesNot = ['chat-filter-only-you'] as const;
const removeDoes = ['tools-keep-out', 'tools-are-a-sign'] as const;
const removeDoesNot = ['tools-this-channel', 'save-before-remove'] as const;
const illegalAsks = ['legal-name', 'e-mail'] as const;
const illegalDoes = ['notice-asks-for-law'] as const;
const illegalDoesNot = ['illegal-is-notice'] as const;

const chat = {
  item: '[data-a-target="chat-line-message"]',
  author: '.chat-author__display-name',
  authorHandle: { name: 'data-a-user', css: ':scope' },
  text: '[data-a-target="chat-line-message-body"], [data-a-target="chat-message-text"]',
} as const;

const advertisement = '[data-a-target="video-ad-label"], [data-a-target="video-ad-countdown"]';
const video = ['[data-a-target="video-ref"] video', '[data-a-target="video-player"] video'] as const;
/** What the preview for links says: the platform adds its own words behind the title, and only its name where it knows none. */
const previewTitle = [
  { from: 'json-ld', type: 'VideoObject', path: ['name'] },
  { from: 'meta', name: 'og:title', when: 'id', match: '^([^]+) - \\w{3,25}(?: \\p{L}+)+$(?<=Twitch)' },
] as const;
const channelName = [{ from: 'text', css: '.channel-root__info h1.tw-title' }] as const;
const channelLink = {
  from: 'attribute',
  css: '.channel-root__info a[href^="/"]:has(h1.tw-title)',
  name: 'href',
  match: '^/(\\w{3,25})$',
} as const;
const channelAddress = [{ from: 'address', template: 'https://www.twitch.tv/{authorHandle}' }] as const;

/** What Beside knows of Twitch on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['help.twitch.tv', 'safety.twitch.tv'],
  login: {
    signedIn: '[data-a-target="user-menu-toggle"], [data-test-selector="user-menu-toggle"]',
    signedOut: '[data-a-target="login-button"]',
  },
  reading: { titleNoise: [UNREAD, '^Twitch$'] },
  subject: {
    live: {
      video,
      advertisement,
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorName: channelName,
        authorAddress: channelAddress,
        address: channelAddress,
        title: [{ from: 'text', css: '[data-a-target="stream-title"]' }],
        views: [{ from: 'text', css: '[data-a-target="animated-channel-viewers-count"]' }],
        live: [{ from: 'present', css: '[data-a-target="animated-channel-viewers-count"]' }],
      },
      comments: chat,
    },
    video: {
      video,
      advertisement,
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [{ from: 'address', template: 'https://www.twitch.tv/videos/{id}' }],
        title: [{ from: 'text', css: '[data-a-target="stream-title"]' }, ...previewTitle],
        authorHandle: [
          channelLink,
          { from: 'meta', name: 'og:title', when: 'id', match: ' - (\\w{3,25})(?: \\p{L}+)+$(?<=Twitch)' },
          { from: 'url', part: 'handle' },
        ],
        authorName: channelName,
        authorAddress: channelAddress,
        views: [{ from: 'json-ld', type: 'VideoObject', path: ['interactionStatistic', 'userInteractionCount'] }],
        postedAt: [
          { from: 'meta', name: 'og:video:release_date', when: 'id' },
          { from: 'json-ld', type: 'VideoObject', path: ['uploadDate'] },
        ],
      },
      comments: chat,
    },
    clip: {
      video,
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [{ from: 'address', template: 'https://clips.twitch.tv/{id}' }],
        title: [{ from: 'text', css: '[data-a-target="stream-title"]' }, ...previewTitle],
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: channelAddress,
      },
      comments: chat,
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorName: channelName,
        authorAddress: channelAddress,
        address: channelAddress,
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
    rules: { learns: { learns: 'not-said', basis: noSource }, gives: ['receipt'], basis: blog },
    laws: {},
  },
  actions: [
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: streamReport,
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: null,
      official: official.report,
      basis: oldReportHelp,
    },
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: streamReport,
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: oldReportHelp,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: streamReport,
      does: [...does, 'emote-name-it'],
      doesNot,
      noticed: null,
      official: official.report,
      basis: guidelines,
    },
    {
      target: 'chat-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: chatReport,
      does,
      doesNot: ['chat-not-the-stream', ...doesNot],
      noticed: null,
      official: official.report,
      basis: oldReportHelp,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: chatReport,
      does,
      doesNot: ['chat-not-the-stream', ...doesNot],
      noticed: null,
      official: official.report,
      basis: oldReportHelp,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-whisper', say: 'whisper-gear', until: 'confirmed', basis: reportGuide },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: reportGuide },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: reportGuide },
      ],
      does: ['report-asks-to-look'],
      doesNot: ['whisper-no-block', ...doesNot],
      noticed: null,
      official: official.report,
      basis: reportGuide,
    },
    {
      target: 'live',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-list-menu', say: 'open-list-menu', until: 'confirmed', basis: noSource },
        {
          id: 'press-not-interested',
          say: 'press-label',
          label: label.notInterested,
          until: 'confirmed',
          basis: noSource,
        },
      ],
      does: ['fewer-channels-like-this'],
      doesNot: ['not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'press-name', say: 'find-name-in-chat', until: 'confirmed', basis: blockGuide },
        openCardMenu,
        { id: 'press-block', say: 'press-label', label: label.block, until: 'confirmed', basis: blockGuide },
        { id: 'confirm-block', say: 'confirm-label', label: label.block, until: 'confirmed', basis: blockGuide },
      ],
      does: ['block-no-whispers', 'block-hides-chat'],
      doesNot: ['block-still-watch', 'block-moderators', 'not-a-report'],
      noticed: null,
      official: official.help,
      basis: blockGuide,
    },
    {
      target: 'account',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [{ id: 'use-tools', say: 'timeout-or-ban', until: 'confirmed', basis: guidelines }],
      does: removeDoes,
      doesNot: ['tools-this-channel'],
      noticed: 'yes',
      official: official.rules,
      basis: guidelines,
    },
    {
      target: 'chat-message',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: chatRemove,
      does: removeDoes,
      doesNot: removeDoesNot,
      noticed: 'maybe',
      official: official.rules,
      basis: guidelines,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: chatRemove,
      does: removeDoes,
      doesNot: removeDoesNot,
      noticed: 'maybe',
      official: official.rules,
      basis: guidelines,
    },
    {
      target: 'chat-message',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: chatFilter,
      does: filterDoes,
      doesNot: filterDoesNot,
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'comment',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: chatFilter,
      does: filterDoes,
      doesNot: filterDoesNot,
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'live',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: noticeSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: enforcement,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: noticeSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: enforcement,
    },
    {
      target: 'chat-message',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: noticeSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: enforcement,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: noticeSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: enforcement,
    },
    {
      target: 'account',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: noticeSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: enforcement,
    },
  ],
  reasons: [
    {
      id: 'self-destructive',
      label: { known: { en: 'Self-Destructive Behavior' }, basis: headings },
      categories: ['self-harm'],
      rule: official.rules,
    },
    {
      id: 'violence',
      label: { known: { en: 'Violence and Threats' }, basis: headings },
      categories: ['violence-threats'],
      rule: official.rules,
    },
    {
      id: 'terrorism',
      label: { known: { en: 'Terrorism and Violent Extremism' }, basis: headings },
      categories: ['violence-threats'],
      rule: official.rules,
    },
    {
      id: 'youth',
      label: { known: { en: 'Youth Safety' }, basis: headings },
      categories: ['minor-safety'],
      rule: official.rules,
    },
    {
      id: 'private-information',
      label: { known: { en: 'Unauthorized Sharing of Private Information' }, basis: headings },
      categories: ['privacy-doxxing'],
      rule: official.rules,
    },
    {
      id: 'hate',
      label: { known: { en: 'Hateful Conduct' }, basis: headings },
      categories: ['hate'],
      rule: official.rules,
    },
    {
      id: 'harassment',
      label: { known: { en: 'Harassment' }, basis: headings },
      categories: ['harassment-bullying'],
      rule: official.rules,
    },
    {
      id: 'sexual-harassment',
      label: { known: { en: 'Sexual Harassment' }, basis: headings },
      categories: ['harassment-bullying'],
      rule: official.rules,
    },
    {
      id: 'sexual-content',
      label: { known: { en: 'Sexual Content' }, basis: headings },
      categories: ['sexual-content'],
      rule: official.rules,
    },
    {
      id: 'nudity',
      label: { known: { en: 'Adult Nudity' }, basis: headings },
      categories: ['sexual-content'],
      rule: official.rules,
    },
    {
      id: 'sexual-violence',
      label: { known: { en: 'Adult Sexual Violence' }, basis: headings },
      categories: ['sexual-content'],
      rule: official.rules,
    },
    {
      id: 'gore',
      label: { known: { en: 'Extreme Violence, Gore, and Other Obscene Conduct' }, basis: headings },
      categories: ['violence-threats'],
      rule: official.rules,
    },
    {
      id: 'property',
      label: { known: { en: 'Intellectual Property Rights' }, basis: headings },
      categories: ['copyright-trademark'],
      rule: official.rules,
    },
    {
      id: 'gambling',
      label: { known: { en: 'Prohibited Gambling Content' }, basis: headings },
      categories: ['regulated-goods'],
      rule: official.rules,
    },
    {
      id: 'impersonation',
      label: { known: { en: 'Impersonation' }, basis: headings },
      categories: ['impersonation'],
      rule: official.rules,
    },
    {
      id: 'spam',
      label: { known: { en: 'Spam, Scams, and Other Malicious Conduct' }, basis: headings },
      categories: ['scam-fraud-spam'],
      rule: official.rules,
    },
    {
      id: 'misinformation',
      label: { known: { en: 'Harmful Misinformation Actors' }, basis: headings },
      categories: ['misinformation'],
      rule: official.rules,
    },
    {
      id: 'law',
      label: { known: { en: 'Breaking the Law' }, basis: headings },
      categories: ['illegal-content', 'other'],
      rule: official.rules,
    },
    {
      id: 'names',
      label: { known: { en: 'Account Usernames and Display Names' }, basis: headings },
      categories: ['other'],
      rule: official.rules,
    },
    {
      id: 'games',
      label: { known: { en: 'Prohibited Games' }, basis: headings },
      categories: ['other'],
      rule: official.rules,
    },
    {
      id: 'evasion',
      label: { known: { en: 'Suspension Evasion' }, basis: headings },
      categories: ['other'],
      rule: official.rules,
    },
  ],
  // The rules have no heading of their own for these.
  noReasonFor: ['ncii', 'dangerous-acts'],
  after: {
    happens: [
      { say: 'after-people', basis: guidelines },
      { say: 'after-target', basis: guidelines },
      { say: 'after-hate', basis: guidelines },
    ],
    time: [],
    whoLearns: [
      { say: 'who-not-said', basis: noSource },
      { say: 'who-copyright', basis: noSource },
    ],
    withdraw: [{ say: 'withdraw-none', basis: noSource }],
    again: { say: 'number-no', basis: guidelines },
    numberMatters: [
      { say: 'number-no', basis: guidelines },
      { say: 'number-feedback', basis: blog },
    ],
    status: [{ say: 'status-mails', basis: blog }],
    misuse: [
      { say: 'misuse-spam', basis: guidelines },
      { say: 'misuse-suspend', basis: oldReportHelp },
    ],
    disagree: [
      { say: 'disagree-law-page', basis: enforcement },
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-range', basis: enforcement },
      { say: 'outcome-nothing', basis: guidelines },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: official.report,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-privacy-reason'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: official.report,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-us-48', 'form-us-unknown'],
      region: 'us',
      basis: usRoute,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: official.report,
      who: 'who-copied',
      asks: ['login'],
      notes: ['form-impersonation-reason'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'off-service',
      kind: 'other',
      name: 'form-off-service',
      address: official.rules,
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-off-service-mail', 'form-off-service-only'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: official.report,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://www.twitch.tv/p/en/legal/dmca-guidelines',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-false-claim', 'form-copyright-apart'],
      region: 'any',
      basis: enforcement,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address: 'https://www.twitch.tv/p/legal/trademark-policy/',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: [],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.illegal,
      who: 'who-anyone-eu',
      asks: illegalAsks,
      notes: ['illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: enforcement,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-number', basis: guidelines },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-no-address', basis: noSource },
    ],
    official: official.report,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-portal', basis: enforcement },
      { say: 'targeted-one', basis: enforcement },
      { say: 'targeted-indefinite', basis: enforcement },
      { say: 'targeted-unfounded', basis: enforcement },
      { say: 'targeted-channel-ban', basis: enforcement },
      { say: 'targeted-no-raid', basis: guidelines },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { days: 180 }, region: 'any', say: 'targeted-days-six-months', basis: enforcement },
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
    ],
    official: official.decisions,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-whispers', basis: noSource },
      { say: 'safer-automod', basis: guidelines },
      { say: 'safer-followers-only', basis: noSource },
      { say: 'safer-shield', basis: noSource },
      { say: 'safer-moderators', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.help,
  },
} as const satisfies Playbook;
