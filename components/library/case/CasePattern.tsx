import { dayChart } from '../../../lib/domain/day-chart';
import type { CaseTimeline } from '../../../lib/domain/case';
import { computerClock } from '../../../lib/domain/local-clock';
import { patternOf } from '../../../lib/domain/pattern';
import { actsOfNobody, peopleOf } from '../../../lib/domain/people';
import { chartOf } from '../../../lib/package/sheet/account-table';
import { logOf } from '../../../lib/package/sheet/case-sheet';
import { patternWords } from '../../../lib/package/sheet/pattern-words';
import { useWords } from '../../words';
import { DayChart } from '../shared/DayChart';
import { PeopleTable } from './PeopleTable';

/** What can be counted of a case: the accounts that acted, one sentence of facts, and their days. Nothing where one account did one thing. */
export function CasePattern({ timeline }: { readonly timeline: CaseTimeline }) {
  const t = useWords();
  const items = keptItems(timeline);
  const log = logOf(timeline.entries);
  const people = peopleOf(items, log);
  const words = patternWords(patternOf(items, log, computerClock), t);
  const chart = people.length < 2 ? null : chartOf(dayChart(items, people, computerClock), t);
  return (
    <>
      {people.length > 1 && <PeopleTable people={people} ofNobody={actsOfNobody(items)} />}
      {words !== '' && <p>{words}</p>}
      {chart !== null && <DayChart chart={chart} />}
    </>
  );
}

/** The saves of a case that were not put away or deleted. */
export function keptItems({ entries }: CaseTimeline) {
  return entries.flatMap((entry) => (entry.kind === 'item' && entry.item.state === 'kept' ? [entry.item] : []));
}
