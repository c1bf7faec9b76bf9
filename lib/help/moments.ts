import type { Category } from '../domain/category';
import { harmsOnePerson } from '../domain/responsible-use';

/**
 * Sentences of cards that are said at one moment, on the screen where they are needed, besides the list of all cards.
 * `ready`: first on the last card. `quietly`: above its two buttons. `sent`: after a report. `mistake` and `targeted`: in these guides.
 * `harassed`: where the person said that somebody could hurt them, and after a report about such harm. `childHarmed`: the same where it is
 * a child: people to trust before the police, and nothing that could make somebody carry pictures there. `carrying`: after a report about
 * suicide. `afterwards`: last, once a report about such harm was written down.
 */
export const SAID_AT = {
  ready: ['request.1'],
  quietly: ['quiet.1', 'quiet.2'],
  sent: ['hidden.1', 'told.1'],
  mistake: ['mistake.2', 'mistake.3', 'settled.2'],
  targeted: ['signs.1', 'signs.2'],
  harassed: ['not-alone.1', 'not-alone.2', 'police.1', 'police.2'],
  childHarmed: ['not-alone.1', 'child-harmed.1', 'child-harmed.2', 'child-harmed.3'],
  carrying: ['not-alone.1', 'not-alone.2'],
  afterwards: ['self-care.1'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A moment at which some sentences are said. */
export type SaidMoment = keyof typeof SAID_AT;

/** What is said with a report of this category, below the people to talk to; null where it harms nobody in particular. */
export function momentOfHarm(category: Category | null): 'harassed' | 'childHarmed' | 'carrying' | null {
  if (!harmsOnePerson(category)) return null;
  if (category === 'minor-safety') return 'childHarmed';
  return category === 'self-harm' ? 'carrying' : 'harassed';
}
