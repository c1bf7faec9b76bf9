import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/reddit';
import { UNREAD } from '../numbers';

const page = { kind: 'seen', when: '2024-06' } as const;
const publicCode = { kind: 'others', source: 'public code that works on Reddit, 2024 to 2026' } as const;
const reasonLists = { kind: 'others', source: 'Reddit’s list as public projects copied it, 2023 to 2026' } as const;
const usRoute = {
  kind: 'others',
  source: 'https://itmagazine.com/2026/05/19/a-guide-to-ensuring-apps-and-websites-remove-nonconsensual-nudes/',
} as const;
const noSource = { kind: 'unsourced' } as const;
const moderatorHelp = {
  kind: 'official',
  source: 'https://mods.reddithelp.com/hc/articles/360002317172',
} as const;
const staffPost = { kind: 'official', source: 'https://www.reddit.com/r/ModSupport/', when: '2025' } as const;
const rules = { kind: 'official', source: 'https://redditinc.com/policies/reddit-rules', when: '2026-06' } as const;
const disrupt = {
  kind: 'official',
  source: 'https://support.reddithelp.com/hc/articles/360043066412',
  when: '2026-06',
} as const;
const intimate = {
  kind: 'official',
  source: 'https://support.reddithelp.com/hc/articles/360043513411',
  when: '2026-06',
} as const;
const agreement = {
  kind: 'official',
  source: 'https://redditinc.com/policies/user-agreement',
  when: '2026-07',
} as const;
const enforcement = {
  kind: 'official',
  source: 'https://support.reddithelp.com/hc/articles/23511059871252',
  when: '2026-06',
} as const;
const blocking = {
  kind: 'official',
  source: 'https://www.reddit.com/r/blog/comments/s71g03/announcing_blocking_updates/',
  when: '2022-01',
} as const;
const oldHelp = {
  kind: 'official',
  source: 'https://reddit.zendesk.com/hc/en-us/articles/205192745',
  when: '2016',
} as const;
const oldAbuse = {
  kind: 'official',
  source: 'https://reddit.zendesk.com/hc/en-us/articles/213099246',
  when: '2016',
} as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;

const withoutAccount =
  'https://support.reddithelp.com/hc/requests/new?ticket_form_id=15968767746196&tf_15968861076756=report_content_policy_violation';

const official = {
  report: 'https://www.reddit.com/report',
  how: 'https://support.reddithelp.com/hc/articles/360058309512',
  appeal: 'https://support.reddithelp.com/hc/articles/23511059871252',
  help: 'https://support.reddithelp.com/hc/en-us',
} as const;

const label = {
  report: { known: { en: 'Report' }, basis: staffPost },
  next: { known: { en: 'Next' }, basis: staffPost },
  submit: { known: { en: 'Submit' }, basis: staffPost },
  reportProfile: { known: { en: 'Report profile' }, basis: staffPost },
  blockAccount: { known: { en: 'Block account' }, basis: blocking },
  euIllegal: { known: { en: 'EU illegal content' }, basis: reasonLists },
  muteCommunity: { known: { en: 'Mute' }, basis: noSource },
} as const;

const openPostMenu = {
  id: 'open-menu',
  say: 'open-post-menu',
  point: [
    {
      css: 'shreddit-post[view-context="CommentsPage"] shreddit-post-overflow-menu >>> button[aria-haspopup="menu"]',
      scope: 'page',
      deep: true,
      layout: 'page of a post, 2024 to 2026',
    },
    {
      css: 'shreddit-post[view-context="CommentsPage"] shreddit-post-overflow-menu >>> #overflow-button',
      scope: 'page',
      deep: true,
      layout: 'page of a post whose button has no role',
    },
    {
      css: 'shreddit-post-overflow-menu >>> button[aria-haspopup="menu"]',
      scope: 'subject',
      deep: true,
      layout: 'a list of posts, 2024 to 2026',
    },
  ],
  basis: publicCode,
} as const;

const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [{ css: 'li#post-overflow-report', scope: 'page', deep: true, layout: 'menu of a post, 2026' }],
  basis: publicCode,
} as const;

/** One dialog serves post, comment and profile. Its list has values such as `SPAM`; they are not all known, so the words decide. */
const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'chosen',
  point: [
    {
      css: '[slot-name="REPORT_REASONS"] [value]',
      scope: 'page',
      deep: true,
      labelled: true,
      layout: 'report dialog, 2024 to 2025',
    },
  ],
  basis: publicCode,
} as const;

