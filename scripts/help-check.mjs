// Looks at help lines with a person, the ones with the most risk first.
//   npm run help:check                 asks row by row; writes date and initials for each "y"
//   npm run help:check -- --list [20]  only the table of what to look at next
//   npm run help:check -- --release    counts, and fails where a row was looked at more than two years ago
// Who answers is listed in docs/help-checkers.md. Nothing is fetched: the person opens the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { daysSince, initialsIn, readRows, tooOld, withChecked } from './help-rows.mjs';
import { ROOT } from './run.mjs';

const today = new Date().toISOString().slice(0, 10);
const rows = readRows(join(ROOT, 'lib/help'));
const [mode, count] = process.argv.slice(2);

if (mode === '--release') release();
else if (mode === '--list') printTable(rows.slice(0, Number(count ?? 20)));
else await ask();

function release() {
  const never = rows.filter((row) => row.checked === null).length;
  const old = tooOld(rows, today);
  console.log(
    `${rows.length} rows: ${never} never looked at by a person, ${old.length} looked at more than two years ago.`,
  );
  if (old.length > 0) {
    printTable(old);
    process.exitCode = 1;
  }
}

function printTable(shown) {
  for (const row of shown) {
    const days = daysSince(row, today);
    console.log(`${row.id.padEnd(22)} ${(days === null ? 'never' : `${days} days`).padEnd(10)} ${row.name}`);
    if (row.doubt !== null) console.log(`${' '.repeat(34)}doubt    ${row.doubt}`);
    console.log(`${' '.repeat(34)}open     ${row.page}`);
    for (const one of row.compare) console.log(`${' '.repeat(34)}compare  ${one}`);
  }
}

async function ask() {
  const known = initialsIn(readFileSync(join(ROOT, 'docs/help-checkers.md'), 'utf8'));
  const talk = createInterface({ input: process.stdin, output: process.stdout });
  const initials = (await talk.question(`Today is ${today}. Your initials (see docs/help-checkers.md): `)).trim();
  if (!known.includes(initials)) {
    console.error('These initials are not in docs/help-checkers.md. Add yourself there first.');
    process.exitCode = 1;
    talk.close();
    return;
  }
  for (const row of rows) {
    printTable([row]);
    const answer = (
      await talk.question('Everything the same on the official page? y yes, n no, s skip, q stop: ')
    ).trim();
    if (answer === 'q') break;
    if (answer === 'y') writeFileSync(row.file, withChecked(readFileSync(row.file, 'utf8'), row, today, initials));
    if (answer === 'n')
      console.log(`Please correct ${row.id} in ${relative(ROOT, row.file)}. It stays as not looked at.`);
  }
  talk.close();
}
