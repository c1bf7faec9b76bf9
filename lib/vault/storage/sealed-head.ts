import * as v from 'valibot';
import { base64Of, bytesOfBase64 } from '../../domain/base64';
import { parseJson } from '../../domain/parse-json';

/** Newest link of the custody chain, as copied outside the database. */
export const headSchema = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type CustodyHead = v.InferOutput<typeof headSchema>;

/** As it lies where content scripts may write: AES-256-GCM under a key that they cannot reach. Base64. */
const sealedSchema = v.object({
  iv: v.pipe(v.string(), v.maxLength(16)),
  bytes: v.pipe(v.string(), v.maxLength(400)),
});

const keySchema = v.object({ key: v.pipe(v.string(), v.maxLength(44)) });

/** A new key as it is kept. */
export function newHeadKey(): v.InferOutput<typeof keySchema> {
  return { key: base64Of(crypto.getRandomValues(new Uint8Array(32))) };
}

/** The key that was kept; null where it is none. */
export async function headKeyOf(kept: unknown): Promise<CryptoKey | null> {
  const parsed = v.safeParse(keySchema, kept);
  const bytes = parsed.success ? bytesOfBase64(parsed.output.key) : null;
  if (bytes?.length !== 32) return null;
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function sealHead(key: CryptoKey, head: CustodyHead): Promise<v.InferOutput<typeof sealedSchema>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
  return { iv: base64Of(iv), bytes: base64Of(bytes) };
}

/** Null for whatever was not sealed with this key. */
export async function openHead(key: CryptoKey, stored: unknown): Promise<CustodyHead | null> {
  const sealed = v.safeParse(sealedSchema, stored);
  const iv = sealed.success ? bytesOfBase64(sealed.output.iv) : null;
  const bytes = sealed.success ? bytesOfBase64(sealed.output.bytes) : null;
  if (iv === null || bytes === null) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes);
    return v.parse(headSchema, parseJson(new TextDecoder().decode(plain)));
  } catch {
    return null;
  }
}
