import { useState } from 'preact/hooks';
import type { Change, ChangeAnswer, ChangeFailure } from '../../../lib/app/changes/changes';
import { useServices } from '../../services';

/** Where a change is: nothing pressed yet, under way, or refused with a reason. */
export type ChangeState =
  { readonly kind: 'idle' } | { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly reason: ChangeFailure };

/** Makes one change at a time: a second press while the first is under way does nothing, so nothing is written twice. */
export function useChange(): {
  readonly state: ChangeState;
  readonly run: (change: Change) => Promise<ChangeAnswer | null>;
} {
  const { cases } = useServices();
  const [state, setState] = useState<ChangeState>({ kind: 'idle' });
  async function run(change: Change): Promise<ChangeAnswer | null> {
    if (state.kind === 'busy') return null;
    setState({ kind: 'busy' });
    const result = await cases.change(change).catch(() => ({ ok: false as const, reason: 'unreadable' as const }));
    setState(result.ok ? { kind: 'idle' } : { kind: 'failed', reason: result.reason });
    return result.ok ? result.value : null;
  }
  return { state, run };
}
