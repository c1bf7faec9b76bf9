import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/instagram';
import { UNREAD } from '../numbers';

const publicCode = { kind: 'others', source: 'public code that works on Instagram, 2024 to 2026' } as const;
const reasonLists = {
  kind: 'others',
  source: 'Instagram’s list as several public projects copied it, 2023 to 2026',
} as const;
const walkThrough = {
  kind: 'others',
  source: 'https://www.hss.de/gegen-hatespeech/falschmeldung-assistent/falschmeldung-bei-instagram-melden',
} as const;
const blockGuide = {
  kind: 'others',
  source: 'https://en.oinste.com/blocked-user-on-instagram-what-they-see-and-where-to-find-them',
} as const;
const appealCopy = { kind: 'others', source: 'a copy of Meta’s help text on suspended accounts' } as const;
const stopNcii = { kind: 'others', source: 'https://news.linkzpulse.com/?p=154425' } as const;
const noSource = { kind: 'unsourced' } as const;
const oldWebHelp = { kind: 'official', source: 'https://help.instagram.com/519598734752872' } as const;
const whyNotRemoved = { kind: 'official', source: 'https://help.instagram.com/861685284411197' } as const;
const terms = { kind: 'official', source: 'https://help.instagram.com/581066165581870', when: '2026-07' } as const;
const standards = {
  kind: 'official',
  source: 'https://transparency.meta.com/policies/community-standards',
  when: '2026-07',
} as const;
const risk = { kind: 'official', source: 'https://transparency.meta.com/', when: '2025' } as const;
const property = {
  kind: 'official',
  source: 'https://www.facebook.com/help/399224883474207',
  when: '2026-08',
} as const;
const retract = {
  kind: 'official',
  source: 'https://www.facebook.com/help/1206218382801108',
  when: '2026-08',
} as const;
const intimateMeta = {
  kind: 'official',
  source: 'https://www.meta.com/help/policies/1437976901029950/',
  when: '2026-07',
} as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;

const official = {
  intimate: 'https://www.meta.com/help/policies/1437976901029950/',
  report: 'https://help.instagram.com/519598734752872',
  decisions: 'https://help.instagram.com/861685284411197',
  help: 'https://help.instagram.com/',
  illegal: 'https://help.instagram.com/contact/406206379945942',
} as const;

const rules = {
  bullying: 'https://transparency.meta.com/policies/community-standards/bullying-harassment/',
  selfInjury: 'https://transparency.meta.com/policies/community-standards/suicide-self-injury/',
  violence: 'https://transparency.meta.com/policies/community-standards/violence-incitement/',
  goods: 'https://transparency.meta.com/policies/community-standards/regulated-goods/',
  nudity: 'https://transparency.meta.com/policies/community-standards/adult-nudity-sexual-activity/',
  fraud: 'https://transparency.meta.com/policies/community-standards/fraud-scams/',
  misinformation: 'https://transparency.meta.com/policies/community-standards/misinformation/',
  property: 'https://transparency.meta.com/policies/community-standards/intellectual-property/',
  integrity: 'https://transparency.meta.com/policies/community-standards/account-integrity/',
} as const;

/** Instagram's buttons have no names in the code: they are known by the words on them, in the languages that public code shows. */
const label = {
  more: { known: { en: 'More options', es: 'Más opciones', pt: 'Mais opções' }, basis: publicCode },
  options: { known: { en: 'Options', pt: 'Opções', id: 'Opsi lainnya' }, basis: publicCode },
  commentOptions: { known: { en: 'Comment Options', es: 'Opciones del comentario' }, basis: publicCode },
  report: {
    known: {
      en: 'Report',
      es: 'Denunciar',
      'es-419': 'Reportar',
      pt: 'Denunciar',
      fr: 'Signaler',
      de: 'Melden',
      it: 'Segnala',
      id: 'Laporkan',
      ar: 'إبلاغ',
    },
    basis: publicCode,
  },
  reportAccount: { known: { en: 'Report account' }, basis: publicCode },
  submit: { known: { en: 'Submit report', 'en-short': 'Submit' }, basis: walkThrough },
  block: {
    known: {
      en: 'Block',
      es: 'Bloquear',
      pt: 'Bloquear',
      fr: 'Bloquer',
      de: 'Blockieren',
      it: 'Blocca',
      id: 'Blokir',
      ar: 'حظر',
    },
    basis: publicCode,
  },
  restrict: { known: { en: 'Restrict' }, basis: noSource },
  mute: { known: { en: 'Mute' }, basis: noSource },
  notInterested: { known: { en: 'Not interested' }, basis: noSource },
  reportAd: { known: { en: 'Report ad' }, basis: noSource },
} as const;

