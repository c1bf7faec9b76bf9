import { useEffect, useState } from 'preact/hooks';
import { forCopy } from '../../../lib/domain/address-privacy';
import type { PageComment } from '../../../lib/domain/subject';
import { useServices } from '../../services';

/** The comments of the page beside the panel, as far as they are known. */
export interface PageComments {
  readonly state: 'loading' | 'failed' | 'ready';
  /** In the order seen. */
  readonly comments: readonly PageComment[];
  /** There may have been more than these, because some cannot be told apart or were gone too soon. */
  readonly atLeast: boolean;
  /** How many there are in all, in the words of the page; null where it does not say. */
  readonly ofAll: string | null;
  /** Begins anew. */
  readonly again: () => void;
}

/** What is known, and of which page or post. */
type Known = Pick<PageComments, 'state' | 'comments' | 'atLeast'> & { readonly of: string | null };

const LOADING = { state: 'loading', comments: [], atLeast: false } as const;
const FAILED = { ...LOADING, state: 'failed' } as const;

/** Gathers the comments while the person scrolls, for as long as the list is open; anew whenever another page or post is beside the panel. */
export function usePageComments(): PageComments {
  const { page } = useServices();
  const [turn, setTurn] = useState(0);
  const [known, setKnown] = useState<Known>({ ...LOADING, of: null });
  const now = page.state.value;
  const report = now.kind === 'page' ? now.report : null;
  const of = report === null ? null : `${forCopy(report.address)} ${report.facts.id?.value ?? ''}`;
  useEffect(() => {
    // Comments of an earlier page are never offered for the page of now.
    setKnown({ ...LOADING, of });
    return page.gatherComments((gathered) => {
      setKnown(gathered === null ? { ...FAILED, of } : { ...gathered, state: 'ready', of });
    });
  }, [page, of, turn]);
  const again = (): void => {
    setTurn((times) => times + 1);
  };
  // Not for one moment either, before the list of now has begun.
  const { state, comments, atLeast } = known.of === of ? known : LOADING;
  return { state, comments, atLeast, ofAll: report?.facts.comments?.value ?? null, again };
}
