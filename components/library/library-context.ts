import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Backups } from './backup/backups';
import type { Packaging } from './hand-over/packaging';
import type { Route } from './route';

/** What the views of the library share besides the services. */
export interface LibraryTools {
  readonly go: (route: Route) => void;
  readonly back: () => void;
  readonly replace: (route: Route) => void;
  readonly openItem: (itemId: string) => void;
  readonly onPrint: () => void;
  readonly help: (onBack: () => void) => ComponentChildren;
  readonly packaging: Packaging;
  /** Null in practice. */
  readonly backups: Backups | null;
}

const LibraryContext = createContext<LibraryTools | null>(null);

/** Gives the tools to everything below. */
export const LibraryProvider = LibraryContext.Provider;

/** The tools of the library around this view. */
export function useLibrary(): LibraryTools {
  const tools = useContext(LibraryContext);
  if (tools === null) throw new Error('a view was rendered outside the library');
  return tools;
}