/** The innermost button around an icon or a word. */
const button = 'button:not(:has(button)), [role="button"]:not(:has([role="button"], button))';

const openMenu = {
  id: 'open-menu',
  say: 'open-post-menu',
  pages: ['post', 'short', 'video', 'photo', 'live', 'feed', 'profile'],
  label: label.more,
  note: 'where-the-dots-are',
  // Over a list a post opens in a dialog: there, only the dialog counts. In a list, more than one is told as such.
  point: [
    { css: button, scope: 'dialog', labelled: true, layout: 'post opened over a profile or list, 2024 to 2026' },
    {
      css: 'main button:not(:has(button)), main [role="button"]:not(:has([role="button"], button))',
      scope: 'page',
      labelled: true,
      layout: 'page of a post or reel, 2024 to 2026',
    },
  ],
  basis: publicCode,
} as const;

/** Stories have a menu of another name. */
const openStory = {
  id: 'open-story',
  say: 'story-open-menu',
  note: 'story-goes',
  until: 'confirmed',
  pages: ['other'],
  basis: oldWebHelp,
} as const;

const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [{ css: 'button', scope: 'dialog', labelled: true, layout: 'menu, 2024 to 2026' }],
  basis: publicCode,
} as const;

const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'chosen',
  point: [
    { css: button, scope: 'dialog', labelled: true, layout: 'report dialog, 2024 to 2026' },
    { css: '[role="listitem"]', scope: 'dialog', labelled: true, layout: 'report dialog whose list has no buttons' },
  ],
  basis: publicCode,
} as const;

const chooseSub = { ...chooseReason, id: 'choose-sub-reason', note: 'second-list', usesReason: 'sub-reason' } as const;
const submit = {
  id: 'submit',
  say: 'read-then-press',
  note: 'submit-not-always',
  label: label.submit,
  point: [{ css: button, scope: 'dialog', labelled: true, layout: 'report dialog, 2024 to 2026' }],
  basis: walkThrough,
} as const;
const sent = { id: 'sent', say: 'sent', note: 'offers-block', until: 'confirmed', basis: walkThrough } as const;
const dialogSteps = [chooseReason, chooseSub, submit, sent] as const;

const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  until: 'confirmed',
  pages: ['video', 'short', 'post', 'live', 'feed', 'other'],
  basis: oldWebHelp,
} as const;

const openProfileMenu = {
  id: 'open-profile-menu',
  say: 'open-profile-menu',
  label: label.options,
  point: [
    {
      css: 'header button:not(:has(button)), header [role="button"]:not(:has([role="button"], button))',
      scope: 'page',
      labelled: true,
      layout: 'profile, 2024 to 2026',
    },
  ],
  basis: publicCode,
} as const;

const pressReportAccount = {
  id: 'report-account',
  say: 'choose-label',
  note: 'or-something-posted',
  label: label.reportAccount,
  point: [{ css: button, scope: 'dialog', labelled: true, layout: 'report dialog of a profile, 2026' }],
  basis: publicCode,
} as const;

const openCommentMenu = {
  id: 'open-comment-menu',
  say: 'open-menu-of-comment',
  label: label.commentOptions,
  note: 'dots-show-on-hover',
  point: [{ css: button, scope: 'comment', labelled: true, layout: 'comments, 2024 to 2026' }],
  hover: [{ css: ':scope', scope: 'comment', layout: 'the row of the picked comment' }],
  basis: publicCode,
} as const;

