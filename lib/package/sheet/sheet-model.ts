import type { PersonInCase } from '../../domain/people';

/** The parts of the sheet, in reading order. */
export const SHEET_SECTIONS = ['happened', 'did', 'answered', 'references'] as const;
export type SheetSectionId = (typeof SHEET_SECTIONS)[number];

/** A label with a value. `code`: an address or a number, shown left to right and never as a link. */
export interface SheetFact {
  readonly label: string;
  readonly value: string;
  readonly code: boolean;
  /**
   * How it stands on paper: `quoted` words and a `bare` address speak for themselves, `named` words stand in quotes behind their label.
   * Others are shown behind their label as they are.
   */
  readonly as?: 'quoted' | 'bare' | 'named';
  /** What is shown where the whole value would fill the paper; tables and saves hold it whole. */
  readonly short?: string;
  /** What tables hold instead: a time in UTC. */
  readonly table?: string;
}

/** Words of a page stand in quotes. */
export function isQuoted({ as }: SheetFact): boolean {
  return as === 'quoted' || as === 'named';
}

/** On paper these are understood without their label, which is still read aloud. */
export function standsAlone({ as }: SheetFact): boolean {
  return as === 'quoted' || as === 'bare';
}

/** One line of the sheet. All texts are safe to show as text in any direction. */
export interface SheetLine {
  readonly id: string;
  /** ISO time or day it is sorted by. */
  readonly at: string;
  /** The day alone, where only a day is known: no table may say a moment that nobody measured. */
  readonly day: string | null;
  readonly when: string;
  readonly text: string;
  /** Words of the person or of the platform; may have line breaks. */
  readonly quote: string;
  readonly facts: readonly SheetFact[];
  /** The save in the package: its number (`001`) and how the line says it. Null where it has none, as on the screen. */
  readonly save: { readonly number: string; readonly label: string } | null;
}

export interface SheetSection {
  readonly id: SheetSectionId;
  readonly heading: string;
  readonly lines: readonly SheetLine[];
  /** Shown where there are no lines. */
  readonly empty: string;
}

/** The table of accounts that acted: who, where, how many acts, first and last, reports and answers. Counted, never judged. */
export interface SheetAccounts {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly who: string;
    /** The platform's own lasting id, where it is known. */
    readonly id: string | null;
    readonly cells: readonly string[];
  }[];
  readonly note: string;
}

/** Which account did how much on which day: drawn, and told as a table for the ear and for paper. */
export interface SheetChart {
  readonly heading: string;
  /** Days or months, oldest first, as they are said. */
  readonly columns: readonly string[];
  readonly tableColumns: readonly [account: string, days: string];
  readonly rows: readonly {
    readonly who: string;
    readonly counts: readonly number[];
    /** The same in words: `Nov 1, 2026: 2; no exact time: 1`. */
    readonly words: string;
  }[];
}

/** The printable sheet of a case as data: a component or `caseSheetHtml` shows it. */
export interface CaseSheet {
  /** Safe to show as it is: hidden characters are written out, names kept apart by isolates. */
  readonly title: string;
  readonly madeOn: string;
  /** Sentences for whoever reads it, before anything else; often none. */
  readonly opening: readonly string[];
  readonly facts: readonly SheetFact[];
  /** Null where one account, or none, acted. */
  readonly accounts: SheetAccounts | null;
  /** Everybody that acted, as they were counted: for a table in a file of its own. */
  readonly acted: readonly PersonInCase[];
  /** What was counted, in one sentence; empty where there is nothing to count. */
  readonly pattern: string;
  /** Null where it would show nothing that the lines do not. */
  readonly chart: SheetChart | null;
  readonly sections: readonly SheetSection[];
  /** In the person's own words; empty where not filled in. */
  readonly people: string;
  readonly impact: string;
  readonly peopleHeading: string;
  readonly impactHeading: string;
  /** What cannot be shown, such as saves that could not be opened. */
  readonly gaps: readonly string[];
}
