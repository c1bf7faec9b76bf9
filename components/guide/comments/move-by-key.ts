/** From row to row with the arrow keys, Home and End: to the same control of that row. Tab goes through all controls, as everywhere. */
export function moveByKey(event: KeyboardEvent & { readonly currentTarget: EventTarget }): void {
  const { currentTarget: list, target } = event;
  if (!(list instanceof Element) || !(target instanceof HTMLElement)) return;
  const rows = [...list.querySelectorAll(':scope > li')];
  const at = rows.findIndex((row) => row.contains(target));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined || at < 0 ? undefined : rows[to];
  const control = row?.querySelector<HTMLElement>(target.localName);
  if (control === undefined || control === null) return;
  event.preventDefault();
  control.focus();
}
