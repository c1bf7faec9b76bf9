import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/vimeo';
import { UNREAD } from '../numbers';

const page = { kind: 'seen', when: '2025-05' } as const;
const noSource = { kind: 'unsourced' } as const;
const oldHelp = { kind: 'official', source: 'https://vimeo.zendesk.com/hc/ko/articles/224969908' } as const;
const terms = { kind: 'official', source: 'https://vimeo.com/terms', when: '2024-07' } as const;
const privacyClaims = {
  kind: 'official',
  source: 'https://help.vimeo.com/hc/en-us/articles/12427640658065-Guidelines-for-Privacy-Claims',
} as const;
const privacyName = { kind: 'official', source: 'https://help.vimeo.com/hc/fr/articles/12427652881809' } as const;
const closedForCopyright = {
  kind: 'official',
  source: 'https://vimeo.zendesk.com/hc/de/articles/360002091967',
} as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;
const takeItDown = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;

const official = {
  help: 'https://help.vimeo.com/hc/en-us',
  guidelines: 'https://vimeo.com/help/guidelines',
  terms: 'https://vimeo.com/terms',
  privacy: 'https://help.vimeo.com/hc/en-us/articles/12427640658065-Guidelines-for-Privacy-Claims',
} as const;

const label = {
  // The name of the button for screen readers; sighted people see a flag without words.
  report: { known: { en: 'Report button' }, basis: page },
  block: { known: { en: 'Block' }, basis: noSource },
  remove: { known: { en: 'Delete' }, basis: noSource },
} as const;

/** The button lies directly below the video, without a menu in between. Its name was seen in English only; the icon has no language. */
const pressFlag = {
  id: 'press-report',
  say: 'press-flag',
  note: 'sign-in-maybe',
  label: label.report,
  point: [
    {
      css: '[data-testid="action-bar"] button[aria-label="Report button"]',
      scope: 'page',
      layout: 'video page, English, 2025-05',
    },
    {
      css: '[data-testid="action-bar"] button:has(path[d^="M16.087 5.07c1.115.115"])',
      scope: 'page',
      layout: 'the same flag with a name in another language',
    },
  ],
  basis: page,
} as const;

// Nobody saw the window behind the button, so it is told in words.
const restOfReport = [
  { id: 'choose-reason', say: 'choose-closest', note: 'closest-is-fine', until: 'confirmed', basis: noSource },
  { id: 'send', say: 'send-yourself', note: 'no-private-details', until: 'confirmed', basis: noSource },
] as const;

const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  pages: ['video', 'live', 'comment', 'feed', 'post', 'other'],
  until: 'confirmed',
  basis: noSource,
} as const;

/** Only the button itself was seen, on a page without signing in: its menu had one entry that copies the link. */
const commentMenu = {
  id: 'open-comment-menu',
  say: 'open-comment-menu',
  point: [{ css: '[data-testid="comment-menu-button"]', scope: 'comment', layout: 'comments, 2025-05' }],
  basis: page,
} as const;

const noticeSteps = [
  { id: 'write-notice', say: 'notice-no-form', note: 'eu-notice-parts', until: 'confirmed', basis: terms },
  { id: 'keep-answer', say: 'keep-answer', until: 'confirmed', basis: dsa },
] as const;

