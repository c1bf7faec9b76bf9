import { useRef, useState } from 'preact/hooks';
import type { VaultFailure } from '../../../lib/app/ports';
import type { CaseSummary } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { useLoaded } from '../shared/use-loaded';

/** How many cases are shown at first, and added by each "Show more". */
export const PAGE_SIZE = 50;

/** The cases as far as they are known. `limit` of them are shown; `reading`: more are on their way. */
export type NewestCases =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: VaultFailure }
  | { readonly kind: 'ready'; readonly cases: readonly CaseSummary[]; readonly limit: number; readonly reading: boolean };

/**
 * Reads the newest cases, one more than are shown, so that it is known whether there are others; for a search (`all`) the rest as well.
 * What is known stays while more is read: it is the same list, only longer.
 */
export function useNewestCases(all: boolean): { readonly newest: NewestCases; readonly more: () => void; readonly retry: () => void } {
  const { cases } = useServices();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const wanted = all ? undefined : limit + 1;
  const [loaded, retry] = useLoaded(() => cases.listCases(wanted), cases.version.value, ['cases', wanted ?? 'all']);
  const known = useRef<readonly CaseSummary[] | null>(null);
  if (loaded.kind === 'ready') known.current = loaded.value;
  const more = (): void => { setLimit((count) => count + PAGE_SIZE); };
  if (loaded.kind === 'failed' || known.current === null) return { newest: loaded.kind === 'failed' ? loaded : { kind: 'loading' }, more, retry };
  return { newest: { kind: 'ready', cases: known.current, limit, reading: loaded.kind === 'loading' }, more, retry };
}
