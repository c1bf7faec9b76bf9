/**
 * Items that are sealed correctly, as anybody can who has the vault's public key, but were never signed as they are. Sealing refuses a flipped
 * bit before any digest is looked at; here only digest, id and signature can tell.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../app/vault-port';
import { base64Of } from '../../domain/base64';
import { bytesOfHex, sha256Hex } from '../../domain/digest';
import { stableJsonBytes, type JsonValue } from '../../domain/stable-json';
import { ENTRIES_PART, RECORD_PART, sealKeyring, type Keyring } from '../keys/keyring';
import { loadKeys, type VaultKeys } from '../keys/vault-keys';
import type { KeysRow } from '../storage/schema';
import {
  asPromise,
  freshBrowser,
  idNumber,
  openVault,
  rawRows,
  sampleItem,
  save,
  tamper,
  valueOf,
} from '../testing/test-vault';
import { openOf } from '../../domain/testing/flat-record';
import { divideEntries, linesBytes } from '../../domain/records/record-entries';
import { newPartKey, sealChunks } from './part-seal';

type Bytes = Uint8Array<ArrayBuffer>;

const ITEM = idNumber(1);
const PICTURE: Bytes = new TextEncoder().encode('picture 1');
let vault: Vault;
let keys: VaultKeys;
beforeEach(async () => {
  vault = openVault(freshBrowser());
  await save(vault, 1);
  keys = await loadKeys((await rawRows())['keys']?.[0] as KeysRow, null);
});

/** What somebody puts in the place of item 1, sealed to this vault with fresh keys. */
interface Forged {
  readonly record: Bytes;
  /** The entries that lie beside it. */
  readonly entries?: Bytes;
  readonly picture?: Bytes;
  /** Changes of the keyring, which is right otherwise: digest of the record, signed by this vault. */
  readonly keyring?: Partial<Pick<Keyring, 'recordSha256' | 'signature' | 'signer'>>;
}

async function sealPart(name: string, plain: Bytes, partId: string) {
  const key = newPartKey(name, partId, plain.length);
  const chunks: ArrayBuffer[] = [];
  for await (const chunk of sealChunks(ITEM, key, plain)) chunks.push(chunk);
  return { key, chunks };
}

async function putInPlace({ record, entries, picture = PICTURE, keyring = {} }: Forged): Promise<void> {
  const said = await sealPart(ENTRIES_PART, entries ?? (await entriesOf(1)).bytes, idNumber(803));
  const sealed = await sealPart(RECORD_PART, record, idNumber(801));
  const part = await sealPart('picture.png', picture, idNumber(802));
  const recordSha256 = keyring.recordSha256 ?? (await sha256Hex(record));
  const ring = await sealKeyring(keys, ITEM, {
    recordSha256,
    signature: await keys.sign(recordSha256),
    signer: keys.signPublicSpki,
    record: sealed.key,
    parts: [said.key, part.key],
    ...keyring,
  });
  await tamper('chunks', (store) => {
    for (const { key, chunks } of [sealed, said, part])
      chunks.forEach((bytes, index) => store.put({ itemId: ITEM, partId: key.partId, index, bytes }));
  });
  await tamper('items', async (store) => {
    const row = (await asPromise(store.index('id').get(ITEM))) as object;
    store.put({ ...row, keyring: ring });
  });
}

/** The entries of an item, always with the same random bytes. */
async function entriesOf(number: number) {
  return divideEntries((await sampleItem(number)).record, () => new Uint8Array(16).fill(number));
}

async function recordBytes(change: Readonly<Record<string, JsonValue>> = {}, number = 1): Promise<Bytes> {
  const open = openOf((await sampleItem(number)).record);
  const { digests } = await entriesOf(number);
  const signed = { ...open, version: 2, entries: digests, signer: keys.signPublicSpki };
  return stableJsonBytes({ ...(JSON.parse(JSON.stringify(signed)) as Record<string, JsonValue>), ...change });
}
const check = async () => valueOf(await vault.checkItem(ITEM));
const changed = (...names: string[]) => ({ itemId: ITEM, state: 'changed', names });

