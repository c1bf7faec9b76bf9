/** How long a task of the worker may take, in milliseconds: the measured ones took a tenth of a second. */
const TASK_LIMIT = 5_000;

/** Whether this page or background can start workers. Chromium's background cannot. */
export function mayStartWorkers(): boolean {
  return typeof Worker !== 'undefined';
}

/**
 * Has a worker make or destroy one half of a key (`entrypoints/key-half.ts`). False where it did not, or gave no answer in time. Never
 * rejects: a save goes on without a half.
 */
export async function halfTask(task: 'make' | 'destroy', name: string): Promise<boolean> {
  const worker = startWorker();
  if (worker === null) return false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = await new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, TASK_LIMIT);
    worker.onmessage = ({ data }: MessageEvent<{ readonly done?: unknown } | null>) => {
      resolve(data?.done === true);
    };
    worker.onerror = () => {
      resolve(false);
    };
    worker.postMessage({ task, name });
  });
  clearTimeout(timer);
  worker.terminate();
  return done;
}

/** Null where the browser starts none here. */
function startWorker(): Worker | null {
  if (!mayStartWorkers()) return null;
  try {
    return new Worker('/key-half.js');
  } catch {
    return null;
  }
}
