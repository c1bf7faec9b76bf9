/** Packages that version 1 handed over get the answer they got then, and what is packed today from old saves is whole. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeCase } from '../../lib/package/choose/package-request';
import { built, unpacked } from '../../lib/package/testing/unpack';
import { t } from '../../lib/package/testing/words';
import { verifyPackage } from '../../lib/package/verify/verify-package';
import { createVaultReader } from '../../lib/vault/reader';
import { goldenBytes, goldenExpected } from '../support/stored/golden';
import { restoreGoldenDatabase } from '../support/stored/golden-database';

const expected = goldenExpected();
const { ownKey } = expected;

const handedOver = Object.entries(expected.packages);
const blobOf = (name: string): Blob => new Blob([goldenBytes(`packages/${name}.zip`)]);

describe('packages of version 1', () => {
  it.each(handedOver)('%s gets the answer it got where it was made', async (name, { verdict }) => {
    expect(await verifyPackage(blobOf(name), { ownKey })).toMatchObject(verdict);
  });

  const whole = handedOver.filter(([, { verdict }]) => verdict.kind === 'unchanged');
  it.each(whole)('%s gets the answer it got anywhere else', async (name, { verdictElsewhere }) => {
    expect(verdictElsewhere).toBeDefined();
    expect(await verifyPackage(blobOf(name), { ownKey: null })).toMatchObject(verdictElsewhere ?? {});
  });

  it.each(whole)('%s is accepted by sha256sum', async (name) => {
    const folder = await unpacked(blobOf(name));
    const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', ...lists)).toMatchObject({ status: 0 });
    folder.remove();
  });
});

describe('a package made today from saves of version 1', () => {
  it('holds their very records, passes sha256sum, openssl and our own check', async () => {
    const vault = createVaultReader({ name: 'beside', keyValue: await restoreGoldenDatabase() });
    const [biggest] = expected.timelines.toSorted((one, other) => other.entries.length - one.entries.length);
    const ids = (biggest?.entries ?? []).flatMap((entry) => (entry.kind === 'item' ? [entry.item.id] : []));
    const now = { utc: '2027-03-01T10:00:00.000Z', monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 };
    const choice = wholeCase(biggest?.caseId ?? '', ids, 'official');
    const { file, summary } = await built({ ...choice, vault, t, now, extensionVersion: '9.9.9' });
    expect(summary).toMatchObject({ unreadable: 0 });
    expect(summary.itemIds).toHaveLength(ids.length);
    expect(await verifyPackage(file, { ownKey })).toMatchObject({
      kind: 'unchanged',
      items: ids.length,
      signature: 'own-key',
    });

    const folder = await unpacked(file);
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', 'manifest-sha256.txt').status).toBe(0);
    const packed = folder.files.filter((path) => path.endsWith('/record.json'));
    const digests = packed.map((path) => createHash('sha256').update(folder.bytes(path)).digest('hex'));
    expect(digests.toSorted()).toEqual(
      expected.items.flatMap((item) => (ids.includes(item.id) ? [item.recordSha256] : [])).toSorted(),
    );
    for (const path of packed)
      expect(
        signatureHolds(
          folder.bytes(path),
          folder.bytes(path.replace(/json$/, 'sig')),
          folder.bytes('data/public-key.der'),
        ),
      ).toBe(true);
    folder.remove();
  });
});

/** What `openssl` says of a signature over the 32 bytes of a record's digest. */
function signatureHolds(record: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  const place = mkdtempSync(join(tmpdir(), 'signature-'));
  const at = (name: string): string => join(place, name);
  writeFileSync(at('digest'), createHash('sha256').update(record).digest());
  writeFileSync(at('sig'), signature);
  writeFileSync(at('key'), key);
  const said = spawnSync('openssl', [
    'pkeyutl',
    '-verify',
    '-rawin',
    '-pubin',
    '-keyform',
    'DER',
    '-inkey',
    at('key'),
    '-sigfile',
    at('sig'),
    '-in',
    at('digest'),
  ]);
  rmSync(place, { recursive: true });
  return said.status === 0;
}
