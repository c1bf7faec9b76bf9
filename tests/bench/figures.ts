/** Figures of a speed run: what was measured, and whether the mark was reached. */
import type { BrowserName } from '../support/browser/types';

export type Unit = 'ms' | 'x' | 'MB' | 'MB/s';

/** One measured figure: the median of its runs. */
export interface Figure {
  readonly browser: BrowserName;
  readonly area: string;
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly runs: readonly number[];
  /** The mark we want to reach; null where the figure only explains another. */
  readonly mark: { readonly limit: number; readonly is: 'at most' | 'at least'; readonly met: boolean } | null;
}

/** What makes figures of one browser and one area. */
export interface FigureMaker {
  plain(name: string, unit: Unit, runs: readonly number[]): Figure;
  atMost(name: string, unit: Unit, runs: readonly number[], limit: number): Figure;
  atLeast(name: string, unit: Unit, runs: readonly number[], limit: number): Figure;
}

/** The middle of the values; the mean of the two in the middle where their number is even. NaN without any. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function figuresOf(browser: BrowserName, area: string): FigureMaker {
  const plain = (name: string, unit: Unit, runs: readonly number[]): Figure => ({
    browser,
    area,
    name,
    unit,
    value: median(runs),
    runs,
    mark: null,
  });
  return {
    plain,
    atMost: (name, unit, runs, limit) => {
      const figure = plain(name, unit, runs);
      return { ...figure, mark: { limit, is: 'at most', met: figure.value <= limit } };
    },
    atLeast: (name, unit, runs, limit) => {
      const figure = plain(name, unit, runs);
      return { ...figure, mark: { limit, is: 'at least', met: figure.value >= limit } };
    },
  };
}

/** The figures as a table of plain text, one block for each browser and area. */
export function tableOf(figures: readonly Figure[]): string {
  const lines: string[] = [];
  let block = '';
  for (const figure of figures) {
    const head = `${figure.browser}: ${figure.area}`;
    if (head !== block) lines.push('', head);
    block = head;
    const mark =
      figure.mark === null
        ? ''
        : `${figure.mark.is} ${show(figure.mark.limit)}`.padEnd(16) + (figure.mark.met ? 'met' : 'MISSED');
    const spread =
      figure.runs.length > 1
        ? `${show(Math.min(...figure.runs))} to ${show(Math.max(...figure.runs))}, ${String(figure.runs.length)} runs`
        : '';
    lines.push(
      `  ${figure.name.padEnd(66)} ${show(figure.value).padStart(9)} ${figure.unit.padEnd(5)} ${mark.padEnd(24)} ${spread}`.trimEnd(),
    );
  }
  return lines.join('\n');
}

function show(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
