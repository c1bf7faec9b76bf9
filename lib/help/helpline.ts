import * as v from 'valibot';
import { HELP_TOPICS } from '../domain/help-topic';
import { hoursSchema } from './hours';

/**
 * Who is at the other end, in the order in which they are shown where nothing else decides: a person to talk to, an organisation that
 * helps, a desk that takes reports of material, a public authority, the police, a list of further places.
 */
export const HELPLINE_SORTS = ['person', 'organisation', 'hotline', 'authority', 'police', 'directory'] as const;
export type HelplineSort = (typeof HELPLINE_SORTS)[number];

/** Whom a line is for. `under-18`: children and young people. */
export const AUDIENCES = ['all', 'under-18', 'adult', 'women', 'men', 'lgbtq', 'professionals'] as const;
export type Audience = (typeof AUDIENCES)[number];

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
/** Exactly as the source has it, so that it can be compared with the source. */
const number = v.pipe(v.string(), v.regex(/^[#+(]?[\d\s()-]{2,24}$/));
export const httpsAddress = v.pipe(v.string(), v.regex(/^https:\/\//), v.url(), v.maxLength(300));
const sourceAddress = v.pipe(v.string(), v.regex(/^https?:\/\//), v.maxLength(400));
export const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One way to reach a line. `then` of a phone: the key to press once it answers. `word` of a text: what to write. */
export const waySchema = v.variant('kind', [
  v.object({ kind: v.literal('phone'), number, then: v.nullable(v.pipe(v.string(), v.regex(/^\d$/))) }),
  v.object({ kind: v.literal('text'), number, word: v.nullable(short) }),
  v.object({ kind: v.literal('whatsapp'), number }),
  v.object({ kind: v.literal('dial-code'), code: v.pipe(v.string(), v.regex(/^[*#\d]+$/)) }),
  v.object({ kind: v.literal('app'), name: short }),
  v.object({ kind: v.literal('email'), address: v.pipe(v.string(), v.email()) }),
  v.object({ kind: v.literal('chat'), address: httpsAddress }),
  v.object({ kind: v.literal('form'), address: httpsAddress }),
]);
export type Way = v.InferOutput<typeof waySchema>;

/** Day on which a person looked at the official page, and their initials. Written by `npm run help:check` and by nothing else. */
export const checkedSchema = v.object({ on: isoDay, by: v.pipe(v.string(), v.regex(/^[A-Z]{2,4}$/)) });

/** One line, desk or form. Its further sentence, where it has one, is under `helplines.<id>` in the word files. */
export const helplineSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2,3}-[a-z0-9-]+$/)),
  org: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  sort: v.picklist(HELPLINE_SORTS),
  /** For each subject that it is for, its place among the lines of the country; 1 is shown first. */
  rank: v.record(v.picklist(HELP_TOPICS), v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Null where no source says. */
  audience: v.nullable(v.picklist(AUDIENCES)),
  /** The first one is the one to use. May be empty where only the site is known. */
  ways: v.array(waySchema),
  site: v.nullable(httpsAddress),
  /** Null where nobody answers: a form or a site. */
  hours: v.nullable(hoursSchema),
  /** Language codes; `mul` for more languages. */
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  free: v.nullable(v.boolean()),
  /** A source says that they can bring a case to the sites by a way of their own. */
  fasterWay: v.boolean(),
  /** Pages that say so, the best one first. */
  sources: v.pipe(v.array(sourceAddress), v.minLength(1), v.maxLength(5)),
  /** Date of the newest source that has one; year, month or day. */
  sourceDate: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/))),
  compiled: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  certainty: v.picklist(['high', 'medium']),
  /** What a person has to find out about it before any other row: `npm run help:check` asks it first. Shown nowhere. */
  doubt: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  checked: v.nullable(checkedSchema),
});
export type Helpline = v.InferOutput<typeof helplineSchema>;

/** One file: a country, the EU, or (null) the whole world. */
export const countryFileSchema = v.object({
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  helplines: v.array(helplineSchema),
});
export type CountryFile = v.InferOutput<typeof countryFileSchema>;
