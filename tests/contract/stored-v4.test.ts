/** Packages of version 3, which say what they are as a whole: each gets the answer it got, and other programs accept it, for as long as there is Beside. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../lib/package/testing/unpack';
import { verifyPackage } from '../../lib/package/verify/verify-package';
import { goldenBytes, goldenExpected } from '../support/stored/golden';

const { packages, ownKey } = goldenExpected('v4');
const handedOver = Object.entries(packages);
const blobOf = (name: string): Blob => new Blob([goldenBytes(`packages/${name}.zip`, 'v4')]);

describe('packages of version 3', () => {
  it.each(handedOver)(
    '%s gets the answer it got, its number and its id, where it was made and elsewhere',
    async (name, made) => {
      expect(
        createHash('sha256')
          .update(goldenBytes(`packages/${name}.zip`, 'v4'))
          .digest('hex'),
      ).toBe(made.sha256);
      expect(await verifyPackage(blobOf(name), { ownKey })).toMatchObject(made.verdict);
      expect(made.verdictElsewhere).toBeDefined();
      expect(await verifyPackage(blobOf(name), { ownKey: null })).toMatchObject(made.verdictElsewhere ?? {});
    },
  );

  const whole = handedOver.filter(([, { verdict }]) => verdict.kind === 'unchanged');
  it.each(whole)('%s is accepted by sha256sum, and by openssl where it is signed', async (name) => {
    const folder = await unpacked(blobOf(name));
    const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    expect(folder.run('sha256sum', '-c', '--strict', '--quiet', ...lists)).toMatchObject({ status: 0 });
    const said = JSON.parse(folder.read('statement.json')) as {
      readonly tagManifestSha256: string;
      readonly signer: string | null;
    };
    expect(said.tagManifestSha256).toBe(
      createHash('sha256').update(folder.bytes('tagmanifest-sha256.txt')).digest('hex'),
    );
    if (said.signer !== null) {
      const key = ['-pubin', '-keyform', 'DER', '-inkey', 'data/public-key.der'];
      const over = ['-rawin', '-in', 'statement.json', '-sigfile', 'statement.sig'];
      expect(folder.run('openssl', 'pkeyutl', '-verify', ...key, ...over)).toMatchObject({ status: 0 });
    }
    folder.remove();
  });
});
