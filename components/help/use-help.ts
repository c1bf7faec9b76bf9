import type { VaultFailure } from '../../lib/domain/vault-failure';
import type { Helpline } from '../../lib/help/helpline';
import { hotlineOf, loadHelplines } from '../../lib/help/helplines';
import { useServices } from '../services';
import { useLoadedValue } from '../shared/use-loaded';

/** The lines of the chosen country and the ones that work widely; empty until they are loaded, and where they could not be. */
export interface LoadedHelp {
  readonly country: string | null;
  readonly ready: boolean;
  /** Why they could not be read; null while that is not so. */
  readonly failed: VaultFailure | null;
  readonly own: readonly Helpline[];
  readonly wide: readonly Helpline[];
}

/** Loads help for the country of the settings, and again when it changes. Only that country's file is read. */
export function useHelp(): LoadedHelp {
  const country = useServices().settings.settings.value.country;
  const [loaded] = useLoadedValue(() => loadHelplines(country), 0, [country]);
  if (loaded.kind === 'ready') return { country, ready: true, failed: null, ...loaded.value };
  return { country, ready: false, failed: loaded.kind === 'failed' ? loaded.reason : null, own: [], wide: [] };
}

/** Name of the hotline for this topic, or null while it is not known. */
export function useHotline(topic: 'csam'): string | null {
  const help = useHelp();
  const found = topic === 'csam' ? hotlineOf(help) : null;
  // A list of desks is no desk: its name is not what the link is sent to.
  return found === null || found.sort === 'directory' ? null : found.org;
}
