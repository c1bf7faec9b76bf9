import type { Playbook } from '../../domain/playbook';
import { address } from '../addresses/facebook';
import { UNREAD } from '../numbers';

const publicCode = { kind: 'others', source: 'public code that works on Facebook, 2024 to 2026' } as const;
const dialogNotes = {
  kind: 'others',
  source: 'a developer’s notes of the report window of a profile, about 2026',
} as const;
const reasonLists = { kind: 'others', source: 'Facebook’s list as public projects copied it, 2024 to 2026' } as const;
const helpCopy = {
  kind: 'others',
  source: 'https://facebookblog-fb.blogspot.com/2021/01/how-to-report-things.html',
} as const;
const blockGuide = {
  kind: 'others',
  source: 'https://batiburrillo.net/como-bloquear-o-desbloquear-a-una-persona-en-facebook',
} as const;
const appealCopy = { kind: 'others', source: 'a copy of Meta’s help text on suspended accounts' } as const;
const stopNcii = { kind: 'others', source: 'https://news.linkzpulse.com/?p=154425' } as const;
const noSource = { kind: 'unsourced' } as const;
const oldHelp = {
  kind: 'official',
  source: 'https://www.facebook.com/help/1753719584844061',
  when: '2016-03',
} as const;
const standards = {
  kind: 'official',
  source: 'https://transparency.meta.com/policies/community-standards',
  when: '2026-08',
} as const;
const terms = {
  kind: 'official',
  source: 'https://www.facebook.com/legal/terms/plain_text_terms',
  when: '2026-06',
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
  hub: 'https://www.facebook.com/help/263149623790594',
  help: 'https://www.facebook.com/help',
  illegal: 'https://www.facebook.com/help/contact/319149701968527',
} as const;

const rules = {
  children: 'https://transparency.meta.com/policies/community-standards/child-sexual-exploitation-abuse-nudity/',
  bullying: 'https://transparency.meta.com/policies/community-standards/bullying-harassment/',
  selfInjury: 'https://transparency.meta.com/policies/community-standards/suicide-self-injury/',
  violence: 'https://transparency.meta.com/policies/community-standards/violence-incitement/',
  goods: 'https://transparency.meta.com/policies/community-standards/regulated-goods/',
  nudity: 'https://transparency.meta.com/policies/community-standards/adult-nudity-sexual-activity/',
  fraud: 'https://transparency.meta.com/policies/community-standards/fraud-scams/',
  property: 'https://transparency.meta.com/policies/community-standards/intellectual-property/',
  integrity: 'https://transparency.meta.com/policies/community-standards/account-integrity/',
  all: 'https://transparency.meta.com/policies/community-standards/',
} as const;

/** Words only: no page of Facebook was saved, and its pages differ from person to person. The words help to find the control by eye. */
const label = {
  postActions: {
    known: {
      en: 'Actions for this post',
      es: 'Acciones para esta publicación',
      fr: 'Actions pour cette publication',
      de: 'Aktionen für diesen Beitrag',
      pt: 'Ações para esta publicação',
      'pt-BR': 'Ações para esta postagem',
      it: 'Azioni per questo post',
      nl: 'Acties voor dit bericht',
      id: 'Tindakan untuk postingan ini',
      ar: 'إجراءات بشأن هذا المنشور',
      hi: 'इस पोस्ट के लिए कार्रवाइयाँ',
    },
    basis: publicCode,
  },
  reportPost: { known: { en: 'Report post' }, basis: helpCopy },
  reportVideo: { known: { en: 'Report video', 'en-2021': 'Find support or report video' }, basis: helpCopy },
  reportReel: { known: { en: 'Report reel' }, basis: helpCopy },
  reportPhoto: { known: { en: 'Report photo' }, basis: publicCode },
  reportProfile: { known: { en: 'Report profile' }, basis: dialogNotes },
  reportComment: { known: { en: 'Report comment' }, basis: noSource },
  reportLive: { known: { en: 'Report live video' }, basis: noSource },
  reportAd: { known: { en: 'Report ad' }, basis: noSource },
  report: { known: { en: 'Report' }, basis: noSource },
  submit: { known: { en: 'Submit' }, basis: dialogNotes },
  next: { known: { en: 'Next' }, basis: dialogNotes },
  block: { known: { en: 'Block' }, basis: dialogNotes },
  confirm: { known: { en: 'Confirm' }, basis: blockGuide },
  snooze: { known: { en: 'Snooze' }, basis: noSource },
  hidePost: { known: { en: 'Hide post' }, basis: noSource },
} as const;

