import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { VaultFailure } from '../../lib/app/vault-port';
import { ok, type Result } from '../../lib/domain/result';
import { useServices } from '../services';

/** What a screen knows of something it reads. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: VaultFailure }
  | { readonly kind: 'ready'; readonly value: T };

/**
 * Reads now and again whenever `keys` change. While reading again because of `version`, the old answer stays on screen (nothing flickers);
 * when another of the `keys` changed it is taken away at once, so that one case is never shown under another's name.
 * A late answer of an older reading is dropped.
 */
export function useLoaded<T>(
  read: () => Promise<Result<T, VaultFailure>>,
  version: number,
  keys: readonly unknown[],
): readonly [Loaded<T>, () => void] {
  const [state, setState] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>({
    key: '',
    loaded: { kind: 'loading' },
  });
  const { faults } = useServices();
  const [again, setAgain] = useState(0);
  const turn = useRef(0);
  const key = JSON.stringify(keys);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    read().then(
      (result) => {
        if (mine === turn.current)
          setState({
            key,
            loaded: result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', reason: result.reason },
          });
      },
      (error: unknown) => {
        // A reader that throws is a fault of ours.
        faults.note('screen-load', error);
        if (mine === turn.current) setState({ key, loaded: { kind: 'failed', reason: 'broken' } });
      },
    );
    return () => {
      turn.current += 1;
    };
  }, [key, version, again]);
  const reload = useCallback(() => {
    setAgain((count) => count + 1);
  }, []);
  return [state.key === key ? state.loaded : { kind: 'loading' }, reload];
}

/** `useLoaded` for what has no expected failure (words, the page's comments): where it is rejected, that is a fault of ours. */
export function useLoadedValue<T>(
  read: () => Promise<T>,
  version: number,
  keys: readonly unknown[],
): readonly [Loaded<T>, () => void] {
  return useLoaded<T>(async () => ok(await read()), version, keys);
}
