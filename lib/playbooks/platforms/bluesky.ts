import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/bluesky';
import { NUMBER_WITH_UNIT, UNREAD } from '../numbers';

const noSource = { kind: 'unsourced' } as const;
/** The app's own source, which anyone can read. Not a look at the running page, so it is shown as "may differ". */
const appCode = {
  kind: 'others',
  source: 'Bluesky’s own public app code (bluesky-social/social-app), 2025 to 2026',
} as const;
const readers = {
  kind: 'others',
  source: 'Bluesky’s own public app code and public readers of its pages, 2025 to 2026',
} as const;
const blocksPublic = { kind: 'others', source: 'guides to blocking on Bluesky, 2024 to 2026' } as const;
const terms = { kind: 'official', source: 'https://bsky.social/about/support/tos', when: '2025-12' } as const;
const guidelines = {
  kind: 'official',
  source: 'https://bsky.social/about/support/community-guidelines',
  when: '2025-10',
} as const;
const massReports = {
  kind: 'official',
  source: 'https://bsky.app/profile/did:plc:eon2iu7v3x2ukgxkqaf7e5np/post/3lkgpzdtups2a',
  when: '2025-03',
} as const;
/** The page of Bluesky's that tells of the form is https://support.bsky.social/about/support/tida-info; the form's own address stands in the app's code. */
const intimate = {
  kind: 'others',
  source: 'Bluesky’s own public app code (the form that its report window opens), 2026',
} as const;
const legalReports = {
  kind: 'official',
  source: 'https://bsky.social/about/support/regulatory-compliance-report',
} as const;
const messages = { kind: 'official', source: 'https://bsky.app/profile/safety.bsky.app', when: '2024-05' } as const;
const dsa = { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } as const;

const official = {
  support: 'https://bsky.social/about/support',
  rules: 'https://bsky.social/about/support/community-guidelines',
  terms: 'https://bsky.social/about/support/tos',
  copyright: 'https://bsky.social/about/support/copyright',
  legal: 'https://bsky.social/about/support/regulatory-compliance-report',
  intimate: 'https://forms.bsky.app/f/ncii',
} as const;

const label = {
  reportPost: { known: { en: 'Report post' }, basis: appCode },
  reportAccount: { known: { en: 'Report account' }, basis: appCode },
  submit: { known: { en: 'Submit report' }, basis: appCode },
  mute: { known: { en: 'Mute account' }, basis: appCode },
  block: { known: { en: 'Block account' }, basis: appCode },
  confirmBlock: { known: { en: 'Block' }, basis: appCode },
  words: { known: { en: 'Mute words & tags' }, basis: appCode },
  showLess: { known: { en: 'Show less like this' }, basis: appCode },
  hideReply: { known: { en: 'Hide reply for everyone' }, basis: appCode },
  whoReplies: { known: { en: 'Edit interaction settings' }, basis: appCode },
  reportMessage: { known: { en: 'Report' }, basis: noSource },
} as const;

/** Every post carries the button; menus and the report window have test names in the app's code, whatever the language. */
const openPostMenu = {
  id: 'open-menu',
  say: 'open-post-menu',
  pages: ['post', 'comment', 'feed', 'other'],
  point: [{ css: '[data-testid="postDropdownBtn"]', scope: 'subject', layout: 'page of a post, 2025 to 2026' }],
  basis: readers,
} as const;

const openReplyMenu = {
  id: 'open-menu',
  say: 'open-reply-menu',
  point: [{ css: '[data-testid="postDropdownBtn"]', scope: 'comment', layout: 'reply below a post, 2025 to 2026' }],
  basis: readers,
} as const;

const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  pages: ['post', 'comment', 'feed', 'other'],
  until: 'confirmed',
  basis: appCode,
} as const;

