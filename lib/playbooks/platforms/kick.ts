import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/kick';
import { UNREAD } from '../numbers';

const noSource = { kind: 'unsourced' } as const;
const reportHelp = {
  kind: 'official',
  source: 'https://help.kick.com/en/articles/8539253-submitting-a-report',
} as const;
const chatHelp = {
  kind: 'official',
  source: 'https://help.kick.com/en/articles/7109164-how-to-moderate-your-kick-chat',
} as const;
const toolsHelp = {
  kind: 'official',
  source: 'https://help.kick.com/en/articles/10162074-moderation-features-guide',
} as const;
const attackHelp = {
  kind: 'official',
  source: 'https://help.kick.com/en/articles/15065745-emergency-moderation-tools-on-kick',
} as const;
const guidelines = { kind: 'official', source: 'https://kick.com/community-guidelines', when: '2026-03' } as const;
const guidelines2025 = { kind: 'official', source: 'https://kick.com/community-guidelines', when: '2025' } as const;
const dmca = { kind: 'official', source: 'https://kick.com/dmca-policy', when: '2026-08' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;
const takeItDown = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;
/** The words in the report window could not be read; the guidelines have these headings. */
const headings = {
  kind: 'others',
  source: 'headings of Kick’s guidelines, 2026-03; the window may word them differently',
} as const;

const official = {
  report: 'https://help.kick.com/en/articles/8539253-submitting-a-report',
  chat: 'https://help.kick.com/en/articles/7109164-how-to-moderate-your-kick-chat',
  tools: 'https://help.kick.com/en/articles/10162074-moderation-features-guide',
  attack: 'https://help.kick.com/en/articles/15065745-emergency-moderation-tools-on-kick',
  rules: 'https://kick.com/community-guidelines',
} as const;

const label = {
  report: { known: { en: 'Report' }, basis: chatHelp },
  mute: { known: { en: 'Mute' }, basis: toolsHelp },
  remove: { known: { en: 'Delete' }, basis: chatHelp },
  ban: { known: { en: 'Ban' }, basis: chatHelp },
} as const;

// The help tells these steps, but no saved page shows the controls: words only.
const openPlayerMenu = { id: 'open-menu', say: 'open-player-menu', until: 'confirmed', basis: reportHelp } as const;
const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-matters',
  usesReason: 'reason',
  until: 'confirmed',
  basis: reportHelp,
} as const;
const send = {
  id: 'send',
  say: 'send-yourself',
  note: 'no-private-details',
  until: 'confirmed',
  basis: noSource,
} as const;

const reportChannel = [openPlayerMenu, chooseReason, send] as const;
const reportVideo = [
  { id: 'open-menu', say: 'open-video-menu', until: 'confirmed', basis: reportHelp },
  chooseReason,
  send,
] as const;

const pressName = { id: 'press-name', say: 'press-chat-name', until: 'confirmed', basis: reportHelp } as const;
const reportPerson = [
  pressName,
  { id: 'press-warning', say: 'press-warning-sign', until: 'confirmed', basis: reportHelp },
  { id: 'describe', say: 'describe-chat', note: 'no-private-details', until: 'confirmed', basis: reportHelp },
  { id: 'submit', say: 'read-then-press', label: label.report, until: 'confirmed', basis: chatHelp },
] as const;

const mutePerson = [
  pressName,
  { id: 'press-mute', say: 'press-mute-sign', label: label.mute, until: 'confirmed', basis: toolsHelp },
  { id: 'confirm-mute', say: 'confirm-choice', until: 'confirmed', basis: toolsHelp },
] as const;

