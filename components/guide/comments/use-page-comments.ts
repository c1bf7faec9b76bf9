import { useEffect, useState } from 'preact/hooks';
import type { PageComment } from '../../../lib/domain/subject';
import { useServices } from '../../services';
import { useLoadedValue } from '../../shared/use-loaded';

/** Comments asked of the page. */
const LIMIT = 2_000;

/** The comments of the page beside the panel, as far as they are known. */
export interface PageComments {
  readonly state: 'loading' | 'failed' | 'ready';
  readonly comments: readonly PageComment[];
  /** How many are loaded on the page: more than were asked for, where there are very many. */
  readonly total: number;
  /** Reads them anew. */
  readonly again: () => void;
}

/** Reads the comments, and again whenever the page speaks of something else. */
export function usePageComments(): PageComments {
  const { page } = useServices();
  const [turn, setTurn] = useState(0);
  // Each turn is a key of its own: comments of an earlier look are never offered for the page of now.
  const [loaded] = useLoadedValue(() => page.listComments(LIMIT), 0, [turn]);
  const again = (): void => {
    setTurn((times) => times + 1);
  };
  useEffect(
    () =>
      page.listen((event) => {
        if (event === 'subjectChanged') setTurn((times) => times + 1);
      }),
    [page],
  );
  if (loaded.kind === 'loading') return { state: 'loading', comments: [], total: 0, again };
  return loaded.kind === 'ready' && loaded.value.ok
    ? { state: 'ready', ...loaded.value.value, again }
    : { state: 'failed', comments: [], total: 0, again };
}
