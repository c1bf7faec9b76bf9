/** Where in the library somebody is. Held in memory: addresses of this page carry opaque ids at most. */
export type Route =
  | { readonly view: 'cases' }
  | { readonly view: 'case' | 'hand-over' | 'sheet' | 'split' | 'merge' | 'describe'; readonly caseId: string }
  | { readonly view: 'item'; readonly itemId: string }
  | { readonly view: 'items' | 'check' | 'verify' | 'settings' | 'backup' | 'help' };

/** Where to start. */
export interface Start {
  readonly caseId?: string;
  readonly itemId?: string;
  readonly view?: 'settings' | 'help' | 'items' | 'check';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads a location hash such as `#case=<id>`, `#item=<id>` or `#settings`. Anything else starts at the cases. */
export function startFromHash(hash: string): Start {
  const text = hash.replace(/^#/, '');
  const [name = '', value = ''] = text.split('=');
  if (name === 'case' && UUID.test(value)) return { caseId: value };
  if (name === 'item' && UUID.test(value)) return { itemId: value };
  if (name === 'settings' || name === 'help' || name === 'items' || name === 'check') return { view: name };
  return {};
}

/** The hash, without its sign, that `startFromHash` reads: opaque ids only, never a name. */
export function hashOf(start: Start): string {
  if (start.itemId !== undefined) return `item=${start.itemId}`;
  if (start.caseId !== undefined) return `case=${start.caseId}`;
  return start.view ?? '';
}

/** The first route of a start. */
export function routeOf(start: Start): Route {
  if (start.itemId !== undefined) return { view: 'item', itemId: start.itemId };
  if (start.caseId !== undefined) return { view: 'case', caseId: start.caseId };
  return start.view === undefined ? { view: 'cases' } : { view: start.view };
}

/** The case a route is about, if it names one. */
export function caseOf(route: Route): string | null {
  return 'caseId' in route ? route.caseId : null;
}
