import { HELP_TOPICS, type HelpTopicName } from '../domain/help-topic';
import { lookedAge } from './age';
import type { Helplines } from './helplines';
import type { Audience, Helpline, HelplineSort } from './helpline';

/** What the person pressed, kept nowhere: "I am under 18" or "I am an adult". Null: nothing pressed. */
export type AgeGroup = 'under-18' | 'adult';

/** How well a line for this audience fits; smaller is better. Nobody is turned away: what does not fit comes last, it stays in the list. */
const FIT: Readonly<Record<Audience, Readonly<Record<AgeGroup | 'not-said', number>>>> = {
  all: { 'under-18': 1, adult: 0, 'not-said': 0 },
  'under-18': { 'under-18': 0, adult: 2, 'not-said': 0 },
  adult: { 'under-18': 2, adult: 0, 'not-said': 0 },
  women: { 'under-18': 1.5, adult: 0, 'not-said': 0 },
  men: { 'under-18': 1.5, adult: 0, 'not-said': 0 },
  // Nobody here says that they are of this group: lines for everybody come before.
  lgbtq: { 'under-18': 1.5, adult: 1, 'not-said': 1 },
  professionals: { 'under-18': 3, adult: 2, 'not-said': 2 },
};

/** Where no subject is chosen: people first, then the lists that lead to people. */
const BY_SORT: Readonly<Record<HelplineSort, number>> = {
  person: 0,
  directory: 1,
  organisation: 2,
  hotline: 3,
  authority: 4,
  police: 5,
};

/** Where no subject is chosen: the line whose best subject is the gravest comes first. */
const BY_TOPIC: Readonly<Record<HelpTopicName, number>> = {
  suicide: 0,
  harassment: 1,
  home: 2,
  child: 3,
  ncii: 4,
  scam: 5,
  hate: 6,
  csam: 7,
  illegal: 8,
  appeal: 9,
};

/** Where the order is looked at from. */
export interface Asker {
  readonly topic: HelpTopicName | 'any';
  readonly age: AgeGroup | null;
  readonly now: Date;
}

/** The lines for this subject, best first: whom it is for, then not looked at for two years, then its rank in the data, then who answers. */
export function inOrder(lines: readonly Helpline[], { topic, age, now }: Asker): readonly Helpline[] {
  const keys = (line: Helpline): readonly number[] => [
    FIT[line.audience ?? 'all'][age ?? 'not-said'],
    lookedAge(line.checked, now) === 'over-two-years' ? 1 : 0,
    topic === 'any' ? BY_SORT[line.sort] : 0,
    topic === 'any' ? bestPlace(line) : (line.rank[topic] ?? 0),
  ];
  return lines
    .filter((line) => topic === 'any' || line.rank[topic] !== undefined)
    .map((line) => ({ line, key: keys(line) }))
    .sort((a, b) => compare(a.key, b.key) || (a.line.id < b.line.id ? -1 : 1))
    .map(({ line }) => line);
}

/**
 * The two lines to show at a hard moment. The country's best ones; where it has fewer than two, or only police and forms come second, a
 * list of the world fills the place. A line for women or men only is not the first one where somebody answers everybody; where nobody does,
 * a list of the world stands before it, but for violence at home. Police come before people only where money is gone: there they, and the
 * bank, are the help.
 */
export function firstLines({ own, wide }: Helplines, asker: Asker): readonly Helpline[] {
  const here = inOrder(own, asker).filter((line) => fits(line, asker.age));
  const world = inOrder(wide, asker).filter((line) => fits(line, asker.age));
  const police = (line: Helpline | undefined): boolean => line?.sort === 'police' && asker.topic !== 'scam';
  const [first, second] = here;
  const [list] = world;
  if (first === undefined) return world.slice(0, 2);
  if (list === undefined) return here.slice(0, 2);
  if (police(first)) return [list, first];
  const next = second === undefined || police(second) ? list : second;
  // Nobody said that they are a woman. One for women beside one for men is help for both.
  if (!isForGroup(first) || (isForGroup(next) && next.audience !== first.audience)) return [first, next];
  if (next.sort === 'person') return [next, first];
  // Violence at home: somebody who answers comes before a list of places to call.
  return asker.topic === 'home' && first.sort === 'person' ? [first, next] : [list, first];
}

/** Both lists whole, each in its order, but begun with those of `firstLines`: what stands first at a hard moment stands first in the list as well. */
export function withFirstLines(helplines: Helplines, asker: Asker): Helplines {
  const first = asker.topic === 'any' ? [] : firstLines(helplines, asker);
  const led = (lines: readonly Helpline[]): readonly Helpline[] => {
    const ordered = inOrder(lines, asker);
    return [...first.filter((line) => ordered.includes(line)), ...ordered.filter((line) => !first.includes(line))];
  };
  return { own: led(helplines.own), wide: led(helplines.wide) };
}

function isForGroup({ audience }: Helpline): boolean {
  return audience === 'women' || audience === 'men' || audience === 'lgbtq';
}

/** False where the line is for people of another age: it is not one of the first two then. */
function fits(line: Helpline, age: AgeGroup | null): boolean {
  return FIT[line.audience ?? 'all'][age ?? 'not-said'] < 2;
}

/** The place of a line among all: its rank first, then how grave the subject of that rank is. */
function bestPlace(line: Helpline): number {
  return Math.min(...HELP_TOPICS.map((topic) => (line.rank[topic] ?? 99) * 10 + BY_TOPIC[topic]));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
