/** "Move the keyboard there": scrolls to the ringed control and puts the focus on it. It presses nothing. */

/** True when the keyboard really is there afterwards; some controls cannot take it, then only the scrolling is done. */
export function moveKeyboard(control: Element | null): boolean {
  if (control === null) return false;
  control.scrollIntoView({ block: 'center', inline: 'nearest' });
  const inside = control.querySelectorAll('a[href],button,input,select,textarea,[tabindex]');
  for (const element of [control, ...inside]) {
    focus(element);
    if (hasFocus(element)) return true;
  }
  return false;
}

function focus(element: Element & { readonly focus?: (options: FocusOptions) => void }): void {
  element.focus?.({ preventScroll: true });
}

function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return 'activeElement' in root && root.activeElement === element;
}
