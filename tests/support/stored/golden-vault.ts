/** The golden vault as the background of today opens it. */
import { createMemoryKeyValue } from '../../../lib/app/testing/memory-key-value';
import type { Vault } from '../../../lib/app/vault-port';
import { TEST_RUN } from '../../../lib/domain/testing/flat-record';
import { createVault } from '../../../lib/vault/vault';
import type { GoldenVersion } from './golden';
import { restoreGoldenDatabase } from './golden-database';

/** A fresh browser with the golden vault of this version, opened in March 2027 by a later Beside. */
export async function openGoldenVault(version: GoldenVersion): Promise<Vault> {
  return createVault({
    name: 'beside',
    keyValue: await restoreGoldenDatabase(version),
    clock: {
      run: TEST_RUN,
      now: () => ({ utc: '2027-03-01T10:00:00.000Z', monotonicMs: 5, timeZone: 'Europe/Berlin', offsetMinutes: 60 }),
    },
    ids: { next: () => crypto.randomUUID() },
    extensionVersion: '9.9.9',
    untilRestart: createMemoryKeyValue(),
  });
}
