/**
 * What Beside seals, opened by another program: Node's own OpenSSL, with HPKE written out as RFC 9180 says it. That writing is tried on the RFC's
 * own example first, so that both cannot be wrong in the same way.
 */
import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, it, vi } from 'vitest';
import { CHUNK_BYTES, newPartKey, sealChunks } from '../items/part-seal';
import { newVaultPair, sealToVault } from './seal-to-vault';
import { makeKeys } from './vault-keys';

const hex = (text: string) => Buffer.from(text, 'hex');
const ascii = (text: string) => Buffer.from(text, 'utf8');

/** X25519 keys of raw bytes. */
const privateKeyOf = (raw: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([hex('302e020100300506032b656e04220420'), raw]),
    format: 'der',
    type: 'pkcs8',
  });
const publicKeyOf = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([hex('302a300506032b656e032100'), raw]), format: 'der', type: 'spki' });
const rawOf = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);

function openGcm(key: Uint8Array, nonce: Uint8Array, about: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm', key, nonce);
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

const extract = (salt: Buffer, secret: Buffer) => createHmac('sha256', salt).update(secret).digest();

/** HKDF-Expand for at most two blocks. */
function expand(secret: Buffer, info: Buffer, length: number): Buffer {
  const first = createHmac('sha256', secret).update(info).update(hex('01')).digest();
  const second = createHmac('sha256', secret).update(first).update(info).update(hex('02')).digest();
  return Buffer.concat([first, second]).subarray(0, length);
}

/** RFC 9180 in base mode with DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256. `aead`: 1 for AES-128-GCM, 2 for AES-256-GCM. */
function openHpke(
  aead: 1 | 2,
  own: KeyObject,
  { enc, info, about, sealed }: Readonly<Record<'enc' | 'info' | 'about' | 'sealed', Buffer>>,
): Buffer {
  const kem = Buffer.concat([ascii('KEM'), hex('0020')]);
  const suite = Buffer.concat([ascii('HPKE'), hex('0020'), hex('0001'), hex(`000${String(aead)}`)]);
  const labelled = (of: Buffer, salt: Buffer, label: string, secret: Buffer) =>
    extract(salt, Buffer.concat([ascii('HPKE-v1'), of, ascii(label), secret]));
  const labelledOut = (of: Buffer, secret: Buffer, label: string, about: Buffer, length: number) =>
    expand(secret, Buffer.concat([Buffer.from([0, length]), ascii('HPKE-v1'), of, ascii(label), about]), length);
  const none = Buffer.alloc(0);

  const dh = diffieHellman({ privateKey: own, publicKey: publicKeyOf(enc) });
  const shared = labelledOut(
    kem,
    labelled(kem, none, 'eae_prk', dh),
    'shared_secret',
    Buffer.concat([enc, rawOf(own)]),
    32,
  );
  const context = Buffer.concat([
    hex('00'),
    labelled(suite, none, 'psk_id_hash', none),
    labelled(suite, none, 'info_hash', info),
  ]);
  const secret = labelled(suite, shared, 'secret', none);
  const key = labelledOut(suite, secret, 'key', context, aead === 1 ? 16 : 32);
  return openGcm(key, labelledOut(suite, secret, 'base_nonce', context, 12), about, sealed);
}

describe('HPKE, written out here', () => {
  it('opens the example of RFC 9180, A.1.1', () => {
    const opened = openHpke(1, privateKeyOf(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8')), {
      enc: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
      info: hex('4f6465206f6e2061204772656369616e2055726e'),
      about: hex('436f756e742d30'),
      sealed: hex('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'),
    });
    expect(opened.toString()).toBe('Beauty is truth, truth beauty');
  });

  it('opens what is sealed to a vault', async () => {
    const pair = await newVaultPair();
    const own = createPrivateKey({
      key: Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
      format: 'der',
      type: 'pkcs8',
    });
    const plain = new TextEncoder().encode('a keyring');
    const sealed = await sealToVault({ publicKey: pair.publicKey, keyId: 'k' }, 'beside keyring v1', 'item-1', plain);
    const parts = { enc: Buffer.from(sealed.enc), info: ascii('beside keyring v1'), sealed: Buffer.from(sealed.bytes) };
    expect(openHpke(2, own, { ...parts, about: ascii('item-1') }).toString()).toBe('a keyring');
    expect(() => openHpke(2, own, { ...parts, about: ascii('item-2') })).toThrow();
  });
});

describe("what wraps a vault's key", () => {
  it('is HKDF-SHA256 over the device key with the half as salt', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    const half = crypto.getRandomValues(new Uint8Array(32));
    const row = await makeKeys('vault-1', { name: 'half-1', bytes: half });
    const device = imported.mock.calls.find(([, , how]) => (how as unknown) === 'HKDF')?.[1];
    imported.mockRestore();
    expect(device).toHaveLength(32);
    const key = hkdfSync('sha256', device as Uint8Array, half, 'beside vault wrapping v1\nvault-1', 32);
    const pkcs8 = openGcm(
      new Uint8Array(key),
      row.wrappedPrivate.iv,
      ascii('beside vault key v1\nvault-1'),
      new Uint8Array(row.wrappedPrivate.bytes),
    );
    const opened = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(rawOf(opened).equals(Buffer.from(row.publicKey))).toBe(true);
  });
});

describe('the chunks of a part', () => {
  it('are AES-256-GCM with the number as nonce, and name item, part, number and whether more follow', async () => {
    const plain = new Uint8Array(CHUNK_BYTES + 40).fill(3, CHUNK_BYTES);
    const key = newPartKey('page-text.txt', 'part-1', plain.length);
    const opened: Buffer[] = [];
    for await (const chunk of sealChunks('item-1', key, plain)) {
      const at = opened.length;
      const about = ascii(`beside part v1\nitem-1\npage-text.txt\n${['0\nmore', '1\nlast'][at] ?? ''}`);
      const nonce = Buffer.alloc(12);
      nonce.writeUInt32BE(at, 8);
      opened.push(openGcm(key.key, nonce, about, new Uint8Array(chunk)));
    }
    expect(opened).toHaveLength(2);
    expect(Buffer.concat(opened).equals(plain)).toBe(true);
  });
});

describe('Argon2id, which makes the key of a backup out of its passphrase', () => {
  it('gives the answer of RFC 9106, 5.3', () => {
    const filled = (length: number, value: number) => new Uint8Array(length).fill(value);
    const tag = argon2id(filled(32, 1), filled(16, 2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: filled(8, 3),
      personalization: filled(12, 4),
    });
    expect(Buffer.from(tag).toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });
});
