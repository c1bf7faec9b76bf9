import * as v from 'valibot';
import type { KeyValue } from '../../app/ports';
import { headKeyOf, headSchema, newHeadKey, openHead, sealHead, type CustodyHead } from './sealed-head';

const markerSchema = v.object({ id: v.string() });

/** What is known of the vault outside its database. `unknown`: even that could not be read. */
export type MarkerState =
  { readonly kind: 'none' } | { readonly kind: 'vault'; readonly id: string } | { readonly kind: 'unknown' };

/**
 * What is known outside the database: that a vault with this id exists, and the head of its log. With the first a lost database is not mistaken
 * for a new one; with the second a log that was cut off shows. They tell nothing of what was saved.
 *
 * In Firefox content scripts can write to `storage.local`. So that a vault exists stands in a file they cannot reach, and so does the key that
 * the head is sealed with, which is written at every save and therefore lies in `storage.local`. What lies there unsealed counts only where
 * that file was never made: in the profile of an earlier version, or where the browser threw everything else away.
 */
export interface Markers {
  read(): Promise<MarkerState>;
  /** Where this fails, the next opening notes it down again. */
  remember(id: string): Promise<void>;
  head(): Promise<CustodyHead | null>;
  /** Never moves back: of two writes that overtake each other the newer link stays. */
  rememberHead(head: CustodyHead): Promise<void>;
  /** The log of a vault that took the place of a lost one: its head may be further back. */
  replaceHead(head: CustodyHead): Promise<void>;
  /** Takes over what an earlier version left in `storage.local`. Only for the one writer, at its start; where it fails, the next start does it. */
  setUp(): Promise<void>;
  /** False where something could not be removed that would still count. */
  forget(): Promise<boolean>;
}

/** Where the markers of a vault lie. */
export interface MarkerPlaces {
  /** Out of reach of content scripts, for what is rarely written. */
  readonly files: KeyValue;
  /** `storage.local`. */
  readonly local: KeyValue;
}

/** The markers of one vault. */
export function createMarkers({ files, local }: MarkerPlaces, vaultName: string): Markers {
  const names = { vault: `${vaultName}.vault`, head: `${vaultName}.head`, key: `${vaultName}.note-key` };
  let queue: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    // The chain itself is stored; its second copy catches up with the next entry.
    queue = queue.then(work).catch(() => undefined);
    return queue;
  }

  const headKey = async () => headKeyOf(await files.get(names.key).catch(noneWhereTorn));

  /** What an earlier version noted; undefined where it does not fit: content scripts could write there. */
  async function unsealed<T>(schema: v.GenericSchema<unknown, T>, name: string): Promise<T | undefined> {
    const noted = v.safeParse(schema, await local.get(name));
    return noted.success ? noted.output : undefined;
  }

  async function head(): Promise<CustodyHead | null> {
    const key = await headKey();
    if (key === null) return (await unsealed(headSchema, names.head)) ?? null;
    return openHead(key, await local.get(names.head));
  }

  async function setUp(): Promise<CryptoKey> {
    const known = await headKey();
    if (known !== null) return known;
    const [vault, noted] = [await unsealed(markerSchema, names.vault), await head()];
    if (vault !== undefined && (await files.get(names.vault)) === undefined) await files.set(names.vault, vault);
    await files.set(names.key, newHeadKey());
    const key = await headKey();
    if (key === null) throw new Error('the key of the note cannot be read back');
    if (noted !== null) await local.set(names.head, await sealHead(key, noted));
    return key;
  }

  return {
    read: async () => {
      try {
        const own = await files.get(names.vault);
        if (own === undefined && (await headKey()) !== null) return { kind: 'none' };
        const marker = own === undefined ? await unsealed(markerSchema, names.vault) : v.parse(markerSchema, own);
        return marker === undefined ? { kind: 'none' } : { kind: 'vault', id: marker.id };
      } catch {
        return { kind: 'unknown' };
      }
    },
    remember: async (id) => {
      await files.set(names.vault, { id }).catch(() => undefined);
      // For the case that the browser throws database and files away together. Without the id: pages' scripts may read here.
      await local.set(names.vault, { id: 'noted' }).catch(() => undefined);
    },
    head,
    rememberHead: (next) =>
      inTurn(async () => {
        const key = await setUp();
        const stored = await openHead(key, await local.get(names.head));
        if (stored === null || stored.sequence < next.sequence) await local.set(names.head, await sealHead(key, next));
      }),
    replaceHead: (next) =>
      inTurn(async () => {
        await local.set(names.head, await sealHead(await setUp(), next));
      }),
    setUp: () =>
      inTurn(async () => {
        await setUp();
      }),
    forget: async () => {
      await queue;
      const isGone = (done: Promise<void>) =>
        done.then(
          () => true,
          () => false,
        );
      const own = await isGone(files.remove(names.vault));
      const noted = [await isGone(local.remove(names.vault)), await isGone(local.remove(names.head))];
      // From now on whatever is left there, or is put back, says nothing.
      const renewed = await isGone(files.set(names.key, newHeadKey()));
      return own && (renewed || noted.every(Boolean));
    },
  };
}

/** A power cut can leave a file whose bytes never reached the disk. The key in it is gone then, and another one is made. */
function noneWhereTorn(error: unknown): undefined {
  if (error instanceof SyntaxError) return undefined;
  throw error;
}