describe('an item sealed again by somebody else', () => {
  it('is unchanged where all of it is what was signed: the forger of these tests seals as the vault does', async () => {
    await putInPlace({ record: await recordBytes() });
    expect(await check()).toEqual({ itemId: ITEM, state: 'unchanged' });
  });

  it('is changed where its record was not signed', async () => {
    await putInPlace({
      record: await recordBytes({ practice: true }),
      keyring: { signature: base64Of(new Uint8Array(64)) },
    });
    expect(await check()).toEqual(changed('record.json'));
  });

  it('is changed where the signature belongs to the record as it was before', async () => {
    await putInPlace({
      record: await recordBytes({ practice: true }),
      keyring: { signature: await keys.sign(await sha256Hex(await recordBytes())) },
    });
    expect(await check()).toEqual(changed('record.json'));
  });

  it('is changed where a rightly signed digest is not that of the record', async () => {
    await putInPlace({
      record: await recordBytes({ practice: true }),
      keyring: { recordSha256: await sha256Hex(await recordBytes()) },
    });
    expect(await check()).toEqual(changed('record.json'));
  });

  it('is changed where it holds the rightly signed record of another item', async () => {
    await save(vault, 2);
    await putInPlace({ record: await recordBytes({}, 2) });
    expect(await check()).toEqual(changed('record.json', 'entries.jsonl', 'picture.png'));
    const { bytes: entries } = await entriesOf(2);
    await putInPlace({ record: await recordBytes({}, 2), entries, picture: new TextEncoder().encode('picture 2') });
    expect(await check()).toEqual(changed('record.json'));
  });

  it('is changed where a part is another one than the record names', async () => {
    await putInPlace({ record: await recordBytes(), picture: new TextEncoder().encode('picture X') });
    expect(await check()).toEqual(changed('picture.png'));
  });

  it('is changed where an entry says something else, is left out, doubled or moved', async () => {
    const lines = new TextDecoder()
      .decode((await entriesOf(1)).bytes)
      .trimEnd()
      .split('\n');
    const [act = '', place = '', surroundings = ''] = lines;
    for (const forged of [
      [act.replace('mara', 'olga'), place, surroundings],
      [act, surroundings],
      [act, act, place, surroundings],
      [place, act, surroundings],
    ]) {
      await putInPlace({ record: await recordBytes(), entries: linesBytes(forged) });
      expect(await check()).toEqual(changed('entries.jsonl'));
    }
    // What does not fit is not shown either: nobody signed it.
    await putInPlace({
      record: await recordBytes(),
      entries: linesBytes([act.replace('mara', 'olga'), place, surroundings]),
    });
    expect(valueOf(await vault.openItem(ITEM)).record.acts).toEqual([]);
  });
});

describe('whose signature counts', () => {
  async function stranger() {
    const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
    const sign = async (record: Bytes) =>
      base64Of(
        new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytesOfHex(await sha256Hex(record)))),
      );
    return { spki, keyring: { signer: base64Of(new Uint8Array(spki)), sign } };
  }

  it('is that of the keys in the list of the vault, and of no other key, however right its signature is', async () => {
    const { spki, keyring } = await stranger();
    const record = await recordBytes({ signer: keyring.signer });
    const signature = await keyring.sign(record);
    await putInPlace({ record, keyring: { signer: keyring.signer, signature } });
    expect(await check()).toEqual(changed('record.json'));
    await tamper('signers', (store) => {
      store.add({ publicKey: spki, sinceEntry: 2 });
    });
    expect(await check()).toEqual({ itemId: ITEM, state: 'unchanged' });
  });

  it('is not that of a signer in the list whose signature another key made', async () => {
    const { keyring } = await stranger();
    const record = await recordBytes();
    await putInPlace({ record, keyring: { signature: await keyring.sign(record) } });
    expect(await check()).toEqual(changed('record.json'));
  });

  it('is not that of a key in the list where the record names another signer', async () => {
    const { spki, keyring } = await stranger();
    await tamper('signers', (store) => {
      store.add({ publicKey: spki, sinceEntry: 2 });
    });
    const record = await recordBytes();
    await putInPlace({ record, keyring: { signer: keyring.signer, signature: await keyring.sign(record) } });
    expect(await check()).toEqual(changed('record.json'));
  });
});

describe('a record that a newer version of Beside wrote', () => {
  it('is newer: not changed, not damaged, and never dropped without a word', async () => {
    await putInPlace({ record: await recordBytes({ version: 3, acts: [] }) });
    expect(await check()).toEqual({ itemId: ITEM, state: 'newer' });
    expect(await vault.openItem(ITEM)).toEqual({ ok: false, reason: 'newer' });
    await tamper('items', async (store) => {
      const row = (await asPromise(store.index('id').get(ITEM))) as object;
      store.put({ ...row, summary: null });
    });
    expect(valueOf(await vault.listItems({ limit: 5, before: null }))).toMatchObject({
      items: [],
      newer: 1,
      unreadable: 0,
    });
  });

  it('is changed where it only calls itself newer and was not signed', async () => {
    await putInPlace({
      record: await recordBytes({ version: 3 }),
      keyring: { recordSha256: await sha256Hex(await recordBytes()) },
    });
    expect(await check()).toEqual(changed('record.json'));
  });
});
