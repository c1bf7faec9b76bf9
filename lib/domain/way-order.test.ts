import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Category } from './category';
import { NO_ANSWERS, type ChecklistAnswers, type YesNoUnsure } from './checklist';
import type { Learns } from './playbook-doors';
import { mayExpose, type Way } from './way';
import { couldBeHurt, hurtSaid, orderWays, type Said } from './way-order';

const SOURCE = { kind: 'unsourced' } as const;

function way(door: Way['door'], learns: Learns, asks: Way['asks'] = []): Way {
  return {
    door,
    law: door === 'law' ? 'dsa' : null,
    steps: 3,
    asks,
    learns: { learns, basis: SOURCE },
    gives: [],
    until: null,
    siteWithin: null,
    afterRules: null,
    leads: { kind: 'help' },
    basis: SOURCE,
  };
}

const quiet = way('rules', 'not-who', ['login']);
const named = way('rules', 'name-and-words', ['legal-name', 'e-mail']);
const notice = way('law', 'maybe-name', ['legal-name', 'e-mail']);
const safeLaw = way('law', 'not-who', ['signature']);
const helper = way('helper', 'not-said', ['link']);

const doors = (ways: readonly Way[], said: Said): string =>
  orderWays(ways, said)
    .shown.map((one) => one.door)
    .join(' ');

describe('which way stands first', () => {
  const TABLE: readonly [string, Category | null, YesNoUnsure | null, readonly Way[], string][] = [
    ['hate, nobody in danger', 'hate', 'no', [quiet, notice], 'law rules'],
    ['hate, they could hurt', 'hate', 'yes', [quiet, notice], 'rules law'],
    ['hate, not sure', 'hate', 'not-sure', [quiet, notice, helper], 'rules law helper'],
    ['hate, not asked', 'hate', null, [quiet, notice], 'rules law'],
    ['bullying, nobody in danger', 'harassment-bullying', 'no', [quiet, notice], 'rules law'],
    ['a nude, the law tells nobody', 'ncii', 'yes', [quiet, safeLaw, helper], 'law rules helper'],
    ['a nude, both may tell', 'ncii', 'yes', [named, notice, helper], 'helper law rules'],
    ['a nude, both may tell, nobody in danger', 'ncii', 'no', [named, notice], 'law rules'],
    ['drugs, nobody in danger', 'regulated-goods', 'no', [quiet, notice], 'law rules'],
    ['drugs, not asked: the notice may give a name away', 'regulated-goods', null, [quiet, notice], 'rules law'],
    ['illegal, not asked', 'illegal-content', null, [quiet, notice], 'rules law'],
    ['nothing is known', null, null, [quiet, notice], 'rules law'],
    ['nothing is known, the rules tell', null, null, [named, notice, helper], 'helper rules law'],
    ['spam: the law is folded', 'scam-fraud-spam', null, [quiet, notice], 'rules'],
    ['self-harm: the law is folded', 'self-harm', 'no', [quiet, notice], 'rules'],
  ];
  it.each(TABLE)('%s', (_name, category, couldHurt, ways, order) => {
    expect(doors(ways, { category, couldHurt })).toBe(order);
  });
});

describe('for everybody', () => {
  const sets = [[quiet, notice], [named, notice, helper], [quiet, safeLaw, helper], [notice], [named, helper]];
  const answers = ['yes', 'no', 'not-sure', null] as const;
  const all = CATEGORIES.flatMap((category) =>
    answers.flatMap((couldHurt) => sets.map((ways) => ({ ways, said: { category, couldHurt } }))),
  );
  it('leaves no way out and shows none twice', () => {
    for (const { ways, said } of all) {
      const { shown, folded } = orderWays(ways, said);
      expect([...shown, ...folded].sort()).toHaveLength(ways.length);
      expect(new Set([...shown, ...folded])).toEqual(new Set(ways));
    }
  });
  it('never puts a way that may give a name or the words first for somebody who could be hurt, where another is there', () => {
    for (const { ways, said } of all) {
      const [first] = orderWays(ways, said).shown;
      if (first === undefined || !couldBeHurt(said)) continue;
      if (ways.some((one) => !mayExpose(one))) expect(mayExpose(first), JSON.stringify(said)).toBe(false);
    }
  });
  it('takes the safe side where the question was not asked', () => {
    expect(couldBeHurt({ category: null, couldHurt: null })).toBe(true);
    expect(couldBeHurt({ category: 'harassment-bullying', couldHurt: null })).toBe(true);
    expect(couldBeHurt({ category: 'scam-fraud-spam', couldHurt: null })).toBe(false);
    expect(couldBeHurt({ category: 'scam-fraud-spam', couldHurt: 'not-sure' })).toBe(true);
  });
});

describe('what may give somebody away', () => {
  it.each([
    ['not-who', ['legal-name'], false],
    ['that-only', ['legal-name'], false],
    ['not-said', ['login'], false],
    ['not-said', ['signature'], true],
    ['not-said', null, true],
    ['maybe-name', [], true],
    ['name', [], true],
    ['name-and-words', [], true],
  ] as const)('%s, asking for %j: %s', (learns, asks, exposes) => {
    expect(mayExpose(way('rules', learns, asks))).toBe(exposes);
  });
});

describe('what the cards say about "Could they hurt you?"', () => {
  it.each<[string, Partial<ChecklistAnswers>, YesNoUnsure | null]>([
    ['nothing asked', {}, null],
    ['danger', { harms: { danger: 'yes' } }, 'yes'],
    ['not sure about danger', { harms: { danger: 'not-sure' } }, 'not-sure'],
    ['not sure about danger, then "no"', { harms: { danger: 'not-sure' }, couldHurt: 'no' }, 'not-sure'],
    ['a threat without an answer', { harms: { threat: 'yes' } }, 'not-sure'],
    ['not sure about a threat', { harms: { threat: 'not-sure' } }, 'not-sure'],
    ['a threat, and they could not', { harms: { threat: 'yes' }, couldHurt: 'no' }, 'no'],
    ['no danger, no threat', { harms: { danger: 'no', threat: 'no' } }, null],
  ])('%s', (_name, answers, said) => {
    const hurt = hurtSaid({ ...NO_ANSWERS, ...answers });
    expect(hurt).toBe(said);
    if (said !== null) expect(couldBeHurt({ category: 'scam-fraud-spam', couldHurt: hurt })).toBe(said !== 'no');
  });
});
