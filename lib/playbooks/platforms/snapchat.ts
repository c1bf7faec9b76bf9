import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/snapchat';
import { UNREAD } from '../numbers';

const noSource = { kind: 'unsourced' } as const;
const safety = { kind: 'official', source: 'https://values.snap.com/safety/safety-reporting' } as const;
const guidelines = {
  kind: 'official',
  source: 'https://www.snap.com/en-GB/community-guidelines',
  when: '2026-06',
} as const;
const risk = { kind: 'official', source: 'https://values.snap.com/privacy/transparency', when: '2025' } as const;
const terms = { kind: 'official', source: 'https://www.snap.com/terms', when: '2026-08' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;
const stopNcii = { kind: 'others', source: 'https://news.linkzpulse.com/?p=154425' } as const;
const takeItDown = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;
/** The list behind Report could not be read; the rules have these headings. Two entries are quoted by Snap itself. */
const headings = {
  kind: 'others',
  source: 'headings of Snap’s guidelines, 2026-06; the list may word them differently',
} as const;

const official = {
  form: 'https://help.snapchat.com/hc/en-us/articles/7012399221652',
  rules: 'https://www.snap.com/en-GB/community-guidelines',
  appeal: 'https://help.snapchat.com/hc/en-us/articles/18120518120340',
  safety: 'https://values.snap.com/safety/safety-reporting',
} as const;

const label = {
  report: { known: { en: 'Report' }, basis: safety },
  block: { known: { en: 'Block' }, basis: noSource },
} as const;

// Snap tells the way on the web, but no saved page shows the controls: words only.
const openMenu = { id: 'open-menu', say: 'open-web-menu', until: 'confirmed', basis: safety } as const;
const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  until: 'confirmed',
  basis: safety,
} as const;
const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'confirmed',
  basis: safety,
} as const;
const send = {
  id: 'send',
  say: 'send-yourself',
  note: 'no-private-details',
  until: 'confirmed',
  basis: noSource,
} as const;
const reportOnWeb = [openMenu, pressReport, chooseReason, send] as const;

const openForm = {
  id: 'open-form',
  say: 'open-form',
  note: 'form-anonymous',
  until: 'confirmed',
  basis: guidelines,
} as const;
const fillForm = {
  id: 'fill-form',
  say: 'fill-form',
  note: 'no-private-details',
  until: 'confirmed',
  basis: noSource,
} as const;

