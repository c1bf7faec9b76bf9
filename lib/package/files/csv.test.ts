/** Tables are read by programs of others: Python's own reader is the judge. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Text } from '../bag/bytes';
import { visible } from '../clean/safe-text';
import { csvFile } from './csv';

const READ = `
import csv, io, json, sys
tables = json.load(sys.stdin)
print(json.dumps([list(csv.reader(io.StringIO(table, newline=''), strict=True)) for table in tables]))
`;

function readByPython(tables: readonly string[]): string[][][] {
  const run = spawnSync('python3', ['-c', READ], { input: JSON.stringify(tables), encoding: 'utf8', maxBuffer: 1e9 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][][];
}

/** What people write, and what somebody writes who wants to break a table or have a spreadsheet run it. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', '＝', 'a', 'م') }),
);
const tables = fc
  .sample(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), {
    numRuns: 300,
    seed: 20_261_128,
  })
  .concat([[['x'.repeat(40_000), '=1+1', '', '"', '\r\n']]]);
const written = tables.map((rows) => utf8Text(csvFile(rows)) ?? '');
const read = readByPython(written.map((table) => table.slice(1)));

describe('any table', () => {
  it('begins with the mark by which a spreadsheet knows its letters', () => {
    for (const table of written) expect(table.codePointAt(0)).toBe(0xfeff);
  });

  it('has as many rows and cells for another program as it was written with', () => {
    expect(read.map((rows) => rows.map((row) => row.length))).toEqual(
      tables.map((rows) => rows.map((row) => row.length)),
    );
  });

  it('has the same words in them, with at most an apostrophe before and a cut after them', () => {
    for (const [number, rows] of tables.entries())
      for (const [line, row] of rows.entries())
        for (const [at, cell] of row.entries()) {
          const found = read[number]?.[line]?.[at] ?? '';
          const words = visible(cell);
          if (words.length < 32_000) expect([words, `'${words}`]).toContain(found);
          else expect(words.startsWith(found.replace(' [...]', ''))).toBe(true);
        }
  });

  it('has no cell that a spreadsheet would run', () => {
    const cells = read.flat(2);
    expect(cells.length).toBeGreaterThan(1_000);
    for (const cell of cells) expect('=+-@\t\r＝＋－＠'.split('')).not.toContain(cell.trimStart().charAt(0) || 'empty');
  });
});
