import { visible } from '../clean/safe-text';
import { utf8, type Bytes } from '../bag/bytes';

/** Longest text a spreadsheet keeps in one cell, less room for the mark of the cut. */
const CELL_LIMIT = 32_000;

/** A spreadsheet runs a cell that begins like a formula. The wide forms count too in some languages. */
const FORMULA = /^\s*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

/** A table as a CSV file (RFC 4180, UTF-8 with a mark so that spreadsheets read it as such). Text of others can neither run nor break a row. */
export function csvFile(rows: readonly (readonly string[])[]): Bytes {
  return utf8(`\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
}

function cell(text: string): string {
  const shown = visible(text);
  const guarded = FORMULA.test(shown) ? `'${shown}` : shown;
  const short = guarded.length > CELL_LIMIT ? `${guarded.slice(0, CELL_LIMIT)} [...]` : guarded;
  return `"${short.replace(/"/g, '""')}"`;
}
