import type { Card } from './card';

/** What is known for one platform only. Where it differs from a general card, this one is shown. */
export const PLATFORM_CARDS: readonly Card[] = [
  { id: 'who-learns', group: 'before', lines: 1, seeds: ['1.1', '1.8'], basis: { kind: 'official', source: 'https://support.google.com/youtube/answer/2802027' }, platform: 'youtube' },
  { id: 'who-learns', group: 'before', lines: 1, seeds: ['1.1', '1.8'], basis: { kind: 'official', source: 'https://help.kick.com/en/articles/8539253-submitting-a-report' }, platform: 'kick' },
  { id: 'who-learns', group: 'before', lines: 1, seeds: ['1.1', '1.8'], basis: { kind: 'official', source: 'https://values.snap.com/safety/safety-reporting' }, platform: 'snapchat' },
  { id: 'who-learns', group: 'before', lines: 1, seeds: ['1.1', '1.8'], basis: { kind: 'official', source: 'https://reddit.zendesk.com/hc/en-us/articles/205192745', when: '2016' }, platform: 'reddit' },
  { id: 'who-learns', group: 'before', lines: 1, seeds: ['1.1', '1.8'], basis: { kind: 'official', source: 'https://www.facebook.com/help/1753719584844061', when: '2016-03' }, platform: 'facebook' },
  { id: 'number-youtube', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://support.google.com/youtube/answer/2802027' }, platform: 'youtube' },
  { id: 'number-twitch', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://safety.twitch.tv/s/article/Community-Guidelines', when: '2026-08' }, platform: 'twitch' },
  { id: 'number-kick', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://help.kick.com/en/articles/8539253-submitting-a-report' }, platform: 'kick' },
  { id: 'number-bluesky', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://bsky.app/profile/did:plc:eon2iu7v3x2ukgxkqaf7e5np/post/3lkgpzdtups2a', when: '2025-03' }, platform: 'bluesky' },
  { id: 'number-x', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://help.x.com/en/rules-and-policies/authenticity', when: '2026-06' }, platform: 'x' },
  { id: 'number-tiktok', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'others', source: 'https://interaksyon.philstar.com/hobbies-interests/2022/07/08/221729/' }, platform: 'tiktok' },
  { id: 'number-reddit', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://support.reddithelp.com/hc/articles/360043066412', when: '2026-06' }, platform: 'reddit' },
  { id: 'number-dailymotion', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://legal.dailymotion.com/en/terms-of-use/', when: '2026-06' }, platform: 'dailymotion' },
  { id: 'number-snapchat', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://values.snap.com/privacy/transparency', when: '2025' }, platform: 'snapchat' },
  { id: 'number-instagram', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://transparency.meta.com/', when: '2025' }, platform: 'instagram' },
  { id: 'number-facebook', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://transparency.meta.com/', when: '2025' }, platform: 'facebook' },
  { id: 'number-vimeo', group: 'after', lines: 1, seeds: ['2.7', '2.8'], basis: { kind: 'official', source: 'https://vimeo.com/terms', when: '2024-07' }, platform: 'vimeo' },
];
