import { useServices } from '../services';
import { useLoadedValue } from './use-loaded';

/** The shortcut as set in this browser now; null while it is not known, where it cannot be read, or when there is none. */
export function useShortcut(): string | null {
  const { settings } = useServices();
  const [loaded] = useLoadedValue(() => settings.shortcut(), 0, []);
  return loaded.kind === 'ready' ? loaded.value : null;
}
