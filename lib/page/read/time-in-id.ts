/** Times that stand in ids. */
import type { TimeInId } from '../../domain/playbook-reading';

const TID_LETTERS = '234567abcdefghijklmnopqrstuvwxyz';
/** Where X began to count: 4 November 2010. Ids before it were counted through and hold no time. */
const X_BEGAN = 1_288_834_974_657;
const FIRST_X = 30_000_000_000n;

const READ: Readonly<Record<TimeInId, (id: string) => number | null>> = {
  'unix-seconds-in-upper-bits': (id) => (/^\d{16,20}$/.test(id) ? Number(BigInt(id) >> 32n) * 1000 : null),
  'x-snowflake': (id) => (/^\d{12,20}$/.test(id) && BigInt(id) > FIRST_X ? Number(BigInt(id) >> 22n) + X_BEGAN : null),
  'at-tid': (id) =>
    /^[2-7a-j][2-7a-z]{12}$/.test(id)
      ? Number([...id].reduce((sum, letter) => sum * 32n + BigInt(TID_LETTERS.indexOf(letter)), 0n) >> 10n) / 1000
      : null,
};

/** The moment an id was made, in UTC; null where it holds none. */
export function timeInId(how: TimeInId, id: string): string | null {
  const moment = READ[how](id);
  return moment === null ? null : toUtc(moment);
}

export function fromUnixSeconds(seconds: number): string | null {
  return toUtc(seconds * 1000);
}

/** ISO time in UTC; null outside of 2000 to 2100, where it is no time of a post. */
function toUtc(milliseconds: number): string | null {
  return milliseconds > 946_684_800_000 && milliseconds < 4_102_444_800_000
    ? new Date(milliseconds).toISOString()
    : null;
}
