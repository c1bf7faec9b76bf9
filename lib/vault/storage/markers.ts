import * as v from 'valibot';
import type { KeyValue } from '../../app/ports';

const markerSchema = v.object({ id: v.string() });
const headSchema = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** Newest link of the custody chain, as copied outside the database. */
export type CustodyHead = v.InferOutput<typeof headSchema>;

/** What is known of the vault outside its database. `unknown`: even that could not be read. */
export type MarkerState =
  { readonly kind: 'none' } | { readonly kind: 'vault'; readonly id: string } | { readonly kind: 'unknown' };

/**
 * Small plain values outside the database: that a vault with this id exists, and the head of its log. With the first a lost
 * database is not mistaken for a new one; with the second a log that was cut off shows. They tell nothing of what was saved.
 *
 * In Firefox content scripts can write here. So nothing here may delete, hide or replace a vault: where the database says
 * something else, the database counts.
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
  /** False where the values could not be removed. */
  forget(): Promise<boolean>;
}

/** The markers of one vault. */
export function createMarkers(keyValue: KeyValue, vaultName: string): Markers {
  const names = { vault: `${vaultName}.vault`, head: `${vaultName}.head` };
  let headQueue: Promise<void> = Promise.resolve();

  async function head(): Promise<CustodyHead | null> {
    const stored = v.safeParse(headSchema, await keyValue.get(names.head));
    return stored.success ? stored.output : null;
  }

  return {
    read: async () => {
      try {
        const stored = await keyValue.get(names.vault);
        if (stored === undefined || stored === null) return { kind: 'none' };
        const marker = v.safeParse(markerSchema, stored);
        return marker.success ? { kind: 'vault', id: marker.output.id } : { kind: 'unknown' };
      } catch {
        return { kind: 'unknown' };
      }
    },
    remember: (id) => keyValue.set(names.vault, { id }).catch(() => undefined),
    head,
    rememberHead: (next) => {
      headQueue = headQueue
        .then(async () => {
          const stored = await head();
          if (stored === null || stored.sequence < next.sequence) await keyValue.set(names.head, next);
        })
        .catch(() => undefined); // The chain itself is stored; its second copy catches up with the next entry.
      return headQueue;
    },
    replaceHead: (next) => {
      headQueue = headQueue.then(() => keyValue.set(names.head, next)).catch(() => undefined);
      return headQueue;
    },
    forget: async () => {
      await headQueue;
      try {
        await keyValue.remove(names.vault);
        await keyValue.remove(names.head);
        return true;
      } catch {
        return false;
      }
    },
  };
}
