import { useRef } from 'preact/hooks';
import type { Loaded } from '../../shared/use-loaded';

/** What was read last, also while it is read again for another question; null where nothing was read yet. Only where an older answer is no lie. */
export function useLatest<T>(loaded: Loaded<T>): T | null {
  const latest = useRef<T | null>(null);
  if (loaded.kind === 'ready') latest.current = loaded.value;
  return latest.current;
}