const openProfileMenu = {
  id: 'open-profile-menu',
  say: 'open-profile-menu',
  point: [{ css: '[data-testid="profileHeaderDropdownBtn"]', scope: 'page', layout: 'profile, 2023 to 2026' }],
  basis: readers,
} as const;

const pressReportPost = {
  id: 'press-report',
  say: 'press-label',
  label: label.reportPost,
  point: [{ css: '[data-testid="postDropdownReportBtn"]', scope: 'page', layout: 'menu of a post, 2023 to 2026' }],
  basis: readers,
} as const;

const chooseCategory = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'chosen',
  point: [
    { css: '[data-testid^="report:category:"]', scope: 'page', labelled: true, layout: 'report window, 2025 to 2026' },
  ],
  basis: appCode,
} as const;

const chooseSub = {
  id: 'choose-sub-reason',
  say: 'choose-label',
  note: 'then-more-exact',
  usesReason: 'sub-reason',
  until: 'chosen',
  point: [
    { css: '[data-testid^="report:option:"]', scope: 'page', labelled: true, layout: 'report window, 2025 to 2026' },
  ],
  basis: appCode,
} as const;

const chooseService = {
  id: 'choose-service',
  say: 'choose-service',
  note: 'service-not-always',
  until: 'confirmed',
  basis: appCode,
} as const;

const submit = {
  id: 'submit',
  say: 'read-then-press',
  note: 'details-optional',
  label: label.submit,
  point: [{ css: '[data-testid="report:submit"]', scope: 'page', layout: 'report window, 2025 to 2026' }],
  basis: appCode,
} as const;

const restOfReport = [chooseCategory, chooseSub, chooseService, submit] as const;

// On a profile the same entry can say the opposite ("Unblock"), so its words are compared there.
const pressBlock = {
  id: 'press-block',
  say: 'press-label',
  label: label.block,
  point: [
    {
      css: '[data-testid="postDropdownBlockBtn"]',
      scope: 'page',
      labelled: true,
      layout: 'menu of a post, 2025 to 2026',
    },
    {
      css: '[data-testid="profileHeaderDropdownBlockBtn"]',
      scope: 'page',
      labelled: true,
      layout: 'menu of a profile, 2023 to 2026',
    },
  ],
  basis: readers,
} as const;

const pressMute = {
  id: 'press-mute',
  say: 'press-label',
  label: label.mute,
  point: [
    {
      css: '[data-testid="postDropdownMuteBtn"]',
      scope: 'page',
      labelled: true,
      layout: 'menu of a post, 2025 to 2026',
    },
    {
      css: '[data-testid="profileHeaderDropdownMuteBtn"]',
      scope: 'page',
      labelled: true,
      layout: 'menu of a profile, 2023 to 2026',
    },
  ],
  basis: readers,
} as const;

const profileMenu = { ...openProfileMenu, pages: ['profile'] } as const;