const chooseEu = {
  id: 'choose-eu',
  say: 'look-for-eu',
  note: 'eu-only-choice',
  until: 'confirmed',
  basis: risk,
} as const;
const euForm = [
  { id: 'eu-fill', say: 'eu-fill', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
  { id: 'eu-send', say: 'eu-send', until: 'confirmed', basis: dsa },
] as const;

const postReport = [openMenu, openStory, pressReport, ...dialogSteps] as const;
const postIllegal = [openMenu, openStory, pressReport, chooseEu, ...euForm] as const;
const notInterested = [
  openMenu,
  { id: 'press-not-interested', say: 'press-label', label: label.notInterested, until: 'confirmed', basis: noSource },
] as const;
const hiddenWords = [
  { id: 'open-settings', say: 'hidden-words-settings', until: 'confirmed', basis: noSource },
] as const;
const inMenu = [
  { id: 'open-menu', say: 'open-dots-there', until: 'confirmed', basis: noSource },
  { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
  {
    id: 'choose-reason',
    say: 'choose-label',
    note: 'closest-is-fine',
    usesReason: 'reason',
    until: 'confirmed',
    basis: noSource,
  },
] as const;

const does = ['report-asks-to-look', 'report-tunes-too'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;
const illegalAsks = ['legal-name', 'e-mail'] as const;
const illegalDoes = ['illegal-by-people'] as const;
const illegalDoesNot = ['illegal-is-notice'] as const;

/** Data of pages that were opened signed in. Where they lie changes, so every list on the way is searched; the code has to be this post's. */
const pageData = { script: 'script[type="application/json"][data-sjs]' } as const;
const item = [
  'require',
  '*',
  '*',
  '*',
  '__bbox',
  'require',
  '*',
  '*',
  '*',
  '__bbox',
  'result',
  'data',
  'xdt_api__v1__media__shortcode__web_info',
  'items',
  '*',
] as const;
const samePost = { path: [...item, 'code'], is: 'id' } as const;

/** Behind a post that lies over a list there are other posts: the page itself is read only where no dialog is open. */
/** The route of the page's first load names the account and its lasting number. */
const route = ['require', '*', '*', '*', '__bbox', 'require', '*', '*', '*', 'initialRouteInfo', 'route'] as const;
const profileUser = [...route, 'params', 'username'] as const;
const profileId = [...route, 'hostableView', 'props', 'page_logging', 'params', 'profile_id'] as const;
const inDialog = '[role="dialog"] article';
const onPage = 'body:not(:has([role="dialog"])) main';
const postTime = 'a:not([href*="/c/"]):is([href*="/p/"], [href*="/reel/"]) time[datetime]';

const postFacts = {
  id: [{ from: 'url', part: 'id' }],
  authorHandle: [
    { from: 'data', source: pageData, path: [...item, 'user', 'username'], when: samePost },
    { from: 'url', part: 'handle' },
    { from: 'meta', name: 'twitter:title', when: 'id', match: '\\(@([\\w.]{1,30})\\)' },
    { from: 'meta', name: 'og:url', when: 'id', match: 'instagram\\.com/([\\w.]{3,30})/(?:p|reel|tv)/' },
    { from: 'attribute', css: `${inDialog} header a[href^="/"]`, name: 'href', match: '^/([\\w.]{1,30})/?$' },
    { from: 'attribute', css: `${onPage} article header a[href^="/"]`, name: 'href', match: '^/([\\w.]{1,30})/?$' },
  ],
  authorName: [
    { from: 'data', source: pageData, path: [...item, 'user', 'full_name'], when: samePost },
    { from: 'meta', name: 'twitter:title', when: 'id', match: '^(.+?) \\(@' },
  ],
  authorId: [
    { from: 'data', source: pageData, path: [...item, 'user', 'pk'], when: samePost },
    { from: 'meta', name: 'instapp:owner_user_id', when: 'id', match: '^(\\d+)$' },
  ],
  authorAddress: [{ from: 'address', template: 'https://www.instagram.com/{authorHandle}/' }],
  caption: [
    { from: 'data', source: pageData, path: [...item, 'caption', 'text'], when: samePost },
    { from: 'text', css: `${inDialog} h1[dir="auto"]` },
    { from: 'text', css: `${onPage} h1[dir="auto"]` },
    { from: 'meta', name: 'og:title', when: 'id', match: '^[^"“]*: ["“]([\\s\\S]+)["”]\\s*$' },
  ],
  postedAt: [
    { from: 'data', source: pageData, path: [...item, 'taken_at'], when: samePost, as: 'unix-seconds' },
    { from: 'attribute', css: `${inDialog} ${postTime}`, name: 'datetime', shown: true },
    { from: 'attribute', css: `${onPage} ${postTime}`, name: 'datetime', shown: true },
    // Signed out, only the day is told, in words.
    { from: 'meta', name: 'og:description', when: 'id', match: ' - [\\w.]{1,30} on (\\p{L}+ \\d{1,2}, \\d{4})' },
  ],
  likes: [
    { from: 'data', source: pageData, path: [...item, 'like_count'], when: samePost },
    { from: 'meta', name: 'og:description', when: 'id', match: '^([\\d.,]+[KMB]?) likes?,' },
  ],
  comments: [
    { from: 'data', source: pageData, path: [...item, 'comment_count'], when: samePost },
    { from: 'meta', name: 'og:description', when: 'id', match: ', ([\\d.,]+[KMB]?) comments?' },
  ],
} as const;

const comments = {
  // Lists until 2025; since 2026, signed in, rows without a list.
  item: 'ul li:has(a[href*="/c/"] time), div:has(a[href*="/c/"] time):not(:has(ul li)):not(ul li *)',
  innermost: true,
  author: 'h3 a, h2 a, :scope > span > a[href^="/"]:not(:has(time))',
  authorHandle: {
    css: 'h3 a[href^="/"], h2 a[href^="/"], :scope > span > a[href^="/"]:not(:has(time))',
    name: 'href',
    match: '^/([\\w.]{1,30})/?$',
  },
  text: ':scope > div span[dir="auto"]:not(h3 *, h2 *, :has(time)), ul li span[dir="auto"]:not(h3 *, h2 *, :has(time))',
  time: 'time',
  id: { css: 'a[href*="/c/"]', name: 'href', match: '/c/(?:\\d+/r/)?(\\d+)' },
  cite: { css: 'a[href*="/c/"]', name: 'href' },
} as const;

const video = [`${inDialog} video`, `${onPage} video`] as const;

/** What Beside knows of Instagram on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['help.instagram.com', 'transparency.meta.com', 'www.meta.com'],
  reading: { titleNoise: [UNREAD, '^(Instagram|Login • Instagram|Log in • Instagram)$'] },
  subject: {
    post: {
      video,
      facts: { ...postFacts, address: [{ from: 'address', template: 'https://www.instagram.com/p/{id}/' }] },
      comments,
    },
    video: {
      video,
      facts: { ...postFacts, address: [{ from: 'address', template: 'https://www.instagram.com/p/{id}/' }] },
      comments,
    },
    short: {
      facts: { ...postFacts, address: [{ from: 'address', template: 'https://www.instagram.com/reel/{id}/' }] },
      comments,
    },
    live: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.instagram.com/{authorHandle}/' }],
        address: [{ from: 'address', template: 'https://www.instagram.com/{authorHandle}/live/' }],
      },
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.instagram.com/{authorHandle}/' }],
        address: [{ from: 'address', template: 'https://www.instagram.com/{authorHandle}/' }],
        authorName: [{ from: 'meta', name: 'og:title', when: 'handle', match: '^(.+?) \\(@[\\w.]{1,30}\\)' }],
        authorId: [{ from: 'data', source: pageData, path: profileId, when: { path: profileUser, is: 'handle' } }],
      },
    },
    // Stories, and what Beside does not know.
    other: {
      facts: {
        id: [{ from: 'url', part: 'storyId' }],
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorAddress: [{ from: 'address', template: 'https://www.instagram.com/{authorHandle}/' }],
        address: [
          { from: 'address', template: 'https://www.instagram.com/stories/{handle}/{storyId}/' },
          { from: 'canonical' },
        ],
        // What the preview says of a story is the platform's sentence, with the name in it.
        authorName: [
          { from: 'meta', name: 'og:title', when: 'handle', match: '^Watch this story by (.+?) on Instagram' },
        ],
      },
    },
  },
  doors: {
    rules: { learns: { learns: 'not-who', basis: intimateMeta }, gives: ['receipt', 'decision'], basis: whyNotRemoved },
    laws: {
      'take-it-down': { learns: { learns: 'not-who', basis: intimateMeta }, basis: intimateMeta },
    },
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
      noticed: null,
      official: official.report,
      basis: walkThrough,
    },
    {
      target: 'short',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: postReport,
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: walkThrough,
    },
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: postReport,
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: walkThrough,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openCommentMenu, pressReport, ...dialogSteps],
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: publicCode,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openProfile, openProfileMenu, pressReport, pressReportAccount, ...dialogSteps],
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: publicCode,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: inMenu,
      does,
      doesNot: ['live-not-the-chat', 'live-maybe-app', ...doesNot],
      noticed: null,
      official: official.report,
      basis: noSource,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-chat', say: 'message-open-menu', note: 'dots-show-on-hover', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
      ],
      does,
      doesNot: ['message-no-block', ...doesNot],
      noticed: null,
      official: official.report,
      basis: noSource,
    },
    {
      target: 'ad',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-menu', say: 'open-dots-there', until: 'confirmed', basis: noSource },
        { id: 'press-report-ad', say: 'press-label', label: label.reportAd, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
      ],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.report,
      basis: noSource,
    },
    {
      target: 'sound',
      kind: 'report',
      way: 'app',
      asks: ['login', 'app'],
      steps: [{ id: 'in-app', say: 'app-look-for-report', until: 'confirmed', basis: noSource }],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.help,
      basis: noSource,
    },
    {
      target: 'hashtag',
      kind: 'report',
      way: 'app',
      asks: ['login', 'app'],
      steps: [{ id: 'in-app', say: 'app-look-for-report', until: 'confirmed', basis: noSource }],
      does: ['report-asks-to-look'],
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.help,
      basis: noSource,
    },
    {
      target: 'post',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: notInterested,
      does: ['fewer-posts-like-this'],
      doesNot: ['may-still-see-some', 'not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'short',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: notInterested,
      does: ['fewer-posts-like-this'],
      doesNot: ['may-still-see-some', 'not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'mute',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        { id: 'open-following', say: 'open-following', until: 'confirmed', basis: noSource },
        { id: 'press-mute', say: 'press-label', label: label.mute, until: 'confirmed', basis: noSource },
      ],
      does: ['mute-hides-posts'],
      doesNot: ['mute-still-see-you', 'not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        openProfileMenu,
        { id: 'press-restrict', say: 'press-label', label: label.restrict, until: 'confirmed', basis: noSource },
      ],
      does: ['restrict-comments', 'restrict-messages'],
      doesNot: ['restrict-still-see-you', 'not-a-report'],
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
        openProfile,
        openProfileMenu,
        {
          id: 'press-block',
          say: 'press-label',
          label: label.block,
          point: [{ css: 'button', scope: 'dialog', labelled: true, layout: 'menu of a profile, 2024 to 2026' }],
          basis: publicCode,
        },
        { id: 'choose-reach', say: 'block-choose-reach', until: 'confirmed', basis: blockGuide },
        {
          id: 'confirm-block',
          say: 'confirm-label',
          label: label.block,
          point: [{ css: button, scope: 'dialog', labelled: true, layout: 'question before blocking, 2024 to 2026' }],
          basis: publicCode,
        },
      ],
      does: ['block-cannot-find', 'block-new-accounts'],
      doesNot: ['block-shared-groups', 'block-old-messages', 'not-a-report'],
      noticed: 'maybe',
      official: official.help,
      basis: blockGuide,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [openCommentMenu, { id: 'press-delete', say: 'press-delete', until: 'confirmed', basis: noSource }],
      does: ['remove-on-own-post'],
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
      steps: hiddenWords,
      does: ['hidden-words-filter'],
      doesNot: ['hidden-words-not-sender'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'direct-message',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: hiddenWords,
      does: ['hidden-words-filter'],
      doesNot: ['hidden-words-not-sender'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
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
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'short',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: postIllegal,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
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
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: [openCommentMenu, pressReport, chooseEu, ...euForm],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'account',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: [openProfile, openProfileMenu, pressReport, chooseEu, ...euForm],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
  ],
  reasons: [
    {
      id: 'bullying',
      label: { known: { en: 'Bullying or unwanted contact' }, basis: reasonLists },
      categories: ['harassment-bullying'],
      rule: rules.bullying,
      subs: [
        {
          label: { known: { en: 'Threatening to share or sharing nude images' }, basis: reasonLists },
          category: 'ncii',
        },
        { label: { known: { en: 'Bullying or harassment' }, basis: reasonLists }, category: 'harassment-bullying' },
        { label: { known: { en: 'Spam' }, basis: reasonLists }, category: 'scam-fraud-spam' },
      ],
    },
    {
      id: 'self-injury',
      label: { known: { en: 'Suicide, self-injury or eating disorders' }, basis: reasonLists },
      categories: ['self-harm'],
      rule: rules.selfInjury,
    },
    {
      id: 'violence',
      label: { known: { en: 'Violence, hate or exploitation' }, basis: reasonLists },
      categories: ['violence-threats', 'hate', 'minor-safety'],
      rule: rules.violence,
      subs: [
        { label: { known: { en: 'Credible threat to safety' }, basis: reasonLists }, category: 'violence-threats' },
        { label: { known: { en: 'Hate speech or symbols' }, basis: reasonLists }, category: 'hate' },
        { label: { known: { en: 'Seems like exploitation' }, basis: reasonLists }, category: 'minor-safety' },
        { label: { known: { en: 'Calling for violence' }, basis: reasonLists }, category: 'violence-threats' },
        {
          label: {
            known: {
              en: 'Seems like terrorism or organised crime',
              'en-US': 'Seems like terrorism or organized crime',
            },
            basis: reasonLists,
          },
          category: 'violence-threats',
        },
        {
          label: { known: { en: 'Showing violence, death or severe injury' }, basis: reasonLists },
          category: 'violence-threats',
        },
        { label: { known: { en: 'Animal abuse' }, basis: reasonLists }, category: 'violence-threats' },
      ],
    },
    {
      id: 'restricted-items',
      label: { known: { en: 'Selling or promoting restricted items' }, basis: reasonLists },
      categories: ['regulated-goods'],
      rule: rules.goods,
      subs: [
        { label: { known: { en: 'Drugs' }, basis: reasonLists }, category: 'regulated-goods' },
        { label: { known: { en: 'Weapons' }, basis: reasonLists }, category: 'regulated-goods' },
        { label: { known: { en: 'Animals' }, basis: reasonLists }, category: 'regulated-goods' },
      ],
    },
    {
      id: 'nudity',
      label: { known: { en: 'Nudity or sexual activity' }, basis: reasonLists },
      categories: ['sexual-content', 'ncii'],
      rule: rules.nudity,
      subs: [
        {
          label: { known: { en: 'Threatening to share or sharing nude images' }, basis: reasonLists },
          category: 'ncii',
        },
        { label: { known: { en: 'Nudity or sexual activity' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Seems like sexual exploitation' }, basis: reasonLists }, category: 'ncii' },
        { label: { known: { en: 'Seems like prostitution' }, basis: reasonLists }, category: 'sexual-content' },
      ],
    },
    {
      id: 'scam',
      label: { known: { en: 'Scam, fraud or spam' }, basis: reasonLists },
      categories: ['scam-fraud-spam'],
      rule: rules.fraud,
    },
    {
      id: 'false-information',
      label: { known: { en: 'False information' }, basis: reasonLists },
      categories: ['misinformation'],
      rule: rules.misinformation,
      subs: [
        { label: { known: { en: 'Health' }, basis: reasonLists }, category: 'misinformation' },
        { label: { known: { en: 'Politics' }, basis: reasonLists }, category: 'misinformation' },
        { label: { known: { en: 'Social issues' }, basis: reasonLists }, category: 'misinformation' },
        { label: { known: { en: 'Digitally created or altered' }, basis: reasonLists }, category: 'misinformation' },
      ],
    },
    {
      id: 'property',
      label: { known: { en: 'Intellectual property' }, basis: reasonLists },
      categories: ['copyright-trademark'],
      rule: rules.property,
    },
    {
      id: 'pretending',
      label: { known: { en: 'Pretending to be someone else' }, basis: reasonLists },
      categories: ['impersonation'],
      rule: rules.integrity,
      targets: ['account'],
      subs: [
        { label: { known: { en: 'Me' }, basis: reasonLists }, category: 'impersonation' },
        {
          label: { known: { en: 'Someone I know', 'en-friend': 'A friend' }, basis: reasonLists },
          category: 'impersonation',
        },
      ],
    },
    // The words differ from version to version.
    {
      id: 'too-young',
      label: { known: { en: 'They may be under the minimum age' }, basis: noSource },
      categories: ['minor-safety'],
      rule: rules.integrity,
      targets: ['account'],
    },
  ],
  // "I just don't like it" leads to tips, not to a check, so it serves no category.
  noReasonFor: ['privacy-doxxing', 'dangerous-acts', 'illegal-content', 'other'],
  after: {
    happens: [
      { say: 'after-notice', basis: whyNotRemoved },
      { say: 'after-tunes', basis: whyNotRemoved },
      { say: 'after-target', basis: standards },
      { say: 'after-dislike', basis: noSource },
    ],
    time: [],
    whoLearns: [
      { say: 'who-anonymous', basis: intimateMeta },
      { say: 'who-property', basis: property },
    ],
    withdraw: [
      { say: 'withdraw-none', basis: noSource },
      { say: 'withdraw-property', basis: retract },
    ],
    numberMatters: [
      { say: 'number-unknown', basis: noSource },
      { say: 'number-flood', basis: risk },
    ],
    status: [{ say: 'status-requests', basis: whyNotRemoved }],
    misuse: [
      { say: 'misuse-terms', basis: terms },
      { say: 'misuse-ignored', basis: risk },
    ],
    disagree: [
      { say: 'disagree-review', basis: whyNotRemoved },
      { say: 'disagree-six-months', basis: risk },
      { say: 'disagree-people', basis: risk },
      { say: 'disagree-board', basis: risk },
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: standards },
      { say: 'outcome-nothing', basis: whyNotRemoved },
    ],
    appealWithin: [
      { within: { months: 6 }, covers: 'any-report', region: 'eu', say: 'disagree-six-months', basis: risk },
      { within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa },
    ],
  },
  forms: [
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: 'https://stopncii.org',
      who: 'who-shown',
      asks: [],
      notes: ['form-stopncii', 'form-takes-part'],
      region: 'any',
      basis: stopNcii,
    },
    {
      id: 'intimate-us',
      kind: 'intimate-image',
      name: 'form-intimate-us',
      address: official.intimate,
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-us-48', 'form-us-two', 'form-us-confidential'],
      region: 'us',
      basis: intimateMeta,
    },
    {
      id: 'self-injury',
      kind: 'other',
      name: 'form-self-injury',
      address: 'https://help.instagram.com/contact/383679321740945',
      who: 'who-anyone',
      asks: [],
      notes: [],
      region: 'any',
      basis: standards,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: 'https://help.instagram.com/contact/636276399721841',
      who: 'who-copied',
      asks: ['legal-name', 'e-mail', 'id-document'],
      notes: ['form-address-unchecked'],
      region: 'any',
      basis: noSource,
    },
    {
      id: 'underage',
      kind: 'underage',
      name: 'form-underage',
      address: 'https://help.instagram.com/contact/723586364339719',
      who: 'who-anyone',
      asks: [],
      notes: ['form-address-unchecked'],
      region: 'any',
      basis: noSource,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://help.instagram.com/contact/552695131608132',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on', 'form-false-claim', 'form-address-unchecked'],
      region: 'any',
      basis: property,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: rules.fraud,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-scam-menu', 'form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: standards,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-hate',
      address: official.illegal,
      who: 'who-anyone-eu',
      asks: illegalAsks,
      notes: ['form-eu-in-menu', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: standards,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
      { say: 'mistake-like-does-not', basis: noSource },
      { say: 'mistake-no-address', basis: noSource },
    ],
    official: official.help,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-account-status', basis: risk },
      { say: 'targeted-suspended', basis: appealCopy },
      { say: 'targeted-board', basis: risk },
      { say: 'targeted-no-raid', basis: terms },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { days: 180 }, region: 'any', say: 'targeted-days-180', basis: appealCopy },
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
    ],
    official: official.decisions,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-private', basis: noSource },
      { say: 'safer-comments', basis: noSource },
      { say: 'safer-messages', basis: noSource },
      { say: 'safer-mentions', basis: noSource },
      { say: 'safer-hidden-words', basis: noSource },
      { say: 'safer-limits', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.help,
  },
} as const satisfies Playbook;
