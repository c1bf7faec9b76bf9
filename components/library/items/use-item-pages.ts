import { useEffect, useRef, useState } from 'preact/hooks';
import type { VaultFailure } from '../../../lib/app/vault-port';
import type { ItemSummary } from '../../../lib/domain/item';
import { useServices } from '../../services';
import type { NotShownCounts } from '../shared/NotShown';

/** How many items are read at a time: for the next press, and while a search looks through all of them. */
export const PAGE_SIZE = 50;
const SEARCH_PAGE_SIZE = 500;

/** The items read so far. `next` is null when there are no more. */
export type ItemPages =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly reason: VaultFailure } | ReadyPages;

interface ReadyPages extends NotShownCounts {
  readonly kind: 'ready';
  readonly items: readonly ItemSummary[];
  readonly next: number | null;
  readonly busy: boolean;
}

/** What a page gives, put together with what was read before. */
type ReadItems = Pick<ReadyPages, 'items' | 'unreadable' | 'newer'>;

/**
 * Reads all items page by page, newest first. After a change of the vault the same number of rows is read again; rows that did not change
 * keep their object, so that nothing is drawn anew.
 */
export function useItemPages(): {
  readonly pages: ItemPages;
  readonly more: () => void;
  /** The same in larger steps, for a search that goes on until everything was looked at. */
  readonly searchOn: () => void;
  readonly retry: () => void;
} {
  const { cases } = useServices();
  const [pages, setPages] = useState<ItemPages>({ kind: 'loading' });
  const [again, setAgain] = useState(0);
  const latest = useRef(pages);
  latest.current = pages;
  const turn = useRef(0);
  const version = cases.version.value;

  async function read(limit: number, before: number | null, assemble: (page: ReadItems) => ReadItems): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    const result = await cases
      .listItems({ limit, before })
      .catch(() => ({ ok: false as const, reason: 'broken' as const }));
    if (mine !== turn.current) return;
    setPages(
      result.ok
        ? {
            kind: 'ready',
            busy: false,
            ...assemble(result.value),
            next: result.value.next,
          }
        : { kind: 'failed', reason: result.reason },
    );
  }

  useEffect(() => {
    const shown = latest.current.kind === 'ready' ? latest.current.items : [];
    void read(Math.max(PAGE_SIZE, shown.length), null, ({ items, unreadable, newer }) => ({
      items: keepSame(shown, items),
      unreadable,
      newer,
    }));
    return () => {
      turn.current += 1;
    };
  }, [version, again]);

  function next(limit: number): void {
    const now = latest.current;
    if (now.kind !== 'ready' || now.next === null || now.busy) return;
    setPages({ ...now, busy: true });
    void read(limit, now.next, ({ items, unreadable, newer }) => ({
      items: [...now.items, ...items],
      unreadable: now.unreadable + unreadable,
      newer: now.newer + newer,
    }));
  }
  return {
    pages,
    more: () => {
      next(PAGE_SIZE);
    },
    searchOn: () => {
      next(SEARCH_PAGE_SIZE);
    },
    retry: () => {
      setPages({ kind: 'loading' });
      setAgain((count) => count + 1);
    },
  };
}

/** The new rows, with the old object wherever nothing in it changed. Exported for its test. */
export function keepSame(before: readonly ItemSummary[], now: readonly ItemSummary[]): readonly ItemSummary[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return now.map((item) => {
    const old = known.get(item.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
}
