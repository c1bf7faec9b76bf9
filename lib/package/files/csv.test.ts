/** Tables are read by programs of others: Python's own reader is the judge. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Text } from '../bag/bytes';
import { visible } from '../clean/safe-text';
import { python } from '../testing/judges';
import { has } from '../testing/unpack';
import { csvFile } from './csv';

const READ = `
import csv, io, json, sys
tables, separator = json.load(sys.stdin), sys.argv[1]
strict = separator == ','
print(json.dumps([list(csv.reader(io.StringIO(table, newline=''), delimiter=separator, strict=strict)) for table in tables]))
`;

function readByPython(tables: readonly string[], separator = ','): string[][][] {
  const run = spawnSync('python3', ['-c', READ, separator], {
    input: JSON.stringify(tables),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
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

  it('has the same words in them, with nothing but apostrophes and a cut put in', () => {
    const bare = (words: string) => words.replaceAll("'", '');
    const other = tables.flatMap((rows, number) =>
      rows.flatMap((row, line) =>
        row.flatMap((cell, at) => {
          const found = read[number]?.[line]?.[at] ?? '';
          const words = visible(cell);
          const same =
            words.length < 32_000 ? bare(found) === bare(words) : words.startsWith(found.replace(' [...]', ''));
          return same ? [] : [[words, found]];
        }),
      ),
    );
    expect(other).toEqual([]);
  });

  it('has no cell that a spreadsheet would run', () => {
    const cells = read.flat(2);
    expect(cells.length).toBeGreaterThan(1_000);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  });
});

const IDS = [
  '7300000000000000001',
  '6800000000000000123',
  '0049301234567',
  '007',
  '1e5',
  '12-3',
  '1.0',
  '3/4',
  '12:30',
  '(12)',
  '5%',
  '.5',
  '€20',
  '٧٣٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠١',
  'mar1',
  'December-2026',
  '3 Nov',
];
const PLAIN = [
  '0',
  '12',
  '123456789012345',
  '2026-10-30',
  '2026-11-01T10:00:00.000Z',
  '@loud.fox',
  'u-77',
  'mara.lin',
  'marina12',
  '3 of us',
];
const INSIDE = ['x;=1+1', 'x, =1+1', 'x;"+1"', 'well, @mara'];
/** Single cells as another program reads them, by what was written. */
const CELLS = new Map(
  readByPython([...IDS, ...PLAIN, ...INSIDE].map((text) => (utf8Text(csvFile([[text]])) ?? '').slice(1))).map(
    (rows, at) => [[...IDS, ...PLAIN, ...INSIDE][at] ?? '', rows[0]?.[0] ?? ''],
  ),
);

describe('a table opened with another separator', () => {
  /** Half of Europe opens tables by `;`. Then our quotes are ordinary signs, and a cell begins where nobody meant one to. */
  it.each([';', '\t', '|'])('has no cell that would be run, where %j ends a cell', (separator) => {
    const cells = readByPython(
      written.map((table) => table.slice(1)),
      separator,
    ).flat(2);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  });

  it('has no formula behind a comma either, and leaves names after one alone', () => {
    expect(cellOf('x;=1+1')).toBe("x;'=1+1");
    expect(cellOf('x, =1+1')).toBe("x,' =1+1");
    expect(cellOf('x;"+1"')).toBe('x;\'"+1"');
    expect(cellOf('well, @mara')).toBe('well, @mara');
  });
});

describe('a table in a spreadsheet', () => {
  it.each(IDS)('keeps %s as it is, because it says that it is text', (id) => {
    expect(cellOf(id)).toBe(`'${id}`);
  });

  it.each(PLAIN)('reads %s as what it is', (plain) => {
    expect(cellOf(plain).replace(/^'(?=@)/, '')).toBe(plain);
  });

  it('has no cell that a spreadsheet would keep other figures of', () => {
    // Imitated: a spreadsheet takes for a number what Python's float reads, and keeps 15 figures of it.
    const changed = python(
      `import csv, io, json, sys
rows = list(csv.reader(io.StringIO(sys.argv[1], newline='')))
def kept(cell):
  try: number = float(cell)
  except ValueError: return True
  return '%.15g' % number == cell
print(json.dumps([cell for row in rows for cell in row if not kept(cell)]))`,
      (utf8Text(csvFile([IDS, ['12', '0', '730000000000000']])) ?? '').slice(1),
    );
    expect(utf8Text(changed)?.trim()).toBe('[]');
  });

  it('comes back from LibreOffice with every id whole, where LibreOffice is there', async (context) => {
    const office = ['soffice', 'libreoffice'].find(has);
    if (office === undefined) {
      // Nothing was judged here: said in the output of the run, and in docs/testing.md.
      await context.annotate('LibreOffice is not on this computer: not judged');
      return;
    }
    const place = mkdtempSync(join(tmpdir(), 'table-'));
    try {
      writeFileSync(join(place, 'items.csv'), csvFile([['id'], ...IDS.map((id) => [id])]));
      for (const [to, from] of [
        ['ods', 'items.csv'],
        ['csv', 'items.ods'],
      ] as const)
        expect(
          spawnSync(office, ['--headless', '--convert-to', to, '--outdir', place, join(place, from)], {
            timeout: 90_000,
          }).status,
        ).toBe(0);
      const back = readFileSync(join(place, 'items.csv'), 'utf8');
      for (const id of IDS) expect(back).toContain(id);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

function cellOf(text: string): string {
  return CELLS.get(text) ?? 'not written';
}
