import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/x';
import { NUMBER, UNREAD } from '../numbers';

const page = { kind: 'seen', when: '2025-12' } as const;
const publicCode = { kind: 'others', source: 'public code that works on X, 2024 to 2026' } as const;
const strings = {
  kind: 'others',
  source: 'X’s own English words as public projects copied them, 2023 to 2025',
} as const;
const reasonLists = { kind: 'others', source: 'X’s list as public projects copied it, 2023 to 2026' } as const;
const messageGuide = {
  kind: 'others',
  source: 'https://legalclarity.org/how-to-fill-out-the-twitter-x-report-form-for-violations/',
} as const;
const blockNews = {
  kind: 'others',
  source: 'https://southfloridareporter.com/blocking-people-on-x-is-officially-pointless/',
} as const;
const takeItDown = { kind: 'official', source: 'https://help.x.com/en/rules-and-policies/us-tida' } as const;
const noSource = { kind: 'unsourced' } as const;
const reportHelp = {
  kind: 'official',
  source: 'https://help.x.com/en/safety-and-security/report-abusive-behavior',
} as const;
const abuse = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/abusive-behavior',
  when: '2026-06',
} as const;
const authenticity = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/authenticity',
  when: '2026-06',
} as const;
const enforcement = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/enforcement-options',
  when: '2026-06',
} as const;
const xRules = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/x-rules',
  when: '2026-06',
} as const;
const intimate = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/intimate-media',
  when: '2026-06',
} as const;
const childSafety = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/child-safety',
  when: '2026-06',
} as const;
const selfHarm = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/glorifying-self-harm',
  when: '2026-06',
} as const;
const entities = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/violent-entities',
  when: '2026-06',
} as const;
const civic = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/election-integrity-policy',
  when: '2026-06',
} as const;
const copyright = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/copyright-policy',
  when: '2026-07',
} as const;
const trademark = {
  kind: 'official',
  source: 'https://help.x.com/en/rules-and-policies/x-trademark-policy',
  when: '2026-06',
} as const;
const terms = { kind: 'official', source: 'https://x.com/en/tos', when: '2026-04' } as const;
const risk24 = { kind: 'official', source: 'https://transparency.x.com/', when: '2024' } as const;
const risk25 = { kind: 'official', source: 'https://transparency.x.com/', when: '2025' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;

const official = {
  report: 'https://help.x.com/en/safety-and-security/report-abusive-behavior',
  illegal: 'https://help.x.com/rules-and-policies/digital-services-act',
  safety: 'https://help.x.com/en/safety-and-security',
} as const;

const label = {
  report: { known: { en: 'Report post', 'en-short': 'Report' }, basis: strings },
  reportEu: { known: { en: 'Report EU illegal content' }, basis: strings },
  reportAd: { known: { en: 'Report ad' }, basis: risk25 },
  next: { known: { en: 'Next' }, basis: publicCode },
  done: { known: { en: 'Done' }, basis: publicCode },
  block: { known: { en: 'Block' }, basis: strings },
  notInterested: { known: { en: 'Not interested in this post' }, basis: noSource },
  removeFollower: { known: { en: 'Remove this follower' }, basis: strings },
  hideReply: { known: { en: 'Hide reply' }, basis: noSource },
} as const;

const openPostMenu = {
  id: 'open-menu',
  say: 'open-post-menu',
  // Every post and reply on the page has such a button: only the one of this post counts.
  point: [
    {
      css: 'article[data-testid="tweet"][tabindex="-1"] button[data-testid="caret"]',
      scope: 'page',
      layout: 'post page, 2025-12',
    },
    {
      css: 'article[data-testid="tweet"][tabindex="-1"] button[data-testid="caret"]',
      scope: 'dialog',
      layout: 'picture or video opened large',
    },
    { css: 'button[data-testid="caret"]', scope: 'subject', layout: 'a list of posts, 2025-12' },
  ],
  basis: page,
} as const;

const pressReport = {
  id: 'press-report',
  say: 'press-label',
  label: label.report,
  point: [
    { css: '[role="menuitem"][data-testid="report"]', scope: 'page', layout: 'menu of a post, 2024 to 2026' },
    { css: '[role="menuitem"]', scope: 'dialog', labelled: true, layout: 'menu without test names' },
  ],
  basis: publicCode,
} as const;

const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'chosen',
  point: [{ css: '[role="radiogroup"] label', scope: 'dialog', labelled: true, layout: 'report dialog, 2024 to 2026' }],
  basis: publicCode,
} as const;

