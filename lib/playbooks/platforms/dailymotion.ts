import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/dailymotion';
import { UNREAD } from '../numbers';

const noSource = { kind: 'unsourced' } as const;
const policy = { kind: 'official', source: 'https://legal.dailymotion.com/en/terms-of-use/', when: '2026-06' } as const;
const reportHelp = {
  kind: 'official',
  source: 'https://faq.dailymotion.com/hc/en-us/articles/360015745400-Report-inappropriate-content',
} as const;
const childHelp = {
  kind: 'official',
  source: 'https://faq.dailymotion.com/hc/en-us/articles/360015762519-Report-inappropriate-behavior-or-content',
} as const;
const moderation = {
  kind: 'official',
  source:
    'https://faq.dailymotion.com/hc/en-us/articles/17682040788498-How-prohibited-content-is-moderated-by-Dailymotion',
} as const;
const prohibited = {
  kind: 'official',
  source: 'https://faq.dailymotion.com/hc/en-us/articles/360015770319-What-are-the-prohibited-content-on-Dailymotion',
} as const;
const rights = { kind: 'official', source: 'https://faq.dailymotion.com/hc/en-us/articles/360016549420' } as const;
const copyright = {
  kind: 'official',
  source: 'https://faq.dailymotion.com/hc/en-us/articles/360020018520-Rules-related-to-copyright-infringement',
} as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;
const takeItDown = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;
/** Headings of the policy of June 2026. The form itself was not seen, so they are shown as "may differ". */
const headings = {
  kind: 'others',
  source: 'headings of Dailymotion’s policy, 2026-06; the form may word them differently',
} as const;

const official = {
  tool: 'https://legal.dailymotion.com/en/terms-of-use/#b-the-reporting-tool-for-prohibited-content',
  rules: 'https://legal.dailymotion.com/en/terms-of-use/#prohibited-content',
  report: 'https://faq.dailymotion.com/hc/en-us/articles/360015745400-Report-inappropriate-content',
  rights: 'https://faq.dailymotion.com/hc/en-us/articles/360016549420',
  copyright: 'https://faq.dailymotion.com/hc/en-us/articles/360020018520-Rules-related-to-copyright-infringement',
} as const;

const label = {
  report: { known: { en: 'Report' }, basis: reportHelp },
  illegal: { known: { en: 'Any Other Content Violating Applicable Laws or Regulations' }, basis: headings },
} as const;

// No control was seen on a saved page (the report button is drawn later), so nothing is pointed at.
const pressReport = {
  id: 'press-report',
  say: 'press-near-video',
  label: label.report,
  until: 'confirmed',
  basis: reportHelp,
} as const;
const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'confirmed',
  basis: reportHelp,
} as const;

const formSteps = [
  { id: 'which-part', say: 'which-part', note: 'time-is-filled-in', until: 'confirmed', basis: policy },
  chooseReason,
  { id: 'explain', say: 'explain', note: 'no-private-details', until: 'confirmed', basis: reportHelp },
  { id: 'name', say: 'give-name', note: 'name-as-on-id', until: 'confirmed', basis: policy },
  { id: 'send', say: 'send-yourself', until: 'confirmed', basis: policy },
] as const;

const mailSteps = [
  { id: 'write-mail', say: 'write-mail', note: 'mail-parts', until: 'confirmed', basis: reportHelp },
  { id: 'keep-answer', say: 'keep-answer', until: 'confirmed', basis: moderation },
] as const;

const does = ['report-asks-to-look', 'report-day-and-night'] as const;
const doesNot = ['report-no-verdict', 'report-may-ask-name'] as const;

const video = {
  facts: {
    id: [{ from: 'url', part: 'id' }],
    address: [{ from: 'address', template: 'https://www.dailymotion.com/video/{id}' }],
    // The page is drawn in two steps: until the second one these places hold filling that is no title and no name.
    title: [
      {
        from: 'text',
        css: '[class*="NewVideoInfoTitle__videoTitle"]:not(:has([class*="placeholder"], [class*="hiddenText"]))',
      },
      { from: 'meta', name: 'og:title', when: 'id', match: '^(.+?)(?: - [^-]*Dailymotion)?$' },
    ],
    authorName: [{ from: 'text', css: '[class*="NewChannelLine__channelName"]:not([class*="placeholder"])' }],
    authorHandle: [
      { from: 'meta', name: 'video:director', when: 'id', match: 'dailymotion\\.com/([A-Za-z0-9._-]+)/?$' },
    ],
    authorAddress: [{ from: 'address', template: 'https://www.dailymotion.com/{authorHandle}' }],
    postedAt: [{ from: 'meta', name: 'video:release_date', when: 'id' }],
  },
} as const;

