/** What the readers look at. */
import type { PagePlan } from '../../domain/page-plan';
import type { Layout } from '../find/layout';
import type { PageMemory } from './page-memory';
import { queryAll } from '../find/query';

export interface PageView {
  readonly document: Document;
  /** The address in the address bar. */
  readonly address: string;
  readonly layout: Layout;
  readonly plan: PagePlan;
  readonly memory: PageMemory;
  /** The address was changed without loading since the document came: what the page says of itself may be of before. */
  readonly moved?: boolean;
}

/** The page that the agent is in. */
export function viewOf(plan: PagePlan, layout: Layout, memory: PageMemory): PageView {
  return { document, address: location.href, layout, plan, memory, moved: isMoved() };
}

function isMoved(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return (
    loaded !== undefined && /^https?:/.test(loaded.name) && withoutHash(loaded.name) !== withoutHash(location.href)
  );
}

/** The address of the page itself: what stands behind `#` is a place in it. */
export function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

/** `find`, done once for each view: a view is one look at the page, and many ask the same of it. */
export function oncePerView<T>(find: (view: PageView) => T): (view: PageView) => T {
  const found = new WeakMap<PageView, { readonly value: T }>();
  return (view) => {
    const known = found.get(view) ?? { value: find(view) };
    found.set(view, known);
    return known.value;
  };
}

/** What relative addresses of the page count from. */
const baseOf = oncePerView(({ document: page, address }) => {
  const base = queryAll(page, 'base[href]')[0]?.getAttribute('href');
  return base ? new URL(base, address) : address;
});

/** Makes an address of the page absolute, as the browser does: `<base>` counts. Null for anything that is not a web address. */
export function webAddress(view: PageView, raw: string): string | null {
  try {
    const { href, protocol } = new URL(raw, baseOf(view));
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}
