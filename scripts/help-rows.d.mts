/** One row of the help data as a person looks at it. */
export interface HelpRow {
  readonly id: string;
  readonly file: string;
  readonly country: string;
  readonly name: string;
  /** What is to be found out before any other row. */
  readonly doubt: string | null;
  readonly certainty: string;
  readonly sourceDate: string | null;
  /** 0 is an emergency number. */
  readonly risk: number;
  readonly place: number;
  readonly page: string;
  readonly compare: readonly string[];
  readonly checked: { readonly on: string; readonly by: string } | null;
}
export function readRows(folder: string): readonly HelpRow[];
export function daysSince(row: HelpRow, today: string): number | null;
export function tooOld(rows: readonly HelpRow[], today: string): readonly HelpRow[];
export function initialsIn(text: string): readonly string[];
export function withChecked(text: string, row: HelpRow, today: string, initials: string): string;
