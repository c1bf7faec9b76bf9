/** Walking into JSON that a page carries. The JSON is hostile: only own properties are followed. */
import type { DataPath } from '../../domain/playbook-reading';

import { isSame } from '../find/subject-key';

/** Longest list that `*` walks. */
const LIST_LIMIT = 5_000;

/** Condition on the list entry that the last `*` of a path reached. */
export interface Where {
  readonly key: DataPath;
  readonly equals: string;
}

/** The first value at `path` that is not empty, as text; null if there is none. `*` walks a list. */
export function valueAt(data: unknown, path: DataPath, where?: Where): string | null {
  let values: readonly unknown[] = [data];
  for (const [at, name] of path.entries()) {
    const here = values.filter((value): value is object => typeof value === 'object' && value !== null);
    if (name !== '*')
      values = here.filter((value) => Object.hasOwn(value, name)).map((value): unknown => Reflect.get(value, name));
    else values = here.flatMap((value): unknown[] => Object.values(value).slice(0, LIST_LIMIT));
    if (where !== undefined && at === path.lastIndexOf('*'))
      values = values.filter((entry) => isSame(valueAt(entry, where.key), where.equals));
  }
  return values.map(asText).find((text) => text !== '') ?? null;
}

function asText(value: unknown): string {
  return /^(string|number|boolean)$/.test(typeof value) ? `${value as string}`.trim() : '';
}
