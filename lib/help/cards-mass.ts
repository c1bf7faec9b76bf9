import type { Card } from './card';

/** Mass reporting and report services, and what to do instead. */
export const MASS_CARDS: readonly Card[] = [
  { id: 'mass-what', group: 'mass', lines: 2, seeds: ['2.9', '2.10'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'mass-why', group: 'mass', lines: 3, seeds: ['2.11', '2.12', '2.13', '3.5'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'mass-bad', group: 'mass', lines: 1, seeds: ['2.14'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'mass-harm', group: 'mass', lines: 3, seeds: ['2.15', '2.17', '3.8', '3.19', '3.20'], basis: { kind: 'others', source: 'https://www.washingtonpost.com/opinions/2021/12/23/facebook-meta-2021-threat-report/' } },
  { id: 'mass-wrong', group: 'mass', lines: 2, seeds: ['3.4'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'mass-rules', group: 'mass', lines: 3, seeds: ['2.16', '2.20', '3.7', '3.10', '3.12'], basis: { kind: 'official', source: 'https://help.x.com/en/rules-and-policies/authenticity', when: '2026-06' } },
  { id: 'mass-law', group: 'mass', lines: 2, seeds: ['3.6'], basis: { kind: 'seen', when: '2025-12' } },
  { id: 'services', group: 'mass', lines: 3, seeds: ['2.4', '2.18', '3.1'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'why-beside', group: 'mass', lines: 2, seeds: ['2.19'], basis: { kind: 'unsourced' } },
  { id: 'fair', group: 'mass', lines: 2, seeds: ['2.21'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'debate', group: 'mass', lines: 2, seeds: ['1.12'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'native', group: 'instead', lines: 2, seeds: ['2.3', '2.23', '3.14', '4.5'], basis: { kind: 'official', source: 'https://support.google.com/youtube/answer/2802027' } },
  { id: 'quiet-tools', group: 'instead', lines: 2, seeds: ['2.24', '3.15', '4.4'], basis: { kind: 'others', source: 'https://foundation.mozilla.org/en/research/library/user-controls/report/' } },
  { id: 'community', group: 'instead', lines: 1, seeds: ['2.25'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'growth', group: 'instead', lines: 1, seeds: ['2.26'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'serious', group: 'instead', lines: 2, seeds: ['3.9', '3.16'], basis: { kind: 'others', source: 'https://reportharmfulcontent.com/' } },
];
