import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelSession } from './session';
import type { PanelNavigation } from './views';

/** What every view of the panel can reach besides the services. */
export interface Panel {
  readonly nav: PanelNavigation;
  readonly session: PanelSession;
}

const PanelContext = createContext<Panel | null>(null);

/** Gives navigation and memory to everything below. */
export const PanelProvider = PanelContext.Provider;

/** Navigation and memory of the panel around this view. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('a view was rendered outside the panel');
  return panel;
}
