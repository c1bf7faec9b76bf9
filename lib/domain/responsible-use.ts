/** Responsible use: a plain word at the right moment. Nothing is blocked, and nothing is counted for anyone else. */
import type { CaseTimeline, LogEntry, ReportEntry } from './case';
import type { Category } from './category';

/** Different cases with a fresh report about somebody else, from which the gentle card is shown. */
export const MANY_STRANGERS = 8;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Calls to report together, in the larger languages of the platforms. Whole phrases only: the bare word "report"
 * stands on every page. A match shows a card and does nothing else.
 */
const CALLS = [
  /\bmass[\s-]?report/i,
  /\b(?:everyone|everybody|all of you|guys|please)\s+(?:go\s+(?:and\s+)?)?report\s+(?:this|her|him|them|the|that|@)/i,
  /\breport\s+(?:bot|service|raid)s?\b/i,
  /\b(?:denuncien|reporten)\s+(?:todos|masivamente|esta cuenta|este v[ií]deo)/i,
  /\bden[uú]ncia em massa\b/i,
  /\bsignalez\s+(?:tous|en masse|ce compte|cette vid[eé]o)/i,
  /\balle\s+(?:diesen?|das|sie|ihn)\s+melden\b|\bmassenmeld/i,
];

/** Whether words on the page (caption, title, picked comment) ask people to report together. */
export function asksForMassReports(texts: readonly (string | null | undefined)[]): boolean {
  return texts.some(
    (text) => text !== null && text !== undefined && CALLS.some((call) => call.test(text.slice(0, 5_000))),
  );
}

/** Harm that is done to one person. Whoever reports these may be that person, so they never count as reports about strangers. */
const PERSONAL: readonly Category[] = [
  'harassment-bullying',
  'violence-threats',
  'ncii',
  'impersonation',
  'privacy-doxxing',
  'minor-safety',
  'self-harm',
];

/** True for harm that is done to one person. */
export function harmsOnePerson(category: Category | null): boolean {
  return category !== null && PERSONAL.includes(category);
}

/**
 * True after reports in many different cases within a week. Never counts a case that says what it does to the person, a diary,
 * or harm that is done to one person: somebody who is attacked by many reports many, and that is no habit.
 */
export function manyAboutStrangers(timelines: readonly CaseTimeline[], nowUtc: string): boolean {
  const since = Date.parse(nowUtc) - WEEK_MS;
  return timelines.filter((timeline) => aboutStrangers(timeline, since)).length >= MANY_STRANGERS;
}

function aboutStrangers(timeline: CaseTimeline, since: number): boolean {
  const logs = timeline.entries.flatMap((entry) => (entry.kind === 'log' ? [entry.entry] : []));
  const mine = timeline.case.impact.trim() !== '' || logs.some((log) => log.kind === 'diary' || log.kind === 'contact');
  if (mine) return false;
  const reports = logs.filter((log) => log.kind === 'report');
  if (reports.some((report) => PERSONAL.some((category) => category === report.category))) return false;
  return reports.some((report) => Date.parse(report.sentUtc) >= since);
}

/** The last report of the same thing, so that nobody sends it twice without knowing; null when there is none. */
export function lastReport(entries: readonly LogEntry[]): ReportEntry | null {
  return entries
    .filter((entry) => entry.kind === 'report')
    .reduce<ReportEntry | null>((last, entry) => (last === null || entry.sentUtc > last.sentUtc ? entry : last), null);
}
