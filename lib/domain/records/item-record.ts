import type { EntryValues } from './record-entries';
import type { RecordV1 } from './record-v1';
import type { RecordV2 } from './record-v2';

/**
 * A record as everything in Beside reads it: what was signed, together with those of its entries that are at hand. A record of version 1
 * has no entries; what they would say is read out of it, and only for reading: the signed bytes stay what they were.
 */
export interface ItemRecord extends Omit<RecordV2, 'version' | 'entries' | 'signer' | 'clock'>, EntryValues {
  /** The version it was stored in. */
  readonly version: RecordV1['version'] | RecordV2['version'];
  /** Who signed it, as it says itself; null in version 1, which does not. */
  readonly signer: string | null;
  readonly clock: {
    readonly runId: string | null;
    readonly runStartedUtc: string | null;
    readonly monotonicMs: number;
  };
}
