/** A case as a later version of Beside would have left it in this vault. */
import { stableJsonBytes } from '../../domain/stable-json';
import { RowKeys } from '../keys/row-keys';
import { loadKeys } from '../keys/vault-keys';
import { openDatabase } from '../storage/database';
import type { KeysRow } from '../storage/schema';
import { idNumber, rawRows, valueOf } from './test-vault';

/** Puts a text of a version that nobody knows yet into the row of a case, sealed as this vault seals it. */
export async function makeNewer(caseId: string): Promise<void> {
  const database = valueOf(await openDatabase('beside', { mayCreate: false, onClosed: () => undefined }));
  const rowKeys = new RowKeys(database, await loadKeys((await rawRows())['keys']?.[0] as KeysRow, null));
  const writing = await rowKeys.forWriting(() => idNumber(90));
  const sealed = await rowKeys.seal(writing, 'case', caseId, stableJsonBytes({ version: 99, colour: 'blue' }));
  const row = await database.get('cases', caseId);
  if (row === undefined) throw new Error('no such case');
  await database.put('cases', { ...row, sealed });
  database.close();
}
