/** Elements inside of frames of the page's own site, such as the lines of a chat: where they are in the page around. */
import type { Box, Layout } from './layout';

/** Where nothing is to be seen. */
const NOWHERE: Box = { left: -99, top: -99, width: 0, height: 0 };

/** False for an element inside of a frame. */
export function isInPage(element: Element): boolean {
  return element.ownerDocument === document;
}

/** The same layout, with boxes of elements in frames given in the page's own pixels, cut at the frame's edges. */
export function throughFrames(layout: Layout): Layout {
  return { ...layout, boxOf: (element) => boxThrough(element, layout) };
}

function boxThrough(element: Element, layout: Layout): Box {
  let box = layout.boxOf(element);
  for (let at = element; !isInPage(at);) {
    const frame = at.ownerDocument.defaultView?.frameElement;
    // The frame was emptied or loads something else.
    if (frame === undefined || frame === null || !at.isConnected) return NOWHERE;
    box = inside(box, frame, layout);
    at = frame;
  }
  return box;
}

/** A box of the frame's page in the pixels of the page around it: what shows inside of the frame's borders. */
function inside(box: Box, frame: Element, layout: Layout): Box {
  const outer = layout.boxOf(frame);
  const style = getComputedStyle(frame);
  const size = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const start = {
    left: outer.left + frame.clientLeft + size('padding-left'),
    top: outer.top + frame.clientTop + size('padding-top'),
  };
  const end = { left: outer.left + outer.width, top: outer.top + outer.height };
  const left = Math.max(start.left, start.left + box.left);
  const top = Math.max(start.top, start.top + box.top);
  const width = Math.min(end.left, start.left + box.left + box.width) - left;
  const height = Math.min(end.top, start.top + box.top + box.height) - top;
  return width < 1 || height < 1 ? NOWHERE : { left, top, width, height };
}
