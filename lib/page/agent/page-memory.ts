import type { Region } from '../find/query';

/** What the page is about, found by the first script for all of them, so that the others need not carry it. `view` is a `PageView`. */
export interface PageFinders {
  /** The video that the page is about; null without any. */
  video(view: object): HTMLVideoElement | null;
  /** The region of the subject; null where it cannot be told which it is. */
  subject(view: object): Document | Element | null;
  /** Lies in a part of the card that is somebody else's. */
  isForeign(view: object, element: Element, card: Element | null): boolean;
  /** The page does not (yet) show what its address names. */
  isUnsettled(view: object): boolean;
}

export interface PageRoots {
  all: readonly Region[];
  /** By the page's clock, in milliseconds. */
  walkedAt: number;
  /** Something may have been put into the page since. Always so where nobody watches the page. */
  grown: boolean;
  watched: boolean;
}

/** What reading keeps in mind of one page from look to look. */
export interface PageMemory {
  readonly find: PageFinders;
  /** Cache: the JSON of each script element, by the name it is assigned to. It runs to megabytes, and a guide asks ten times a second. */
  readonly data: WeakMap<Element, Map<string, unknown>>;
  /** The document and the shadow roots in it, as found when it was last walked through: see `shadow-roots.ts`. */
  readonly roots: PageRoots;
  /** The order in which dialogs opened: looks are counted up, and each dialog keeps the number of the look that first saw it open. */
  readonly dialogs: { looks: number; readonly openedAt: WeakMap<Element, number> };
  /** A number for this document, and one for each source of each video element. The agent is put into each document anew. */
  readonly identity: {
    readonly document: string;
    count: number;
    readonly videos: WeakMap<HTMLVideoElement, { readonly source: unknown; readonly id: string }>;
  };
}

/** An empty memory. The agent makes one and hands it to all of its scripts: with two of them, each would know half. */
export function createPageMemory(find: PageFinders): PageMemory {
  return {
    find,
    data: new WeakMap(),
    roots: { all: [], walkedAt: -Infinity, grown: true, watched: false },
    dialogs: { looks: 0, openedAt: new WeakMap() },
    identity: { document: String(Math.random()), count: 0, videos: new WeakMap() },
  };
}