const openPostMenu = {
  id: 'open-menu',
  say: 'open-post-menu',
  label: label.postActions,
  until: 'confirmed',
  basis: publicCode,
} as const;
const openDots = { id: 'open-menu', say: 'open-dots', until: 'confirmed', basis: helpCopy } as const;
const openProfile = {
  id: 'open-profile',
  say: 'open-profile',
  until: 'confirmed',
  pages: ['video', 'short', 'photo', 'post', 'live', 'feed', 'other'],
  basis: dialogNotes,
} as const;
const openProfileMenu = {
  id: 'open-profile-menu',
  say: 'open-profile-menu',
  until: 'confirmed',
  basis: dialogNotes,
} as const;
const hoverComment = {
  id: 'open-comment-menu',
  say: 'open-comment-menu',
  note: 'dots-show-on-hover',
  until: 'confirmed',
  basis: noSource,
} as const;

const chooseReason = {
  id: 'choose-reason',
  say: 'choose-label',
  note: 'closest-is-fine',
  usesReason: 'reason',
  until: 'confirmed',
  basis: dialogNotes,
} as const;
const chooseSub = {
  id: 'choose-sub-reason',
  say: 'choose-label',
  note: 'lists-go-deeper',
  usesReason: 'sub-reason',
  until: 'confirmed',
  basis: dialogNotes,
} as const;
const submit = {
  id: 'submit',
  say: 'read-then-press',
  note: 'no-private-details',
  label: label.submit,
  until: 'confirmed',
  basis: dialogNotes,
} as const;
const next = {
  id: 'press-next',
  say: 'press-label',
  note: 'then-done',
  label: label.next,
  until: 'confirmed',
  basis: dialogNotes,
} as const;
const dialogSteps = [chooseReason, chooseSub, submit, next] as const;

const postReport = [
  openPostMenu,
  { id: 'press-report', say: 'press-label', label: label.reportPost, until: 'confirmed', basis: helpCopy },
  ...dialogSteps,
] as const;
const videoReport = [
  openDots,
  { id: 'press-report', say: 'press-label', label: label.reportVideo, until: 'confirmed', basis: helpCopy },
  ...dialogSteps,
] as const;
const reelReport = [
  openDots,
  { id: 'press-report', say: 'press-label', label: label.reportReel, until: 'confirmed', basis: helpCopy },
  ...dialogSteps,
] as const;

const euSteps = [
  { id: 'open-form', say: 'eu-open', note: 'eu-hate-only', until: 'confirmed', basis: risk },
  { id: 'eu-fill', say: 'eu-fill', note: 'eu-notice-parts', until: 'confirmed', basis: dsa },
  { id: 'eu-send', say: 'eu-send', until: 'confirmed', basis: dsa },
] as const;

const does = ['report-asks-to-look'] as const;
const doesNot = ['report-no-verdict', 'report-no-way-back'] as const;
const illegalAsks = ['legal-name', 'e-mail'] as const;
const illegalDoes = ['illegal-some-removed'] as const;
const illegalDoesNot = ['illegal-is-notice'] as const;

/** A post opened over the page lies in a dialog; behind it there are others. Where both are open, the page behind is not read. */
const inDialog = '[role="dialog"]';
const onPage = 'body:not(:has([role="dialog"])) [role="main"]';
const profileName = '[data-ad-rendering-role="profile_name"]';
const storyMessage = '[data-ad-rendering-role="story_message"]';

/** The link of the time names the comment under the post; that of the author names it too, behind the account. */
const toComment =
  'a[href*="comment_id="]:is([href*="/posts/"], [href*="/permalink"], [href*="/videos/"], [href*="/reel/"], [href*="/photo"], [href*="/watch"], [href*="story_fbid="], [href*="v="], li a)';
