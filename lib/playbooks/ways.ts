import { reportAction } from '../domain/actions-for-target';
import { appealUntil } from '../domain/appeal-time';
import type { Category } from '../domain/category';
import type { Playbook } from '../domain/playbook';
import type { Action, TargetKind } from '../domain/playbook-acting';
import type { LearnsFact, TimeLimit } from '../domain/playbook-doors';
import type { PageKind } from '../domain/subject';
import { mayExpose, type Way, type WayAsk, type WayLeads } from '../domain/way';
import { couldBeHurt, type Said } from '../domain/way-order';
import { lawsFor, type Law } from './laws';
import type { ChosenReason } from './reasons';
import { stepsFor } from './steps';

/** What the ways are for. */
export interface WaysAbout extends Said {
  readonly target: TargetKind;
  readonly pageKind: PageKind;
  readonly chosen: ChosenReason | null;
  /** ISO 3166-1 code of the person's country; null where it is not known. */
  readonly country: string | null;
  /** The day of now, `YYYY-MM-DD`: which of two times to appeal ends first can depend on it. */
  readonly today: string;
  /** Whether the country has a helpline or trusted flagger with a direct line to sites for this subject. */
  readonly directLine: boolean;
}

/** Sexual abuse of children: Article 16(2)(c) of the EU law asks for no name, and nobody may hold a picture of it. */
const ABOUT_CHILDREN: readonly Category[] = ['minor-safety'];

/**
 * The ways to report `about` on this platform, in no order: the site's rules, each law that holds, and somebody who sends it where there
 * is a direct line, or where a way may give a name away and the person could be hurt.
 */
export function waysFor(playbook: Playbook, about: WaysAbout): readonly Way[] {
  const rules = rulesWay(playbook, about);
  const own = [
    ...(rules === null ? [] : [rules]),
    ...lawsFor(about.country, about.category).map((law) => lawWay(playbook, law, about)),
  ];
  const offered = about.directLine || own.length === 0 || (couldBeHurt(about) && own.some(mayExpose));
  return offered ? [...own, helperWay(about)] : own;
}

function rulesWay(playbook: Playbook, about: WaysAbout): Way | null {
  const action = reportAction(playbook, 'report', about.target);
  if (action === null) return null;
  const { rules } = playbook.doors;
  const other = rules.except?.find(({ categories }) => about.category !== null && categories.includes(about.category));
  return {
    door: 'rules',
    law: null,
    steps: countSteps(action, about),
    asks: action.asks,
    learns: other ?? (about.category === 'copyright-trademark' ? passedOn(rules.learns) : rules.learns),
    gives: rules.gives,
    until: appealSpan(playbook, 'rules', about),
    siteWithin: null,
    afterRules: null,
    leads: { kind: 'guide', action },
    basis: action.basis,
  };
}

/** Reports of one's own work are claims: sites pass them on with the name, unless a source says otherwise. */
function passedOn(learns: LearnsFact): LearnsFact {
  return learns.learns === 'not-who' || learns.learns === 'that-only'
    ? { learns: 'maybe-name', basis: learns.basis }
    : learns;
}

function lawWay(playbook: Playbook, law: Law, about: WaysAbout): Way {
  const own = playbook.doors.laws[law.id];
  const leads = leadsOf(playbook, law, about.target);
  // What the law leaves out, a platform's own form may still ask for.
  const nameless = law.id === 'dsa' && about.category !== null && ABOUT_CHILDREN.includes(about.category);
  const byLaw = law.asks?.filter((ask) => !nameless || (ask !== 'name' && ask !== 'e-mail')) ?? null;
  const both = leads.kind === 'guide' ? [...leads.action.asks, ...(byLaw ?? [])] : byLaw;
  // The law asks for a name; where the site's own form asks for the legal one, that says more.
  const asks = both?.includes('legal-name') ? both.filter((ask) => ask !== 'name') : both;
  return {
    door: 'law',
    law: law.id,
    steps: leads.kind === 'guide' ? countSteps(leads.action, about) : null,
    asks: asks === null ? null : [...new Set<WayAsk>(asks)],
    learns:
      nameless && asks?.includes('legal-name') !== true
        ? { learns: 'that-only', basis: law.basis }
        : (own?.learns ?? law.learns),
    gives: law.gives,
    until: law.until === null ? null : (appealSpan(playbook, 'law', about) ?? law.until),
    siteWithin: law.siteWithin,
    afterRules: law.afterRules,
    leads,
    basis: law.basis,
  };
}

function leadsOf(playbook: Playbook, law: Law, target: TargetKind): WayLeads {
  const own = playbook.doors.laws[law.id];
  switch (law.id) {
    case 'dsa': {
      const action = reportAction(playbook, 'report-illegal', target);
      return action === null ? { kind: 'form', form: 'eu-illegal' } : { kind: 'guide', action };
    }
    case 'take-it-down':
      return playbook.forms.some(({ kind }) => kind === 'intimate-image')
        ? { kind: 'form', form: 'intimate-image' }
        : { kind: 'page', address: law.official };
    case 'marco-civil-br':
    case 'online-safety-gb':
    case 'esafety-au':
    case 'esafety-au-now':
    case 'intimate-bc':
      return { kind: 'page', address: own?.address ?? law.official };
  }
}

function helperWay({ category }: WaysAbout): Way {
  // An intimate picture may show somebody under 18: nobody is asked to hold or send one.
  const noPicture = category !== null && (ABOUT_CHILDREN.includes(category) || category === 'ncii');
  return {
    door: 'helper',
    law: null,
    steps: null,
    asks: noPicture ? ['link', 'why'] : ['link', 'picture', 'why'],
    learns: { learns: 'not-said', basis: { kind: 'unsourced' } },
    gives: [],
    until: null,
    siteWithin: null,
    afterRules: null,
    leads: { kind: 'help' },
    basis: { kind: 'unsourced' },
  };
}

/** The time to appeal that ends first, as the platform or the law states it; null where none is sure for this door. */
function appealSpan(playbook: Playbook, door: 'rules' | 'law', { country, today }: WaysAbout): TimeLimit | null {
  const rules = playbook.after.appealWithin.filter(({ covers }) => door === 'law' || covers === 'any-report');
  const span = appealUntil(rules, country, today)?.rule.within;
  if (span === undefined) return null;
  return 'days' in span
    ? { count: span.days, unit: 'days', from: 'answer' }
    : { count: span.months, unit: 'months', from: 'answer' };
}

function countSteps(action: Action, { pageKind, chosen }: WaysAbout): number {
  return stepsFor(action, pageKind, chosen).length;
}
