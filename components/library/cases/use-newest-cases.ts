import { useState } from 'preact/hooks';
import type { VaultFailure } from '../../../lib/app/vault-port';
import type { CaseSummary } from '../../../lib/domain/case';
import { useServices, type CasesService } from '../../services';
import { useLoaded } from '../../shared/use-loaded';
import { useLatest } from './use-latest';

/** How many cases are shown at first, and added by each "Show more". */
export const PAGE_SIZE = 30;

/** The cases as far as they are known. `more`: there are others; `reading`: they are on their way. */
export type NewestCases =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: VaultFailure }
  | {
      readonly kind: 'ready';
      readonly cases: readonly CaseSummary[];
      readonly more: boolean;
      readonly reading: boolean;
    };

type Fits = NonNullable<Parameters<CasesService['listCases']>[1]>;

/**
 * Reads the newest cases, one more than are shown, so that it is known whether there are others. With a query the cases that fit are
 * looked for among all of them; meanwhile those are shown that fit among the known ones.
 */
export function useNewestCases(
  query: string,
  fits: Fits,
): { readonly newest: NewestCases; readonly showMore: () => void; readonly retry: () => void } {
  const { cases } = useServices();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const searching = query.trim() !== '';
  const version = cases.version.value;
  const [listed, retryList] = useLoaded(() => cases.listCases(limit + 1), version, ['cases', limit]);
  const [found, retryFound] = useLoaded(
    () => (searching ? cases.listCases(limit + 1, fits) : Promise.resolve({ ok: true, value: [] })),
    version,
    ['found', searching ? [query, limit] : null],
  );
  const known = useLatest(listed);
  const earlier = useLatest(found);
  const retry = (): void => {
    retryList();
    retryFound();
  };
  const showMore = (): void => {
    setLimit((count) => count + PAGE_SIZE);
  };
  const failed = [listed, ...(searching ? [found] : [])].find((state) => state.kind === 'failed');
  if (failed !== undefined || known === null) return { newest: failed ?? { kind: 'loading' }, showMore, retry };
  if (!searching) return { newest: ready(known, limit, listed.kind === 'loading'), showMore, retry };
  if (found.kind === 'ready') return { newest: ready(found.value, limit, false), showMore, retry };
  const meanwhile = [
    ...known,
    ...(earlier ?? []).filter((summary) => !known.some((other) => other.case.id === summary.case.id)),
  ];
  return {
    newest: ready(
      meanwhile.filter((summary) => fits(summary.case, summary.affected)),
      limit,
      true,
    ),
    showMore,
    retry,
  };
}

function ready(cases: readonly CaseSummary[], limit: number, reading: boolean): NewestCases {
  return { kind: 'ready', cases: cases.slice(0, limit), more: cases.length > limit, reading };
}
