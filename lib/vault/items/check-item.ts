import { PartUnreadable, type ItemCheck, type VaultFailure } from '../../app/vault-port';
import { sha256Hex } from '../../domain/digest';
import { digestOfRead } from '../../domain/digest-source';
import { readRecord, type StoredRecord } from '../../domain/records/record';
import { ok, type Result } from '../../domain/result';
import { isSignedByOwn } from '../keys/signers';
import type { Session } from '../storage/session';
import { storedText } from '../storage/stored-json';
import type { PartKey } from './part-seal';
import { openKept } from './read-items';
import { readSealedPart, sourceOf } from './read-part';
import { entriesFit, openEntries } from './read-record';

/** What the record is called where a person reads that it was changed. */
const RECORD_NAME = 'record.json';
/** What its entries are called there. */
const ENTRIES_NAME = 'entries.jsonl';

/**
 * Reads every part of an item again and compares it with what was saved. No more than 8 MiB are in memory at a time. Sealing alone proves nothing
 * here: whoever has the vault's public key can seal. What was saved is what the record says, and the record is what was signed.
 */
export async function checkItem(session: Session, itemId: string): Promise<Result<ItemCheck, VaultFailure>> {
  const found = await openKept(session, itemId);
  if (!found.ok && found.reason === 'newer') return ok({ itemId, state: 'newer' });
  if (!found.ok) return found.reason === 'damaged' ? ok({ itemId, state: 'damaged', names: [RECORD_NAME] }) : found;
  const { keyring } = found.value;
  const recordBytes = await readSealedPart(session, itemId, keyring.record);
  if (recordBytes === null) return ok({ itemId, state: 'damaged', names: [RECORD_NAME] });

  const recordHolds =
    (await sha256Hex(recordBytes)) === keyring.recordSha256 &&
    (await isSignedByOwn(session.database, keyring.signer, keyring.recordSha256, keyring.signature));
  const record = readRecord(storedText(recordBytes));
  // What calls itself newer without having been signed was changed, whatever it calls itself.
  if (!record.ok && record.reason === 'newer' && recordHolds) return ok({ itemId, state: 'newer' });
  if (!record.ok) return ok({ itemId, state: record.reason === 'newer' ? 'changed' : 'damaged', names: [RECORD_NAME] });

  const names: string[] = [];
  if (!recordHolds || record.value.id !== itemId || isOfOtherSigner(record.value, keyring.signer))
    names.push(RECORD_NAME);
  const lines = await openEntries(session, itemId, keyring, record.value);
  if (lines === null || !entriesFit({ stored: record.value, lines })) names.push(ENTRIES_NAME);
  for (const part of record.value.parts) {
    const partKey = keyring.parts.find((key) => key.name === part.name);
    const sha256 = partKey === undefined ? null : await digestOfPart(session, itemId, partKey);
    if (sha256 !== part.sha256) names.push(part.name);
  }
  return ok(names.length === 0 ? { itemId, state: 'unchanged' } : { itemId, state: 'changed', names });
}

/** Whether a record names another key than the one that its signature is said to be of. Version 1 names none. */
function isOfOtherSigner(record: StoredRecord, signer: string): boolean {
  return record.version !== 1 && record.signer !== signer;
}

/** Digests of parts up to this size are made by the browser's own code, which is quicker and needs all bytes in memory: 8 MiB. */
const WHOLE_DIGEST = 8 * 1_048_576;

/** SHA-256 of a part's bytes; null where it does not open. */
async function digestOfPart(session: Session, itemId: string, partKey: PartKey): Promise<string | null> {
  if (partKey.bytes <= WHOLE_DIGEST) {
    const bytes = await readSealedPart(session, itemId, partKey);
    return bytes === null ? null : sha256Hex(bytes);
  }
  try {
    return await digestOfRead(sourceOf(session, itemId, partKey));
  } catch (error) {
    if (error instanceof PartUnreadable) return null;
    throw error;
  }
}