const does = ['report-asks-to-look', 'report-confirmed'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;

/** The page's data holds the first Spotlight and the ones after it; the entry of this very id is taken. */
const next = { script: 'script#__NEXT_DATA__' } as const;
const stories = ['props', 'pageProps', 'spotlightFeed', 'spotlightStories', '*'] as const;
const sameStory = { path: [...stories, 'story', 'storyId', 'value'], is: 'id' } as const;
const meta = [...stories, 'metadata', 'videoMetadata'] as const;

/** What Beside knows of Snapchat on the web. Most of Snapchat lives in its app; what disappears there is best kept by a photo of the phone. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['www.snap.com', 'values.snap.com', 'help.snapchat.com'],
  reading: { titleNoise: [UNREAD, '^Snapchat$'] },
  subject: {
    short: {
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [{ from: 'address', template: 'https://www.snapchat.com/spotlight/{id}' }],
        title: [
          { from: 'data', source: next, path: [...meta, 'name'], when: sameStory },
          { from: 'meta', name: 'og:title', when: 'id' },
        ],
        authorHandle: [
          { from: 'url', part: 'handle' },
          { from: 'data', source: next, path: [...meta, 'creator', 'personCreator', 'username'], when: sameStory },
        ],
        authorAddress: [{ from: 'address', template: 'https://www.snapchat.com/add/{authorHandle}' }],
        caption: [
          { from: 'data', source: next, path: [...stories, 'metadata', 'description'], when: sameStory },
          { from: 'data', source: next, path: [...meta, 'description'], when: sameStory },
        ],
        // Milliseconds: the last three digits are left off.
        postedAt: [
          {
            from: 'data',
            source: next,
            path: [...meta, 'uploadDateMs'],
            when: sameStory,
            as: 'unix-seconds',
            match: '^(\\d{10})\\d{3}',
          },
        ],
        views: [
          {
            from: 'data',
            source: next,
            path: [...stories, 'metadata', 'engagementStats', 'viewCount'],
            when: sameStory,
            match: '^(\\d+)$',
          },
        ],
        shares: [
          {
            from: 'data',
            source: next,
            path: [...stories, 'metadata', 'engagementStats', 'shareCount'],
            when: sameStory,
            match: '^(\\d+)$',
          },
        ],
      },
    },
    video: {
      facts: {
        id: [{ from: 'url', part: 'id' }],
        title: [{ from: 'meta', name: 'og:title', when: 'id' }],
        address: [{ from: 'canonical' }],
      },
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.snapchat.com/add/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://www.snapchat.com/add/{authorHandle}' }],
        authorName: [{ from: 'json-ld', type: 'ProfilePage', path: ['mainEntity', 'name'] }],
        caption: [{ from: 'json-ld', type: 'ProfilePage', path: ['mainEntity', 'description'] }],
      },
    },
    other: { facts: { address: [{ from: 'canonical' }], title: [{ from: 'meta', name: 'og:title' }] } },
  },
  doors: {
    rules: { learns: { learns: 'not-who', basis: safety }, gives: ['receipt'], basis: risk },
    laws: { 'online-safety-gb': { address: official.form, basis: guidelines } },
  },
  actions: [
    {
      target: 'short',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: reportOnWeb,
      does,
      doesNot,
      noticed: 'no',
      official: official.form,
      basis: safety,
    },
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: reportOnWeb,
      does,
      doesNot,
      noticed: 'no',
      official: official.form,
      basis: safety,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'form',
      asks: [],
      steps: [openForm, { id: 'choose-account', say: 'form-account', until: 'confirmed', basis: noSource }, fillForm],
      does,
      doesNot,
      noticed: 'no',
      official: official.form,
      basis: guidelines,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'app',
      asks: ['app', 'login'],
      steps: [
        { id: 'hold-message', say: 'hold-message', until: 'confirmed', basis: safety },
        pressReport,
        chooseReason,
        send,
      ],
      does: [...does, 'copy-goes-along'],
      doesNot,
      noticed: 'no',
      official: official.form,
      basis: safety,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'form',
      asks: [],
      steps: [openForm, fillForm],
      does,
      doesNot,
      noticed: 'no',
      official: official.form,
      basis: guidelines,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'app',
      asks: ['app', 'login'],
      steps: [
        { id: 'open-profile', say: 'open-profile', until: 'confirmed', basis: noSource },
        { id: 'press-block', say: 'block-in-app-menu', label: label.block, until: 'confirmed', basis: noSource },
      ],
      does: ['block-stops-contact', 'block-no-second-account'],
      doesNot: ['block-web-unknown', 'block-save-first', 'not-a-report'],
      noticed: 'maybe',
      official: official.safety,
      basis: safety,
    },
    {
      target: 'short',
      kind: 'not-interested',
      way: 'app',
      asks: ['app'],
      steps: [{ id: 'hide', say: 'hide-in-app', until: 'confirmed', basis: safety }],
      does: ['fewer-like-this'],
      doesNot: ['not-a-report'],
      noticed: 'no',
      official: official.safety,
      basis: safety,
    },
    {
      target: 'short',
      kind: 'report-illegal',
      way: 'form',
      asks: [],
      steps: [
        openForm,
        { id: 'choose-illegal', say: 'form-illegal', until: 'confirmed', basis: guidelines },
        { id: 'explain', say: 'form-explain-law', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
      ],
      does: ['notice-answered'],
      doesNot: ['illegal-is-notice', 'illegal-often-unusable'],
      noticed: 'maybe',
      official: official.form,
      basis: guidelines,
    },
  ],
  reasons: [
    {
      id: 'harassment',
      label: { known: { en: 'Harassment and Bullying' }, basis: headings },
      categories: ['harassment-bullying', 'privacy-doxxing'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/harassment-bullying',
    },
    {
      id: 'hateful',
      label: { known: { en: 'Hateful Content, Terrorism and Violent Extremism' }, basis: headings },
      categories: ['hate'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/hateful-content-terrorism-violent-extremism',
    },
    {
      id: 'threats',
      label: { known: { en: 'Threats, Violence & Harm' }, basis: headings },
      categories: ['violence-threats', 'dangerous-acts'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/threats-violence-harm',
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Self-Harm and Suicide' }, basis: risk },
      categories: ['self-harm'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/threats-violence-harm',
    },
    {
      id: 'sexual',
      label: { known: { en: 'Sexual Content' }, basis: headings },
      categories: ['sexual-content'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/sexual-content',
    },
    {
      id: 'child',
      label: { known: { en: 'It involves a child' }, basis: risk },
      categories: ['minor-safety'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/sexual-content',
    },
    {
      id: 'false',
      label: { known: { en: 'Harmful False or Deceptive Information' }, basis: headings },
      categories: ['misinformation', 'scam-fraud-spam', 'impersonation'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/harmful-false-deceptive-information',
    },
    {
      id: 'illegal',
      label: { known: { en: 'Illegal or Regulated Activities' }, basis: headings },
      categories: ['regulated-goods', 'illegal-content'],
      rule: 'https://www.snap.com/policy/policy-community-guidelines/illegal-regulated-activities',
    },
  ],
  noReasonFor: ['ncii', 'copyright-trademark', 'other'],
  after: {
    happens: [
      { say: 'after-confirmed', basis: risk },
      { say: 'after-day-and-night', basis: safety },
    ],
    time: [],
    whoLearns: [
      { say: 'who-confidential', basis: safety },
      { say: 'who-appeal-too', basis: safety },
      { say: 'who-told-of-action', basis: safety },
    ],
    withdraw: [],
    numberMatters: [{ say: 'number-no-rule', basis: noSource }],
    status: [{ say: 'status-receipt', basis: risk }],
    misuse: [
      { say: 'misuse-rule', basis: guidelines },
      { say: 'misuse-year', basis: risk },
      { say: 'misuse-account', basis: risk },
    ],
    disagree: [
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: guidelines },
      { say: 'outcome-limited', basis: guidelines },
      { say: 'outcome-police', basis: guidelines },
      { say: 'outcome-nothing', basis: noSource },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'any',
      kind: 'other',
      name: 'form-any',
      address: official.form,
      who: 'who-anyone',
      asks: [],
      notes: ['form-no-account', 'form-anonymous'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: official.form,
      who: 'who-shown',
      asks: [],
      notes: ['form-us-48', 'form-not-under-18'],
      region: 'any',
      basis: takeItDown,
    },
    {
      id: 'stopncii',
      kind: 'intimate-image',
      name: 'form-stopncii-name',
      address: 'https://stopncii.org',
      who: 'who-shown',
      asks: [],
      notes: ['form-stopncii', 'form-snap-takes-part'],
      region: 'any',
      basis: stopNcii,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: official.form,
      who: 'who-copied',
      asks: [],
      notes: ['form-no-account'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.form,
      who: 'who-anyone-eu',
      asks: [],
      notes: ['form-illegal-option', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: guidelines,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: official.form,
      who: 'who-anyone',
      asks: [],
      notes: ['form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: guidelines,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-not-told', basis: safety },
      { say: 'mistake-form', basis: noSource },
    ],
    copyText: 'mistake-text',
    official: official.form,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-appeal', basis: terms },
      { say: 'targeted-no-new-account', basis: guidelines },
      { say: 'targeted-no-raid', basis: guidelines },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [{ within: { months: 6 }, region: 'any', say: 'targeted-six-months', basis: terms }],
    official: official.appeal,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-contact', basis: noSource },
      { say: 'safer-story', basis: noSource },
      { say: 'safer-map', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.safety,
  },
} as const satisfies Playbook;
