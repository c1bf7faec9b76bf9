import { visible } from '../clean/safe-text';
import { utf8, type Bytes } from '../bag/bytes';

/** Longest text a spreadsheet keeps in one cell, less room for the mark of the cut. */
const CELL_LIMIT = 32_000;

/** A spreadsheet runs a cell that begins like a formula. The wide forms count too in some languages. */
const FORMULA = /^\s*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

/**
 * The same after a sign that many a spreadsheet takes for the end of a cell: half of Europe opens tables by `;`. After a comma only what
 * begins with an equals sign: "well, @mara" is how people write.
 */
const FORMULA_INSIDE = /[;|\t\n](?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])|,(?=[\s"]*[=\uff1d])/gu;

/** Figures of a number that a spreadsheet keeps; of longer ones, such as the ids of posts, it keeps the beginning only. */
const FIGURES_KEPT = 15;

/** Signs of which numbers, dates and times are made; a share of a hundred, money, and a number in brackets, which means one below zero. */
const LIKE_A_NUMBER = /^[(.,\s\p{Sc}]*\p{Nd}[\p{Nd}\s.,:/\\-]*(?:e[+-]?\d+)?[)%\p{Sc}]*$/iu;

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** The name of a month beside figures: some spreadsheets make a day of the account `mar1`. */
const LIKE_A_DAY = new RegExp(
  `^(?:(?:${MONTH})[\\s./-]*\\d{1,4}|\\d{1,4}[\\s./-]*(?:${MONTH}))(?:[\\s.,/-]+\\d{1,4})?$`,
  'iu',
);

/** What a spreadsheet may read as a number or a day and nothing is lost: a short whole number, a day as it is written everywhere. */
const PLAIN = /^(?:0|[1-9]\d*|\d{4}-\d{2}-\d{2})$/u;

/**
 * A table as a CSV file (RFC 4180, UTF-8 with a mark so that spreadsheets read it as such). Text of others can neither run nor break a row,
 * under whatever separator, and an id keeps all its figures: an apostrophe before it says that it is text.
 */
export function csvFile(rows: readonly (readonly string[])[]): Bytes {
  return utf8(`\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
}

function cell(text: string): string {
  const plain = visible(text);
  const shown = plain.replace(FORMULA_INSIDE, "$&'");
  const guarded = FORMULA.test(plain) || losesFigures(plain) ? `'${shown}` : shown;
  const short = guarded.length > CELL_LIMIT ? `${guarded.slice(0, CELL_LIMIT)} [...]` : guarded;
  return `"${short.replace(/"/g, '""')}"`;
}

/** Whether a spreadsheet would make something else of it: an id that is rounded, a number that loses its zeros, a name that becomes a date. */
function losesFigures(shown: string): boolean {
  const bare = shown.trim();
  if (LIKE_A_DAY.test(bare)) return true;
  return LIKE_A_NUMBER.test(bare) && !(PLAIN.test(shown) && shown.length <= FIGURES_KEPT);
}