const comments = {
  // The post itself is an article as well, around its comments: it is the one with the post's own parts, and without a name of its own.
  item: `[role="article"]:is([aria-label], [role="article"] *):has(a[href*="comment_id="]):not(:has(${storyMessage}, ${profileName}))`,
  author: 'a[role="link"] span[dir="auto"]',
  authorHandle: {
    css: 'a[role="link"]:has(span[dir="auto"])',
    name: 'href',
    match:
      '^(?:https://[\\w-]+\\.facebook\\.com)?/(?!(?:profile\\.php|groups|people|stories)(?:/|\\?))([\\w.]{3,60})/?(?:\\?|$)',
  },
  text: 'div[dir="auto"]',
  time: toComment,
  id: { css: toComment, name: 'href', match: '[?&](?:reply_comment_id|comment_id(?!.*[?&]reply_comment_id))=([^&]+)' },
  cite: { css: toComment, name: 'href' },
  reply: ':has(a[href*="reply_comment_id="])',
  picture: 'a[href*="/photo"] img, [data-visualcompletion="media-vc-image"]',
  more: '[role="button"]',
} as const;

const counts = '^[^|]*\\p{Nd}[^|]*\\| ';
const seen = {
  authorHandle: [{ from: 'url', part: 'handle' }],
  authorName: [
    { from: 'text', css: `${inDialog} ${profileName}` },
    { from: 'meta', name: 'og:title', when: 'id', match: `${counts}.+ \\| By ([^|]+) \\| Facebook$` },
  ],
  authorAddress: [{ from: 'address', template: 'https://www.facebook.com/{authorHandle}' }],
  caption: [
    { from: 'text', css: `${inDialog} ${storyMessage}` },
    { from: 'meta', name: 'og:description', when: 'id' },
  ],
  // The preview of a video has counts before and the account behind its title; that of a post has the account alone.
  title: [{ from: 'meta', name: 'og:title', when: 'id', match: `${counts}(.+?) \\| [^|]+ \\| Facebook$` }],
  id: [{ from: 'url', part: 'id' }],
} as const;