const does = ['report-asks-to-look'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;

const linked = { script: 'script[type="application/ld+json"]' } as const;
/** The page's list of linked data describes the video of the first load; its address tells which one that is. */
const sameVideo = { path: ['*', 'url'], is: 'address' } as const;

const video = {
  video: ['[data-testid="vh-player-container"] video', '.vp-video-wrapper video'],
  facts: {
    id: [{ from: 'url', part: 'id' }],
    address: [
      { from: 'address', template: 'https://vimeo.com/{id}/{hash}' },
      { from: 'address', template: 'https://vimeo.com/{id}' },
    ],
    title: [
      { from: 'text', css: '[data-testid="vd-wrapper"] h1' },
      { from: 'data', source: linked, path: ['*', 'name'], when: sameVideo },
      { from: 'meta', name: 'og:title', when: 'id' },
    ],
    authorName: [
      { from: 'text', css: '[data-testid="uploader-details"] span.chakra-text' },
      { from: 'data', source: linked, path: ['*', 'author', 'name'], when: sameVideo },
    ],
    authorHandle: [
      {
        from: 'data',
        source: linked,
        path: ['*', 'author', 'url'],
        when: sameVideo,
        match: 'vimeo\\.com/([A-Za-z0-9_]+)/?$',
      },
    ],
    authorId: [{ from: 'data', source: linked, path: ['*', 'author', 'identifier'], when: sameVideo }],
    authorAddress: [{ from: 'data', source: linked, path: ['*', 'author', 'url'], when: sameVideo }],
    caption: [
      { from: 'text', css: '[data-testid="uploader-details"] + .chakra-stack > div:has(> p)' },
      { from: 'data', source: linked, path: ['*', 'description'], when: sameVideo },
      { from: 'meta', name: 'og:description', when: 'id' },
    ],
    postedAt: [
      { from: 'attribute', css: '[data-testid="vd-wrapper"] time[datetime]', name: 'datetime' },
      { from: 'data', source: linked, path: ['*', 'uploadDate'], when: sameVideo },
    ],
    comments: [{ from: 'text', css: '[data-testid="comments-module"] h2 + h2', match: '^([\\d.,]+)$' }],
  },
  comments: {
    item: '[data-testid="comment"]',
    author: 'p.chakra-text',
    text: '.rich-comment-viewer',
    time: 'p.chakra-text ~ div > span.chakra-text',
    id: { name: 'id', match: '^comment_(\\d+)$' },
    reply: '[data-testid="replies-container"] [data-testid="comment"]',
  },
} as const;

/** What Beside knows of Vimeo on the desktop web: little, because few current pages of its help could be read. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['help.vimeo.com'],
  reading: { titleNoise: [UNREAD, '^Vimeo$'] },
  subject: {
    video,
    live: {
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [{ from: 'address', template: 'https://vimeo.com/event/{id}' }],
        title: [{ from: 'meta', name: 'og:title', when: 'id' }],
      },
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://vimeo.com/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://vimeo.com/{authorHandle}' }],
        authorName: [{ from: 'meta', name: 'og:title', when: 'authorHandle' }],
      },
    },
    other: { facts: { address: [{ from: 'canonical' }], title: [{ from: 'meta', name: 'og:title' }] } },
  },
  doors: {
    rules: {
      learns: { learns: 'not-said', basis: noSource },
      // Both go through the privacy complaint, and Vimeo passes that on to the uploader.
      except: [{ categories: ['privacy-doxxing', 'ncii'], learns: 'name-and-words', basis: privacyClaims }],
      gives: [],
      basis: noSource,
    },
    laws: {},
  },
  actions: [
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [pressFlag, ...restOfReport],
      does,
      doesNot,
      noticed: null,
      official: official.help,
      basis: page,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [{ id: 'find-flag', say: 'find-live-flag', until: 'confirmed', basis: noSource }, ...restOfReport],
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: null,
      official: official.help,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        { id: 'find-flag', say: 'find-profile-flag', note: 'flag-moved-maybe', until: 'confirmed', basis: oldHelp },
        ...restOfReport,
      ],
      does,
      doesNot,
      noticed: null,
      official: official.help,
      basis: oldHelp,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        commentMenu,
        { id: 'find-report', say: 'comment-report-maybe', until: 'confirmed', basis: noSource },
        ...restOfReport,
      ],
      does,
      doesNot,
      noticed: null,
      official: official.help,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        {
          id: 'press-block',
          say: 'press-label',
          note: 'in-profile-menu',
          label: label.block,
          until: 'confirmed',
          basis: noSource,
        },
        { id: 'confirm-block', say: 'confirm-choice', until: 'confirmed', basis: noSource },
      ],
      does: ['block-stops-contact'],
      doesNot: ['block-limits-unknown', 'not-a-report'],
      noticed: 'maybe',
      official: official.help,
      basis: oldHelp,
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
      does: ['remove-own-video'],
      doesNot: ['save-before-remove', 'not-a-report'],
      noticed: 'maybe',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'comment',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: [{ id: 'open-settings', say: 'comments-setting', until: 'confirmed', basis: noSource }],
      does: ['comments-off'],
      doesNot: ['comments-off-limits'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'form',
      asks: ['legal-name', 'e-mail'],
      steps: noticeSteps,
      does: ['notice-answered'],
      doesNot: ['illegal-is-notice'],
      noticed: 'maybe',
      official: official.terms,
      basis: dsa,
    },
  ],
  reasons: [],
  // The words of Vimeo's own list could not be read anywhere, so none is told: "choose the closest" is honest.
  noReasonFor: [
    'harassment-bullying',
    'hate',
    'violence-threats',
    'self-harm',
    'sexual-content',
    'minor-safety',
    'ncii',
    'impersonation',
    'privacy-doxxing',
    'scam-fraud-spam',
    'misinformation',
    'dangerous-acts',
    'regulated-goods',
    'copyright-trademark',
    'illegal-content',
    'other',
  ],
  after: {
    happens: [{ say: 'after-privacy-asked', basis: privacyClaims }],
    time: [],
    whoLearns: [
      { say: 'who-not-said', basis: noSource },
      { say: 'who-privacy-name', basis: privacyName },
      { say: 'who-privacy-words', basis: privacyClaims },
    ],
    withdraw: [],
    numberMatters: [],
    status: [],
    misuse: [
      { say: 'misuse-groundless', basis: terms },
      { say: 'misuse-encourage', basis: terms },
    ],
    disagree: [
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: terms },
      { say: 'outcome-nothing', basis: noSource },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: official.privacy,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-privacy-name', 'form-privacy-ask-first', 'form-court-order'],
      region: 'any',
      basis: privacyClaims,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: official.privacy,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-no-own-form', 'form-privacy-name', 'form-us-48'],
      region: 'any',
      basis: takeItDown,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://vimeo.com/dmca',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-false-claim', 'form-name-passed-on'],
      region: 'any',
      basis: terms,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.terms,
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-eu-not-found', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: dsa,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: official.guidelines,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-scam-flag', 'form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: noSource,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-help-centre', basis: noSource },
    ],
    copyText: 'mistake-text',
    official: official.help,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-answer-mail', basis: noSource },
      { say: 'targeted-release', basis: privacyName },
      { say: 'targeted-copyright', basis: closedForCopyright },
      { say: 'targeted-week-access', basis: closedForCopyright },
      { say: 'targeted-no-raid', basis: terms },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { days: 90 }, region: 'any', say: 'targeted-days-90', basis: closedForCopyright },
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
    ],
    official: official.help,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-visibility', basis: noSource },
      { say: 'safer-comments', basis: noSource },
      { say: 'safer-download', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.help,
  },
} as const satisfies Playbook;
