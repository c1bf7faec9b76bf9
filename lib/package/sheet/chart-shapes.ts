import type { SheetChart } from './sheet-model';

/** A chart as shapes, for whoever draws it: sizes in pixels of a drawing of `width` by `height`. */
export interface ChartShapes {
  readonly width: number;
  readonly height: number;
  /** A line for each account. */
  readonly lines: readonly { readonly y: number; readonly from: number; readonly to: number }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly r: number; readonly count: string }[];
  /** Names of accounts, at the start of their lines, and of days, slanted below. */
  readonly names: readonly { readonly y: number; readonly text: string }[];
  readonly days: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

const ROW = 26;
const NAMES = 150;
const FEET = 74;
const LARGEST = 11;
/** Letters of a name that fit beside the lines. */
const NAME_ROOM = 22;

/** One dot for each account and day: the more acts, the larger. */
export function chartShapes({ columns, rows }: SheetChart, numbers: (count: number) => string): ChartShapes {
  const step = Math.max(26, Math.min(60, 460 / columns.length));
  const width = NAMES + step * columns.length + 24;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const x = (column: number) => round(NAMES + step * (column + 0.5));
  const y = (row: number) => ROW * row + ROW / 2;
  return {
    width: round(width),
    height: ROW * rows.length + FEET,
    lines: rows.map((_, row) => ({ y: y(row), from: NAMES, to: round(width - 24) })),
    dots: rows.flatMap(({ counts }, row) =>
      counts.flatMap((count, column) =>
        count === 0
          ? []
          : [{ x: x(column), y: y(row), r: round(6 + (LARGEST - 6) * Math.sqrt(count / most)), count: numbers(count) }],
      ),
    ),
    names: rows.map(({ who }, row) => ({ y: y(row), text: shortened(who) })),
    days: columns.map((text, column) => ({ x: x(column), y: ROW * rows.length + 12, text })),
  };
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > NAME_ROOM ? `${letters.slice(0, NAME_ROOM - 1).join('')}…` : name;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
