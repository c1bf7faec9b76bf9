/** Which dialog or menu lies on top right now. */
import type { PageView } from '../agent/page-view';
import { matches, parentAcross, queryAll } from './query';

/** Roles and elements of dialogs and menus, and the portals that component libraries put them in. */
const OPENABLE =
  'dialog,[popover],[role=dialog],[role=alertdialog],[role=menu],[role=listbox],[data-floating-ui-portal]>*';

/** The open ones, without those inside another. Call it whenever the page changed, so that the order of opening is known. */
export function openDialogs({ document: page, layout, plan, memory: { dialogs } }: PageView, deep: boolean): Element[] {
  const open = new Set<Element>();
  dialogs.looks += 1;
  for (const element of queryAll(page, [OPENABLE, plan.reading?.dialogs ?? []].flat().join(), deep)) {
    if (layout.seen(element)) {
      open.add(element);
      if (!dialogs.openedAt.has(element)) dialogs.openedAt.set(element, dialogs.looks);
    } else dialogs.openedAt.delete(element);
  }
  return [...open].filter((element) => !insideAnother(element, open));
}

/** The one that opened last; between those that were open from the start, one in the top layer, else the later in the page. */
export function findDialog(view: PageView, deep: boolean): Element | null {
  return openDialogs(view, deep).reduce<Element | null>(
    (top, element) => (top === null || liesOn(element, top, view) ? element : top),
    null,
  );
}

/** A cookie notice that was there before does not hide the menu that opened later. */
function liesOn(element: Element, top: Element, { memory: { dialogs } }: PageView): boolean {
  const later = (dialogs.openedAt.get(element) ?? 0) - (dialogs.openedAt.get(top) ?? 0);
  return later > 0 || (later === 0 && (inTopLayer(element) || !inTopLayer(top)));
}

/** Above every z-index. */
function inTopLayer(element: Element): boolean {
  return matches(element, ':modal,:popover-open');
}

/** A list inside a dialog belongs to the dialog, even if it was filled later. */
function insideAnother(element: Element, open: ReadonlySet<Element>): boolean {
  for (let at = parentAcross(element); at !== null; at = parentAcross(at)) if (open.has(at)) return true;
  return false;
}
