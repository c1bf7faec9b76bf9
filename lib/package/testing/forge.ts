/** For tests only: changes a package as one of those who might, each with what they have in their hands. */
import { base64Of, bytesOfBase64 } from '../../domain/base64';
import { nextLink } from '../../domain/custody-chain';
import type { CustodyLink } from '../../domain/custody';
import { bytesOfHex } from '../../domain/digest';
import { readStatement, statementBytes, type Statement } from '../../domain/records/statement';
import { stableJson, type JsonValue } from '../../domain/stable-json';
import { STATEMENT, STATEMENT_SIGNATURE } from '../bag/bag';
import { sha256HexNow, utf8, utf8Text, type Bytes } from '../bag/bytes';
import { edited, filesOf } from './edit-zip';

/** Files by their path below the package's folder. */
export type Files = Map<string, Bytes>;
/** A change of a package: what is at each path instead; null where nothing is. */
export type Change = (files: Files) => Readonly<Record<string, Bytes | null>>;

/** Something went wrong on the way: no list is written anew. */
export async function accident(file: Blob, change: Change): Promise<Blob> {
  return edited(file, change(await insideOf(file)));
}

/** Somebody without any key writes all lists anew, and the statement. */
export async function forger(file: Blob, change: Change): Promise<Blob> {
  return edited(file, change(await insideOf(file)), { fixLists: true });
}

/** Somebody makes a key of their own and signs everything with it, with a log that fits. */
export async function forgerWithKey(file: Blob, change: Change): Promise<Blob> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const sign = async (bytes: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes));
  const forged = await forger(file, change);
  const files = await insideOf(forged);
  const resigned = new Map<string, Bytes>([['data/public-key.der', spki]]);
  const digests = new Map<string, { readonly sha256: string; readonly signature: string }>();
  for (const [path, bytes] of files) {
    if (!/^data\/items\/\d+\/record\.json$/.test(path)) continue;
    const record = JSON.parse(utf8Text(bytes) ?? '') as { readonly id: string } & Record<string, JsonValue>;
    const anew = utf8(stableJson({ ...record, signer: base64Of(spki) }));
    const sha256 = sha256HexNow(anew);
    const signature = await sign(bytesOfHex(sha256));
    resigned.set(path, anew);
    resigned.set(path.replace(/json$/, 'sig'), signature);
    digests.set(record.id, { sha256, signature: base64Of(signature) });
    const subject = path.replace('record.json', 'subject.json');
    const said = utf8Text(files.get(subject) ?? new Uint8Array()) ?? '';
    if (said !== '')
      resigned.set(subject, utf8(said.replace(/"derivedFrom":"[0-9a-f]{64}"/, `"derivedFrom":"${sha256}"`)));
  }
  resigned.set('data/custody.jsonl', relogged(files.get('data/custody.jsonl') ?? new Uint8Array(), digests));
  const listed = await edited(forged, Object.fromEntries(resigned), { fixLists: true });
  return signedWhole(listed, base64Of(spki), (statement) => sign(statementBytes(statement)));
}

/** The saver, who holds the key: writes the lists anew and signs the whole again. */
export async function saver(
  file: Blob,
  change: Change,
  sign: (statement: Statement) => Promise<string>,
): Promise<Blob> {
  const listed = await forger(file, change);
  return signedWhole(listed, null, async (statement) => bytesOfBase64(await sign(statement)) ?? new Uint8Array());
}

async function signedWhole(
  file: Blob,
  signer: string | null,
  sign: (statement: Statement) => Promise<Bytes>,
): Promise<Blob> {
  const said = readStatement(utf8Text((await insideOf(file)).get(STATEMENT) ?? new Uint8Array()));
  if (!said.ok) throw new Error('no statement');
  const statement = { ...said.value, signer: signer ?? said.value.signer };
  return edited(file, { [STATEMENT]: statementBytes(statement), [STATEMENT_SIGNATURE]: await sign(statement) });
}

/** The log chained anew, with these records in it. */
function relogged(
  log: Bytes,
  records: ReadonlyMap<string, { readonly sha256: string; readonly signature: string }>,
): Bytes {
  const [first = '', ...rest] = (utf8Text(log) ?? '').trimEnd().split('\n');
  const lines: JsonValue[] = [];
  let last: CustodyLink | null = null;
  for (const text of rest) {
    const line = JSON.parse(text) as { readonly bodySha256: string; readonly body: string | null };
    let { body, bodySha256 } = line;
    if (body !== null) {
      const told = JSON.parse(body) as { readonly action: string; readonly itemId: string | null } & Record<
        string,
        JsonValue
      >;
      const known = records.get(told.itemId ?? '');
      if (told.action === 'saved' && known !== undefined)
        body = stableJson({ ...told, recordSha256: known.sha256, signature: known.signature });
      bodySha256 = sha256HexNow(utf8(body));
    }
    last = nextLink(last, bodySha256);
    lines.push({ ...last, body });
  }
  const head = JSON.parse(first) as Record<string, JsonValue>;
  const bodies = lines.filter((line) => (line as { readonly body: string | null }).body !== null).length;
  const anew = { ...head, links: lines.length, bodies, head: last?.digest ?? '0'.repeat(64) };
  return utf8([anew, ...lines].map((line) => `${stableJson(line)}\n`).join(''));
}

/** The files of a package. */
export async function insideOf(file: Blob): Promise<Files> {
  return new Map([...(await filesOf(file))].map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), bytes]));
}
