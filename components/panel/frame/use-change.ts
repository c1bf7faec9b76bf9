import { useState } from 'preact/hooks';
import type { Change, ChangeAnswer, ChangeFailure } from '../../../lib/app/changes/changes';
import { useServices } from '../../services';

/** How far a change of what is stored is. */
export type ChangeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly answer: ChangeAnswer }
  | { readonly kind: 'failed'; readonly reason: ChangeFailure };

/** Makes one change at a time and keeps its answer. A second press while the first is under way does nothing, so nothing is written twice. */
export function useChange(): { readonly state: ChangeState; readonly make: (change: Change) => void } {
  const { cases } = useServices();
  const [state, setState] = useState<ChangeState>({ kind: 'idle' });
  async function make(change: Change): Promise<void> {
    if (state.kind === 'busy') return;
    setState({ kind: 'busy' });
    const found = await cases.change(change);
    setState(found.ok ? { kind: 'done', answer: found.value } : { kind: 'failed', reason: found.reason });
  }
  return {
    state,
    make: (change) => {
      void make(change).catch(() => {
        setState({ kind: 'failed', reason: 'unreadable' });
      });
    },
  };
}
