import type { Moment } from '../domain/item';
import { fail } from '../domain/result';
import type { SaveRequest } from '../messaging/protocol';
import type { Collected, Pictured, SavePorts, SaveStage } from './save-ports';

/** Everything taken from a tab in one save, nothing of it judged or stored yet. */
export interface TakenPage {
  readonly collected: Collected;
  readonly picture: Pictured;
  /** The moment the picture was taken, or would have been. */
  readonly at: Moment;
  /** Address and title as the browser knows them: all there is where the page could not be read. */
  readonly tab: { readonly address: string | null; readonly title: string | null };
  /** The page was another one after the picture than when it was read. */
  readonly changed: boolean;
}

const NOTHING = { frame: false, source: false, text: false, comments: false };
const EVERYTHING = { frame: true, source: true, text: true, comments: true };

/** Reads the page, takes the picture without our marks, and looks whether it is still the same page. */
export async function takePage(ports: SavePorts, input: SaveRequest, signal: AbortSignal, onStage: (stage: SaveStage) => void): Promise<TakenPage> {
  const everything = input.take === 'everything';
  onStage('reading');
  const collected = await ports.page.collect(input.tabId, input.plan, everything ? EVERYTHING : NOTHING);
  const tab = collected.ok ? { address: null, title: null } : await ports.page.tabAddress(input.tabId);
  // A cancelled save must not still hide the marks or take a picture.
  if (!everything || input.withoutPicture || signal.aborted) return { collected, picture: null, at: ports.clock.now(), tab, changed: false };

  onStage('picture');
  const picture = await takePicture(ports, input.tabId);
  const at = ports.clock.now();
  return { collected, picture, at, tab, changed: await isChanged(ports, input, collected, tab) };
}

/** Marks are hidden only around the picture and come back whatever happens. Where the agent is gone, so are its marks. */
async function takePicture(ports: SavePorts, tabId: number): Promise<Pictured> {
  try {
    await ports.page.hideMarks(tabId).catch(() => undefined);
    return await ports.camera.take(tabId);
  } catch {
    return fail('picture-refused');
  } finally {
    await ports.page.showMarks(tabId).catch(() => undefined);
  }
}

/** Compares address and subject with a second look. A page that no longer answers has gone somewhere else. */
async function isChanged(ports: SavePorts, input: SaveRequest, before: Collected, tab: TakenPage['tab']): Promise<boolean> {
  if (!before.ok) return (await ports.page.tabAddress(input.tabId)).address !== tab.address;
  const after = await ports.page.collect(input.tabId, input.plan, NOTHING);
  if (!after.ok) return true;
  const one = before.value.report;
  const other = after.value.report;
  return one.address !== other.address || (one.facts['id']?.value ?? null) !== (other.facts['id']?.value ?? null);
}
