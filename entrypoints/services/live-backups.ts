import type { Backups } from '../../components/library/backup/backups';
import type { VaultReader } from '../../lib/app/vault-port';
import { callBackground } from '../../lib/browser/background-link';
import { randomIds, systemClock } from '../../lib/browser/clock';
import { halfTask } from '../../lib/browser/half-worker';
import { sessionKeyValue } from '../../lib/browser/key-value';
import { extensionVersion, VAULT_PLACE, vaultOfPage } from '../../lib/browser/vault-place';
import { fail, ok } from '../../lib/domain/result';
import { finishErasing } from './key-halves';

/**
 * Making and restoring backups over the vault of this page. The page itself restores: it holds the file, and a long work would outlive the
 * background. It writes as the background does, in transactions that each extend the one log.
 */
export function createBackups(reader: Pick<VaultReader, 'backup' | 'savesSinceBackup'>): Backups {
  const read = () => reader.backup({ utc: systemClock.now().utc, extensionVersion: extensionVersion() });
  return {
    contents: async () => {
      const backup = await read();
      return backup.ok ? ok(backup.value.start) : backup;
    },
    waiting: () => reader.savesSinceBackup(),
    newRecoveryKey: async () => (await import('../../lib/backup/file-keys')).newRecoveryKey(),
    make: async (secrets, onProgress, signal) => {
      const [{ writeBackup }, { madeFile }] = await Promise.all([
        import('../../lib/backup/backup-file'),
        import('../../lib/backup/made-file'),
      ]);
      const backup = await read();
      if (!backup.ok) return backup;
      const { start, lastEntry, pieces } = backup.value;
      const chunks = writeBackup(counted(pieces(), start.saves, onProgress), secrets);
      const file = await madeFile(chunks, signal);
      if (signal.aborted) return fail('cancelled');
      return file === null ? fail('disk-full') : ok({ file, name: `files-${localDay()}.backup`, start, lastEntry });
    },
    faultOf: async (file) => (await import('../../lib/backup/backup-file')).faultOfFile(file),
    open: async (file, secret) => (await import('../../lib/backup/backup-file')).openBackup(file, secret),
    restore: async (backup, onProgress, signal) => {
      const place = vaultOfPage();
      // Said at once, not after the whole file was read.
      if (place.unreachable !== undefined) return fail(place.unreachable);
      const [{ createVault }, { halfName, storedHalves }] = await Promise.all([
        import('../../lib/vault/vault'),
        import('../../lib/vault/halves/key-halves'),
      ]);
      await finishErasing();
      const vault = createVault({
        ...place,
        halves: storedHalves(VAULT_PLACE.name, {
          make: async () => {
            const name = halfName(VAULT_PLACE.name, randomIds.next());
            return (await halfTask('make', name)) ? name : null;
          },
          // This page restores only; an erasing is another call's.
          destroy: () => Promise.resolve(),
        }),
        mayFinishErasing: false,
        untilRestart: sessionKeyValue,
        clock: systemClock,
        ids: randomIds,
        extensionVersion: extensionVersion(),
      });
      const restored = await vault.restore(backup, { signal, onProgress });
      // Every open page reads again; the background tells them.
      if (restored.ok) await callBackground('restored', {});
      return restored;
    },
  };
}

/** Passes on what goes by, and says how many of the saves were begun. */
async function* counted<Piece extends Uint8Array | { readonly entry: string }>(
  pieces: AsyncIterable<Piece>,
  saves: number,
  onProgress: (done: number) => void,
): AsyncGenerator<Piece> {
  let begun = 0;
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array) && piece.entry === 'item') {
      onProgress(begun / Math.max(1, saves));
      begun += 1;
    }
    yield piece;
  }
}

/** The day on the person's calendar. */
function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
