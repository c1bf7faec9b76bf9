/**
 * Everything Beside draws on a page hangs in marks: a host element at the end of the page, a closed shadow root, and in it a box in the
 * browser's top layer. Styles are set property by property, which no content policy and no Trusted Types rule of a page forbids;
 * markup is never used. The page can see and remove a host: it is put back a bounded number of times.
 */

/** How often a mark comes back after the page removed it. */
const RETURNS = 20;

/** Hidden marks show again by themselves after this many milliseconds, whatever became of who hid them. */
const HIDDEN_AT_MOST = 3_000;

export type Style = Readonly<Record<string, string>>;

export interface Mark {
  /** The box in the shadow root. */
  readonly box: HTMLElement;
  /** Puts the box on the page, above everything that is there now. */
  raise(): void;
  lower(): void;
}

export interface Marks {
  /** `inTopLayer`: above everything; otherwise in the page's own order, so that the page's menus cover it. */
  make(name: 'div' | 'button', style: Style, inTopLayer: boolean): Mark;
  /** Hides all marks and answers after two frames. They show again by `show` or after 3 seconds. */
  hide(): Promise<void>;
  show(): void;
  /** Puts every mark above what entered the top layer since. */
  raise(): void;
  /** Runs `read` while no mark is part of the page; nothing is painted in between. */
  without<T>(read: () => T): T;
}

/** Sets styles one by one, so that no rule of the page wins over them. */
export function setStyle(element: HTMLElement, style: Style): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}

/** The marks of one agent. All are gone when `signal` aborts. */
export function createMarks(signal: AbortSignal): Marks {
  const raised = new Map<HTMLElement, () => void>();
  let hidden = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const displayAll = (display: string): void => {
    for (const host of raised.keys()) setStyle(host, { display });
  };

  const putBack = new MutationObserver(() => {
    for (const [host, raise] of raised) if (!host.isConnected) raise();
  });
  const raiseAll = (): void => {
    for (const raise of raised.values()) raise();
  };
  // Whatever enters the top layer later lies above what was there: enter it again. Measured in both browsers.
  document.addEventListener('fullscreenchange', raiseAll, { signal });
  document.addEventListener('toggle', raiseAll, { signal, capture: true });
  signal.addEventListener('abort', () => {
    putBack.disconnect();
    clearTimeout(timer);
    for (const host of raised.keys()) host.remove();
    raised.clear();
  });

  function show(): void {
    clearTimeout(timer);
    hidden = false;
    displayAll('block');
  }

  return {
    make: (name, style, inTopLayer) => {
      const host = document.createElement('div');
      const box = document.createElement(name);
      let returns = RETURNS;
      setStyle(host, { all: 'initial', position: 'fixed', width: '0', height: '0', 'z-index': inTopLayer ? '2147483647' : '100' });
      setStyle(box, { all: 'initial', position: 'fixed', inset: 'auto', margin: '0', display: 'block', 'box-sizing': 'border-box', ...style });
      if (inTopLayer) box.popover = 'manual';
      host.attachShadow({ mode: 'closed' }).append(box);
      const raise = (): void => {
        if (signal.aborted) return;
        if (!host.isConnected) {
          if (returns === 0) return;
          returns -= 1;
          document.documentElement.append(host);
        }
        setStyle(host, { display: hidden ? 'none' : 'block' });
        if (inTopLayer) enterTopLayer(box);
      };
      return {
        box,
        raise: () => {
          if (!raised.has(host)) returns = RETURNS;
          raised.set(host, raise);
          putBack.observe(document.documentElement, { childList: true });
          raise();
        },
        lower: () => {
          raised.delete(host);
          if (raised.size === 0) putBack.disconnect();
          host.remove();
        },
      };
    },
    hide: async () => {
      hidden = true;
      displayAll('none');
      clearTimeout(timer);
      timer = setTimeout(show, HIDDEN_AT_MOST);
      await twoFrames();
    },
    show,
    raise: raiseAll,
    without: (read) => {
      for (const host of raised.keys()) host.remove();
      try {
        return read();
      } finally {
        for (const [host, raise] of raised) {
          document.documentElement.append(host);
          raise();
        }
      }
    },
  };
}

/** Above what is there now. Without popovers (old browsers, tests) the z-index has to do. */
function enterTopLayer(box: HTMLElement): void {
  try {
    if (box.matches(':popover-open')) box.hidePopover();
    box.showPopover();
  } catch {
    // The host's z-index is what is left.
  }
}

/** Two animation frames; a tab in the background has none, so not longer than 200 ms. */
async function twoFrames(): Promise<void> {
  const frames = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([frames, new Promise((done) => setTimeout(done, 200))]);
}
