/** A backup of version 1, as it was made, is opened, read by a program of another kind, and restored for ever. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from '@noble/hashes/argon2.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBackup } from '../../lib/backup/backup-file';
import { hexOf } from '../../lib/domain/digest';
import { freshBrowser, openVault, valueOf } from '../../lib/vault/testing/test-vault';
import { STORED } from '../support/stored/golden';

const FOLDER = join(STORED, 'backup-v1');
interface Expected {
  readonly passphrase: string;
  readonly recoveryKey: string;
  readonly itemId: string;
  readonly recordSha256: string;
  readonly picture: string;
}
let expected: Expected;
let file: Blob;
beforeAll(() => {
  expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected;
  file = new Blob([readFileSync(join(FOLDER, 'one.backup'))]);
});

describe('a backup of version 1', () => {
  it.each(['passphrase', 'recovery'] as const)('opens with its %s and is restored whole', async (kind) => {
    const text = kind === 'passphrase' ? expected.passphrase : expected.recoveryKey;
    const opened = valueOf(await openBackup(file, { kind, text }));
    expect(opened.start).toMatchObject({ saves: 1, deleted: 1, withheld: 1, lines: 2 });
    const vault = openVault(freshBrowser());
    valueOf(await vault.restore(opened, { signal: new AbortController().signal }));
    expect(valueOf(await vault.checkItem(expected.itemId))).toMatchObject({ state: 'unchanged' });
    expect(valueOf(await vault.openItem(expected.itemId)).recordSha256).toBe(expected.recordSha256);
    expect(valueOf(await vault.checkContent())).toMatchObject({ missing: [], untold: [], missingLines: 0 });
  });

  it('says the same to a program that knows only docs/backup-format.md', () => {
    const script = join(import.meta.dirname, '../support/stored/read-backup.mjs');
    const read = spawnSync(process.execPath, [script, join(FOLDER, 'one.backup'), expected.recoveryKey]);
    expect(String(read.stderr)).toBe('');
    const found = JSON.parse(String(read.stdout)) as readonly string[];
    expect(found[0]).toBe('start');
    expect(found.at(-1)).toBe('end');
    expect(found).toContain(`@record ${expected.recordSha256}`);
    expect(found).toContain(`picture.png ${createHash('sha256').update(expected.picture).digest('hex')}`);
    for (const kind of ['signer', 'chain', 'link', 'left-out', 'case', 'line', 'item', 'item-end', 'tombstone'])
      expect(found).toContain(kind);
  });
});

it('Argon2id gives the known answer of its reference code', () => {
  // phc-winner-argon2, src/test.c: Argon2id, version 19, t=2, m=64 MiB, p=1.
  expect(hexOf(argon2id('password', 'somesalt', { t: 2, m: 65_536, p: 1, dkLen: 32 }))).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  );
});
