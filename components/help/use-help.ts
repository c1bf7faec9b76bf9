import { useEffect, useState } from 'preact/hooks';
import type { Helpline } from '../../lib/help/helpline';
import { hotlineOf, loadHelplines } from '../../lib/help/helplines';
import { useServices } from '../services';

/** The lines of the chosen country and the ones that work widely; empty until they are loaded. */
export interface LoadedHelp {
  readonly country: string | null;
  readonly ready: boolean;
  readonly own: readonly Helpline[];
  readonly wide: readonly Helpline[];
}

/** Loads help for the country of the settings, and again when it changes. Only that country's file is read. */
export function useHelp(): LoadedHelp {
  const country = useServices().settings.settings.value.country;
  const [help, setHelp] = useState<LoadedHelp>({ country, ready: false, own: [], wide: [] });
  useEffect(() => {
    let current = true;
    void loadHelplines(country).then((loaded) => {
      if (current) setHelp({ country, ready: true, ...loaded });
    });
    return () => {
      current = false;
    };
  }, [country]);
  return help;
}

/** Name of the hotline for this topic, or null while it is not known. */
export function useHotline(topic: 'csam'): string | null {
  const help = useHelp();
  const found = topic === 'csam' ? hotlineOf(help) : null;
  // A list of desks is no desk: its name is not what the link is sent to.
  return found === null || found.sort === 'directory' ? null : found.org;
}
