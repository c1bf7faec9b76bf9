import type { Category } from '../domain/category';
import { isEuMember } from '../domain/eu-members';
import type { Gives, LawId, LearnsFact, TimeLimit } from '../domain/playbook-doors';
import type { Basis } from '../domain/playbook-knowledge';
import type { WayAsk } from '../domain/way';

/** What one law says of reporting to a site, or to an office about a site. Only what its source says; null is "no source says". */
export interface Law {
  readonly id: LawId;
  /** ISO 3166-1 countries; `eu` for the member states of the Union. */
  readonly where: 'eu' | readonly string[];
  /** What it is about; `any`: whatever is against the law. */
  readonly about: 'any' | readonly Category[];
  /** Who receives it: the site, or a public office. */
  readonly to: 'site' | 'office';
  readonly asks: readonly WayAsk[] | null;
  readonly learns: LearnsFact;
  readonly gives: readonly Gives[];
  readonly until: TimeLimit | null;
  readonly siteWithin: TimeLimit | null;
  /** How long the site has to have had a report before. */
  readonly afterRules: TimeLimit | null;
  /** The page that describes it, where the platform has none of its own. https only. */
  readonly official: string;
  readonly basis: Basis;
}

const regulation = {
  kind: 'official',
  source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  when: '2022-10',
} as const;
/** Section 3 of the Act, as enrolled: four parts of a request, 48 hours, the Federal Trade Commission. */
const takeItDown = {
  kind: 'official',
  source: 'https://www.congress.gov/119/bills/s146/BILLS-119s146enr.htm',
  when: '2025-05',
} as const;
const ofcom = {
  kind: 'official',
  source:
    'https://www.ofcom.org.uk/make-a-complaint/complain-about-a-video-sharing-platform-vsp/sites-and-apps/safety-measures/',
  when: '2023-11',
} as const;
const esafetyAct = {
  kind: 'others',
  source: 'http://beta.worldlii.org/au/legis/cth/consol_act/osa2021154/s88.html',
} as const;
const esafetyPolice = {
  kind: 'others',
  source: 'https://police.sa.gov.au/your-safety/scams-and-cybercrime/cyberbullying',
} as const;
const columbia = {
  kind: 'official',
  source: 'https://www2.gov.bc.ca/gov/content/safety/public-safety/intimate-images/image-removal-reporting',
} as const;
const marcoCivil = { kind: 'others', source: 'https://acoso.online/brasil/contenido_ley/ambito-civil-4' } as const;
const notSaid = { learns: 'not-said', basis: { kind: 'unsourced' } } as const;

/**
 * The laws, most general first. A country that is not among them has no law that we found a source for; that is said, and it does not
 * mean that there is none.
 */
export const LAWS: readonly Law[] = [
  {
    // Articles 16, 17, 20 and 21. Article 17(3)(b): the account is told that a notice came, and "where strictly necessary" who sent it.
    id: 'dsa',
    where: 'eu',
    about: 'any',
    to: 'site',
    asks: ['link', 'why', 'name', 'e-mail', 'true-statement'],
    learns: { learns: 'maybe-name', basis: regulation },
    gives: ['receipt', 'decision', 'appeal', 'reasons', 'dispute-body', 'authority'],
    until: { count: 6, unit: 'months', from: 'answer' },
    siteWithin: null,
    afterRules: null,
    official: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
    basis: regulation,
  },
  {
    id: 'take-it-down',
    where: ['US'],
    about: ['ncii'],
    to: 'site',
    asks: ['link', 'no-consent', 'signature', 'contact'],
    learns: notSaid,
    gives: ['removal', 'authority'],
    until: null,
    siteWithin: { count: 48, unit: 'hours', from: 'notice' },
    afterRules: null,
    official: 'https://takeitdown.ftc.gov/',
    basis: takeItDown,
  },
  {
    id: 'online-safety-gb',
    where: ['GB'],
    about: 'any',
    to: 'site',
    asks: null,
    learns: notSaid,
    gives: ['authority'],
    until: null,
    siteWithin: null,
    afterRules: null,
    official:
      'https://www.ofcom.org.uk/make-a-complaint/complain-about-a-video-sharing-platform-vsp/sites-and-apps/safety-measures/',
    basis: ofcom,
  },
  {
    // Section 88: first to the site; still there after 48 hours, the Commissioner can give it 24 hours.
    id: 'esafety-au',
    where: ['AU'],
    about: ['harassment-bullying', 'hate', 'violence-threats', 'privacy-doxxing', 'impersonation'],
    to: 'office',
    asks: null,
    learns: notSaid,
    gives: ['authority'],
    until: null,
    siteWithin: { count: 24, unit: 'hours', from: 'order' },
    afterRules: { count: 48, unit: 'hours', from: 'notice' },
    official: 'https://www.esafety.gov.au/report',
    basis: esafetyAct,
  },
  {
    // Intimate pictures and illegal material: to the Commissioner at once.
    id: 'esafety-au-now',
    where: ['AU'],
    about: ['ncii', 'minor-safety', 'illegal-content'],
    to: 'office',
    asks: null,
    learns: notSaid,
    gives: ['authority'],
    until: null,
    siteWithin: null,
    afterRules: null,
    official: 'https://www.esafety.gov.au/report',
    basis: esafetyPolice,
  },
  {
    // British Columbia only: the tribunal can order a site to take it down.
    id: 'intimate-bc',
    where: ['CA'],
    about: ['ncii'],
    to: 'office',
    asks: null,
    learns: notSaid,
    gives: ['authority'],
    until: null,
    siteWithin: null,
    afterRules: null,
    official: 'https://www2.gov.bc.ca/gov/content/safety/public-safety/intimate-images/image-removal-reporting',
    basis: columbia,
  },
  {
    // Article 21 of Law 12.965/2014: the person shown, or who acts for them; it has to say exactly which material.
    id: 'marco-civil-br',
    where: ['BR'],
    about: ['ncii'],
    to: 'site',
    asks: ['link', 'no-consent', 'it-is-me'],
    learns: notSaid,
    gives: ['removal'],
    until: null,
    siteWithin: null,
    afterRules: null,
    official: 'https://www.planalto.gov.br/ccivil_03/_ato2011-2014/2014/lei/l12965.htm',
    basis: marcoCivil,
  },
];

/** The laws that hold in `country` for this subject. An unknown subject gets the general ones. */
export function lawsFor(country: string | null, category: Category | null): readonly Law[] {
  return LAWS.filter(({ where, about }) => {
    const here = where === 'eu' ? isEuMember(country) : country !== null && where.includes(country);
    return here && (about === 'any' || (category !== null && about.includes(category)));
  });
}
