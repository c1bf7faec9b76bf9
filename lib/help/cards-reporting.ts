import type { Card } from './card';

/** Before, during and after a report, and after a mistake. */
export const REPORTING_CARDS: readonly Card[] = [
  { id: 'final', group: 'before', lines: 2, seeds: ['0.3', '0.6'], basis: { kind: 'others', source: 'https://thehowtodo.com/how-to-remove-a-report-on-tiktok-a-step-by-step-guide.html' } },
  { id: 'request', group: 'before', lines: 1, seeds: ['0.5'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'pause', group: 'before', lines: 3, seeds: ['0.14', '0.15', '0.16'], basis: { kind: 'others', source: 'https://saferinternet.org.uk/online-issue/reporting' } },
  { id: 'rules-only', group: 'before', lines: 2, seeds: ['1.13', '1.16', '2.22'], basis: { kind: 'others', source: 'https://saferinternet.org.uk/online-issue/reporting' } },
  { id: 'quiet', group: 'before', lines: 2, seeds: ['1.9', '1.11'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'site-knows', group: 'before', lines: 2, seeds: ['1.10'], basis: { kind: 'official', source: 'https://help.x.com/en/rules-and-policies/copyright-policy' } },
  { id: 'once', group: 'before', lines: 2, seeds: ['0.18'], basis: { kind: 'official', source: 'https://support.google.com/youtube/answer/2802027' } },
  { id: 'what', group: 'before', lines: 2, seeds: ['2.1', '2.2'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'who-unknown', group: 'before', lines: 1, seeds: ['1.1', '1.8'], basis: { kind: 'unsourced' } },
  { id: 'steps', group: 'after', lines: 3, seeds: ['0.4', '0.7', '1.4', '2.5'], basis: { kind: 'official', source: 'https://www.tiktok.com/community-guidelines/en/enforcement/', when: '2026-08' } },
  { id: 'outcomes', group: 'after', lines: 2, seeds: ['0.8', '1.5', '2.6', '3.13'], basis: { kind: 'official', source: 'https://www.tiktok.com/community-guidelines/en/enforcement/', when: '2026-08' } },
  { id: 'slow', group: 'after', lines: 1, seeds: ['0.17', '1.2'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'notice', group: 'after', lines: 1, seeds: ['0.9'], basis: { kind: 'others', source: 'https://pen.org/report/shouting-into-the-void/' } },
  { id: 'hidden', group: 'after', lines: 1, seeds: ['1.3'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'appeal', group: 'after', lines: 1, seeds: ['1.6', '3.11'], basis: { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } },
  { id: 'told', group: 'after', lines: 1, seeds: ['1.18'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'machines', group: 'after', lines: 1, seeds: ['1.7', '2.27'], basis: { kind: 'official', source: 'https://www.tiktok.com/community-guidelines/en/enforcement/', when: '2026-08' } },
  { id: 'number-any', group: 'after', lines: 2, seeds: ['2.7', '2.8'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'mistake', group: 'mistake', lines: 3, seeds: ['0.1', '0.19', '1.15'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'settled', group: 'mistake', lines: 2, seeds: ['0.2'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'tell-support', group: 'mistake', lines: 3, seeds: ['0.10', '0.11', '0.12', '1.14'], basis: { kind: 'others', source: 'https://thehowtodo.com/how-to-remove-a-report-on-tiktok-a-step-by-step-guide.html' } },
  { id: 'likes', group: 'mistake', lines: 1, seeds: ['0.13'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'false', group: 'mistake', lines: 2, seeds: ['1.17'], basis: { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } },
];
