import type { Basis } from '../domain/playbook-knowledge';

/** Groups of cards, in the order in which the learn page shows them. */
export const CARD_GROUPS = [
  'before',
  'after',
  'mistake',
  'mass',
  'instead',
  'targeted',
  'people',
  'quarrel',
  'together',
] as const;
export type CardGroup = (typeof CARD_GROUPS)[number];

/**
 * One piece of knowledge, written once. Its words are `cards.<id>` (title) and `cards.<id>.1` to `cards.<id>.<lines>`.
 * `seeds`: the rows of the needs list that it serves. `platform`: only for that platform.
 */
export interface Card {
  readonly id: string;
  readonly group: CardGroup;
  readonly lines: number;
  readonly seeds: readonly string[];
  readonly basis: Basis;
  readonly platform?: string;
}
