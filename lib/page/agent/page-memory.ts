/** What reading keeps in mind of one page from look to look. */
export interface PageMemory {
  /** Cache: the JSON of each script element, by the name it is assigned to. It runs to megabytes, and a guide asks ten times a second. */
  readonly data: WeakMap<Element, Map<string, unknown>>;
  /** The order in which dialogs opened: looks are counted up, and each dialog keeps the number of the look that first saw it open. */
  readonly dialogs: { looks: number; readonly openedAt: WeakMap<Element, number> };
  /** Cache: the region around the active video, by view. A view lives for one reading, so it is looked for once in each. */
  readonly subjects: WeakMap<object, Document | Element | null>;
  /** A number for this document, and one for each source of each video element. The agent is put into each document anew. */
  readonly identity: {
    readonly document: string;
    count: number;
    readonly videos: WeakMap<HTMLVideoElement, { readonly source: string; readonly id: string }>;
  };
}

/** An empty memory. The agent makes one and hands it to all of its scripts: with two of them, each would know half. */
export function createPageMemory(): PageMemory {
  return {
    data: new WeakMap(),
    dialogs: { looks: 0, openedAt: new WeakMap() },
    subjects: new WeakMap(),
    identity: { document: String(Math.random()), count: 0, videos: new WeakMap() },
  };
}
