/**
 * Runs inside a page of the extension: one part of many bytes on its way through the vault's own interface, and out of it. Every step holds
 * chunks only, so whatever more is in memory is Beside's or the browser's doing. Bundled by `large-part.ts`.
 */
import { PROFILES, wholeCase, type PackageInput } from '../../lib/package/choose/package-request';
import { buildPackage } from '../../lib/package/build-package';
import { singleFile } from '../../lib/package/files/single';
import { CHUNK_BYTES, type ByteSource } from '../../lib/domain/byte-source';
import { digestOf } from '../../lib/domain/digest-source';
import type { KeyValue } from '../../lib/app/ports';
import type { Moment, NewItem } from '../../lib/domain/item';
import type { Result } from '../../lib/domain/result';
import { itemOfFlat } from '../../lib/domain/testing/flat-record';
import { createVault } from '../../lib/vault/vault';
import { createTranslator } from '../../lib/words/translate';
import english from '../../lib/words/locales/en/package.json';

const NAME = 'film.mp4';
const words = new Map([['package', english]]);
const t = createTranslator('en', words, words);

function memory(): KeyValue {
  const values = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value) => Promise.resolve(void values.set(key, value)),
    remove: (key) => Promise.resolve(void values.delete(key)),
  };
}

const now = (): Moment => ({ utc: new Date().toISOString(), monotonicMs: 1, timeZone: 'UTC', offsetMinutes: 0 });

const vault = createVault({
  name: 'bench-large',
  keyValue: memory(),
  untilRestart: memory(),
  clock: { now, run: { id: crypto.randomUUID(), startedUtc: new Date().toISOString() } },
  ids: { next: () => crypto.randomUUID() },
  extensionVersion: '0.0.0',
});

/** Bytes that no two chunks have alike, made as they are asked for in one piece of memory, as a file's are read. */
function made(megabytes: number): ByteSource {
  return {
    length: megabytes * CHUNK_BYTES,
    chunks: async function* () {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const start = new Uint32Array(chunk.buffer);
      start.forEach((_, at) => (start[at] = (at * 2_654_435_761) >>> 0));
      for (let at = 0; at < megabytes; at += 1) {
        start[0] = at;
        yield await Promise.resolve(chunk);
      }
    },
  };
}

function valueOf<T>(what: string, result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`${what}: ${String(result.reason)}`);
  return result.value;
}

let record: NewItem | null = null;
let source: ByteSource | null = null;

function known(): { readonly record: NewItem; readonly source: ByteSource } {
  if (record === null || source === null) throw new Error('nothing was prepared');
  return { record, source };
}

/** Digests the bytes, as whoever saves them has to. */
export async function digest(megabytes: number): Promise<void> {
  source = made(megabytes);
  record = itemOfFlat({
    id: crypto.randomUUID(),
    kind: 'file',
    saved: now(),
    platform: null,
    pageKind: 'other',
    address: null,
    canonicalAddress: null,
    title: 'A film',
    pageLanguage: null,
    facts: null,
    pickedComment: null,
    video: null,
    viewport: null,
    parts: [
      {
        role: 'file',
        name: NAME,
        type: 'video/mp4',
        bytes: source.length,
        sha256: await digestOf(source),
        how: 'bench',
      },
    ],
    missing: [],
    note: '',
    category: null,
    askedUnder18: 'no',
    made: { browser: 'Bench', browserVersion: '1', os: 'Bench', extensionVersion: '0.0.0', rights: [] },
    derivedFrom: null,
    practice: false,
  });
}

export async function save(): Promise<void> {
  const item = known();
  valueOf(
    'save',
    await vault.storeItem({
      record: item.record,
      parts: [{ name: NAME, bytes: item.source }],
      caseId: null,
      signal: new AbortController().signal,
    }),
  );
}

export async function read(): Promise<void> {
  const part = valueOf('read', await vault.streamPart(known().record.id, NAME));
  let bytes = 0;
  for await (const chunk of part.chunks()) bytes += chunk.length;
  if (bytes !== part.length) throw new Error(`read ${String(bytes)} of ${String(part.length)} bytes`);
}

export async function check(): Promise<void> {
  const { state } = valueOf('check', await vault.checkItem(known().record.id));
  if (state !== 'unchanged') throw new Error(`check: ${state}`);
}

/** The package as the library makes it: into a file of the browser. */
export async function pack(): Promise<void> {
  const { id } = known().record;
  const { caseId } = valueOf('case', await vault.caseOf(id));
  const input: PackageInput = {
    ...wholeCase(caseId, [id], PROFILES[0]),
    vault,
    t,
    now: now(),
    extensionVersion: '0.0.0',
  };
  const build = valueOf('package', await buildPackage({ ...input, signal: new AbortController().signal }));
  const file = await new Response(build.stream).blob();
  valueOf('package', await build.finished);
  if (file.size < known().source.length) throw new Error(`a package of ${String(file.size)} bytes`);
}

/** The part alone, as "Keep a copy" makes it. */
export async function single(): Promise<void> {
  const { file } = valueOf('single', await singleFile(vault, known().record.id, NAME, now(), t));
  if (file.size !== known().source.length) throw new Error(`a file of ${String(file.size)} bytes`);
}
