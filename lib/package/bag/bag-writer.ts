import type { ByteSource } from '../../domain/byte-source';
import { sha256Hex } from '../../domain/digest';
import { BAG_INFO, BAGIT, BAGIT_TEXT, infoText, MANIFEST, manifestLine, TAG_MANIFEST } from './bag';
import { utf8, type Bytes } from './bytes';
import type { ZipSink } from './zip';

/** A bag being written into a ZIP. Only digests are kept, never bytes. */
export interface BagWriter {
  /** Adds a file below `data/` and gives its digest. `sha256`: the digest, where these very bytes were digested just before. */
  payload(path: string, bytes: Bytes, sha256?: string): Promise<string>;
  /** Adds a file below `data/` that comes in chunks and was read once to know its digest and its check number. */
  payloadChunks(
    path: string,
    source: ByteSource,
    known: { readonly sha256: string; readonly crc: number },
  ): Promise<string>;
  /** Adds a file at the top, beside the standard's own. */
  tag(path: string, bytes: Bytes): Promise<void>;
  /** How many files are below `data/` so far. */
  readonly files: () => number;
  /** Writes the standard's files. Gives the digest of the tag manifest, which covers every file so far. */
  seal(info: readonly (readonly [string, string])[]): Promise<string>;
  /** Adds a file that is about the sealed bag and in none of its lists. */
  beside(path: string, bytes: Bytes): Promise<void>;
  /** Ends the ZIP. */
  close(): Promise<void>;
}

/** Starts a bag in the folder `folder` of `zip`. */
export function createBag(zip: ZipSink, folder: string): BagWriter {
  const manifest: string[] = [];
  const tagManifest: string[] = [];
  let octets = 0;

  async function add(lines: string[], path: string, bytes: Bytes, known?: string): Promise<string> {
    const sha256 = known ?? (await sha256Hex(bytes));
    lines.push(manifestLine(sha256, path));
    await zip.add(`${folder}/${path}`, bytes);
    return sha256;
  }
  async function tag(path: string, bytes: Bytes): Promise<void> {
    await add(tagManifest, path, bytes);
  }

  return {
    payload: (path, bytes, sha256) => {
      octets += bytes.length;
      return add(manifest, `data/${path}`, bytes, sha256);
    },
    payloadChunks: async (path, source, { sha256, crc }) => {
      octets += source.length;
      manifest.push(manifestLine(sha256, `data/${path}`));
      await zip.addChunks(`${folder}/data/${path}`, source, crc);
      return sha256;
    },
    tag,
    files: () => manifest.length,
    seal: async (info) => {
      await tag(BAGIT, utf8(BAGIT_TEXT));
      await tag(BAG_INFO, utf8(infoText([...info, ['Payload-Oxum', `${octets}.${manifest.length}`]])));
      await tag(MANIFEST, utf8(manifest.join('')));
      const last = utf8(tagManifest.join(''));
      await zip.add(`${folder}/${TAG_MANIFEST}`, last);
      return sha256Hex(last);
    },
    beside: (path, bytes) => zip.add(`${folder}/${path}`, bytes),
    close: () => zip.close(),
  };
}
