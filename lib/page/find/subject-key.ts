import type { PageView } from '../agent/page-view';

/** What the subject is told from others by, as the address has it: its id, else the account. Null where the address names neither. */
export function subjectKey({ plan: { parts } }: PageView): string | null {
  const named = ['id', 'handle', 'channelId', 'accountId', 'did'].find((part) => parts[part] !== undefined);
  return parts[named ?? ''] ?? null;
}

/** Ids and handles are compared without case: people and pages write `@Mara.Lin` and `mara.lin`. */
export function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}
