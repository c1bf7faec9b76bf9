import * as v from 'valibot';
import { fail, ok, type Result } from '../../domain/result';
import type { Clock, KeyValue } from '../ports';
import type { Vault } from '../vault-port';

const journalSchema = v.record(v.string(), v.object({ startedUtc: v.string(), session: v.string() }));
type Journal = v.InferOutput<typeof journalSchema>;
const timesSchema = v.array(v.string());

/** Saves that are running now, and those that were before this background began. Ids and times only, nothing of what is saved. */
const RUNNING = 'saves.running';
const INTERRUPTED = 'saves.interrupted';

/** The saves running in this background. */
export interface RunningSaves {
  /** Runs `save` with its own way to be called off; the same item cannot be saved twice at once. */
  run<T, Reason>(
    itemId: string,
    save: (signal: AbortSignal, stopPictures: AbortSignal) => Promise<Result<T, Reason>>,
  ): Promise<Result<T, Reason | 'busy-twice'>>;
  /** The whole save, or only its further pictures of single comments. */
  cancel(itemId: string, what: 'save' | 'pictures'): Result<null, 'not-running'>;
  /**
   * Called once at the start of the background: what an earlier one left unfinished and is not in the vault was interrupted by the
   * browser. Saves begun since are left alone.
   */
  sweep(vault: Pick<Vault, 'openItem' | 'removeUnfinished'>): Promise<void>;
}

/** Keeps track of saves. `session` is a random name of this run of the background. */
export function createRunningSaves(keyValue: KeyValue, clock: Clock, session: string): RunningSaves {
  const running = new Map<string, Readonly<Record<'save' | 'pictures', AbortController>>>();
  // One change of the journal after the other: it is one value, read and written again.
  let queue: Promise<unknown> = Promise.resolve();

  function changeJournal(change: (journal: Journal) => Journal): Promise<void> {
    const done = queue.then(async () => {
      await keyValue.set(RUNNING, change(await readJournal(keyValue)));
    });
    // A journal that cannot be kept must not stop a save.
    queue = done.catch(() => undefined);
    return queue.then(() => undefined);
  }

  return {
    run: async (itemId, save) => {
      if (running.has(itemId)) return fail('busy-twice');
      const stopping = { save: new AbortController(), pictures: new AbortController() };
      running.set(itemId, stopping);
      try {
        // Neither waits for the journal: it is for a browser that is stopped, and is kept in order by its queue.
        void changeJournal((journal) => ({ ...journal, [itemId]: { startedUtc: clock.now().utc, session } }));
        return await save(stopping.save.signal, stopping.pictures.signal);
      } finally {
        running.delete(itemId);
        void changeJournal((journal) => without(journal, [itemId]));
      }
    },
    cancel: (itemId, what) => {
      const stopping = running.get(itemId);
      if (stopping === undefined) return fail('not-running');
      stopping[what].abort();
      return ok(null);
    },
    sweep: async (vault) => {
      const left = Object.entries(await readJournal(keyValue)).filter(([, entry]) => entry.session !== session);
      const lost: string[] = [];
      for (const [itemId, entry] of left) {
        const opened = await vault.openItem(itemId);
        // Anything but "not there" says that something was stored, or that we cannot tell.
        if (!opened.ok && opened.reason === 'not-found') lost.push(entry.startedUtc);
      }
      if (lost.length > 0) await keyValue.set(INTERRUPTED, [...(await readTimes(keyValue)), ...lost].slice(-50));
      // A large one may have been written in part.
      if (left.length > 0) await vault.removeUnfinished();
      if (left.length > 0)
        await changeJournal((journal) =>
          without(
            journal,
            left.map(([itemId]) => itemId),
          ),
        );
    },
  };
}

/** Times (UTC) of saves that were cut off and of which nothing was stored. They stay until the person has seen them. */
export function interruptedSaves(keyValue: KeyValue): Promise<readonly string[]> {
  return readTimes(keyValue);
}

/** The person has seen these; what was cut off since stays. */
export async function forgetInterruptedSaves(keyValue: KeyValue, seen: readonly string[]): Promise<void> {
  const left = (await readTimes(keyValue)).filter((time) => !seen.includes(time));
  if (left.length > 0) await keyValue.set(INTERRUPTED, left);
  else await keyValue.remove(INTERRUPTED);
}

/** Forgets all of it, when everything is erased. */
export async function forgetSaves(keyValue: KeyValue): Promise<void> {
  await keyValue.remove(INTERRUPTED);
  await keyValue.remove(RUNNING);
}

async function readJournal(keyValue: KeyValue): Promise<Journal> {
  const stored = v.safeParse(journalSchema, await keyValue.get(RUNNING));
  return stored.success ? stored.output : {};
}

async function readTimes(keyValue: KeyValue): Promise<readonly string[]> {
  const stored = v.safeParse(timesSchema, await keyValue.get(INTERRUPTED));
  return stored.success ? stored.output : [];
}

function without(journal: Journal, itemIds: readonly string[]): Journal {
  return Object.fromEntries(Object.entries(journal).filter(([itemId]) => !itemIds.includes(itemId)));
}
