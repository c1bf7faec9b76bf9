/** Memory of the browser that this run started, on Linux; elsewhere nothing is told. */
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const LOOK_EVERY_MS = 100;

/** Starts watching. MB are millions of bytes, shared pages counted by share; NaN where the system does not tell. */
export function watchMemory(): { stop(): Promise<{ readonly restMb: number; readonly peakMb: number }> } {
  const restMb = memoryMb();
  let peakMb = restMb;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, memoryMb());
  }, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.resolve({ restMb, peakMb: Math.max(peakMb, memoryMb()) });
    },
  };
}

/** MB of all processes that this run started. */
export function memoryMb(): number {
  if (process.platform !== 'linux') return Number.NaN;
  return descendants(process.pid).reduce((sum, id) => sum + shareOf(id), 0) / 1000;
}

/** Every process below this one. */
function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    const parent = Number.isInteger(id) ? /\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] : undefined;
    if (parent !== undefined) parents.set(id, Number(parent));
  }
  const found: number[] = [];
  const add = (parent: number): void => {
    for (const [id, of] of parents)
      if (of === parent) {
        found.push(id);
        add(id);
      }
  };
  add(root);
  return found;
}

/** Proportional share in kB; 0 for a process that has gone. */
function shareOf(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${String(id)}/smaps_rollup`))?.[1] ?? 0) * 1.024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