const pressNext = {
  id: 'press-next',
  say: 'press-label',
  label: label.next,
  point: [{ css: '[data-testid="ChoiceSelectionNextButton"]', scope: 'page', layout: 'report dialog, 2024 to 2026' }],
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
const answer = { id: 'answer', say: 'answer-questions', until: 'confirmed', basis: reportHelp } as const;
const send = {
  id: 'send',
  say: 'check-and-send',
  note: 'updates-repeat-words',
  until: 'confirmed',
  basis: reportHelp,
} as const;

const sent = { id: 'sent', say: 'sent', until: 'confirmed', basis: noSource } as const;

const pressDone = {
  id: 'press-done',
  say: 'press-label',
  note: 'may-offer-more',
  label: label.done,
  point: [{ css: '[data-testid="ocfSettingsListNextButton"]', scope: 'page', layout: 'report dialog, 2024 to 2026' }],
  basis: publicCode,
} as const;

const dialogSteps = [chooseReason, pressNext, chooseSub, answer, send, pressDone] as const;

const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  pages: ['video', 'photo', 'post', 'live', 'feed', 'other'],
  point: [
    {
      css: 'article[data-testid="tweet"][tabindex="-1"] [data-testid="Tweet-User-Avatar"] a[href^="/"]',
      scope: 'page',
      layout: 'post page, 2025-12',
    },
    { css: '[data-testid="Tweet-User-Avatar"] a[href^="/"]', scope: 'subject', layout: 'a list of posts, 2025-12' },
  ],
  basis: page,
} as const;

const openProfileMenu = {
  id: 'open-profile-menu',
  say: 'open-profile-menu',
  point: [{ css: '[data-testid="userActions"]', scope: 'page', layout: 'profile, 2026; only when signed in' }],
  basis: publicCode,
} as const;

/** These entries hold the person's name, so they are found by their test names alone. */
const pressReportName = {
  id: 'press-report',
  say: 'press-report-name',
  point: [{ css: '[role="menuitem"][data-testid="report"]', scope: 'page', layout: 'menu of a profile, 2024 to 2026' }],
  basis: publicCode,
} as const;
const pressBlockName = {
  id: 'press-block',
  say: 'press-block-name',
  point: [
    { css: '[role="menuitem"][data-testid="block"]', scope: 'page', layout: 'menu of a post or profile, 2024 to 2026' },
  ],
  basis: publicCode,
} as const;
const pressMuteName = {
  id: 'press-mute',
  say: 'press-mute-name',
  point: [
    { css: '[role="menuitem"][data-testid="mute"]', scope: 'page', layout: 'menu of a post or profile, 2024 to 2026' },
  ],
  basis: publicCode,
} as const;

/** Where the account is met on a post, the menu of the post has the same entries. */
const accountMenu = [
  { ...openPostMenu, pages: ['video', 'photo', 'post'] },
  { ...openProfile, pages: ['live', 'feed', 'other'] },
  { ...openProfileMenu, pages: ['profile', 'live', 'feed', 'other'] },
] as const;

const openReplyMenu = {
  id: 'open-comment-menu',
  say: 'open-reply-menu',
  point: [{ css: 'button[data-testid="caret"]', scope: 'comment', layout: 'replies below a post, 2025-12' }],
  basis: page,
} as const;

const pressEu = {
  id: 'press-eu',
  say: 'press-label',
  note: 'eu-only-choice',
  label: label.reportEu,
  point: [{ css: '[role="menuitem"]', scope: 'dialog', labelled: true, layout: 'menu in Europe, 2024 to 2026' }],
  basis: strings,
} as const;

