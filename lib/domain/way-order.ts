/** Which way stands first. Safety decides before anything else; then what it is about. No way is ever left out. */
import type { Category } from './category';
import { isOpen, needsSafety } from './checklist-rules';
import type { ChecklistAnswers, YesNoUnsure } from './checklist';
import { mayExpose, type Way } from './way';

/** What the person said about it. `couldHurt`: "Could they hurt you?"; null where it was not asked or not answered. */
export interface Said {
  readonly category: Category | null;
  readonly couldHurt: YesNoUnsure | null;
}

/**
 * What the cards say about "Could they hurt you?". Somebody in danger, or not sure about it, could be hurt whatever else was answered. A
 * threat without an answer counts as one that could.
 */
export function hurtSaid({ harms, couldHurt }: ChecklistAnswers): YesNoUnsure | null {
  if (isOpen(harms.danger)) return harms.danger ?? null;
  return couldHurt ?? (isOpen(harms.threat) ? 'not-sure' : null);
}

/** What the law most often calls by its name: there its door stands first, unless that could put somebody at risk. */
const LAW_FIRST: Readonly<Record<Category, boolean>> = {
  hate: true,
  'violence-threats': true,
  ncii: true,
  'minor-safety': true,
  'privacy-doxxing': true,
  'illegal-content': true,
  'regulated-goods': true,
  'copyright-trademark': true,
  'harassment-bullying': false,
  impersonation: false,
  'self-harm': false,
  'sexual-content': false,
  'scam-fraud-spam': false,
  misinformation: false,
  'dangerous-acts': false,
  other: false,
};

/** Where a legal notice helps least: it is one folded line. Spam is for the site's rules, and somebody who may die needs help, not a notice. */
const LAW_FOLDED: readonly Category[] = ['scam-fraud-spam', 'self-harm'];

/**
 * Whether the person could be hurt by the other side. Only a plain "no" says that they could not; where it was not asked, what it is
 * about decides, and where that is not known either, they could.
 */
export function couldBeHurt({ category, couldHurt }: Said): boolean {
  if (couldHurt !== null) return couldHurt !== 'no';
  // Whatever puts the law's door first may give a name away: it counts as dangerous until the person says that it is not.
  return category === null || needsSafety(category) || LAW_FIRST[category];
}

/** The ways as they are shown: beside each other, and the ones that are one folded line. */
export interface OrderedWays {
  readonly shown: readonly Way[];
  readonly folded: readonly Way[];
}

/** The ways for what the person said. For somebody who could be hurt, one that may give a name or the words away is never first. */
export function orderWays(ways: readonly Way[], said: Said): OrderedWays {
  const careful = couldBeHurt(said);
  const lawFirst = said.category !== null && LAW_FIRST[said.category];
  // Somebody who sends it is the third card beside the two doors, and the first where both may give the person away.
  const onlyHelperIsSafe = careful && ways.every((way) => way.door === 'helper' || mayExpose(way));
  const place = (way: Way): number => {
    const risk = careful && mayExpose(way) ? 10 : 0;
    if (way.door === 'helper') return onlyHelperIsSafe ? 5 : 20;
    return risk + ((way.door === 'law') === lawFirst ? 0 : 1);
  };
  const isFolded = (way: Way): boolean =>
    way.door === 'law' && said.category !== null && LAW_FOLDED.includes(said.category);
  const shown = ways
    .filter((way) => !isFolded(way))
    .map((way, index) => ({ way, key: place(way), index }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ way }) => way);
  return { shown, folded: ways.filter(isFolded) };
}