const all = ['video', 'live', 'comment'] as const;

/** What Beside knows of Dailymotion on the desktop web. Its player is a frame of another host: a picture of the video is taken from the screen only. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['legal.dailymotion.com', 'faq.dailymotion.com'],
  reading: { titleNoise: [UNREAD, '^Dailymotion$'] },
  subject: {
    video,
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.dailymotion.com/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://www.dailymotion.com/{authorHandle}' }],
      },
    },
    other: { facts: { address: [{ from: 'canonical' }], title: [{ from: 'meta', name: 'og:title' }] } },
  },
  doors: {
    // It asks everyone for a name, and does not say if the uploader learns it.
    rules: {
      learns: { learns: 'not-said', basis: policy },
      gives: ['decision', 'appeal'],
      basis: policy,
    },
    laws: {},
  },
  actions: [
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['legal-name', 'e-mail'],
      steps: [pressReport, ...formSteps],
      does,
      doesNot,
      noticed: null,
      official: official.tool,
      basis: policy,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['legal-name', 'e-mail'],
      steps: [pressReport, ...formSteps],
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: null,
      official: official.tool,
      basis: policy,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['legal-name', 'e-mail'],
      steps: [
        {
          id: 'press-report',
          say: 'press-near-comment',
          note: 'comments-maybe-gone',
          label: label.report,
          until: 'confirmed',
          basis: policy,
        },
        chooseReason,
        { id: 'explain', say: 'explain', note: 'no-private-details', until: 'confirmed', basis: policy },
        { id: 'send', say: 'send-yourself', until: 'confirmed', basis: policy },
      ],
      does,
      doesNot,
      noticed: null,
      official: official.tool,
      basis: policy,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'form',
      asks: ['legal-name', 'e-mail'],
      steps: mailSteps,
      does: ['report-asks-to-look', 'mail-covers-names'],
      doesNot: ['channel-not-for-copyright', ...doesNot],
      noticed: null,
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'playlist',
      kind: 'report',
      way: 'form',
      asks: ['legal-name', 'e-mail'],
      steps: mailSteps,
      does: ['report-asks-to-look', 'mail-covers-names'],
      doesNot,
      noticed: null,
      official: official.report,
      basis: prohibited,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'form',
      asks: ['legal-name', 'e-mail'],
      steps: [
        { id: 'press-report', say: 'press-near-video', label: label.report, until: 'confirmed', basis: reportHelp },
        { id: 'choose-illegal', say: 'choose-label', label: label.illegal, until: 'confirmed', basis: headings },
        { id: 'explain-law', say: 'explain-law', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
        { id: 'send', say: 'send-yourself', until: 'confirmed', basis: policy },
      ],
      does: ['country-block', 'notice-answered'],
      doesNot: ['illegal-is-notice', 'report-may-ask-name'],
      noticed: 'maybe',
      official: official.tool,
      basis: policy,
    },
  ],
  reasons: [
    {
      id: 'child',
      label: {
        known: { en: 'Content depicting a child in danger or being abused', 'en-help': 'Child abuses' },
        basis: headings,
      },
      categories: ['minor-safety'],
      rule: official.rules,
      targets: all,
    },
    // The help lists harassing conduct together with hateful conduct.
    {
      id: 'hate',
      label: { known: { en: 'Hateful Content' }, basis: headings },
      categories: ['hate', 'harassment-bullying'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'sensitive',
      label: { known: { en: 'Content that may offend Visitor’s sensibilities' }, basis: headings },
      categories: ['sexual-content'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'dangerous',
      label: { known: { en: 'Shocking, Malicious, violent or dangerous content' }, basis: headings },
      categories: ['dangerous-acts', 'violence-threats', 'self-harm'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'crime',
      label: { known: { en: 'Content glorifying, normalizing or denying a crime' }, basis: headings },
      categories: ['violence-threats'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'terrorism',
      label: { known: { en: 'Terrorist content' }, basis: headings },
      categories: ['violence-threats'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'false',
      label: { known: { en: 'Disinformation / Misinformation' }, basis: headings },
      categories: ['misinformation'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'spam',
      label: {
        known: { en: 'Misleading and/or spam content', 'en-help': 'Spam or fraudulent content' },
        basis: headings,
      },
      categories: ['scam-fraud-spam'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'rights',
      label: { known: { en: 'Content infringing other’s rights' }, basis: headings },
      categories: ['privacy-doxxing', 'impersonation'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'copyright',
      label: { known: { en: 'Copyright-Infringing Content' }, basis: headings },
      categories: ['copyright-trademark'],
      rule: official.copyright,
      targets: all,
    },
    {
      id: 'law',
      label: { known: { en: 'Any Other Content Violating Applicable Laws or Regulations' }, basis: headings },
      categories: ['illegal-content'],
      rule: official.rules,
      targets: all,
    },
  ],
  noReasonFor: ['ncii', 'regulated-goods', 'other'],
  after: {
    happens: [
      { say: 'after-people', basis: moderation },
      { say: 'after-mail-both', basis: moderation },
    ],
    time: [{ say: 'time-all-day', basis: policy }],
    whoLearns: [
      { say: 'who-not-said', basis: policy },
      { say: 'who-name-asked', basis: policy },
    ],
    withdraw: [{ say: 'withdraw-mail', basis: policy }],
    again: { say: 'number-duplicates', basis: policy },
    numberMatters: [{ say: 'number-duplicates', basis: policy }],
    status: [{ say: 'status-mail', basis: policy }],
    misuse: [
      { say: 'misuse-slower', basis: policy },
      { say: 'misuse-appeal', basis: policy },
    ],
    disagree: [
      { say: 'disagree-link', basis: policy },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: moderation },
      { say: 'outcome-sensitive', basis: prohibited },
      { say: 'outcome-country', basis: prohibited },
      { say: 'outcome-nothing', basis: moderation },
    ],
    appealWithin: [
      { within: { months: 6 }, covers: 'any-report', region: 'any', say: 'ask-again-six-months', basis: policy },
    ],
  },
  forms: [
    {
      id: 'child',
      kind: 'other',
      name: 'form-child',
      address: official.report,
      who: 'who-anyone',
      asks: [],
      notes: ['form-child-no-copy', 'form-child-no-name', 'form-no-account'],
      region: 'any',
      basis: childHelp,
    },
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: official.rights,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'id-document'],
      notes: ['form-rights-choice', 'form-id-only-official'],
      region: 'any',
      basis: rights,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: official.rights,
      who: 'who-copied',
      asks: ['legal-name', 'e-mail', 'id-document'],
      notes: ['form-rights-choice', 'form-same-name'],
      region: 'any',
      basis: rights,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: official.rights,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'id-document'],
      notes: ['form-no-own-form', 'form-id-only-official', 'form-us-48'],
      region: 'any',
      basis: takeItDown,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: official.copyright,
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-not-whole-channel', 'form-false-claim'],
      region: 'any',
      basis: copyright,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.tool,
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-same-tool', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: policy,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: official.report,
      who: 'who-anyone',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: reportHelp,
    },
  ],
  mistake: {
    intro: 'mistake-intro-mail',
    steps: [
      { say: 'mistake-write', basis: policy },
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: policy },
    ],
    copyText: 'mistake-text',
    official: official.tool,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-link', basis: policy },
      { say: 'targeted-strikes', basis: copyright },
      { say: 'targeted-say-raid', basis: policy },
      { say: 'targeted-no-raid', basis: policy },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [{ within: { months: 6 }, region: 'any', say: 'targeted-six-months', basis: policy }],
    official: official.tool,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-no-block', basis: noSource },
      { say: 'safer-private-video', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: 'https://faq.dailymotion.com/hc/en-us',
  },
} as const satisfies Playbook;
