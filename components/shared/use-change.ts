import { useRef, useState } from 'preact/hooks';
import type { ChangeAnswer, ChangeDraft, ChangeFailure } from '../../lib/domain/change';
import { useServices } from '../services';

/** How far a change of what is stored is. */
export type ChangeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly answer: ChangeAnswer }
  | { readonly kind: 'failed'; readonly reason: ChangeFailure };

/** Makes changes of what is stored, one at a time. */
export interface Changing {
  readonly state: ChangeState;
  /** Answers with what was made; null where nothing was, and then `state` says why. Never rejects. */
  readonly run: (draft: ChangeDraft) => Promise<ChangeAnswer | null>;
}

/**
 * Makes one change at a time: a second press while the first is under way does nothing. The same change tried again after a failure
 * keeps its id, so that nothing is written twice where only the answer was lost; another change gets another id.
 */
export function useChange(): Changing {
  const { cases, faults, shell } = useServices();
  const [state, setState] = useState<ChangeState>({ kind: 'idle' });
  const busy = useRef(false);
  const tried = useRef<{ readonly content: string; readonly id: string } | null>(null);

  async function run(draft: ChangeDraft): Promise<ChangeAnswer | null> {
    if (busy.current) return null;
    busy.current = true;
    setState({ kind: 'busy' });
    const content = JSON.stringify(draft);
    const id = tried.current?.content === content ? tried.current.id : shell.newId();
    tried.current = { content, id };
    const result = await cases.change({ ...draft, id }).catch((error: unknown) => {
      faults.note('screen-load', error);
      return { ok: false as const, reason: 'broken' as const };
    });
    busy.current = false;
    if (result.ok) tried.current = null;
    setState(result.ok ? { kind: 'done', answer: result.value } : { kind: 'failed', reason: result.reason });
    return result.ok ? result.value : null;
  }
  return { state, run };
}
