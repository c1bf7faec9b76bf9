import type { CaseTimeline } from '../../lib/domain/case';
import { MANY_STRANGERS, manyAboutStrangers } from '../../lib/domain/responsible-use';
import { fail, ok, type Result } from '../../lib/domain/result';
import type { VaultFailure } from '../../lib/domain/vault-failure';
import { useServices, type CasesService } from '../services';
import { useLoaded } from '../shared/use-loaded';

/** Whether the gentle card is due. Looks at the newest cases only, and only when there are enough of them. Where they cannot be read there is no card. */
export function useManyReports(): boolean {
  const { cases, shell } = useServices();
  const [newest] = useLoaded(() => newestTimelines(cases), cases.version.value, []);
  return newest.kind === 'ready' && manyAboutStrangers(newest.value, shell.nowUtc());
}

async function newestTimelines(cases: CasesService): Promise<Result<readonly CaseTimeline[], VaultFailure>> {
  const listed = await cases.listCases();
  if (!listed.ok) return fail(listed.reason);
  if (listed.value.length < MANY_STRANGERS) return ok([]);
  const timelines: CaseTimeline[] = [];
  for (const one of listed.value.slice(0, 3 * MANY_STRANGERS)) {
    const timeline = await cases.timeline(one.case.id);
    if (timeline.ok) timelines.push(timeline.value);
  }
  return ok(timelines);
}