const chooseSub = {
  id: 'choose-sub-reason',
  say: 'choose-label',
  note: 'second-list',
  usesReason: 'sub-reason',
  until: 'confirmed',
  basis: noSource,
} as const;
/** The same button says Next or Submit, so its words are compared. */
const pressNext = {
  id: 'press-next',
  say: 'press-label',
  note: 'next-not-always',
  label: label.next,
  point: [
    { css: '#report-action-button', scope: 'page', deep: true, labelled: true, layout: 'report dialog, 2024 to 2025' },
  ],
  basis: publicCode,
} as const;

const submit = {
  id: 'submit',
  say: 'read-then-press',
  label: label.submit,
  point: [
    { css: '#report-action-button', scope: 'page', deep: true, labelled: true, layout: 'report dialog, 2024 to 2025' },
  ],
  basis: publicCode,
} as const;

const sent = { id: 'sent', say: 'sent', note: 'offers-block', until: 'confirmed', basis: staffPost } as const;
const dialogSteps = [chooseReason, pressNext, chooseSub, submit, sent] as const;

const openCommentMenu = {
  id: 'open-comment-menu',
  say: 'open-menu-of-comment',
  // Answers lie inside of the comment they answer: only its own row counts.
  point: [
    {
      css: ':scope > shreddit-comment-action-row shreddit-overflow-menu >>> button',
      scope: 'comment',
      deep: true,
      layout: 'comment, 2024 to 2026',
    },
    {
      css: ':scope > shreddit-comment-action-row >>> shreddit-overflow-menu >>> button',
      scope: 'comment',
      deep: true,
      layout: 'comment whose menu lies inside its row',
    },
  ],
  hover: [
    { css: ':scope > shreddit-comment-action-row', scope: 'comment', layout: 'the row below the picked comment' },
  ],
  basis: publicCode,
} as const;

/** Its name in the menu of a comment could not be checked, so words only. */
const pressCommentReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  until: 'confirmed',
  basis: staffPost,
} as const;

const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  pages: ['post', 'comment', 'feed', 'other'],
  point: [
    {
      css: 'shreddit-post[view-context="CommentsPage"] [noun="user_profile"] > a[href*="/user/"]',
      scope: 'page',
      layout: 'page of a post, 2024-06',
    },
  ],
  basis: page,
} as const;

const openProfileMenu = {
  id: 'open-profile-menu',
  say: 'open-profile-menu',
  until: 'confirmed',
  basis: staffPost,
} as const;

const chooseEu = {
  id: 'choose-eu',
  say: 'choose-label',
  note: 'eu-only-choice',
  label: label.euIllegal,
  point: [
    {
      css: '[slot-name="REPORT_REASONS"] [value]',
      scope: 'page',
      deep: true,
      labelled: true,
      layout: 'report dialog in Europe, 2024 to 2025',
    },
  ],
  basis: reasonLists,
} as const;

