import type { Moment } from '../../domain/item';
import { fail } from '../../domain/result';
import type { SaveRequest } from '../../messaging/protocol';
import { hideMarks, type HiddenMarks } from './hidden-marks';
import type { Collected, Pictured, SavePorts, SaveStage } from './save-ports';

/** What was read of a page. */
export interface ReadPage {
  readonly collected: Collected;
  /** Address and title as the browser knows them: all there is where the page could not be read. */
  readonly tab: { readonly address: string | null; readonly title: string | null };
}

/** Everything taken from a tab in one save, nothing of it judged or stored yet. */
export interface TakenPage extends ReadPage {
  readonly picture: Pictured;
  /** The moment the picture was taken, or would have been. */
  readonly at: Moment;
  /** Whether the page was another one after the picture than when it was read. Its look is still on the way: the record waits for it. */
  readonly changed: Promise<boolean>;
}

const NOTHING = { frame: false, source: false, text: false, comments: false };
const EVERYTHING = { frame: true, source: true, text: true, comments: true };
const NO_TAB = { address: null, title: null };
const SAME = Promise.resolve(false);

/** How far taking has come. */
export interface TakeEvents {
  readonly onStage: (stage: SaveStage) => void;
  /** The page was read; the picture is still to come. Not called any more in a cancelled save. */
  readonly onRead: (read: ReadPage) => void;
}

/**
 * Reads the page, takes the picture without our marks, and looks whether it is still the same page. The marks are hidden while the page
 * is still being read, because hiding waits for the screen; the picture is taken when the page was read and they are hidden, while what
 * was read is still on its way.
 */
export async function takePage(
  ports: SavePorts,
  input: SaveRequest,
  signal: AbortSignal,
  { onStage, onRead }: TakeEvents,
): Promise<TakenPage> {
  const everything = input.take === 'everything';
  onStage('reading');
  const { reading, wasRead } = read(ports, input, everything);
  // A cancelled save must not hide the marks or take a picture.
  const pictured = everything && !input.withoutPicture && !signal.aborted;
  const marks = pictured ? hideMarks(ports.page, input.tabId, () => ports.clock.now().monotonicMs, signal) : null;
  try {
    const arriving = reading.then(async (collected) => {
      const page = { collected, tab: collected.ok ? NO_TAB : await ports.page.tabAddress(input.tabId) };
      if (!signal.aborted) onRead(page);
      return page;
    });
    // A page that could not be read has to say first where it is.
    const early = await Promise.race([wasRead, arriving]);
    if (marks === null || signal.aborted)
      return { ...(await arriving), picture: null, at: ports.clock.now(), changed: SAME };

    onStage('picture');
    const picturing = takePicture(ports, input.tabId, marks, signal).then((picture) => ({
      picture,
      at: ports.clock.now(),
    }));
    void picturing.then(() => {
      marks.show();
    });
    const [page, { picture, at }] = await Promise.all([arriving, picturing]);
    // A page that was read and then went away with what was read has gone somewhere else; nobody can say since when.
    const changed = early === 'read' && !page.collected.ok ? Promise.resolve(true) : isChanged(ports, input, page);
    // A cancelled save waits for it no more; then a late failure is not to be reported as unhandled.
    changed.catch(() => undefined);
    return { ...page, picture, at, changed };
  } finally {
    marks?.show();
  }
}

/** Begins to read. `wasRead` is when the page was read whole, while what was read may still be on its way from it. */
function read(
  ports: SavePorts,
  input: SaveRequest,
  everything: boolean,
): { readonly reading: Promise<Collected>; readonly wasRead: Promise<'read'> } {
  let tell: (how: 'read') => void = () => undefined;
  const wasRead = new Promise<'read'>((resolve) => {
    tell = resolve;
  });
  const reading = ports.page.collect(input.tabId, input.plan, everything ? EVERYTHING : NOTHING, () => {
    tell('read');
  });
  return { reading, wasRead };
}

/** Waits for the marks to be gone. A camera that breaks is a refused picture. */
async function takePicture(
  ports: SavePorts,
  tabId: number,
  marks: HiddenMarks,
  signal: AbortSignal,
): Promise<Pictured> {
  try {
    await marks.ready();
    return signal.aborted ? null : await ports.camera.take(tabId);
  } catch {
    return fail('picture-refused');
  }
}

/** Compares address and subject with a second look. A page that no longer answers has gone somewhere else. */
async function isChanged(ports: SavePorts, input: SaveRequest, { collected: before, tab }: ReadPage): Promise<boolean> {
  if (!before.ok) return (await ports.page.tabAddress(input.tabId)).address !== tab.address;
  const after = await ports.page.collect(input.tabId, input.plan, NOTHING);
  if (!after.ok) return true;
  const one = before.value.report;
  const other = after.value.report;
  return one.address !== other.address || (one.facts['id']?.value ?? null) !== (other.facts['id']?.value ?? null);
}