const euForm = [
  { id: 'eu-fill', say: 'eu-fill', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
  { id: 'eu-send', say: 'eu-send', until: 'confirmed', basis: risk25 },
] as const;

const postReport = [openPostMenu, pressReport, ...dialogSteps] as const;
const postIllegal = [openPostMenu, pressEu, ...euForm] as const;
const muteWords = [
  { id: 'open-settings', say: 'filter-open-settings', until: 'confirmed', basis: strings },
  { id: 'add-words', say: 'filter-add-words', until: 'confirmed', basis: noSource },
] as const;

const does = ['report-asks-to-look'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;
const illegalDoes = ['illegal-rules-first', 'illegal-no-account'] as const;
const illegalDoesNot = ['illegal-is-notice', 'illegal-one-country'] as const;
const illegalAsks = ['legal-name', 'e-mail'] as const;

/**
 * The post of the page cannot take the keyboard; those around it can. Moving pictures in answers are videos, too, so the largest video
 * does not tell which post is meant.
 */
const focal = 'article[data-testid="tweet"][tabindex="-1"]';
/** The link with the time is the post's own; a post that it quotes carries none. */
const own = 'a[href*="/status/"]:has(time)';
const name = '[data-testid="User-Name"]';
const ownWords = '[data-testid="tweetText"]:not(div[role="link"] [data-testid="tweetText"])';
const pictures = '[data-testid="tweetPhoto"] img, [data-testid="videoPlayer"]';
/** A post that is quoted lies inside, as one large link; the links of the post itself are `a`. */
const quoted = 'div[role="link"]';
const ofThisCard = [{ css: own, name: 'href', match: '/status/(\\d+)' }] as const;
const longPost = '[data-testid="tweet-text-show-more-link"]';

const cardFacts = {
  authorName: [{ from: 'text', css: `${name} a[href^="/"]`, scope: 'subject' }],
  authorAddress: [{ from: 'address', template: 'https://x.com/{authorHandle}' }],
  caption: [{ from: 'text', css: ownWords, scope: 'subject' }],
  postedAt: [
    { from: 'attribute', css: 'a[href*="/status/"] time[datetime]', name: 'datetime', scope: 'subject', shown: true },
    { from: 'derived', how: 'x-snowflake', of: 'id' },
  ],
} as const;
const cardAuthor = {
  from: 'attribute',
  css: own,
  name: 'href',
  scope: 'subject',
  match: '^(?:https://(?:x|twitter)\\.com)?/(\\w{1,15})/status/',
} as const;

const post = {
  container: focal,
  cardId: ofThisCard,
  foreign: quoted,
  more: longPost,
  video: [`${focal} [data-testid="videoPlayer"] video`, `${focal} [data-testid="videoComponent"] video`],
  facts: {
    id: [{ from: 'url', part: 'id' }],
    authorHandle: [cardAuthor, { from: 'url', part: 'handle' }],
    address: [
      { from: 'address', template: 'https://x.com/{authorHandle}/status/{id}' },
      { from: 'address', template: 'https://x.com/i/status/{id}' },
    ],
    ...cardFacts,
    views: [
      { from: 'attribute', css: 'a[href$="/analytics"]', name: 'aria-label', scope: 'subject', match: NUMBER },
      { from: 'text', css: 'a[href$="/analytics"]', scope: 'subject' },
      {
        from: 'attribute',
        css: '[role="group"][aria-label]',
        name: 'aria-label',
        scope: 'subject',
        match: `${NUMBER} views?$`,
      },
    ],
    likes: [
      {
        from: 'attribute',
        css: '[data-testid="like"], [data-testid="unlike"]',
        name: 'aria-label',
        scope: 'subject',
        match: NUMBER,
      },
    ],
    comments: [
      { from: 'attribute', css: '[data-testid="reply"]', name: 'aria-label', scope: 'subject', match: NUMBER },
    ],
    shares: [
      {
        from: 'attribute',
        css: '[data-testid="retweet"], [data-testid="unretweet"]',
        name: 'aria-label',
        scope: 'subject',
        match: NUMBER,
      },
    ],
  },
  comments: {
    item: 'article[data-testid="tweet"]:not([tabindex="-1"])',
    author: `${name} a[href^="/"]`,
    writer: '[data-testid="Tweet-User-Avatar"] a[href^="/"]',
    authorHandle: { css: `${name} a[href^="/"]`, name: 'href', match: '^/(\\w{1,15})$' },
    text: ownWords,
    time: 'time',
    id: { css: own, name: 'href', match: '/status/(\\d+)' },
    cite: { css: own, name: 'href' },
    timeInId: 'x-snowflake',
    picture: pictures,
    more: longPost,
  },
} as const;

/** In a list of posts it is the card whose video is on screen that says everything about itself. */
const feed = {
  container: 'article[data-testid="tweet"]',
  foreign: quoted,
  more: longPost,
  video: ['article[data-testid="tweet"] [data-testid="videoPlayer"] video'],
  facts: {
    id: [{ from: 'attribute', css: own, name: 'href', scope: 'subject', match: '/status/(\\d+)' }],
    authorHandle: [cardAuthor],
    address: [{ from: 'address', template: 'https://x.com/{authorHandle}/status/{id}' }],
    ...cardFacts,
  },
} as const;

/** The data of a profile stay those of the first one, so its handle has to fit. */
const profileData = { script: 'script[type="application/ld+json"]' } as const;
const sameProfile = { path: ['mainEntity', 'additionalName'], is: 'handle' } as const;

/** What Beside knows of X on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['help.x.com'],
  login: {
    signedIn: '[data-testid="SideNav_AccountSwitcher_Button"]',
    signedOut: '[data-testid="BottomBar"] [data-testid="login"]',
  },
  reading: {
    titleNoise: [UNREAD, '^(X|Twitter|Log in to X \\/ X|Home \\/ X|X\\. It’s what’s happening \\/ X)$'],
  },
  subject: {
    post,
    video: post,
    photo: post,
    feed,
    live: {
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [{ from: 'canonical' }],
        title: [{ from: 'meta', name: 'og:title', when: 'id' }],
      },
    },
    profile: {
      container: '[data-testid="primaryColumn"]:has([data-testid="UserName"])',
      cardId: [{ css: '[data-testid="UserName"] span', match: '^\\s*@(\\w{1,15})\\s*$' }],
      facts: {
        authorHandle: [
          { from: 'data', source: profileData, path: ['mainEntity', 'additionalName'], when: sameProfile },
          { from: 'url', part: 'handle' },
        ],
        authorName: [
          {
            from: 'text',
            css: '[data-testid="UserName"]',
            scope: 'subject',
            match: '^([^\\n]+?)\\s*(?:\\n|@\\w{1,15}$|$)',
          },
        ],
        authorId: [{ from: 'data', source: profileData, path: ['mainEntity', 'identifier'], when: sameProfile }],
        authorAddress: [{ from: 'address', template: 'https://x.com/{authorHandle}' }],
        address: [{ from: 'address', template: 'https://x.com/{authorHandle}' }],
        caption: [{ from: 'text', css: '[data-testid="UserDescription"]', scope: 'subject' }],
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
      // A copyright notice goes to the account whole, with name, address, phone and e-mail.
      except: [{ categories: ['copyright-trademark'], learns: 'name-and-words', basis: copyright }],
      gives: ['receipt'],
      basis: reportHelp,
    },
    laws: { 'online-safety-gb': { address: 'https://help.x.com/rules-and-policies/uk-resources', basis: terms } },
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
      basis: reportHelp,
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
      basis: reportHelp,
    },
    {
      target: 'photo',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: postReport,
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openReplyMenu, pressReport, ...dialogSteps],
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: reportHelp,
    },
    {
      target: 'account',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openProfile, openProfileMenu, pressReportName, ...dialogSteps],
      does,
      doesNot,
      noticed: null,
      official: official.report,
      basis: entities,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-live-menu', say: 'open-live-menu', until: 'confirmed', basis: messageGuide },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: messageGuide },
        {
          id: 'choose-reason',
          say: 'choose-label',
          note: 'closest-is-fine',
          usesReason: 'reason',
          until: 'confirmed',
          basis: messageGuide,
        },
        send,
      ],
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: null,
      official: official.report,
      basis: messageGuide,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        {
          id: 'open-info',
          say: 'message-open-info',
          note: 'message-save-first',
          until: 'confirmed',
          basis: messageGuide,
        },
        { id: 'press-report', say: 'press-report-name', until: 'confirmed', basis: messageGuide },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: messageGuide },
        sent,
      ],
      does: ['report-asks-to-look', 'message-stops-them'],
      doesNot: ['message-leaves-inbox', 'report-no-way-back'],
      noticed: 'maybe',
      official: official.report,
      basis: enforcement,
    },
    {
      target: 'ad',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-ad-menu', say: 'open-ad-menu', until: 'confirmed', basis: risk25 },
        { id: 'press-report-ad', say: 'press-label', label: label.reportAd, until: 'confirmed', basis: risk25 },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
        sent,
      ],
      does,
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.report,
      basis: risk25,
    },
    {
      target: 'post',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        openPostMenu,
        {
          id: 'press-not-interested',
          say: 'press-label',
          label: label.notInterested,
          until: 'confirmed',
          basis: noSource,
        },
      ],
      does: ['fewer-posts-like-this'],
      doesNot: ['may-still-see-some', 'not-a-report'],
      noticed: 'no',
      official: official.safety,
      basis: noSource,
    },
    {
      target: 'video',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        openPostMenu,
        {
          id: 'press-not-interested',
          say: 'press-label',
          label: label.notInterested,
          until: 'confirmed',
          basis: noSource,
        },
      ],
      does: ['fewer-posts-like-this'],
      doesNot: ['may-still-see-some', 'not-a-report'],
      noticed: 'no',
      official: official.safety,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'mute',
      way: 'web',
      asks: ['login'],
      steps: [...accountMenu, pressMuteName],
      does: ['mute-hides-posts'],
      doesNot: ['mute-they-still-reply', 'not-a-report'],
      noticed: 'no',
      official: official.safety,
      basis: strings,
    },
    {
      target: 'account',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [
        openProfile,
        openProfileMenu,
        {
          id: 'press-remove-follower',
          say: 'press-label',
          label: label.removeFollower,
          point: [
            { css: '[role="menuitem"]', scope: 'dialog', labelled: true, layout: 'menu of a profile, 2023 to 2025' },
          ],
          basis: strings,
        },
      ],
      does: ['remove-follower-ends-it', 'remove-follower-quiet'],
      doesNot: ['remove-follower-again'],
      noticed: 'maybe',
      official: official.safety,
      basis: strings,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: ['login'],
      steps: [
        ...accountMenu,
        pressBlockName,
        {
          id: 'confirm-block',
          say: 'confirm-label',
          label: label.block,
          point: [
            {
              css: '[data-testid="confirmationSheetConfirm"]',
              scope: 'page',
              layout: 'question before blocking, 2024 to 2026',
            },
          ],
          basis: publicCode,
        },
      ],
      does: ['block-stops-contact', 'block-no-alert'],
      doesNot: ['block-still-see', 'block-other-accounts'],
      noticed: 'yes',
      official: official.safety,
      basis: blockNews,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [
        openReplyMenu,
        { id: 'press-hide', say: 'press-label', label: label.hideReply, until: 'confirmed', basis: noSource },
      ],
      does: ['hide-reply-moves'],
      doesNot: ['hide-reply-still-there', 'not-a-report'],
      noticed: null,
      official: official.safety,
      basis: noSource,
    },
    {
      target: 'post',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: muteWords,
      does: ['filter-hides-posts'],
      doesNot: ['filter-others-see', 'not-a-report'],
      noticed: 'no',
      official: official.safety,
      basis: strings,
    },
    {
      target: 'comment',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: muteWords,
      does: ['filter-hides-posts'],
      doesNot: ['filter-others-see', 'not-a-report'],
      noticed: 'no',
      official: official.safety,
      basis: strings,
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
      basis: risk25,
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
      basis: risk25,
    },
    {
      target: 'photo',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: postIllegal,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk25,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: [openReplyMenu, pressEu, ...euForm],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk25,
    },
    {
      target: 'account',
      kind: 'report-illegal',
      way: 'web',
      asks: illegalAsks,
      steps: [
        openProfile,
        openProfileMenu,
        { id: 'press-eu', say: 'press-eu-name', note: 'eu-only-choice', until: 'confirmed', basis: strings },
        ...euForm,
      ],
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk25,
    },
  ],
  reasons: [
    {
      id: 'hate',
      label: { known: { en: 'Hate' }, basis: reasonLists },
      categories: ['hate'],
      rule: 'https://help.x.com/en/rules-and-policies/hateful-conduct-policy',
    },
    {
      id: 'abuse',
      label: { known: { en: 'Abuse & Harassment' }, basis: reasonLists },
      categories: ['harassment-bullying'],
      rule: 'https://help.x.com/en/rules-and-policies/abusive-behavior',
    },
    {
      id: 'violent-speech',
      label: { known: { en: 'Violent Speech' }, basis: reasonLists },
      categories: ['violence-threats'],
      rule: 'https://help.x.com/en/rules-and-policies/violent-content',
    },
    {
      id: 'child-safety',
      label: { known: { en: 'Child Safety' }, basis: reasonLists },
      categories: ['minor-safety'],
      rule: 'https://help.x.com/en/rules-and-policies/child-safety',
    },
    {
      id: 'privacy',
      label: { known: { en: 'Privacy' }, basis: reasonLists },
      categories: ['privacy-doxxing'],
      rule: 'https://help.x.com/en/rules-and-policies/personal-information',
      // What the second list says today is not known word for word: these describe it.
      subs: [
        { label: { known: { en: 'Intimate pictures without a yes' }, basis: noSource }, category: 'ncii' },
        { label: { known: { en: 'Private information' }, basis: noSource }, category: 'privacy-doxxing' },
        { label: { known: { en: 'Private pictures or videos' }, basis: noSource }, category: 'privacy-doxxing' },
      ],
    },
    {
      id: 'regulated',
      label: {
        known: { en: 'Illegal & Regulated Behaviors', 'en-singular': 'Illegal & Regulated Behavior' },
        basis: reasonLists,
      },
      categories: ['regulated-goods'],
      rule: 'https://help.x.com/en/rules-and-policies/illegal-regulated-behaviors',
    },
    {
      id: 'spam',
      label: { known: { en: 'Spam' }, basis: reasonLists },
      categories: ['scam-fraud-spam'],
      rule: 'https://help.x.com/en/rules-and-policies/authenticity',
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Suicide or self-harm' }, basis: reasonLists },
      categories: ['self-harm'],
      rule: 'https://help.x.com/en/rules-and-policies/glorifying-self-harm',
    },
    {
      id: 'sensitive',
      label: { known: { en: 'Sensitive or disturbing media' }, basis: reasonLists },
      categories: ['sexual-content'],
      rule: 'https://help.x.com/en/rules-and-policies/adult-content',
      subs: [
        { label: { known: { en: 'Adult nudity and sexual behavior' }, basis: noSource }, category: 'sexual-content' },
        { label: { known: { en: 'Graphic violence' }, basis: noSource }, category: 'violence-threats' },
        { label: { known: { en: 'A person who has died' }, basis: noSource }, category: 'other' },
      ],
    },
    {
      id: 'impersonation',
      label: { known: { en: 'Impersonation' }, basis: reasonLists },
      categories: ['impersonation'],
      rule: 'https://help.x.com/en/rules-and-policies/authenticity',
    },
    {
      id: 'entities',
      label: { known: { en: 'Violent & hateful entities' }, basis: entities },
      categories: ['violence-threats'],
      rule: 'https://help.x.com/en/rules-and-policies/violent-entities',
    },
    {
      id: 'civic',
      label: { known: { en: 'Civic Integrity' }, basis: civic },
      categories: ['misinformation'],
      rule: 'https://help.x.com/en/rules-and-policies/election-integrity-policy',
    },
  ],
  // Copyright and brands have forms; illegal content is a menu entry of its own; for dangerous acts the lists we know have nothing.
  noReasonFor: ['copyright-trademark', 'illegal-content', 'dangerous-acts'],
  after: {
    happens: [
      { say: 'after-range', basis: enforcement },
      { say: 'after-target', basis: abuse },
      { say: 'after-self-harm', basis: selfHarm },
      { say: 'after-civic', basis: civic },
      { say: 'after-eu-order', basis: risk25 },
    ],
    time: [{ say: 'time-eu', basis: risk25 }],
    whoLearns: [
      { say: 'who-not-said', basis: noSource },
      { say: 'who-copyright', basis: copyright },
      { say: 'who-trademark', basis: trademark },
    ],
    withdraw: [
      { say: 'withdraw-none', basis: noSource },
      { say: 'withdraw-copyright', basis: copyright },
    ],
    again: { say: 'misuse-again', basis: authenticity },
    numberMatters: [
      { say: 'number-mistake', basis: risk25 },
      { say: 'number-banned', basis: authenticity },
    ],
    status: [{ say: 'status-notices', basis: reportHelp }],
    misuse: [
      { say: 'misuse-again', basis: authenticity },
      { say: 'misuse-calls', basis: authenticity },
      { say: 'misuse-honest', basis: authenticity },
      { say: 'misuse-eu', basis: risk24 },
    ],
    disagree: [
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-eu-form', basis: terms },
      { say: 'disagree-rate', basis: risk25 },
      { say: 'disagree-outside-body', basis: dsa },
      { say: 'disagree-uk', basis: terms },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: enforcement },
      { say: 'outcome-less-reach', basis: enforcement },
      { say: 'outcome-country', basis: risk25 },
      { say: 'outcome-nothing', basis: risk25 },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'abuse',
      kind: 'other',
      name: 'form-abuse',
      address: 'https://help.x.com/en/forms/safety-and-sensitive-content/abuse.html',
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: [],
      region: 'any',
      basis: xRules,
    },
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: 'https://help.x.com/en/forms/safety-and-sensitive-content/private-information.html',
      who: 'who-shown',
      asks: ['e-mail'],
      notes: ['form-some-anyone'],
      region: 'any',
      basis: intimate,
    },
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: 'https://help.x.com/en/forms/safety-and-sensitive-content/private-information.html',
      who: 'who-shown',
      asks: ['e-mail'],
      notes: ['form-some-anyone', 'form-stopncii'],
      region: 'any',
      basis: intimate,
    },
    {
      id: 'intimate-us',
      kind: 'intimate-image',
      name: 'form-intimate-us',
      address: 'https://help.x.com/forms/safety-and-sensitive-content/take-it-down',
      who: 'who-shown',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-no-account', 'form-us-48', 'form-us-menu', 'form-us-told'],
      region: 'us',
      basis: takeItDown,
    },
    {
      id: 'child',
      kind: 'other',
      name: 'form-child',
      address: 'https://help.x.com/en/forms/safety-and-sensitive-content/cse',
      who: 'who-anyone',
      asks: [],
      notes: ['form-no-account', 'form-child-no-copies'],
      region: 'any',
      basis: childSafety,
    },
    {
      id: 'self-harm',
      kind: 'other',
      name: 'form-self-harm',
      address: 'https://help.x.com/forms/safety-and-sensitive-content/self-harm',
      who: 'who-anyone',
      asks: [],
      notes: [],
      region: 'any',
      basis: selfHarm,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: 'https://help.x.com/forms/impersonation',
      who: 'who-copied',
      asks: ['e-mail'],
      notes: [],
      region: 'any',
      basis: xRules,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: 'https://help.x.com/en/rules-and-policies/authenticity',
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-scam-menu', 'form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: authenticity,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://help.x.com/forms/ipi',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-contact-passed-on', 'form-false-claim'],
      region: 'any',
      basis: copyright,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address: 'https://help.x.com/forms/trademark',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on'],
      region: 'any',
      basis: trademark,
    },
    {
      id: 'counterfeit',
      kind: 'trademark',
      name: 'form-counterfeit',
      address: 'https://help.x.com/forms/counterfeit',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: [],
      region: 'any',
      basis: xRules,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.illegal,
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail'],
      notes: ['form-no-account', 'illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: risk25,
    },
  ],
  mistake: {
    intro: 'mistake-intro',
    steps: [
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: authenticity },
      { say: 'mistake-like-does-not', basis: noSource },
      { say: 'mistake-no-address', basis: noSource },
    ],
    official: official.report,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-appeal', basis: enforcement },
      { say: 'targeted-no-date', basis: noSource },
      { say: 'targeted-copyright', basis: copyright },
      { say: 'targeted-copyright-days', basis: copyright },
      { say: 'targeted-no-raid', basis: authenticity },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [{ within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa }],
    official: 'https://help.x.com/en/forms/account-access/appeals',
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-protect', basis: noSource },
      { say: 'safer-replies', basis: noSource },
      { say: 'safer-messages', basis: noSource },
      { say: 'safer-tagging', basis: noSource },
      { say: 'safer-muted-words', basis: strings },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.safety,
  },
} as const satisfies Playbook;
