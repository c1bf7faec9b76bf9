import { dayChart } from '../../../lib/domain/day-chart';
import type { CaseTimeline } from '../../../lib/domain/case';
import { computerClock } from '../../../lib/domain/local-clock';
import { patternOf } from '../../../lib/domain/pattern';
import { actsOfNobody, peopleOf } from '../../../lib/domain/people';
import { actsOfCase, type CaseActs } from '../../../lib/domain/seen-acts';
import { chartOf } from '../../../lib/package/sheet/account-table';
import { logOf } from '../../../lib/package/sheet/case-sheet';
import { patternWords } from '../../../lib/package/sheet/pattern-words';
import { useWords } from '../../words';
import { DayChart } from '../shared/DayChart';
import { PeopleTable } from './PeopleTable';

/** What can be counted of a case: the accounts that acted, one sentence of facts, and their days. Nothing where one account did one thing. */
export function CasePattern({ timeline, acts }: { readonly timeline: CaseTimeline; readonly acts: CaseActs }) {
  const t = useWords();
  const log = logOf(timeline.entries);
  const people = peopleOf(acts, log);
  const words = patternWords(patternOf(acts, log, computerClock), t);
  const chart = people.length < 2 ? null : chartOf(dayChart(acts, people, computerClock), t);
  return (
    <>
      {people.length > 1 && <PeopleTable people={people} ofNobody={actsOfNobody(acts)} />}
      {words !== '' && <p>{words}</p>}
      {chart !== null && <DayChart chart={chart} />}
    </>
  );
}

/** What accounts did in the saves of a case that were not put away or deleted. */
export function keptActs({ entries, told }: CaseTimeline): CaseActs {
  return actsOfCase(
    entries.flatMap((entry) => (entry.kind === 'item' && entry.item.state === 'kept' ? [entry.item] : [])),
    told,
  );
}
