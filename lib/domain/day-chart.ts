import type { LocalClock } from './local-clock';
import type { PersonInCase } from './people';
import { isPosted, type CaseActs } from './seen-acts';

/** Which account did how much on which day. Only acts with an exact time stand on a day; the others are counted beside it. */
export interface DayChart {
  /** Days (`2026-11-20`) on which something was done, oldest first; months (`2026-11`) where there are many. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly person: PersonInCase;
    /** Acts for each column. */
    readonly counts: readonly number[];
    /** Acts without an exact time. */
    readonly undated: number;
  }[];
}

/** More days than this are shown as months: a drawing of more has no room on paper. */
const MOST_DAYS = 24;

/** Counts for each of these accounts. Null where a drawing would show nothing: fewer than two acts with an exact time. */
export function dayChart({ acts }: CaseActs, people: readonly PersonInCase[], clock: LocalClock): DayChart | null {
  const dated = acts
    .filter(isPosted)
    .flatMap(({ account, act }) =>
      act.exactUtc === null || account === null ? [] : [{ account, day: clock(act.exactUtc).day }],
    );
  if (dated.length < 2) return null;
  const days = unique(dated.map(({ day }) => day));
  const shown = days.length > MOST_DAYS ? (day: string) => day.slice(0, 7) : (day: string) => day;
  const columns = unique(days.map(shown));
  return {
    columns,
    rows: people
      .filter((person) => person.acts > 0)
      .map((person) => {
        const own = dated.filter(({ account }) => account === person.key).map(({ day }) => shown(day));
        return {
          person,
          counts: columns.map((column) => own.filter((day) => day === column).length),
          undated: person.acts - own.length,
        };
      }),
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
