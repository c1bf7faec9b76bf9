import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/generic';

const noSource = { kind: 'unsourced' } as const;
const manySites = { kind: 'others', source: 'words that large video sites use for their report button' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;
const takeItDown = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;

/** Pages that work whatever the site is: the law behind notices, and how hotlines take reports. */
const official = {
  law: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  hotlines: 'https://www.inhope.org/what-we-do/how-to-report',
} as const;

const label = {
  report: {
    known: {
      en: 'Report',
      'en-abuse': 'Report abuse',
      'en-video': 'Report video',
      'en-this': 'Report this video',
      'en-flag': 'Flag',
      es: 'Denunciar',
      'es-419': 'Reportar',
      pt: 'Denunciar',
      fr: 'Signaler',
      de: 'Melden',
      it: 'Segnala',
      id: 'Laporkan',
      ar: 'إبلاغ',
      'ar-the': 'الإبلاغ',
      uk: 'Поскаржитись',
    },
    basis: manySites,
  },
  block: {
    known: {
      en: 'Block',
      'en-user': 'Block user',
      es: 'Bloquear',
      pt: 'Bloquear',
      fr: 'Bloquer',
      de: 'Blockieren',
      it: 'Blocca',
      id: 'Blokir',
      ar: 'حظر',
    },
    basis: manySites,
  },
} as const;

const control = 'button, a[href], [role="button"], [role="menuitem"], summary, input[type="button"]';

const findReportInWords = {
  id: 'find-report',
  say: 'find-report',
  note: 'look-in-menus',
  label: label.report,
  basis: manySites,
} as const;

const findReport = {
  ...findReportInWords,
  point: [
    { css: control, scope: 'dialog', labelled: true, layout: 'open menu or dialog of any site' },
    { css: control, scope: 'page', labelled: true, layout: 'any site' },
  ],
} as const;

const findBlock = {
  id: 'find-block',
  say: 'find-block',
  note: 'look-on-profile',
  label: label.block,
  basis: manySites,
} as const;

const reportInWords = [
  { id: 'choose-reason', say: 'choose-closest', note: 'closest-is-fine', until: 'confirmed', basis: noSource },
  { id: 'send', say: 'send-yourself', note: 'no-private-details', until: 'confirmed', basis: noSource },
  { id: 'no-button', say: 'no-button-contact', until: 'confirmed', basis: noSource },
] as const;

const reportSteps = [findReport, ...reportInWords] as const;

/** For a comment or an account: on a site that nobody knows, a button of that name on the page may be that of the video. So it is words alone. */
const reportOfOther = [findReportInWords, ...reportInWords] as const;

const noticeSteps = [
  { id: 'find-form', say: 'find-notice-form', note: 'notice-contact-point', until: 'confirmed', basis: dsa },
  { id: 'copy-notice', say: 'copy-notice', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
  { id: 'keep-answer', say: 'keep-answer', until: 'confirmed', basis: dsa },
] as const;

const does = ['report-asks-to-look'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;

/** A weak guide for any other site: what the page says of itself, the likely report button, and the legal notice. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  subject: {
    other: {
      facts: {
        id: [{ from: 'json-ld', type: 'VideoObject', path: ['identifier'] }],
        address: [{ from: 'canonical' }, { from: 'json-ld', type: 'VideoObject', path: ['url'] }],
        title: [
          { from: 'json-ld', type: 'VideoObject', path: ['name'] },
          { from: 'meta', name: 'og:title' },
          { from: 'meta', name: 'twitter:title' },
          { from: 'text', css: 'main h1, article h1, h1' },
        ],
        authorName: [
          { from: 'json-ld', type: 'VideoObject', path: ['author', 'name'] },
          { from: 'json-ld', type: 'VideoObject', path: ['author', '*', 'name'] },
          { from: 'meta', name: 'author' },
          { from: 'meta', name: 'article:author', match: '^(?!https?:)(.+)$' },
        ],
        authorHandle: [{ from: 'meta', name: 'twitter:creator', match: '^@?(.+)$' }],
        authorAddress: [
          { from: 'json-ld', type: 'VideoObject', path: ['author', 'url'] },
          { from: 'json-ld', type: 'VideoObject', path: ['author', '*', 'url'] },
          { from: 'meta', name: 'article:author', match: '^(https?://.+)$' },
          { from: 'meta', name: 'video:director', match: '^(https?://.+)$' },
        ],
        caption: [
          { from: 'json-ld', type: 'VideoObject', path: ['description'] },
          { from: 'meta', name: 'og:description' },
          { from: 'meta', name: 'twitter:description' },
          { from: 'meta', name: 'description' },
        ],
        postedAt: [
          { from: 'json-ld', type: 'VideoObject', path: ['uploadDate'] },
          { from: 'json-ld', type: 'VideoObject', path: ['datePublished'] },
          { from: 'meta', name: 'og:video:release_date' },
          { from: 'meta', name: 'video:release_date' },
          { from: 'meta', name: 'article:published_time' },
          { from: 'meta', name: 'uploadDate' },
        ],
        live: [{ from: 'json-ld', type: 'VideoObject', path: ['publication', 'isLiveBroadcast'] }],
      },
    },
  },
  doors: {
    rules: { learns: { learns: 'not-said', basis: noSource }, gives: [], basis: noSource },
    laws: {},
  },
  actions: [
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: [],
      steps: reportSteps,
      does,
      doesNot,
      noticed: null,
      official: official.law,
      basis: noSource,
    },
    {
      target: 'post',
      kind: 'report',
      way: 'web',
      asks: [],
      steps: reportSteps,
      does,
      doesNot,
      noticed: null,
      official: official.law,
      basis: noSource,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: [],
      steps: [{ id: 'near-comment', say: 'near-comment', until: 'confirmed', basis: noSource }, ...reportOfOther],
      does,
      doesNot,
      noticed: null,
      official: official.law,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: [],
      steps: [{ id: 'open-profile', say: 'open-profile', until: 'confirmed', basis: noSource }, ...reportOfOther],
      does,
      doesNot,
      noticed: null,
      official: official.law,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: [],
      steps: [{ id: 'open-profile', say: 'open-profile', until: 'confirmed', basis: noSource }, findBlock],
      does: ['block-usually'],
      doesNot: ['block-other-accounts', 'not-a-report'],
      noticed: 'maybe',
      official: official.law,
      basis: noSource,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'form',
      asks: ['name', 'e-mail'],
      steps: noticeSteps,
      does: ['notice-must-be-answered'],
      doesNot: ['illegal-is-notice', 'notice-not-everywhere'],
      noticed: 'maybe',
      official: official.law,
      basis: dsa,
    },
    {
      target: 'post',
      kind: 'report-illegal',
      way: 'form',
      asks: ['name', 'e-mail'],
      steps: noticeSteps,
      does: ['notice-must-be-answered'],
      doesNot: ['illegal-is-notice', 'notice-not-everywhere'],
      noticed: 'maybe',
      official: official.law,
      basis: dsa,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'form',
      asks: ['name', 'e-mail'],
      steps: noticeSteps,
      does: ['notice-must-be-answered'],
      doesNot: ['illegal-is-notice', 'notice-not-everywhere'],
      noticed: 'maybe',
      official: official.law,
      basis: dsa,
    },
  ],
  reasons: [],
  // We do not know the list of an unknown site.
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
    happens: [
      { say: 'after-depends', basis: noSource },
      { say: 'after-eu-receipt', basis: dsa },
    ],
    time: [],
    whoLearns: [{ say: 'who-not-said', basis: noSource }],
    withdraw: [],
    numberMatters: [],
    status: [],
    misuse: [{ say: 'misuse-eu', basis: dsa }],
    disagree: [
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-small-sites', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
      { say: 'disagree-coordinator', basis: dsa },
    ],
    outcomes: [],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.law,
      who: 'who-anyone-eu',
      asks: ['name', 'e-mail'],
      notes: ['notice-contact-point', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: dsa,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: 'https://stopncii.org',
      who: 'who-shown',
      asks: [],
      notes: ['form-stopncii', 'form-us-48'],
      region: 'any',
      basis: takeItDown,
    },
    {
      id: 'hotline',
      kind: 'other',
      name: 'form-hotline',
      address: official.hotlines,
      who: 'who-anyone',
      asks: [],
      notes: ['form-hotline-link-only'],
      region: 'any',
      basis: { kind: 'official', source: 'https://www.inhope.org/what-we-do/how-to-report' },
    },
  ],
  mistake: {
    intro: 'mistake-intro-generic',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-write-contact', basis: noSource },
    ],
    copyText: 'mistake-text',
    official: official.law,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-look-for-appeal', basis: noSource },
      { say: 'targeted-eu-reasons', basis: dsa },
      { say: 'targeted-no-raid', basis: noSource },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [{ within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa }],
    official: official.law,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-private', basis: noSource },
      { say: 'safer-who-writes', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.hotlines,
  },
} as const satisfies Playbook;
