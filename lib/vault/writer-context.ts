import type { Clock, Ids } from '../app/ports';
import type { CustodyNote } from '../app/vault-port';
import type { Connection } from './storage/connection';
import type { Session } from './storage/session';
import { draftCustody, type CustodyDraft } from './custody-log';
import type { KeyHalves } from './halves/key-halves';
import type { Markers } from './storage/markers';
import type { WritingKey } from './keys/row-keys';

/** What every part of the writing vault needs. */
export interface VaultContext {
  readonly connection: Connection;
  readonly markers: Markers;
  readonly halves: KeyHalves;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly extensionVersion: string;
  /** Ids of items that are being written right now: the sweep leaves them alone. */
  readonly beingWritten: Set<string>;
}

/** What a custody entry may tell about the record it is about. */
export interface RecordMark {
  readonly recordSha256: string | null;
  readonly signature: string | null;
}

/** A custody entry of this moment, sealed and ready to be appended. */
export function draftEntry(
  context: VaultContext,
  session: Session,
  writing: WritingKey,
  note: CustodyNote,
  mark?: RecordMark,
): Promise<CustodyDraft> {
  return draftCustody(session.rowKeys, writing, {
    utc: context.clock.now().utc,
    action: note.action,
    itemId: note.itemId,
    caseId: note.caseId,
    recordSha256: mark?.recordSha256 ?? null,
    signature: mark?.signature ?? null,
    detail: note.detail.slice(0, 2_000),
    extensionVersion: context.extensionVersion,
  });
}
