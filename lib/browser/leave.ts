import { closePanel, openEmptyTab } from './panel-window';

/** How long one leaving lasts, in milliseconds: the page and the panel both tell of the same three presses. */
const ONE_LEAVING = 1_500;

let left: { readonly windowId: number | null; readonly at: number } = { windowId: null, at: 0 };

/** A new empty tab in front and the panel closed, once: a second call for the same window right after does nothing. */
export async function leaveWindow(windowId: number | null): Promise<void> {
  const now = performance.now();
  if (left.at !== 0 && left.windowId === windowId && now - left.at < ONE_LEAVING) return;
  left = { windowId, at: now };
  await Promise.all([openEmptyTab(windowId), closePanel(windowId)]);
}
