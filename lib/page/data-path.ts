/** Walking into JSON that a page carries. The JSON is hostile: only own properties are followed. */
import type { DataPath } from '../domain/playbook';

/** Longest list that `*` walks. */
const LIST_LIMIT = 5_000;

/** Condition on the list entry that the last `*` of a path reached. */
export interface Where {
  readonly key: DataPath;
  readonly equals: string;
}

/** The first value at `path` that is not empty, as text; null if there is none. `*` walks a list. */
export function valueAt(data: unknown, path: DataPath, where?: Where): string | null {
  return walk(data, path, where, path.lastIndexOf('*'), 0);
}

function walk(data: unknown, path: DataPath, where: Where | undefined, lastStar: number, at: number): string | null {
  const name = path[at];
  if (name === undefined) return asText(data);
  if (typeof data !== 'object' || data === null) return null;
  if (name !== '*') return Object.hasOwn(data, name) ? walk(Reflect.get(data, name), path, where, lastStar, at + 1) : null;
  for (const entry of Object.values(data).slice(0, LIST_LIMIT)) {
    if (where !== undefined && at === lastStar && valueAt(entry, where.key) !== where.equals) continue;
    const found = walk(entry, path, where, lastStar, at + 1);
    if (found !== null) return found;
  }
  return null;
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