/** What Beside knows of Facebook on the desktop web. */
export const playbook = {
  ...address,
  compiled: '2026-11',
  officialHosts: ['transparency.meta.com', 'www.meta.com'],
  reading: { titleNoise: [UNREAD, '^(Facebook|Facebook – log in or sign up|Log in to Facebook)$'] },
  subject: {
    video: {
      more: '[role="button"]',
      facts: {
        ...seen,
        address: [{ from: 'address', template: 'https://www.facebook.com/watch/?v={id}' }, { from: 'canonical' }],
      },
      comments,
    },
    short: {
      more: '[role="button"]',
      facts: {
        ...seen,
        address: [{ from: 'address', template: 'https://www.facebook.com/reel/{id}/' }, { from: 'canonical' }],
      },
      comments,
    },
    live: {
      more: '[role="button"]',
      facts: { ...seen, address: [{ from: 'address', template: 'https://www.facebook.com/watch/live/?v={id}' }] },
      comments,
    },
    post: {
      more: '[role="button"]',
      facts: {
        ...seen,
        authorName: [...seen.authorName, { from: 'text', css: `${onPage} ${profileName}` }],
        caption: [
          { from: 'text', css: `${inDialog} ${storyMessage}` },
          { from: 'text', css: `${onPage} ${storyMessage}` },
          { from: 'meta', name: 'og:description', when: 'id' },
        ],
        address: [
          { from: 'address', template: 'https://www.facebook.com/groups/{group}/posts/{id}/' },
          { from: 'address', template: 'https://www.facebook.com/{handle}/posts/{id}' },
          { from: 'canonical' },
        ],
      },
      comments,
    },
    photo: {
      more: '[role="button"]',
      facts: { ...seen, address: [{ from: 'address', template: 'https://www.facebook.com/photo?fbid={id}' }] },
      comments,
    },
    profile: {
      facts: {
        authorHandle: [{ from: 'url', part: 'handle' }],
        authorId: [{ from: 'url', part: 'accountId' }],
        authorAddress: [
          { from: 'address', template: 'https://www.facebook.com/{authorHandle}' },
          { from: 'address', template: 'https://www.facebook.com/profile.php?id={authorId}' },
        ],
        address: [
          { from: 'address', template: 'https://www.facebook.com/{authorHandle}' },
          { from: 'address', template: 'https://www.facebook.com/profile.php?id={authorId}' },
        ],
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
    rules: { learns: { learns: 'not-who', basis: oldHelp }, gives: ['decision'], basis: oldHelp },
    laws: {
      'take-it-down': { learns: { learns: 'not-who', basis: intimateMeta }, basis: intimateMeta },
    },
  },
  actions: [
    {
      target: 'video',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: videoReport,
      does,
      doesNot,
      noticed: 'no',
      official: official.hub,
      basis: helpCopy,
    },
    {
      target: 'short',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: reelReport,
      does,
      doesNot,
      noticed: 'no',
      official: official.hub,
      basis: helpCopy,
    },
    {
      target: 'post',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: postReport,
      does,
      doesNot,
      noticed: 'no',
      official: official.hub,
      basis: helpCopy,
    },
    {
      target: 'photo',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openDots,
        { id: 'press-report', say: 'press-label', label: label.reportPhoto, until: 'confirmed', basis: publicCode },
        ...dialogSteps,
      ],
      does,
      doesNot,
      noticed: 'no',
      official: official.hub,
      basis: helpCopy,
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
          note: 'page-and-group-too',
          label: label.reportProfile,
          until: 'confirmed',
          basis: dialogNotes,
        },
        ...dialogSteps,
      ],
      does,
      doesNot,
      noticed: 'no',
      official: official.hub,
      basis: dialogNotes,
    },
    {
      target: 'comment',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        hoverComment,
        { id: 'press-report', say: 'press-label', label: label.reportComment, until: 'confirmed', basis: noSource },
        ...dialogSteps,
      ],
      does,
      doesNot,
      noticed: 'no',
      official: official.hub,
      basis: noSource,
    },
    {
      target: 'live',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openDots,
        { id: 'press-report', say: 'press-label', label: label.reportLive, until: 'confirmed', basis: noSource },
        ...dialogSteps,
      ],
      does,
      doesNot: ['live-not-the-chat', ...doesNot],
      noticed: 'no',
      official: official.hub,
      basis: noSource,
    },
    {
      target: 'direct-message',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        { id: 'open-chat', say: 'message-open-menu', until: 'confirmed', basis: noSource },
        { id: 'press-report', say: 'press-label', label: label.report, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
      ],
      does,
      doesNot: ['message-no-block', ...doesNot],
      noticed: 'no',
      official: official.hub,
      basis: noSource,
    },
    {
      target: 'ad',
      kind: 'report',
      way: 'web',
      asks: ['login'],
      steps: [
        openDots,
        { id: 'press-report', say: 'press-label', label: label.reportAd, until: 'confirmed', basis: noSource },
        { id: 'choose-reason', say: 'choose-closest', until: 'confirmed', basis: noSource },
      ],
      does,
      doesNot: ['report-no-way-back'],
      noticed: null,
      official: official.hub,
      basis: noSource,
    },
    {
      target: 'post',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [
        openPostMenu,
        { id: 'press-hide', say: 'press-label', label: label.hidePost, until: 'confirmed', basis: noSource },
      ],
      does: ['fewer-posts-like-this'],
      doesNot: ['may-still-see-some', 'not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'video',
      kind: 'not-interested',
      way: 'web',
      asks: ['login'],
      steps: [openDots, { id: 'press-hide', say: 'choose-show-less', until: 'confirmed', basis: noSource }],
      does: ['fewer-like-this'],
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
        openPostMenu,
        {
          id: 'press-snooze',
          say: 'press-label',
          note: 'or-unfollow',
          label: label.snooze,
          until: 'confirmed',
          basis: noSource,
        },
      ],
      does: ['snooze-less'],
      doesNot: ['snooze-still-see-you', 'not-a-report'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'account',
      kind: 'restrict',
      way: 'web',
      asks: ['login'],
      steps: [openProfile, { id: 'take-break', say: 'take-a-break', until: 'confirmed', basis: noSource }],
      does: ['take-a-break-less'],
      doesNot: ['snooze-still-see-you', 'not-a-report'],
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
        { id: 'press-block', say: 'press-label', label: label.block, until: 'confirmed', basis: dialogNotes },
        { id: 'confirm-block', say: 'confirm-label', label: label.confirm, until: 'confirmed', basis: blockGuide },
      ],
      does: ['block-no-contact', 'block-unfriends'],
      doesNot: ['block-shared-groups', 'block-public-posts', 'not-a-report'],
      noticed: 'maybe',
      official: official.help,
      basis: blockGuide,
    },
    {
      target: 'comment',
      kind: 'remove-comment',
      way: 'web',
      asks: ['login'],
      steps: [hoverComment, { id: 'press-delete', say: 'press-delete', until: 'confirmed', basis: noSource }],
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
      steps: [{ id: 'open-settings', say: 'filter-settings', until: 'confirmed', basis: noSource }],
      does: ['filter-hides-comments'],
      doesNot: ['filter-keeps-author'],
      noticed: 'no',
      official: official.help,
      basis: noSource,
    },
    {
      target: 'video',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: euSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'short',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: euSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'post',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: euSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'comment',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: euSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
    {
      target: 'account',
      kind: 'report-illegal',
      way: 'form',
      asks: illegalAsks,
      steps: euSteps,
      does: illegalDoes,
      doesNot: illegalDoesNot,
      noticed: null,
      official: official.illegal,
      basis: risk,
    },
  ],
  reasons: [
    {
      id: 'under-18',
      label: { known: { en: 'Problem involving someone under 18' }, basis: dialogNotes },
      categories: ['minor-safety'],
      rule: rules.children,
      subs: [
        { label: { known: { en: 'Seems like sexual exploitation' }, basis: reasonLists }, category: 'minor-safety' },
        { label: { known: { en: 'Physical abuse' }, basis: reasonLists }, category: 'minor-safety' },
      ],
    },
    {
      id: 'bullying',
      label: { known: { en: 'Bullying, harassment or abuse' }, basis: dialogNotes },
      categories: ['harassment-bullying'],
      rule: rules.bullying,
      subs: [
        { label: { known: { en: 'Bullying or harassment' }, basis: dialogNotes }, category: 'harassment-bullying' },
        { label: { known: { en: 'Threatening to share my nude images' }, basis: dialogNotes }, category: 'ncii' },
        { label: { known: { en: 'Seems like sexual exploitation' }, basis: dialogNotes }, category: 'ncii' },
        { label: { known: { en: 'Seems like human trafficking' }, basis: dialogNotes }, category: 'violence-threats' },
      ],
    },
    {
      id: 'self-harm',
      label: { known: { en: 'Suicide or self-harm' }, basis: dialogNotes },
      categories: ['self-harm'],
      rule: rules.selfInjury,
      subs: [
        { label: { known: { en: 'Suicide or self-injury' }, basis: reasonLists }, category: 'self-harm' },
        { label: { known: { en: 'Eating disorder' }, basis: reasonLists }, category: 'self-harm' },
      ],
    },
    {
      id: 'violent',
      label: { known: { en: 'Violent, hateful or disturbing content' }, basis: dialogNotes },
      categories: ['violence-threats', 'hate'],
      rule: rules.violence,
      subs: [
        { label: { known: { en: 'Credible threat to safety' }, basis: dialogNotes }, category: 'violence-threats' },
        { label: { known: { en: 'Promoting hate' }, basis: reasonLists }, category: 'hate' },
        { label: { known: { en: 'Calling for violence' }, basis: reasonLists }, category: 'violence-threats' },
        { label: { known: { en: 'Seems like terrorism' }, basis: reasonLists }, category: 'violence-threats' },
        { label: { known: { en: 'Seems like organized crime' }, basis: reasonLists }, category: 'violence-threats' },
        {
          label: { known: { en: 'Showing violence, death or severe injury' }, basis: reasonLists },
          category: 'violence-threats',
        },
        { label: { known: { en: 'Animal abuse' }, basis: reasonLists }, category: 'violence-threats' },
      ],
    },
    {
      id: 'restricted-items',
      label: { known: { en: 'Selling or promoting restricted items' }, basis: dialogNotes },
      categories: ['regulated-goods'],
      rule: rules.goods,
      subs: [
        { label: { known: { en: 'Drugs' }, basis: reasonLists }, category: 'regulated-goods' },
        { label: { known: { en: 'Weapons' }, basis: reasonLists }, category: 'regulated-goods' },
        { label: { known: { en: 'Animals' }, basis: reasonLists }, category: 'regulated-goods' },
      ],
    },
    {
      id: 'adult',
      label: { known: { en: 'Adult content' }, basis: dialogNotes },
      categories: ['sexual-content', 'ncii'],
      rule: rules.nudity,
      subs: [
        { label: { known: { en: 'My nude images have been shared' }, basis: reasonLists }, category: 'ncii' },
        { label: { known: { en: 'Threatening to share my nude images' }, basis: reasonLists }, category: 'ncii' },
        { label: { known: { en: 'Nudity or sexual activity' }, basis: reasonLists }, category: 'sexual-content' },
        { label: { known: { en: 'Seems like prostitution' }, basis: reasonLists }, category: 'sexual-content' },
      ],
    },
    {
      id: 'scam',
      label: { known: { en: 'Scam, fraud or false information' }, basis: dialogNotes },
      categories: ['scam-fraud-spam', 'misinformation'],
      rule: rules.fraud,
      subs: [
        { label: { known: { en: 'Fraud or scam' }, basis: reasonLists }, category: 'scam-fraud-spam' },
        { label: { known: { en: 'Sharing false information' }, basis: reasonLists }, category: 'misinformation' },
        { label: { known: { en: 'Spam' }, basis: reasonLists }, category: 'scam-fraud-spam' },
      ],
    },
    {
      id: 'fake-profile',
      label: { known: { en: 'Fake profile', 'en-page': 'Fake Page' }, basis: dialogNotes },
      categories: ['impersonation'],
      rule: rules.integrity,
      targets: ['account'],
      subs: [
        { label: { known: { en: 'Me' }, basis: reasonLists }, category: 'impersonation' },
        { label: { known: { en: 'A friend' }, basis: reasonLists }, category: 'impersonation' },
        { label: { known: { en: 'A celebrity or public figure' }, basis: reasonLists }, category: 'impersonation' },
        { label: { known: { en: 'A business' }, basis: reasonLists }, category: 'impersonation' },
        { label: { known: { en: 'They’re not a real person' }, basis: reasonLists }, category: 'impersonation' },
      ],
    },
    {
      id: 'property',
      label: { known: { en: 'Intellectual property' }, basis: dialogNotes },
      categories: ['copyright-trademark'],
      rule: rules.property,
    },
    {
      id: 'something-else',
      label: { known: { en: 'Something else' }, basis: dialogNotes },
      categories: ['other'],
      rule: rules.all,
    },
  ],
  // "I don't want to see this" is no report under the rules, so it serves no category.
  noReasonFor: ['privacy-doxxing', 'dangerous-acts', 'illegal-content'],
  after: {
    happens: [
      { say: 'after-standards', basis: oldHelp },
      { say: 'after-target', basis: standards },
      { say: 'after-under-13', basis: risk },
      { say: 'after-eu-share', basis: risk },
    ],
    time: [],
    whoLearns: [
      { say: 'who-anonymous', basis: intimateMeta },
      { say: 'who-nothing-passed', basis: oldHelp },
      { say: 'who-property', basis: property },
    ],
    withdraw: [
      { say: 'withdraw-none', basis: noSource },
      { say: 'withdraw-property', basis: retract },
    ],
    numberMatters: [
      { say: 'number-unknown', basis: noSource },
      { say: 'number-flood', basis: risk },
      { say: 'number-wrong', basis: risk },
    ],
    status: [{ say: 'status-inbox', basis: oldHelp }],
    misuse: [
      { say: 'misuse-terms', basis: terms },
      { say: 'misuse-ignored', basis: risk },
      { say: 'misuse-property', basis: property },
    ],
    disagree: [
      { say: 'disagree-six-months', basis: risk },
      { say: 'disagree-people', basis: risk },
      { say: 'disagree-both-told', basis: risk },
      { say: 'disagree-board', basis: risk },
      { say: 'disagree-eu', basis: dsa },
      { say: 'disagree-outside-body', basis: dsa },
    ],
    outcomes: [
      { say: 'outcome-removed', basis: standards },
      { say: 'outcome-nothing', basis: oldHelp },
    ],
    appealWithin: [
      { within: { months: 6 }, covers: 'any-report', region: 'eu', say: 'disagree-six-months', basis: risk },
      { within: { months: 6 }, covers: 'legal-notice', region: 'eu', say: 'ask-again-eu', basis: dsa },
    ],
  },
  forms: [
    {
      id: 'hub',
      kind: 'other',
      name: 'form-hub',
      address: official.hub,
      who: 'who-anyone',
      asks: [],
      notes: ['form-hub-for', 'form-no-account'],
      region: 'any',
      basis: standards,
    },
    {
      id: 'privacy',
      kind: 'privacy',
      name: 'form-privacy',
      address: official.hub,
      who: 'who-shown',
      asks: ['e-mail'],
      notes: ['form-in-hub'],
      region: 'any',
      basis: standards,
    },
    {
      id: 'impersonation',
      kind: 'impersonation',
      name: 'form-impersonation',
      address: official.hub,
      who: 'who-copied',
      asks: ['e-mail'],
      notes: ['form-in-hub'],
      region: 'any',
      basis: standards,
    },
    {
      id: 'underage',
      kind: 'underage',
      name: 'form-underage',
      address: official.hub,
      who: 'who-anyone',
      asks: [],
      notes: ['form-in-hub'],
      region: 'any',
      basis: standards,
    },
    {
      id: 'self-injury',
      kind: 'other',
      name: 'form-self-injury',
      address: 'https://www.facebook.com/help/contact/305410456169423/',
      who: 'who-anyone',
      asks: [],
      notes: [],
      region: 'any',
      basis: standards,
    },
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
      id: 'copyright',
      kind: 'copyright',
      name: 'form-copyright',
      address: 'https://www.facebook.com/help/1020633957973118/',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on', 'form-false-claim'],
      region: 'any',
      basis: property,
    },
    {
      id: 'trademark',
      kind: 'trademark',
      name: 'form-trademark',
      address: 'https://www.facebook.com/help/ipreporting/report/trademark',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on'],
      region: 'any',
      basis: property,
    },
    {
      id: 'counterfeit',
      kind: 'trademark',
      name: 'form-counterfeit',
      address: 'https://www.facebook.com/help/ipreporting/report/counterfeit',
      who: 'who-owner',
      asks: ['legal-name', 'e-mail', 'signature'],
      notes: ['form-name-passed-on'],
      region: 'any',
      basis: property,
    },
    {
      id: 'retract',
      kind: 'other',
      name: 'form-retract',
      address: 'https://www.facebook.com/help/contact/237593160842825',
      who: 'who-sender',
      asks: ['e-mail'],
      notes: [],
      region: 'any',
      basis: retract,
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
      { say: 'mistake-no-rule', basis: oldHelp },
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
      { say: 'targeted-review', basis: risk },
      { say: 'targeted-often-wrong', basis: risk },
      { say: 'targeted-suspended', basis: appealCopy },
      { say: 'targeted-property', basis: property },
      { say: 'targeted-board', basis: risk },
      { say: 'targeted-no-raid', basis: terms },
      { say: 'targeted-other-homes', basis: noSource },
    ],
    copyText: 'targeted-text',
    days: [
      { within: { days: 180 }, region: 'any', say: 'targeted-days-180', basis: appealCopy },
      { within: { months: 6 }, region: 'eu', say: 'targeted-days-eu', basis: dsa },
    ],
    official: official.help,
  },
  safer: {
    intro: 'safer-intro',
    steps: [
      { say: 'safer-who-sees', basis: noSource },
      { say: 'safer-old-posts', basis: noSource },
      { say: 'safer-friends', basis: noSource },
      { say: 'safer-comments', basis: noSource },
      { say: 'safer-tags', basis: noSource },
      { say: 'safer-messages', basis: noSource },
      { say: 'safer-devices', basis: noSource },
      { say: 'safer-two-step', basis: noSource },
    ],
    official: official.help,
  },
} as const satisfies Playbook;
