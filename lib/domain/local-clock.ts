/** A moment (UTC) on the clock and calendar of a place: its day as `2026-11-20` and its hour, 0 to 23. */
export type LocalClock = (utc: string) => { readonly day: string; readonly hour: number };

/** The clock of this computer, by which every time in lists and sheets is told. */
export const computerClock: LocalClock = (utc) => {
  const when = new Date(utc);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`,
    hour: when.getHours(),
  };
};

/** The clock of nobody's place, for readers who are not told where the saver is. */
export const utcClock: LocalClock = (utc) => ({ day: utc.slice(0, 10), hour: Number(utc.slice(11, 13)) });
