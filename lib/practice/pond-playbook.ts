import type { Playbook } from '../domain/playbook';

const OWN = { kind: 'official', source: 'https://pond.example/help' } as const;
const PAGE = 'https://pond.example/help';

const label = (english: string) => ({ known: { en: english }, basis: OWN });
const reason = <const I extends string, const C extends Playbook['reasons'][number]['categories']>(
  id: I,
  english: string,
  categories: C,
) => ({ id, label: label(english), categories, rule: PAGE });

const MENU_STEP = {
  id: 'open-menu',
  say: 'press-label',
  label: label('More options'),
  point: [{ css: '[data-pond="more"]', scope: 'subject', layout: 'card' }],
  basis: OWN,
} as const;

const item = (id: string, english: string) =>
  ({
    id,
    say: 'press-label',
    label: label(english),
    point: [{ css: `[data-pond="menu-${id}"]`, layout: 'menu' }],
    basis: OWN,
  }) as const;

const quiet = { target: 'video', way: 'web', asks: [], official: PAGE, basis: OWN } as const;

/**
 * The playbook of Pond, the made-up site of the practice page. It is in the same language as a real one, so the panel, the guide
 * and the ring behave just as they do beside a real video. `pond.example` can never exist.
 */
export const pondPlaybook = {
  id: 'practice',
  name: 'Pond',
  hosts: ['pond.example'],
  compiled: '2026-11',
  pages: [{ kind: 'video', path: '/@:handle/v/:id' }],
  subject: {
    video: {
      container: '[data-pond="card"]',
      video: ['[data-pond="card"] video'],
      facts: {
        id: [{ from: 'attribute', css: '[data-pond="card"]', name: 'data-pond-video' }],
        address: [{ from: 'canonical' }],
        authorHandle: [{ from: 'text', css: '[data-pond="handle"]', match: '^@(.+)$' }],
        authorName: [{ from: 'text', css: '[data-pond="name"]' }],
        caption: [{ from: 'text', css: '[data-pond="caption"]' }],
      },
      comments: {
        item: '[data-pond="comment"]',
        author: '.pond-comment-by',
        authorHandle: { css: '.pond-comment-by', name: 'data-by' },
        text: '.pond-comment-text',
        id: { name: 'data-id' },
        reply: '.pond-reply',
      },
    },
  },
  // Pond is made up and under no law of any country.
  doors: { rules: { learns: { learns: 'not-who', basis: OWN }, gives: ['receipt', 'decision'], basis: OWN }, laws: {} },
  actions: [
    {
      ...quiet,
      kind: 'report',
      steps: [
        MENU_STEP,
        item('report', 'Report'),
        {
          id: 'reason',
          say: 'choose-label',
          usesReason: 'reason',
          until: 'chosen',
          point: [{ css: '[data-pond="reasons"] label', labelled: true, layout: 'report window' }],
          basis: OWN,
        },
        {
          id: 'send',
          say: 'press-label',
          label: label('Send report'),
          point: [{ css: '[data-pond="send"]', layout: 'report window' }],
          basis: OWN,
        },
      ],
      does: ['report.does'],
      doesNot: ['report.does-not'],
      noticed: 'no',
    },
    {
      ...quiet,
      kind: 'not-interested',
      steps: [MENU_STEP, item('not-interested', 'Not interested')],
      does: ['not-interested.does'],
      doesNot: ['not-interested.does-not'],
      noticed: 'no',
    },
    {
      ...quiet,
      target: 'account',
      kind: 'mute',
      steps: [MENU_STEP, item('mute', 'Mute this person')],
      does: ['mute.does'],
      doesNot: ['mute.does-not'],
      noticed: 'no',
    },
    {
      ...quiet,
      target: 'account',
      kind: 'block',
      steps: [
        MENU_STEP,
        item('block', 'Block this person'),
        {
          id: 'confirm',
          say: 'press-label',
          label: label('Block'),
          point: [{ css: '[data-pond="block-confirm"]', layout: 'window' }],
          basis: OWN,
        },
      ],
      does: ['block.does'],
      doesNot: ['block.does-not'],
      noticed: 'maybe',
    },
  ],
  reasons: [
    reason('danger', 'Dangerous acts', ['dangerous-acts', 'violence-threats', 'self-harm']),
    reason('bullying', 'Bullying', ['harassment-bullying']),
    reason('hate', 'Hate', ['hate']),
    reason('private', 'Private details', ['privacy-doxxing', 'ncii']),
    reason('spam', 'Spam or a scam', ['scam-fraud-spam', 'impersonation']),
    reason('other', 'Something else', [
      'other',
      'misinformation',
      'regulated-goods',
      'copyright-trademark',
      'sexual-content',
      'minor-safety',
      'illegal-content',
    ]),
  ],
  after: {
    happens: [{ say: 'after.happens', basis: OWN }],
    time: [{ say: 'after.time', basis: OWN }],
    whoLearns: [{ say: 'after.who', basis: OWN }],
    withdraw: [{ say: 'after.withdraw', basis: OWN }],
    numberMatters: [{ say: 'after.number', basis: OWN }],
    again: { say: 'after.number', basis: OWN },
    status: [{ say: 'after.status', basis: OWN }],
    misuse: [{ say: 'after.misuse', basis: OWN }],
    disagree: [],
    outcomes: [{ say: 'after.outcomes', basis: OWN }],
    appealWithin: [],
  },
  forms: [],
  mistake: {
    intro: 'mistake.intro',
    steps: [
      { say: 'mistake.1', basis: OWN },
      { say: 'mistake.2', basis: OWN },
    ],
    official: PAGE,
  },
  targeted: { intro: 'targeted.intro', steps: [{ say: 'targeted.1', basis: OWN }], official: PAGE },
  safer: { intro: 'safer.intro', steps: [{ say: 'safer.1', basis: OWN }], official: PAGE },
} as const satisfies Playbook;
