import type { Card } from './card';
import { MASS_CARDS } from './cards-mass';
import { PEOPLE_CARDS } from './cards-people';
import { PLATFORM_CARDS } from './cards-platforms';
import { REPORTING_CARDS } from './cards-reporting';

const CARDS = [...REPORTING_CARDS, ...PLATFORM_CARDS, ...MASS_CARDS, ...PEOPLE_CARDS] as const;

/** The name of a card. A screen's `cards.<id>` compiles only while every card has its words. */
export type CardId = (typeof CARDS)[number]['id'];

/** A card that is really there. */
export type KnownCard = Card & { readonly id: CardId };

/** Every card, in the order of the learn page. */
export const ALL_CARDS: readonly KnownCard[] = CARDS;

/** When a card is shown: before anything, while choosing a rule, before the report, after the stop, after the report. */
export type CardMoment = 'before' | 'rule' | 'ready' | 'stopped' | 'after';

/** General cards that one platform's own card takes the place of. */
const REPLACES: Readonly<Record<string, RegExp>> = { 'who-unknown': /^who-learns$/, 'number-any': /^number-/ };

/** The cards for somebody on this platform: its own, and the general ones it does not say better. */
export function cardsFor(platformId: string): readonly KnownCard[] {
  const own = ALL_CARDS.filter((card) => card.platform === platformId);
  return ALL_CARDS.filter((card) => {
    if (card.platform !== undefined) return card.platform === platformId;
    const better = REPLACES[card.id];
    return better === undefined || !own.some((one) => better.test(one.id));
  });
}

/** The one card that is worth saying at this moment. */
export function cardAt(platformId: string, moment: CardMoment): KnownCard | null {
  const cards = cardsFor(platformId);
  const wanted = WANTED[moment];
  return wanted.map((id) => cards.find((card) => card.id === id)).find((card) => card !== undefined) ?? null;
}

const WANTED: Readonly<Record<CardMoment, readonly CardId[]>> = {
  before: ['who-learns', 'who-unknown'],
  rule: ['rules-only'],
  ready: ['final'],
  stopped: ['not-alone'],
  after: ['steps'],
};
