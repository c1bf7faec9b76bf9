/** Responsible use: a plain word at the right moment. Nothing is blocked, nothing is counted for anyone else. */
import type { LogEntry } from './case';

/** Reports about strangers within a week from which the gentle card is shown. */
export const MANY_REPORTS = 10;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Calls to report together, in the languages of the platforms' larger audiences. Whole phrases only: the bare word "report"
 * stands on every page. A match shows a card and does nothing else.
 */
const CALLS = [
  /\bmass[\s-]?report/i,
  /\b(?:everyone|everybody|all of you|guys|please)\s+(?:go\s+(?:and\s+)?)?report\s+(?:this|her|him|them|the|that|@)/i,
  /\breport\s+(?:bot|service|raid)s?\b/i,
  /\b(?:denuncien|reporten)\s+(?:todos|masivamente|esta cuenta|este video)/i,
  /\bden[uú]ncia em massa\b/i,
  /\bsignalez\s+(?:tous|en masse|ce compte|cette vid[eé]o)/i,
  /\b(?:alle|bitte alle)\s+melden\b/i,
  /\bmassenmeld/i,
];

/** Whether words on the page (caption, title, picked comment) ask people to report together. */
export function asksForMassReports(texts: readonly (string | null | undefined)[]): boolean {
  return texts.some((text) => text !== null && text !== undefined && CALLS.some((call) => call.test(text.slice(0, 5_000))));
}

/** What decides about the gentle card. */
export interface RecentReports {
  readonly nowUtc: string;
  readonly entries: readonly LogEntry[];
  /** The person said that it hurts them, or the case holds something they wrote about what it does to them. */
  readonly hurtsMe: boolean;
}

/** True after many reports about strangers within a week. Never when it hurts the person themselves: then many reports are the harm, not a habit. */
export function manyAboutStrangers({ nowUtc, entries, hurtsMe }: RecentReports): boolean {
  if (hurtsMe) return false;
  const since = Date.parse(nowUtc) - WEEK_MS;
  const recent = entries.filter((entry) => entry.kind === 'report' && Date.parse(entry.sentUtc) >= since);
  return recent.length >= MANY_REPORTS;
}

/** The last report of the same thing, so that the person need not send it twice; null when there is none. */
export function lastReport(entries: readonly LogEntry[]): Extract<LogEntry, { kind: 'report' }> | null {
  const reports = entries.filter((entry) => entry.kind === 'report');
  return reports.reduce<Extract<LogEntry, { kind: 'report' }> | null>((last, entry) => (last === null || entry.sentUtc > last.sentUtc ? entry : last), null);
}
