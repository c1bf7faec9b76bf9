import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { routeOf, type Route, type Start } from './route';

/** Moves through the library. */
export interface Navigation {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Back to where the person was; to the cases when there is nothing before. */
  readonly back: () => void;
  /** Goes there and forgets the present place: for things that do not exist any more. */
  readonly replace: (route: Route) => void;
}

/**
 * The path of views, with the browser's own Back. The session history gets the depth as a number and nothing else: the address stays,
 * and no id is left in the browser's files.
 */
export function useRoute(start: Start): Navigation {
  const [path, setPath] = useState<readonly Route[]>(() => [routeOf(start)]);
  const now = useRef(path);
  now.current = path;

  useEffect(() => {
    const onPop = (event: PopStateEvent) => {
      const depth = depthOf(event.state);
      setPath((current) => (depth < current.length ? current.slice(0, depth) : current));
    };
    window.addEventListener('popstate', onPop);
    return () => {
      window.removeEventListener('popstate', onPop);
    };
  }, []);

  const go = useCallback((route: Route) => {
    const next = [...now.current, route];
    setPath(next);
    history.pushState({ depth: next.length }, '');
  }, []);
  const back = useCallback(() => {
    if (now.current.length > 1) {
      // Shown at once; the browser's own step back arrives later and finds the path already shortened.
      setPath(now.current.slice(0, -1));
      history.back();
    } else setPath([{ view: 'cases' }]);
  }, []);
  const replace = useCallback((route: Route) => {
    setPath([...now.current.slice(0, -1), route]);
  }, []);

  return { route: path[path.length - 1] ?? { view: 'cases' }, go, back, replace };
}

function depthOf(state: unknown): number {
  if (typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number')
    return Math.max(1, state.depth);
  return 1;
}