const euForm = [
  { id: 'eu-fill', say: 'eu-fill', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
  { id: 'eu-send', say: 'eu-send', until: 'confirmed', basis: dsa },
] as const;

const postReport = [openPostMenu, pressReport, ...dialogSteps] as const;
const postIllegal = [openPostMenu, pressReport, chooseEu, ...euForm] as const;
const does = ['report-asks-to-look', 'two-ways-to-go'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;
const illegalDoes = ['illegal-goes-to-staff'] as const;
const illegalDoesNot = ['illegal-is-notice'] as const;
const illegalAsks = ['login', 'legal-name', 'e-mail'] as const;

/** The post of the page: posts that Reddit suggests below it say something else here. */
const main = 'shreddit-post[view-context="CommentsPage"]';

const comments = {
  item: 'shreddit-comment',
  authorHandle: { css: ':scope', name: 'author' },
  text: '[slot="comment"], [id$="-comment-rtjson-content"]',
  time: 'time',
  id: { name: 'thingid', match: '^t1_(\\w+)$' },
  cite: { css: ':scope', name: 'permalink' },
  reply: 'shreddit-comment:not([depth="0"])',
  exactTime: [{ name: 'created' }],
  picture: 'a[href*="redd.it"] img, figure img',
  deep: true,
} as const;

const post = {
  container: main,
  cardId: [{ name: 'id', match: '^t3_(\\w+)$' }],
  video: [`${main} shreddit-player >>> video`, `${main} shreddit-player-2 >>> video`],
  facts: {
    id: [{ from: 'url', part: 'id' }],
    address: [
      { from: 'address', template: 'https://www.reddit.com/r/{community}/comments/{id}/' },
      { from: 'address', template: 'https://www.reddit.com/user/{user}/comments/{id}/' },
      { from: 'address', template: 'https://www.reddit.com/comments/{id}/' },
    ],
    title: [
      { from: 'attribute', css: main, name: 'post-title' },
      // In the first response the platform's own words stand before it.
      { from: 'meta', name: 'og:title', when: 'id', match: ' on Reddit: ([^]+)$' },
      { from: 'meta', name: 'og:title', when: 'id', match: '^((?!.*Reddit)[^]+)$' },
    ],
    authorHandle: [{ from: 'attribute', css: main, name: 'author' }],
    authorId: [{ from: 'attribute', css: main, name: 'author-id', match: '^(t2_\\w+)$' }],
    authorAddress: [{ from: 'address', template: 'https://www.reddit.com/user/{authorHandle}/' }],
    caption: [{ from: 'text', css: `${main} [slot="text-body"]` }],
    postedAt: [{ from: 'attribute', css: main, name: 'created-timestamp' }],
    likes: [{ from: 'attribute', css: main, name: 'score' }],
    comments: [{ from: 'attribute', css: main, name: 'comment-count' }],
  },
  comments,
} as const;

/** What Beside knows of Reddit on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['support.reddithelp.com', 'redditinc.com'],
  reading: { dialogs: 'faceplate-menu', titleNoise: [UNREAD, '^(Reddit - .*|Reddit)$'] },
  login: { signedIn: '#expand-user-drawer-button img, faceplate-tracker[noun="inbox"]', signedOut: '#login-button' },
  subject: {
    post,
    // The page of one comment: the comment is the subject, so the person who wrote the post is not taken for its author.
    comment: {
      container: 'shreddit-comment',
      cardId: [{ name: 'thingid', match: '^t1_(\\w+)$' }],
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [
          { from: 'address', template: 'https://www.reddit.com/r/{community}/comments/{postId}/comment/{id}/' },
          { from: 'address', template: 'https://www.reddit.com/user/{user}/comments/{postId}/comment/{id}/' },
        ],
        title: [{ from: 'attribute', css: main, name: 'post-title' }],
        authorHandle: [{ from: 'attribute', css: ':scope', name: 'author', scope: 'subject' }],
        authorAddress: [{ from: 'address', template: 'https://www.reddit.com/user/{authorHandle}/' }],
        caption: [{ from: 'text', css: ':scope > [slot="comment"]', scope: 'subject' }],
        postedAt: [{ from: 'attribute', css: ':scope', name: 'created', scope: 'subject' }],
        likes: [{ from: 'attribute', css: ':scope', name: 'score', scope: 'subject' }],
      },
      comments,
    },
    feed: {
      container: 'shreddit-post',
      video: ['shreddit-post shreddit-player >>> video', 'shreddit-post shreddit-player-2 >>> video'],
      facts: {
        id: [{ from: 'attribute', css: ':scope', name: 'id', scope: 'subject', match: '^t3_(\\w+)$' }],
        address: [{ from: 'attribute', css: ':scope', name: 'permalink', scope: 'subject' }],
        title: [{ from: 'attribute', css: ':scope', name: 'post-title', scope: 'subject' }],
        authorHandle: [{ from: 'attribute', css: ':scope', name: 'author', scope: 'subject' }],
        authorId: [{ from: 'attribute', css: ':scope', name: 'author-id', scope: 'subject', match: '^(t2_\\w+)$' }],
        authorAddress: [{ from: 'address', template: 'https://www.reddit.com/user/{authorHandle}/' }],
        postedAt: [{ from: 'attribute', css: ':scope', name: 'created-timestamp', scope: 'subject' }],
        likes: [{ from: 'attribute', css: ':scope', name: 'score', scope: 'subject' }],
        comments: [{ from: 'attribute', css: ':scope', name: 'comment-count', scope: 'subject' }],
      },
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.reddit.com/user/{authorHandle}/' }],
        address: [{ from: 'address', template: 'https://www.reddit.com/user/{authorHandle}/' }],
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
    rules: { learns: { learns: 'not-who', basis: oldHelp }, gives: [], basis: oldHelp },
    laws: {},
  },
  actions: [
    {
      target: 'post',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: postReport,
      does,
      doesNot,
      noticed: 'no',
      official: official.how,
      basis: staffPost,
    },
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: postReport,
      does,
      doesNot,
      noticed: 'no',
      official: official.how,
      basis: staffPost,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openCommentMenu, pressCommentReport, ...dialogSteps],
      does,
      doesNot,
      noticed: 'no',
      official: official.how,
      basis: staffPost,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        openProfileMenu,
        {
          id: 'press-report',
          say: 'press-label',
          note: 'profile-what-is-wrong',
          label: label.reportProfile,
          until: 'confirmed',
          basis: staffPost,
        },
        chooseReason,
        submit,
        sent,
      ],
      does: ['report-asks-to-look'],
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: staffPost,
    },
    {
      target: 'chat-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-chat-menu', say: 'chat-hover', note: 'or-report-page', until: 'confirmed', basis: rules },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
        { id: 'submit', say: 'read-then-press', label: label.submit, until: 'confirmed', basis: noSource },
      ],
      does: ['report-asks-to-look'],
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: rules,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'form',
      asks: ['login'],
      steps: [
        { id: 'open-report-page', say: 'open-report-page', until: 'confirmed', basis: rules },
        { id: 'fill-report-page', say: 'fill-report-page', until: 'confirmed', basis: rules },
      ],
      does: ['report-asks-to-look'],
      doesNot,
      noticed: 'no',
      official: official.report,
      basis: rules,
    },
    {
      target: 'ad',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-ad-menu', say: 'open-ad-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
      ],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.report,
      basis: noSource,
    },
    {
      target: 'post',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        openPostMenu,
        {
          id: 'press-hide',
          say: 'press-hide',
          note: 'or-show-fewer',
          point: [{ css: 'li#post-overflow-hide', scope: 'page', deep: true, layout: 'menu of a post, 2026' }],
          basis: publicCode,
        },
      ],
      does: ['hide-this-post'],
      doesNot: ['hide-others-see', 'not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: publicCode,
    },
    {
      target: 'post',
      kind: 'mute',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-community-menu', say: 'open-community-menu', until: 'confirmed', basis: noSource },
        { id: 'press-mute', say: 'press-label', label: label.muteCommunity, until: 'confirmed', basis: noSource },
      ],
      does: ['mute-community'],
      doesNot: ['mute-community-stays', 'not-a-report'],
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
        { ...openPostMenu, pages: ['post', 'feed'] },
        { ...openProfile, pages: ['comment', 'other'] },
        { ...openProfileMenu, pages: ['profile', 'comment', 'other'] },
        {
          id: 'press-block',
          say: 'press-label',
          label: label.blockAccount,
          point: [
            { css: 'faceplate-menu li', scope: 'page', deep: true, labelled: true, layout: 'menu of a post, 2026' },
          ],
          basis: publicCode,
        },
        { id: 'confirm-block', say: 'confirm-choice', until: 'confirmed', basis: noSource },
      ],
      does: ['block-both-ways', 'block-no-messages'],
      doesNot: ['block-moderators', 'block-signed-out', 'not-a-report'],
      noticed: 'maybe',
      official: official.help,
      basis: blocking,
    },
    {
      target: 'post',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: postIllegal,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.report,
      basis: reasonLists,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: postIllegal,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.report,
      basis: reasonLists,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: [openCommentMenu, pressCommentReport, chooseEu, ...euForm],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.report,
      basis: reasonLists,
    },
  ],
  reasons: [
    {
      id: 'harassment',
      label: { known: { en: 'Harassment' }, basis: reasonLists },
      categories: ['harassment-bullying'],
      rule: 'https://support.reddithelp.com/hc/articles/360043071072',
    },
    {
      id: 'violence',
      label: { known: { en: 'Threatening violence' }, basis: reasonLists },
      categories: ['violence-threats'],
      rule: 'https://support.reddithelp.com/hc/articles/360043513151',
    },
    {
      id: 'hate',
      label: { known: { en: 'Hate' }, basis: reasonLists },
      categories: ['hate'],
      rule: 'https://support.reddithelp.com/hc/articles/360045715951',
    },
    {
      id: 'minor',
      label: { known: { en: 'Minor abuse or sexualization' }, basis: reasonLists },
      categories: ['minor-safety'],
      rule: 'https://support.reddithelp.com/hc/articles/360043075352',
    },
    {
      id: 'personal-information',
      label: { known: { en: 'Sharing personal information' }, basis: reasonLists },
      categories: ['privacy-doxxing'],
      rule: 'https://support.reddithelp.com/hc/articles/360043066452',
    },
    {
      id: 'intimate',
      label: { known: { en: 'Non-consensual intimate media' }, basis: reasonLists },
      categories: ['ncii'],
      rule: 'https://support.reddithelp.com/hc/articles/360043513411',
    },
    {
      id: 'transaction',
      label: { known: { en: 'Prohibited transaction' }, basis: reasonLists },
      categories: ['regulated-goods'],
      rule: 'https://support.reddithelp.com/hc/articles/360043513471',
    },
    {
      id: 'impersonation',
      label: { known: { en: 'Impersonation' }, basis: reasonLists },
      categories: ['impersonation'],
      rule: 'https://support.reddithelp.com/hc/articles/360043075032',
    },
    {
      id: 'copyright',
      label: { known: { en: 'Copyright violation' }, basis: reasonLists },
      categories: ['copyright-trademark'],
      rule: 'https://redditinc.com/policies/user-agreement',
    },
    {
      id: 'trademark',
      label: { known: { en: 'Trademark violation' }, basis: reasonLists },
      categories: ['copyright-trademark'],
      rule: 'https://redditinc.com/policies/user-agreement',
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Self-harm or suicide' }, basis: reasonLists },
      categories: ['self-harm'],
      rule: 'https://support.reddithelp.com/hc/articles/360043513931',
    },
    {
      id: 'spam',
      label: { known: { en: 'Spam' }, basis: reasonLists },
      categories: ['scam-fraud-spam'],
      rule: 'https://support.reddithelp.com/hc/articles/360043504051',
    },
    {
      id: 'eu-illegal',
      label: label.euIllegal,
      categories: ['illegal-content'],
      rule: 'https://redditinc.com/policies/reddit-rules',
    },
    // The real entry holds the name of the community, so it is told in words.
    {
      id: 'community',
      label: { known: { en: 'Breaks r/… rules' }, basis: reasonLists },
      categories: ['other'],
      rule: 'https://redditinc.com/policies/reddit-rules',
    },
  ],
  // These are left to the rules of each community.
  noReasonFor: ['sexual-content', 'misinformation', 'dangerous-acts'],
  after: {
    happens: [
      { say: 'after-two-ways', basis: staffPost },
      { say: 'after-context', basis: rules },
    ],
    time: [],
    whoLearns: [
      { say: 'who-moderators', basis: moderatorHelp },
      { say: 'who-old-help', basis: oldHelp },
      { say: 'who-legal', basis: agreement },
      { say: 'who-flagged', basis: staffPost },
    ],
    withdraw: [{ say: 'withdraw-none', basis: noSource }],
    numberMatters: [{ say: 'number-waves', basis: disrupt }],
    status: [{ say: 'status-message', basis: noSource }],
    misuse: [
      { say: 'misuse-channels', basis: disrupt },
      { say: 'misuse-words', basis: disrupt },
      { say: 'misuse-ban', basis: oldAbuse },
    ],
    disagree: [
      { say: 'disagree-page', basis: enforcement },
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: rules },
      { say: 'outcome-moderators', basis: staffPost },
      { say: 'outcome-nothing', basis: noSource },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'hub',
      kind: 'other',
      name: 'form-hub',
      address: official.report,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-hub-for'],
      region: 'any',
      basis: rules,
    },
    {
      id: 'no-account',
      kind: 'other',
      name: 'form-without-account',
      address: withoutAccount,
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-no-account'],
      region: 'any',
      basis: rules,
    },
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: official.report,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-privacy-reason'],
      region: 'any',
      basis: rules,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: 'https://support.reddithelp.com/hc/articles/360043513411',
      who: 'who-shown',
      asks: [],
      notes: ['form-stopncii'],
      region: 'any',
      basis: intimate,
    },
    {
      id: 'intimate-us',
      kind: 'intimate-image',
      name: 'form-intimate-us',
      address: 'https://support.reddithelp.com/hc/articles/360043513411',
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
      notes: [],
      region: 'any',
      basis: rules,
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
      basis: rules,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address:
        'https://support.reddithelp.com/hc/en-us/requests/new?ticket_form_id=16510899084308&tf_16510589022228=contact_form_copyright_infringement_dmca',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-false-claim'],
      region: 'any',
      basis: agreement,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address:
        'https://support.reddithelp.com/hc/en-us/requests/new?ticket_form_id=16510899084308&tf_16510589022228=contact_form_trademark_request',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: [],
      region: 'any',
      basis: agreement,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.report,
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-eu-in-menu', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: reasonLists,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-moderators', basis: noSource },
      { say: 'mistake-no-address', basis: noSource },
    ],
    copyText: 'mistake-text',
    official: official.help,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-who-decided', basis: staffPost },
      { say: 'targeted-site', basis: enforcement },
      { say: 'targeted-community', basis: noSource },
      { say: 'targeted-counter-notice', basis: agreement },
      { say: 'targeted-no-raid', basis: disrupt },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [{ within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa }],
    official: official.appeal,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-messages', basis: noSource },
      { say: 'safer-hide-profile', basis: noSource },
      { say: 'safer-new-account', basis: noSource },
      { say: 'safer-mute-communities', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.help,
  },
} as const satisfies Playbook;
