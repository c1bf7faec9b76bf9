/** What the readers look at. */
import type { PagePlan } from '../../domain/page-plan';
import type { Layout } from '../find/layout';
import type { PageMemory } from './page-memory';

export interface PageView {
  readonly document: Document;
  /** The address in the address bar. */
  readonly address: string;
  readonly layout: Layout;
  readonly plan: PagePlan;
  readonly memory: PageMemory;
}

/** The page that the agent is in. */
export function viewOf(plan: PagePlan, layout: Layout, memory: PageMemory): PageView {
  return { document, address: location.href, layout, plan, memory };
}

/** Makes an address of the page absolute. Null for anything that is not a web address. */
export function webAddress(view: Pick<PageView, 'address'>, raw: string): string | null {
  try {
    const { href, protocol } = new URL(raw, view.address);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}
