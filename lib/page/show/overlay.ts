/**
 * Everything Beside draws on a page hangs in one host element at the end of the page, in a closed shadow root, each mark in a box of the
 * browser's top layer. Styles are set property by property, which no content policy and no Trusted Types rule of a page forbids;
 * markup is never used. The page can see and remove the host: it is put back, at most twenty times a second.
 */
import { listenLasting } from '../agent/lasting-listener';
import { create, plain } from '../agent/unshadowed';

/** How often the host comes back at once after the page removed it; then it waits for `REST` milliseconds. */
const RETURNS = 20;
const REST = 1_000;

export type Style = Readonly<Record<string, string>>;

export interface Mark {
  /** The box in the shadow root. */
  readonly box: HTMLElement;
  /** Shows the box, above everything that is there now. */
  readonly raise: () => void;
  readonly lower: () => void;
}

export interface Marks {
  /** `inTopLayer`: above everything; otherwise in the page's own order, so that the page's menus cover it. */
  make(name: 'div' | 'button', style: Style, inTopLayer: boolean): Mark;
  /** Whether an element is the one that all of them hang in. */
  isHost(element: Element): boolean;
  /** Hides or shows all marks. */
  display(how: 'none' | 'block'): void;
  /** Puts every mark above what entered the top layer since. */
  raise(): void;
  /** Takes all marks out of the page until they are raised. */
  remove(): void;
}

/** Sets styles one by one, so that no rule of the page wins over them. */
export function setStyle(element: HTMLElement, style: Style): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}

/** The marks of one agent. All are gone when `signal` aborts. */
export function createMarks(signal: AbortSignal): Marks {
  const host = create('div');
  const root = host.attachShadow({ mode: 'closed' });
  const shown = new Set<HTMLElement>();
  let returns = RETURNS;
  let rest: ReturnType<typeof setTimeout> | undefined;
  setStyle(host, { all: 'initial', position: 'fixed', 'z-index': '100' });

  const raise = (): void => {
    if (shown.size === 0 || signal.aborted) return;
    if (!host.isConnected) plain(document, 'documentElement').append(host);
    shown.forEach(enterTopLayer);
  };
  const keep = new MutationObserver(() => {
    if (host.isConnected) return;
    // A page that goes on taking it away gets a rest, so that the two never keep each other busy.
    if (returns === 0) {
      rest ??= setTimeout(() => {
        rest = undefined;
        returns = RETURNS;
        raise();
      }, REST);
      return;
    }
    returns -= 1;
    raise();
  });
  // A page that writes itself anew gets another root.
  const roots = new MutationObserver(() => {
    for (const child of plain(document, 'children')) keep.observe(child, { childList: true });
    raise();
  });
  roots.observe(document, { childList: true });
  keep.observe(plain(document, 'documentElement'), { childList: true });
  // Whatever enters the top layer later lies above what was there: enter it again. Measured in both browsers.
  listenLasting(['fullscreenchange', 'toggle'], raise, { signal, capture: true });
  signal.addEventListener('abort', () => {
    keep.disconnect();
    roots.disconnect();
    host.remove();
  });

  return {
    raise,
    isHost: (element) => element === host,
    display: (display) => {
      setStyle(host, { display });
    },
    make: (name, style, inTopLayer) => {
      const box = create(name);
      setStyle(box, {
        all: 'initial',
        position: 'fixed',
        inset: 'auto',
        display: 'block',
        'box-sizing': 'border-box',
        ...style,
      });
      if (inTopLayer) box.popover = 'manual';
      return {
        box,
        raise: () => {
          returns = RETURNS;
          shown.add(box);
          if (!box.isConnected) root.append(box);
          raise();
        },
        lower: () => {
          shown.delete(box);
          box.remove();
          if (shown.size === 0) host.remove();
        },
      };
    },
    remove: () => {
      host.remove();
    },
  };
}

/** Above what is there now. Without popovers (tests) the host's place in the page is what is left. */
function enterTopLayer(box: HTMLElement): void {
  if (box.popover !== 'manual') return;
  try {
    box.togglePopover(false);
    box.togglePopover(true);
  } catch {
    // Not connected any more, or no popovers here.
  }
}
