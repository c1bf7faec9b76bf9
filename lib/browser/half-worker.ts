/** How long a task of the worker may take, in milliseconds: the measured ones took a tenth of a second. */
const TASK_LIMIT = 5_000;

/** Whether this page or background can start workers. Chromium's background cannot. */
export function mayStartWorkers(): boolean {
  return typeof Worker !== 'undefined';
}

/** Has a worker make or destroy one half of a key (`entrypoints/key-half.ts`). False where it did not, or gave no answer in time. */
export async function halfTask(task: 'make' | 'destroy', name: string): Promise<boolean> {
  if (!mayStartWorkers()) return false;
  const worker = new Worker('/key-half.js');
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
