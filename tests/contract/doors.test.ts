import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../lib/domain/category';
import { TARGET_KINDS } from '../../lib/domain/playbook-acting';
import { LAW_IDS } from '../../lib/domain/playbook-doors';
import type { Basis } from '../../lib/domain/playbook-knowledge';
import { mayExpose, type Way } from '../../lib/domain/way';
import { couldBeHurt, orderWays } from '../../lib/domain/way-order';
import { LAWS, lawsFor } from '../../lib/playbooks/laws';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';
import { waysFor, type WaysAbout } from '../../lib/playbooks/ways';

/** Both doors of every platform, for every target, country and subject. */

const playbooks = await Promise.all(PLAYBOOK_IDS.map(loadPlaybook));
/** One country of each law, one without any, and nobody's. */
const COUNTRIES = ['DE', 'FR', 'US', 'GB', 'AU', 'CA', 'BR', 'JP', null] as const;
const ANSWERS = ['yes', 'no', null] as const;

function about(over: Partial<WaysAbout>): WaysAbout {
  return {
    target: 'video',
    pageKind: 'video',
    chosen: null,
    country: 'DE',
    category: 'harassment-bullying',
    couldHurt: null,
    directLine: false,
    today: '2026-11-28',
    ...over,
  };
}

/** Every basis that has an address of its own. */
function sourceOf(basis: Basis): string | null {
  return 'source' in basis && basis.source.startsWith('http') ? basis.source : null;
}

describe('the laws', () => {
  it('are each there once, with a source and an official page by https', () => {
    expect(LAWS.map(({ id }) => id)).toEqual(LAW_IDS);
    for (const law of LAWS) {
      expect(new URL(law.official).protocol, law.id).toBe('https:');
      expect(sourceOf(law.basis), law.id).not.toBeNull();
      expect(law.gives.length, law.id).toBeGreaterThan(0);
      // A claim about what the other side learns needs a source; without one it is not said.
      expect(law.learns.learns === 'not-said', law.id).toBe(law.learns.basis.kind === 'unsourced');
    }
  });
  it('hold in their countries only, and none is made up for a country without a source', () => {
    expect(lawsFor('DE', 'scam-fraud-spam').map(({ id }) => id)).toEqual(['dsa']);
    expect(lawsFor('FR', 'ncii').map(({ id }) => id)).toEqual(['dsa']);
    expect(lawsFor('US', 'ncii').map(({ id }) => id)).toEqual(['take-it-down']);
    expect(lawsFor('US', 'hate')).toEqual([]);
    expect(lawsFor('GB', 'hate').map(({ id }) => id)).toEqual(['online-safety-gb']);
    expect(lawsFor('AU', 'hate').map(({ id }) => id)).toEqual(['esafety-au']);
    expect(lawsFor('AU', 'ncii').map(({ id }) => id)).toEqual(['esafety-au-now']);
    expect(lawsFor('CA', 'ncii').map(({ id }) => id)).toEqual(['intimate-bc']);
    expect(lawsFor('BR', 'ncii').map(({ id }) => id)).toEqual(['marco-civil-br']);
    // Norway takes the EU's law over by a law of its own; whether it holds yet, no source says.
    for (const country of ['JP', 'NO', 'CH', null]) expect(lawsFor(country, 'ncii')).toEqual([]);
  });
  it('give the EU notice six months from the answer, and never a day before it', () => {
    expect(LAWS[0]).toMatchObject({ until: { count: 6, unit: 'months', from: 'answer' } });
  });
});

describe.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('%s', (id, playbook) => {
  const targets = TARGET_KINDS.filter((target) =>
    playbook.actions.some((action) => action.kind === 'report' && action.target === target),
  );
  const every = targets.flatMap((target) =>
    COUNTRIES.flatMap((country) =>
      CATEGORIES.flatMap((category) =>
        ANSWERS.map((couldHurt) => about({ target, country, category, couldHurt, directLine: country === 'DE' })),
      ),
    ),
  );

  it('has its rules and the law of the country for whatever can be reported', () => {
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      const ways = waysFor(playbook, about({ target }));
      expect(
        ways.map(({ door }) => door),
        target,
      ).toEqual(expect.arrayContaining(['rules', 'law']));
    }
  });
  it('says of each way what it asks, who learns and where it leads', () => {
    for (const one of every) {
      for (const way of waysFor(playbook, one)) {
        if (way.leads.kind === 'page') expect(new URL(way.leads.address).protocol).toBe('https:');
        if (way.leads.kind === 'guide') {
          expect(new URL(way.leads.action.official).protocol).toBe('https:');
          expect(way.steps).toBe(way.leads.action.steps.filter((step) => usual(step, one)).length);
        } else expect(way.steps).toBeNull();
        expect(new Set(way.asks ?? []).size).toBe(way.asks?.length ?? 0);
      }
    }
  });
  it('says of a copyright report what the source of its own form says, and elsewhere never that they are not told', () => {
    const [first] = every;
    if (first === undefined) return;
    const way = waysFor(playbook, { ...first, category: 'copyright-trademark' }).find(({ door }) => door === 'rules');
    const sourced: Readonly<Record<string, string>> = {
      tiktok: 'maybe-name',
      x: 'name-and-words',
      youtube: 'name-and-words',
    };
    if (way === undefined) return;
    if (sourced[id] !== undefined) expect(way.learns.learns).toBe(sourced[id]);
    expect(['not-who', 'that-only']).not.toContain(way.learns.learns);
  });
  it('claims what the other side learns only with a source', () => {
    const { rules, laws } = playbook.doors;
    const facts = [
      rules.learns,
      ...(rules.except ?? []),
      ...Object.values(laws).flatMap(({ learns }) => (learns === undefined ? [] : [learns])),
    ];
    for (const { learns, basis } of facts)
      if (learns !== 'not-said') expect(['official', 'seen'], `${id}: ${learns}`).toContain(basis.kind);
    if (rules.gives.length > 0) expect(rules.basis.kind, id).not.toBe('unsourced');
    const hosts = [...playbook.hosts, ...(playbook.officialHosts ?? [])];
    for (const { address } of Object.values(laws))
      if (address !== undefined) expect(hosts, address).toContain(new URL(address).hostname);
  });
  it('never puts what may give a name away first for somebody who could be hurt, and offers a helper beside it', () => {
    for (const one of every) {
      const ways = waysFor(playbook, one);
      const [first] = orderWays(ways, one).shown;
      expect(first).toBeDefined();
      if (first === undefined || !couldBeHurt(one)) continue;
      expect(mayExpose(first), JSON.stringify(one)).toBe(false);
      if (ways.some(mayExpose)) expect(ways.some(isHelper), JSON.stringify(one)).toBe(true);
    }
  });
});

function isHelper({ door }: Way): boolean {
  return door === 'helper';
}

function usual(
  step: { readonly pages?: readonly string[]; readonly usesReason?: string },
  one: Pick<WaysAbout, 'pageKind'>,
): boolean {
  return (step.pages === undefined || step.pages.includes(one.pageKind)) && step.usesReason !== 'sub-reason';
}
