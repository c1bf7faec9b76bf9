import { useEffect, useState } from 'preact/hooks';
import type { CaseTimeline } from '../../lib/domain/case';
import { MANY_STRANGERS, manyAboutStrangers } from '../../lib/domain/responsible-use';
import { useServices } from '../services';

/** Whether the gentle card is due. Looks at the newest cases only, and only when there are enough of them. */
export function useManyReports(): boolean {
  const { cases, shell } = useServices();
  const [many, setMany] = useState(false);
  const version = cases.version.value;
  useEffect(() => {
    let current = true;
    async function look(): Promise<void> {
      const listed = await cases.listCases();
      if (!listed.ok || listed.value.length < MANY_STRANGERS) return;
      const timelines: CaseTimeline[] = [];
      for (const one of listed.value.slice(0, 3 * MANY_STRANGERS)) {
        const timeline = await cases.timeline(one.case.id);
        if (timeline.ok) timelines.push(timeline.value);
      }
      if (current) setMany(manyAboutStrangers(timelines, shell.nowUtc()));
    }
    void look();
    return () => {
      current = false;
    };
  }, [cases, version]);
  return many;
}
