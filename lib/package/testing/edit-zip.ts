/** For tests only: takes a package apart, changes it as somebody with bad intent would, and packs it again. */
import {
  BlobReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  Uint8ArrayReader,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { readStatement, statementBytes } from '../../domain/records/statement';
import { infoValue, MANIFEST, manifestLine, STATEMENT, STATEMENT_SIGNATURE, TAG_MANIFEST } from '../bag/bag';
import { readWithheldFile } from '../files/withheld-file';
import { sha256HexNow, utf8, utf8Text, type Bytes } from '../bag/bytes';

/** The files of a ZIP, in order. */
export async function filesOf(file: Blob): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  for (const entry of await new ZipReader(new BlobReader(file)).getEntries()) {
    if (!entry.directory) files.set(entry.filename, new Uint8Array(await entry.getData(new Uint8ArrayWriter())));
  }
  return files;
}

/** Packs files into a ZIP. */
export async function zipOf(
  files: Iterable<readonly [string, Bytes]>,
  options: ZipWriterAddDataOptions = {},
): Promise<Blob> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const [name, bytes] of files) await zip.add(name, new Uint8ArrayReader(bytes), options);
  return new Blob([new Uint8Array(await zip.close())]);
}

/** A package with some files changed (null: removed). Paths are below the package's folder. */
export async function edited(
  file: Blob,
  changes: Readonly<Record<string, Bytes | null>>,
  options: { readonly fixLists?: boolean } = {},
): Promise<Blob> {
  const files = await filesOf(file);
  const top = [...files.keys()][0]?.split('/')[0] ?? '';
  for (const [path, bytes] of Object.entries(changes)) {
    if (bytes === null) files.delete(`${top}/${path}`);
    else files.set(`${top}/${path}`, bytes);
  }
  if (options.fixLists === true) fixLists(files, top);
  return zipOf(files);
}

/** Writes both lists anew, and the count, and what is said of the whole, as a forger would. Without the key nobody can sign it anew. */
function fixLists(files: Map<string, Bytes>, top: string): void {
  const inside = () => [...files].map(([name, bytes]) => [name.slice(top.length + 1), bytes] as const);
  const payload = inside().filter(([path]) => path.startsWith('data/'));
  const info = utf8Text(files.get(`${top}/bag-info.txt`) ?? new Uint8Array()) ?? '';
  const oxum = `Payload-Oxum: ${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${payload.length}`;
  files.set(`${top}/bag-info.txt`, utf8(info.replace(/Payload-Oxum: .*/, oxum)));
  const list = (entries: readonly (readonly [string, Bytes])[]) =>
    utf8(entries.map(([path, bytes]) => manifestLine(sha256HexNow(bytes), path)).join(''));
  files.set(`${top}/${MANIFEST}`, list(payload));
  files.set(
    `${top}/${TAG_MANIFEST}`,
    list(
      inside().filter(
        ([path]) => !path.startsWith('data/') && ![TAG_MANIFEST, STATEMENT, STATEMENT_SIGNATURE].includes(path),
      ),
    ),
  );
  const said = readStatement(utf8Text(files.get(`${top}/${STATEMENT}`) ?? new Uint8Array()));
  if (!said.ok) return;
  const anew = {
    ...said.value,
    tagManifestSha256: sha256HexNow(files.get(`${top}/${TAG_MANIFEST}`) ?? new Uint8Array()),
    kind: infoValue(info, 'Beside-Profile') ?? said.value.kind,
    saves: savesIn(inside()),
  };
  files.set(`${top}/${STATEMENT}`, statementBytes(anew));
}

/** Items in a package as its files and its list of what stayed home tell. */
function savesIn(files: readonly (readonly [string, Bytes])[]): number {
  const numbers = files.flatMap(([path]) => /^data\/items\/(\d+)\/record\.json$/.exec(path)?.[1] ?? []);
  const list = files.find(([path]) => path === 'data/withheld.json')?.[1] ?? new Uint8Array();
  const home = readWithheldFile(list);
  const kept = home.ok ? home.value.parts.filter(({ role }) => role === 'record').map(({ item }) => item) : [];
  return new Set([...numbers, ...kept]).size;
}
