import type { OpenedItem } from '../../../lib/app/vault-port';
import { useServices } from '../../services';
import { useLoaded } from '../../shared/use-loaded';

/** The stored record of what was just saved; undefined until it is read, null where it cannot be opened. */
export function useOpened(itemId: string): OpenedItem | null | undefined {
  const { cases } = useServices();
  const [loaded] = useLoaded(() => cases.openItem(itemId), 0, [itemId]);
  if (loaded.kind === 'loading') return undefined;
  return loaded.kind === 'ready' ? loaded.value : null;
}
