import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../lib/domain/result';
import { useServices } from '../../services';
import type { BackupFailure } from './backups';

/** How far a long work is. */
export type BackupWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number }
  | { readonly kind: 'failed'; readonly reason: BackupFailure };

/** Runs one long work at a time. Leaving the view stops it: nothing goes on behind somebody's back. */
export function useBackupWork() {
  const { faults } = useServices();
  const [state, setState] = useState<BackupWork>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  /** Null where it failed; the reason is in `state` then. */
  async function run<T>(
    work: (onProgress: (done: number) => void, signal: AbortSignal) => Promise<Result<T, BackupFailure>>,
  ): Promise<T | null> {
    if (running.current !== null) return null;
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'busy', done: 0 });
    const onProgress = (done: number) => {
      if (!stop.signal.aborted) setState({ kind: 'busy', done });
    };
    const result = await work(onProgress, stop.signal).catch((error: unknown) => {
      faults.note('screen', error);
      return { ok: false as const, reason: 'broken' as const };
    });
    running.current = null;
    setState(result.ok ? { kind: 'idle' } : { kind: 'failed', reason: result.reason });
    return result.ok ? result.value : null;
  }

  return {
    state,
    run,
    stop: () => {
      running.current?.abort();
    },
    forget: () => {
      setState({ kind: 'idle' });
    },
  };
}
