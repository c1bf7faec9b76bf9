import { beforeAll, describe, expect, it } from 'vitest';
import type { BackupPiece, BackupStart } from '../domain/backup';
import { faultOfFile, openBackup, writeBackup } from './backup-file';
import { newRecoveryKey, readRecoveryKey } from './file-keys';

/** OWASP's floor: as little work as a header may say. */
const LIGHT = { memoryKiB: 19_456, passes: 2, lanes: 1 };

const START: BackupStart = {
  entry: 'start',
  vaultId: 'v1',
  madeUtc: '2026-11-28T12:00:00.000Z',
  extensionVersion: '0.1.0',
  saves: 0,
  deleted: 0,
  cases: 0,
  lines: 0,
  withheld: 0,
};

async function* pieces(): AsyncGenerator<BackupPiece> {
  yield await Promise.resolve(START);
  yield { entry: 'end', entries: 1 };
}

async function fileOf(secrets: { passphrase: string; recoveryKey: string }): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of writeBackup(pieces(), secrets, LIGHT)) chunks.push(chunk.slice());
  return new Blob(chunks);
}

const recoveryKey = newRecoveryKey();
const passphrase = 'three blue ducks caf\u00e9';
let file: Blob;
beforeAll(async () => {
  file = await fileOf({ passphrase, recoveryKey });
});
const open = (blob: Blob, text = passphrase) => openBackup(blob, { kind: 'passphrase', text });
const changedAt = async (at: number): Promise<Blob> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return new Blob([bytes]);
};
const withHeader = async (change: (header: Record<string, unknown>) => object): Promise<Blob> => {
  const [magic = '', header = '', ...rest] = (await file.text()).split('\n');
  const parsed = JSON.parse(header) as Record<string, unknown>;
  return new Blob([`${magic}\n${JSON.stringify(change(parsed))}\n`, rest.join('\n')]);
};

describe('a backup file', () => {
  it('opens with its passphrase, also where the keyboard writes accents in two pieces', async () => {
    for (const typed of [passphrase, passphrase.normalize('NFD')]) {
      const opened = await open(file, typed);
      expect(opened).toMatchObject({ ok: true, value: { start: START } });
    }
  });

  it('opens with its recovery key, however it is typed', async () => {
    const typed = ` ${recoveryKey.toLowerCase().replaceAll('-', ' ')} `;
    expect(await openBackup(file, { kind: 'recovery', text: typed })).toMatchObject({ ok: true });
  });

  it('says that what was typed does not open it', async () => {
    expect(await open(file, 'three blue ducks')).toEqual({ ok: false, reason: 'wrong-key' });
    for (const text of ['', newRecoveryKey()])
      expect(await openBackup(file, { kind: 'recovery', text })).toEqual({ ok: false, reason: 'wrong-key' });
  });

  it('says that a file is something else, also where it is empty or a package', async () => {
    for (const other of [new Blob([]), new Blob(['PK\u0003\u0004 something']), new Blob(['Beside-Back'])])
      expect(await faultOfFile(other)).toBe('not-a-backup');
  });

  it('says that its end is missing, wherever it was cut off', async () => {
    for (const size of [20, 100, file.size - 200, file.size - 20, file.size - 1])
      expect(await faultOfFile(file.slice(0, size))).toBe('cut-off');
  });

  it('says that a newer Beside made it', async () => {
    expect(await faultOfFile(await withHeader((header) => ({ ...header, version: 2, other: true })))).toBe(
      'newer-file',
    );
  });

  it('says that it is damaged where something inside was changed', async () => {
    expect(await open(await changedAt(-30))).toEqual({ ok: false, reason: 'file-damaged' });
    expect(await faultOfFile(await withHeader((header) => ({ ...header, salt: 7 })))).toBe('file-damaged');
    // The open header is sealed with the frames: another salt for the recovery key alone shows, too.
    const swapped = await withHeader((header) => ({
      ...header,
      recovery: { ...(header['recovery'] as object), iv: 'AAAAAAAAAAAAAAAA' },
    }));
    expect(await open(swapped)).toEqual({ ok: false, reason: 'file-damaged' });
  });

  it('is refused before any work where its header asks for more memory or time than a backup needs', async () => {
    for (const change of [{ memoryKiB: 4_000_000 }, { passes: 1_000 }, { lanes: 64 }, { memoryKiB: 8 }]) {
      const bomb = await withHeader((header) => ({
        ...header,
        passphrase: { ...(header['passphrase'] as object), ...change },
      }));
      expect(await faultOfFile(bomb)).toBe('file-damaged');
    }
  });

  it('says that the browser cannot read it any more, at whatever moment the stick is pulled out', async () => {
    /** The file as it is after so many looks at it. */
    const pulledOut = (looks: number): Blob => {
      let left = looks;
      const gone = (part: Blob): Blob =>
        Object.assign(part, {
          slice: (from?: number, to?: number) => gone(Blob.prototype.slice.call(part, from, to)),
          arrayBuffer: () => {
            left -= 1;
            if (left < 0) return Promise.reject(new DOMException('pulled out', 'NotReadableError'));
            return Blob.prototype.arrayBuffer.call(part);
          },
        });
      return gone(file.slice());
    };
    for (const looks of [0, 1]) expect(await faultOfFile(pulledOut(looks))).toBe('file-out-of-reach');
    expect(await faultOfFile(pulledOut(2))).toBeNull();
    expect(await open(pulledOut(2))).toEqual({ ok: false, reason: 'file-out-of-reach' });
    const opened = await open(pulledOut(3));
    if (!opened.ok) throw new Error('not opened');
    await expect(opened.value.pieces()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      fault: 'file-out-of-reach',
    });
  });

  it('is damaged where a number of its header is too short to be one', async () => {
    const short = await withHeader((header) => ({
      ...header,
      passphrase: { ...(header['passphrase'] as object), salt: 'AAAA' },
    }));
    expect(await faultOfFile(short)).toBe('file-damaged');
  });

  it('holds nothing readable but its header', async () => {
    expect(await file.text()).not.toContain('2026-11-28');
    expect((await file.text()).split('\n')[0]).toBe('Beside-Backup');
  });

  it('is another one each time', async () => {
    const again = await fileOf({ passphrase, recoveryKey });
    expect((await again.text()).split('\n')[1]).not.toBe((await file.text()).split('\n')[1]);
  });
});

describe('a recovery key', () => {
  it('has 32 characters and shows what was mistyped', () => {
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readRecoveryKey(recoveryKey)).toBe(recoveryKey);
    const wrong = (recoveryKey.startsWith('A') ? 'B' : 'A') + recoveryKey.slice(1);
    expect(readRecoveryKey(wrong)).toBeNull();
  });
});