const does = ['report-asks-to-look', 'report-each-assessed'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;

/** Chat rows are reused while the chat scrolls, so their number is no id. */
const chat = {
  item: '#chatroom-messages [data-index]',
  author: 'button.inline.font-bold',
  authorHandle: { css: 'button.inline.font-bold[title]', name: 'title', match: '^([A-Za-z0-9_-]+)$' },
  text: 'span[class*="font-normal"], .chat-entry-content',
} as const;

const all = ['live', 'video', 'account'] as const;

/** What Beside knows of Kick on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['help.kick.com'],
  reading: { titleNoise: [UNREAD, '^Kick$'] },
  subject: {
    live: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://kick.com/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://kick.com/{authorHandle}' }],
      },
      comments: chat,
    },
    video: {
      facts: {
        id: [{ from: 'url', part: 'id' }],
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://kick.com/{authorHandle}' }],
        address: [
          { from: 'address', template: 'https://kick.com/{authorHandle}/videos/{id}' },
          { from: 'address', template: 'https://kick.com/video/{id}' },
        ],
        title: [{ from: 'meta', name: 'og:title', when: 'id' }],
      },
      comments: chat,
    },
    clip: {
      facts: {
        id: [{ from: 'url', part: 'id' }],
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://kick.com/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://kick.com/{authorHandle}/clips/{id}' }],
        title: [{ from: 'meta', name: 'og:title', when: 'id' }],
      },
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://kick.com/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://kick.com/{authorHandle}' }],
      },
    },
    other: { facts: { address: [{ from: 'canonical' }], title: [{ from: 'meta', name: 'og:title' }] } },
  },
  doors: {
    rules: { learns: { learns: 'not-who', basis: reportHelp }, gives: [], basis: reportHelp },
    laws: {},
  },
  actions: [
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: reportChannel,
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: reportVideo,
      does,
      doesNot,
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
        {
          id: 'open-channel',
          say: 'open-channel',
          pages: ['video', 'clip', 'feed', 'other'],
          until: 'confirmed',
          basis: noSource,
        },
        ...reportChannel,
      ],
      does,
      doesNot: ['account-by-mail', ...doesNot],
      noticed: 'no',
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'chat-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: reportPerson,
      does: [...does, 'chat-is-about-person'],
      doesNot: ['chat-not-the-stream', ...doesNot],
      noticed: 'no',
      official: official.chat,
      basis: reportHelp,
    },
    {
      target: 'chat-message',
      kind: 'mute',
      way: 'web',
      asks: ['login'],
      steps: mutePerson,
      does: ['mute-everywhere', 'mute-old-too'],
      doesNot: ['mute-they-still-chat', 'mute-old-stay-away', 'not-a-report'],
      noticed: 'no',
      official: official.tools,
      basis: toolsHelp,
    },
    {
      target: 'account',
      kind: 'mute',
      way: 'web',
      asks: ['login'],
      steps: mutePerson,
      does: ['mute-everywhere', 'mute-old-too'],
      doesNot: ['mute-they-still-chat', 'mute-undo', 'not-a-report'],
      noticed: 'no',
      official: official.tools,
      basis: toolsHelp,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'app',
      asks: ['app'],
      steps: [{ id: 'in-app', say: 'block-in-app', until: 'confirmed', basis: toolsHelp }],
      does: ['block-blurs'],
      doesNot: ['block-this-device', 'not-a-report'],
      noticed: 'no',
      official: official.tools,
      basis: toolsHelp,
    },
    {
      target: 'chat-message',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'rest-on-line', say: 'rest-on-line', until: 'confirmed', basis: chatHelp },
        { id: 'press-delete', say: 'press-label', label: label.remove, until: 'confirmed', basis: chatHelp },
      ],
      does: ['remove-own-chat'],
      doesNot: ['save-before-remove', 'not-a-report'],
      noticed: 'maybe',
      official: official.chat,
      basis: chatHelp,
    },
    {
      target: 'chat-message',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [
        pressName,
        {
          id: 'press-ban',
          say: 'press-label',
          note: 'own-channel-only',
          label: label.ban,
          until: 'confirmed',
          basis: chatHelp,
        },
      ],
      does: ['ban-own-chat'],
      doesNot: ['ban-elsewhere', 'not-a-report'],
      noticed: 'yes',
      official: official.chat,
      basis: chatHelp,
    },
    {
      target: 'chat-message',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: [{ id: 'chat-modes', say: 'chat-modes', until: 'confirmed', basis: attackHelp }],
      does: ['modes-slow', 'modes-followers'],
      doesNot: ['modes-others-too'],
      noticed: 'maybe',
      official: official.attack,
      basis: attackHelp,
    },
    {
      target: 'live',
      kind: 'report-illegal',
      way: 'form',
      asks: ['legal-name', 'e-mail'],
      steps: [
        { id: 'write-mail', say: 'notice-by-mail', note: 'eu-notice-parts', until: 'confirmed', basis: guidelines },
        { id: 'keep-answer', say: 'keep-answer', until: 'confirmed', basis: dsa },
      ],
      does: ['notice-answered'],
      doesNot: ['illegal-is-notice'],
      noticed: 'maybe',
      official: official.rules,
      basis: dsa,
    },
  ],
  reasons: [
    {
      id: 'hate',
      label: { known: { en: 'Hate Speech' }, basis: headings },
      categories: ['hate'],
      rule: official.rules,
      targets: all,
    },
    // The guidelines of 2025 name harassment and brigading under this heading.
    {
      id: 'violence',
      label: { known: { en: 'Violence' }, basis: headings },
      categories: ['violence-threats', 'harassment-bullying'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'terrorism',
      label: { known: { en: 'Terrorism' }, basis: headings },
      categories: ['violence-threats'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Personal Safety and Self-Harm' }, basis: headings },
      categories: ['self-harm'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'sexual',
      label: { known: { en: 'Sexual Conduct' }, basis: headings },
      categories: ['sexual-content'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'minors',
      label: { known: { en: 'Protection of Minors' }, basis: headings },
      categories: ['minor-safety'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'privacy',
      label: { known: { en: 'Doxxing and Privacy' }, basis: headings },
      categories: ['privacy-doxxing'],
      rule: official.rules,
      targets: all,
    },
    // Under the same idea the guidelines of 2025 name false information and pretending to be someone.
    {
      id: 'integrity',
      label: { known: { en: 'Integrity and Authenticity' }, basis: headings },
      categories: ['scam-fraud-spam', 'impersonation', 'misinformation'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'public-safety',
      label: { known: { en: 'Public Safety, Order and Disturbances' }, basis: headings },
      categories: ['dangerous-acts'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'gambling',
      label: { known: { en: 'Gambling' }, basis: headings },
      categories: ['regulated-goods'],
      rule: official.rules,
      targets: all,
    },
    {
      id: 'law',
      label: { known: { en: 'Lawfulness' }, basis: headings },
      categories: ['illegal-content', 'other'],
      rule: official.rules,
      targets: all,
    },
  ],
  // No heading of the guidelines that we could read names these; the help says to choose the most fitting one.
  noReasonFor: ['ncii', 'copyright-trademark'],
  after: {
    happens: [{ say: 'after-assessed', basis: reportHelp }],
    time: [],
    whoLearns: [
      { say: 'who-anonymous', basis: reportHelp },
      { say: 'who-may-guess', basis: noSource },
    ],
    withdraw: [{ say: 'withdraw-mail', basis: guidelines }],
    again: { say: 'number-one', basis: reportHelp },
    numberMatters: [
      { say: 'number-one', basis: reportHelp },
      { say: 'number-no-faster', basis: reportHelp },
    ],
    status: [],
    misuse: [
      { say: 'misuse-account', basis: reportHelp },
      { say: 'misuse-brigading', basis: guidelines2025 },
    ],
    disagree: [
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-suspended', basis: guidelines },
      { say: 'outcome-nothing', basis: noSource },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://kick.com/dmca-policy',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-by-mail', 'form-false-claim', 'form-name-passed-on'],
      region: 'any',
      basis: dmca,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address: 'https://kick.com/dmca-policy',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-by-mail'],
      region: 'any',
      basis: dmca,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: official.rules,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-no-own-form', 'form-us-48'],
      region: 'any',
      basis: takeItDown,
    },
    {
      id: 'mail',
      kind: 'other',
      name: 'form-mail',
      address: official.rules,
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-no-account', 'form-mail-what'],
      region: 'any',
      basis: guidelines,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.rules,
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-no-own-form', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: dsa,
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
      basis: reportHelp,
    },
  ],
  mistake: {
    intro: 'mistake-intro-mail',
    steps: [
      { say: 'mistake-write', basis: guidelines },
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: reportHelp },
    ],
    copyText: 'mistake-text',
    official: official.report,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-mail', basis: guidelines },
      { say: 'targeted-no-date', basis: guidelines },
      { say: 'targeted-number', basis: reportHelp },
      { say: 'targeted-no-raid', basis: guidelines2025 },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [{ within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa }],
    official: official.rules,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-followers', basis: attackHelp },
      { say: 'safer-slow', basis: attackHelp },
      { say: 'safer-moderators', basis: chatHelp },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.attack,
  },
} as const satisfies Playbook;
