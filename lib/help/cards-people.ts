import type { Card } from './card';

/** People: being targeted, harassed, in a quarrel; doing it together. */
export const PEOPLE_CARDS: readonly Card[] = [
  { id: 'signs', group: 'targeted', lines: 2, seeds: ['3.2', '3.3'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'hit', group: 'targeted', lines: 3, seeds: ['3.17'], basis: { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj', when: '2022-10' } },
  { id: 'copies', group: 'targeted', lines: 1, seeds: ['3.18'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'recognise', group: 'people', lines: 2, seeds: ['4.1'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'calm', group: 'people', lines: 2, seeds: ['4.2'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'privacy', group: 'people', lines: 2, seeds: ['4.3'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'proof', group: 'people', lines: 2, seeds: ['3.22', '3.26', '4.6', '4.7', '4.8'], basis: { kind: 'others', source: 'https://www.esafety.gov.au/report/cyberbullying' } },
  { id: 'not-alone', group: 'people', lines: 2, seeds: ['4.9', '4.10'], basis: { kind: 'others', source: 'https://onlineharassmentfieldmanual.pen.org/documenting-online-harassment/' } },
  { id: 'site-help', group: 'people', lines: 1, seeds: ['4.11'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'police', group: 'people', lines: 2, seeds: ['4.12'], basis: { kind: 'others', source: 'https://reportharmfulcontent.com/' } },
  { id: 'self-care', group: 'people', lines: 1, seeds: ['4.13'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'share', group: 'people', lines: 1, seeds: ['4.14'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'change', group: 'people', lines: 1, seeds: ['4.15'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'quarrel', group: 'quarrel', lines: 2, seeds: ['3.21', '3.23'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'private', group: 'quarrel', lines: 2, seeds: ['3.24'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'anger', group: 'quarrel', lines: 1, seeds: ['3.25'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'mediate', group: 'quarrel', lines: 1, seeds: ['3.27'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'responsible', group: 'together', lines: 1, seeds: ['0.20'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'teach', group: 'together', lines: 1, seeds: ['3.28'], basis: { kind: 'others', source: 'articles about reporting, written by others' } },
  { id: 'helpful', group: 'together', lines: 2, seeds: ['4.16'], basis: { kind: 'unsourced' } },
];
