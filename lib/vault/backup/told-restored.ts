import { joinTold } from '../../domain/affected-accounts';
import type { BackupEntryOf } from '../../domain/backup';
import { readAccountsTold } from '../../domain/records/accounts-told';
import { stableJson } from '../../domain/stable-json';
import type { WritingKey } from '../keys/row-keys';
import type { ToldRow } from '../storage/schema';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';

/**
 * What a backup brings of what the person says about accounts. What is said here stays as it is, and what was not answered here is added. Where
 * what is here does not open, the backup's takes its place; what a newer Beside wrote here is left alone.
 */
export async function newTold(
  session: Session,
  writing: WritingKey,
  told: readonly BackupEntryOf<'told'>[],
): Promise<readonly ToldRow[]> {
  const rows: ToldRow[] = [];
  for (const { name, text } of told) {
    const row = await session.database.get('told', name);
    const here = row === undefined ? null : storedText(await session.rowKeys.open('told', name, row.sealed));
    const joined = here === null ? text : joinedText(here, text);
    if (joined === here) continue;
    rows.push({ name, sealed: await session.rowKeys.seal(writing, 'told', name, new TextEncoder().encode(joined)) });
  }
  return rows;
}

/** `here` itself where nothing is added to it. */
function joinedText(here: string, there: string): string {
  const [own, other] = [readAccountsTold(here), readAccountsTold(there)];
  if (!own.ok) return own.reason === 'newer' || !other.ok ? here : there;
  const joined = other.ok ? joinTold(own.value, other.value) : own.value;
  return joined === own.value ? here : stableJson(joined);
}