const does = ['report-asks-to-look', 'report-told-of-action'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;

/** The post of the address is a plain region; replies and posts above it are links as a whole. */
const ownPost = '[data-testid^="postThreadItem-by-"]:not(a, [role="link"])';
/** Words of a quoted post inside are left out: they are somebody else's. (Tried in Chromium; the test's document knows no such `:not`.) */
const ownWords = '[data-word-wrap="1"]:not(:is(a, [role="link"]):not([data-testid]) *)';
/** A post that is quoted: one large link with words or a video in it. */
const quoted = 'div[role="link"], a[href*="/post/"]:has([data-word-wrap], video)';

/** A count on screen: with its unit where that is known, a plain number in English, else the words as they stand. */
function shownCount(testId: string, words: string) {
  const at = { from: 'text', css: `[data-testid="${testId}"]`, scope: 'subject' } as const;
  return [{ ...at, match: NUMBER_WITH_UNIT }, { ...at, match: `^([\\d.,]+) ${words}$` }, at] as const;
}

const imageOfAccount = '/plain/(did:[a-z]+:[A-Za-z0-9._:%-]+)/';

/** What Beside knows of Bluesky on the web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['bsky.social', 'forms.bsky.app'],
  reading: { titleNoise: [UNREAD, '^Bluesky$'] },
  subject: {
    post: {
      container: ownPost,
      // Its counts link to lists of this very post; where there are none, only whose it is can be told.
      cardId: [{ css: 'a[href*="/post/"]', name: 'href', match: '/post/([a-z0-9]+)/(?:liked-by|reposted-by|quotes)' }],
      cardOwner: [{ name: 'data-testid', match: '^postThreadItem-by-(.+)$' }],
      foreign: quoted,
      video: [`${ownPost} video`],
      facts: {
        id: [{ from: 'url', part: 'id' }],
        address: [
          { from: 'address', template: 'https://bsky.app/profile/{handle}/post/{id}' },
          { from: 'address', template: 'https://bsky.app/profile/{did}/post/{id}' },
        ],
        authorHandle: [
          { from: 'url', part: 'handle' },
          {
            from: 'attribute',
            css: ':scope',
            scope: 'subject',
            name: 'data-testid',
            match: '^postThreadItem-by-(.+)$',
          },
        ],
        authorName: [
          { from: 'text', css: 'a[href^="/profile/"]:not([href*="/post/"])', scope: 'subject', match: '^([^\\n]+)' },
          { from: 'meta', name: 'og:title', when: 'id', match: '^(.+) \\(@[^)]+\\)$' },
        ],
        // The lasting id of the account: it stays when the handle changes.
        authorId: [
          { from: 'url', part: 'did' },
          { from: 'meta', name: 'og:image', when: 'id', match: imageOfAccount },
        ],
        authorAddress: [
          { from: 'address', template: 'https://bsky.app/profile/{authorHandle}' },
          { from: 'address', template: 'https://bsky.app/profile/{authorId}' },
        ],
        caption: [
          { from: 'text', css: ownWords, scope: 'subject' },
          { from: 'meta', name: 'og:description', when: 'id' },
        ],
        postedAt: [
          { from: 'meta', name: 'article:published_time', when: 'id' },
          { from: 'derived', how: 'at-tid', of: 'id' },
        ],
        likes: [
          { from: 'meta', name: 'twitter:value2', when: 'id', labelled: ['twitter:label2', 'Likes'] },
          ...shownCount('likeCount-expanded', 'likes?'),
        ],
        comments: [{ from: 'meta', name: 'twitter:value3', when: 'id', labelled: ['twitter:label3', 'Replies'] }],
        shares: [
          { from: 'meta', name: 'twitter:value4', when: 'id', labelled: ['twitter:label4', 'Reposts'] },
          ...shownCount('repostCount-expanded', 'reposts?'),
        ],
      },
      comments: {
        item: '[data-testid^="postThreadItem-by-"]:is(a, [role="link"])',
        author: 'a[href^="/profile/"]:not([href*="/post/"])',
        writer: 'a[href^="/profile/"]:has([data-testid="userAvatarImage"])',
        authorHandle: { css: ':scope', name: 'data-testid', match: '^postThreadItem-by-(.+)$' },
        text: ownWords,
        time: 'a[href*="/post/"]',
        id: { css: 'a[href*="/post/"]', name: 'href', match: '/post/([a-z0-9]+)$' },
        cite: { css: 'a[href*="/post/"]', name: 'href' },
        timeInId: 'at-tid',
        picture: 'img[src*="/feed_thumbnail/"], video',
      },
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorId: [
          { from: 'url', part: 'did' },
          { from: 'meta', name: 'twitter:value1', when: 'handle', labelled: ['twitter:label1', 'Account DID'] },
          { from: 'json-ld', type: 'ProfilePage', path: ['mainEntity', 'identifier'], match: '^(did:.+)$' },
          { from: 'meta', name: 'og:image', when: 'handle', match: imageOfAccount },
        ],
        authorName: [
          { from: 'meta', name: 'og:title', when: 'handle', match: '^(.+) \\(@[^)]+\\)$' },
          { from: 'text', css: '[data-testid="profileHeaderDisplayName"]' },
        ],
        caption: [{ from: 'meta', name: 'og:description', when: 'handle' }],
        authorAddress: [
          { from: 'address', template: 'https://bsky.app/profile/{authorHandle}' },
          { from: 'address', template: 'https://bsky.app/profile/{authorId}' },
        ],
        address: [
          { from: 'address', template: 'https://bsky.app/profile/{authorHandle}' },
          { from: 'address', template: 'https://bsky.app/profile/{authorId}' },
        ],
      },
    },
    // Lists of posts do not say which one is meant.
    other: { facts: { address: [{ from: 'canonical' }] } },
  },
  doors: {
    rules: { learns: { learns: 'not-said', basis: noSource }, gives: ['decision'], basis: terms },
    laws: {},
  },
  actions: [
    {
      target: 'post',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openPostMenu, pressReportPost, ...restOfReport],
      does,
      doesNot,
      noticed: null,
      official: official.support,
      basis: appCode,
    },
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openPostMenu, pressReportPost, ...restOfReport],
      does: [...does, 'video-is-in-post'],
      doesNot,
      noticed: null,
      official: official.support,
      basis: appCode,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [openReplyMenu, pressReportPost, ...restOfReport],
      does,
      doesNot,
      noticed: null,
      official: official.support,
      basis: appCode,
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
          label: label.reportAccount,
          point: [
            {
              css: '[data-testid="profileHeaderDropdownReportBtn"]',
              scope: 'page',
              layout: 'menu of a profile, 2023 to 2026',
            },
          ],
          basis: readers,
        },
        ...restOfReport,
      ],
      does,
      doesNot,
      noticed: null,
      official: official.support,
      basis: appCode,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        {
          id: 'open-message-menu',
          say: 'open-message-menu',
          note: 'dots-show-on-hover',
          until: 'confirmed',
          basis: noSource,
        },
        { id: 'press-report', say: 'press-label', label: label.reportMessage, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: appCode },
        { id: 'submit', say: 'read-then-press', label: label.submit, until: 'confirmed', basis: appCode },
      ],
      does: [...does, 'message-to-bluesky'],
      doesNot,
      noticed: null,
      official: official.support,
      basis: appCode,
    },
    {
      target: 'account',
      kind: 'block',
      way: 'web',
      asks: ['login'],
      steps: [
        openPostMenu,
        profileMenu,
        pressBlock,
        { id: 'confirm-block', say: 'confirm-label', label: label.confirmBlock, until: 'confirmed', basis: appCode },
      ],
      does: ['block-both-ways'],
      doesNot: ['block-is-public', 'block-seen-signed-out', 'not-a-report'],
      noticed: 'yes',
      official: official.support,
      basis: blocksPublic,
    },
    {
      target: 'account',
      kind: 'mute',
      way: 'web',
      asks: ['login'],
      steps: [openPostMenu, profileMenu, pressMute],
      does: ['mute-hides', 'mute-is-private'],
      doesNot: ['mute-they-still-can', 'not-a-report'],
      noticed: 'no',
      official: official.support,
      basis: appCode,
    },
    {
      target: 'post',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-menu', say: 'open-menu-in-feed', until: 'confirmed', basis: appCode },
        {
          id: 'press-show-less',
          say: 'press-label',
          note: 'not-in-every-feed',
          label: label.showLess,
          point: [
            {
              css: '[data-testid="postDropdownShowLessBtn"]',
              scope: 'page',
              layout: 'menu of a post in a feed, 2025 to 2026',
            },
          ],
          basis: appCode,
        },
      ],
      does: ['fewer-posts-like-this'],
      doesNot: ['only-that-feed', 'not-a-report'],
      noticed: 'no',
      official: official.support,
      basis: appCode,
    },
    {
      target: 'comment',
      kind: 'filter',
      way: 'web',
      asks: ['login'],
      steps: [
        openReplyMenu,
        {
          id: 'press-mute-words',
          say: 'press-label',
          label: label.words,
          point: [
            { css: '[data-testid="postDropdownMuteWordsBtn"]', scope: 'page', layout: 'menu of a post, 2025 to 2026' },
          ],
          basis: appCode,
        },
        { id: 'add-words', say: 'add-words', until: 'confirmed', basis: noSource },
      ],
      does: ['words-hidden'],
      doesNot: ['words-still-there'],
      noticed: 'no',
      official: official.support,
      basis: appCode,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [
        openReplyMenu,
        {
          // Several entries share this test name, so the words decide.
          id: 'press-hide',
          say: 'press-label',
          label: label.hideReply,
          point: [
            {
              css: '[data-testid="postDropdownHideBtn"]',
              scope: 'page',
              labelled: true,
              layout: 'menu of a reply below your own post, 2025 to 2026',
            },
          ],
          basis: appCode,
        },
        { id: 'confirm-hide', say: 'confirm-choice', until: 'confirmed', basis: appCode },
      ],
      does: ['hide-own-thread'],
      doesNot: ['hide-not-deleted', 'not-a-report'],
      noticed: 'maybe',
      official: official.support,
      basis: appCode,
    },
    {
      target: 'comment',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-own-menu', say: 'open-own-post-menu', until: 'confirmed', basis: appCode },
        { id: 'press-settings', say: 'press-label', label: label.whoReplies, until: 'confirmed', basis: appCode },
      ],
      does: ['who-may-reply'],
      doesNot: ['quotes-elsewhere'],
      noticed: 'maybe',
      official: official.support,
      basis: appCode,
    },
    {
      target: 'post',
      kind: 'report-illegal',
      way: 'form',
      asks: ['legal-name', 'e-mail'],
      steps: [
        { id: 'open-legal-page', say: 'open-legal-page', until: 'confirmed', basis: legalReports },
        { id: 'write', say: 'write-notice', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
      ],
      does: ['notice-answered'],
      doesNot: ['illegal-is-notice'],
      noticed: 'maybe',
      official: official.legal,
      basis: legalReports,
    },
  ],
  reasons: [
    {
      id: 'misleading',
      label: { known: { en: 'Misleading' }, basis: appCode },
      categories: ['scam-fraud-spam', 'misinformation', 'impersonation'],
      rule: official.rules,
      subs: [
        { label: { known: { en: 'Spam' }, basis: appCode }, category: 'scam-fraud-spam' },
        { label: { known: { en: 'Scam' }, basis: appCode }, category: 'scam-fraud-spam' },
        { label: { known: { en: 'Fake account or bot' }, basis: appCode }, category: 'scam-fraud-spam' },
        { label: { known: { en: 'Impersonation' }, basis: appCode }, category: 'impersonation' },
        { label: { known: { en: 'False information about elections' }, basis: appCode }, category: 'misinformation' },
        { label: { known: { en: 'Other misleading content' }, basis: appCode }, category: 'misinformation' },
      ],
    },
    {
      id: 'adult',
      label: { known: { en: 'Adult content' }, basis: appCode },
      categories: ['sexual-content', 'ncii'],
      rule: official.rules,
      subs: [
        { label: { known: { en: 'Unlabeled adult content' }, basis: appCode }, category: 'sexual-content' },
        { label: { known: { en: 'Adult sexual abuse content' }, basis: appCode }, category: 'sexual-content' },
        { label: { known: { en: 'Non-consensual intimate imagery' }, basis: appCode }, category: 'ncii' },
        { label: { known: { en: 'Deepfake adult content' }, basis: appCode }, category: 'ncii' },
        { label: { known: { en: 'Animal sexual abuse' }, basis: appCode }, category: 'sexual-content' },
        { label: { known: { en: 'Other sexual violence content' }, basis: appCode }, category: 'sexual-content' },
      ],
    },
    {
      id: 'harassment',
      label: { known: { en: 'Harassment or hate' }, basis: appCode },
      categories: ['harassment-bullying', 'hate', 'privacy-doxxing'],
      rule: official.rules,
      subs: [
        { label: { known: { en: 'Targeted harassment' }, basis: appCode }, category: 'harassment-bullying' },
        { label: { known: { en: 'Trolling' }, basis: appCode }, category: 'harassment-bullying' },
        { label: { known: { en: 'Hate speech' }, basis: appCode }, category: 'hate' },
        { label: { known: { en: 'Doxxing' }, basis: appCode }, category: 'privacy-doxxing' },
        {
          label: { known: { en: 'Other harassing or hateful content' }, basis: appCode },
          category: 'harassment-bullying',
        },
      ],
    },
    {
      id: 'violence',
      label: { known: { en: 'Violence' }, basis: appCode },
      categories: ['violence-threats'],
      rule: official.rules,
      subs: [
        { label: { known: { en: 'Threats or incitement' }, basis: appCode }, category: 'violence-threats' },
        { label: { known: { en: 'Graphic violent content' }, basis: appCode }, category: 'violence-threats' },
        { label: { known: { en: 'Glorification of violence' }, basis: appCode }, category: 'violence-threats' },
        { label: { known: { en: 'Extremist content' }, basis: appCode }, category: 'violence-threats' },
        { label: { known: { en: 'Animal welfare' }, basis: appCode }, category: 'violence-threats' },
        { label: { known: { en: 'Human trafficking' }, basis: appCode }, category: 'violence-threats' },
        { label: { known: { en: 'Other violent content' }, basis: appCode }, category: 'violence-threats' },
      ],
    },
    {
      id: 'child',
      label: { known: { en: 'Child safety' }, basis: appCode },
      categories: ['minor-safety'],
      rule: official.rules,
      subs: [
        { label: { known: { en: 'Grooming or predatory behavior' }, basis: appCode }, category: 'minor-safety' },
        { label: { known: { en: 'Child Sexual Abuse Material (CSAM)' }, basis: appCode }, category: 'minor-safety' },
        { label: { known: { en: 'Privacy violation of a minor' }, basis: appCode }, category: 'minor-safety' },
        { label: { known: { en: 'Minor harassment or bullying' }, basis: appCode }, category: 'minor-safety' },
        { label: { known: { en: 'Other child safety issue' }, basis: appCode }, category: 'minor-safety' },
      ],
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Self-harm or dangerous behaviors' }, basis: appCode },
      categories: ['self-harm', 'dangerous-acts'],
      rule: official.rules,
      subs: [
        { label: { known: { en: 'Content promoting or depicting self-harm' }, basis: appCode }, category: 'self-harm' },
        { label: { known: { en: 'Eating disorders' }, basis: appCode }, category: 'self-harm' },
        { label: { known: { en: 'Dangerous challenges or activities' }, basis: appCode }, category: 'dangerous-acts' },
        { label: { known: { en: 'Dangerous substances or drug abuse' }, basis: appCode }, category: 'regulated-goods' },
        { label: { known: { en: 'Other dangerous content' }, basis: appCode }, category: 'dangerous-acts' },
      ],
    },
    {
      id: 'site-rules',
      label: { known: { en: 'Breaking site rules' }, basis: appCode },
      categories: ['regulated-goods'],
      rule: official.rules,
      subs: [
        {
          label: { known: { en: 'Promoting or selling prohibited items or services' }, basis: appCode },
          category: 'regulated-goods',
        },
        { label: { known: { en: 'Hacking or system attacks' }, basis: appCode }, category: 'other' },
        { label: { known: { en: 'Banned user returning' }, basis: appCode }, category: 'other' },
        { label: { known: { en: 'Other' }, basis: appCode }, category: 'other' },
      ],
    },
    {
      id: 'other',
      label: { known: { en: 'Other' }, basis: appCode },
      categories: ['other'],
      rule: official.rules,
    },
  ],
  noReasonFor: ['copyright-trademark', 'illegal-content'],
  after: {
    happens: [
      { say: 'after-told', basis: terms },
      { say: 'after-services', basis: appCode },
    ],
    time: [],
    whoLearns: [
      { say: 'who-not-said', basis: noSource },
      { say: 'who-services-see', basis: noSource },
    ],
    withdraw: [{ say: 'withdraw-mail', basis: terms }],
    again: { say: 'number-not-votes', basis: massReports },
    numberMatters: [
      { say: 'number-not-votes', basis: massReports },
      { say: 'number-sooner', basis: massReports },
    ],
    status: [{ say: 'status-told', basis: terms }],
    misuse: [{ say: 'misuse-bad-faith', basis: guidelines }],
    disagree: [
      { say: 'disagree-mail', basis: terms },
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: terms },
      { say: 'outcome-label', basis: appCode },
      { say: 'outcome-nothing', basis: noSource },
    ],
    appealWithin: [{ within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa }],
  },
  forms: [
    {
      id: 'intimate',
      kind: 'intimate-image',
      name: 'form-intimate',
      address: official.intimate,
      who: 'who-shown',
      asks: ['e-mail'],
      notes: ['form-ncii-there', 'form-ncii-in-report', 'form-us-48', 'form-copies-too'],
      region: 'any',
      basis: intimate,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: official.support,
      who: 'who-copied',
      asks: ['login'],
      notes: ['form-impersonation-menu'],
      region: 'any',
      basis: appCode,
    },
    {
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: official.copyright,
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-false-claim', 'form-name-passed-on'],
      region: 'any',
      basis: appCode,
    },
    {
      id: 'support',
      kind: 'other',
      name: 'form-support',
      address: official.support,
      who: 'who-anyone',
      asks: ['e-mail'],
      notes: ['form-no-account'],
      region: 'any',
      basis: terms,
    },
    {
      id: 'eu-illegal',
      kind: 'eu-illegal',
      name: 'form-eu-illegal',
      address: official.legal,
      who: 'who-anyone-eu',
      asks: ['legal-name', 'e-mail'],
      notes: ['illegal-is-notice', 'eu-notice-parts'],
      copyText: 'eu-notice-text',
      region: 'eu',
      basis: legalReports,
    },
    {
      id: 'scam',
      kind: 'scam',
      name: 'form-scam',
      address: official.support,
      who: 'who-anyone',
      asks: ['login'],
      notes: ['form-scam-menu', 'form-scam-bank', 'form-scam-police'],
      region: 'any',
      basis: appCode,
    },
  ],
  mistake: {
    intro: 'mistake-intro-mail',
    steps: [
      { say: 'mistake-write', basis: terms },
      { say: 'mistake-no-rule', basis: noSource },
      { say: 'mistake-no-second', basis: noSource },
    ],
    copyText: 'mistake-text',
    official: official.support,
  },
  targeted: {
    intro: 'targeted-intro',
    steps: [
      { say: 'targeted-keep-copies', basis: noSource },
      { say: 'targeted-two-weeks', basis: terms },
      { say: 'targeted-how', basis: terms },
      { say: 'targeted-number', basis: massReports },
      { say: 'targeted-no-raid', basis: guidelines },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { days: 14 }, region: 'any', say: 'targeted-days-14', basis: terms },
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
    ],
    official: official.terms,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-replies', basis: appCode },
      { say: 'safer-messages', basis: messages },
      { say: 'safer-words', basis: appCode },
      { say: 'safer-signed-out', basis: messages },
      { say: 'safer-not-private', basis: blocksPublic },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.support,
  },
} as const satisfies Playbook;
