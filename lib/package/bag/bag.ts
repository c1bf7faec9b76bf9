/** The texts of a BagIt bag, version 1.0 (RFC 8493). */

/** Files at the top of the bag that the standard names. */
export const BAGIT = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const START_HERE = 'START-HERE.html';

/** What is said of the whole, and its signature. They lie beside the lists and are in none: they are about the last list. */
export const STATEMENT = 'statement.json';
export const STATEMENT_SIGNATURE = 'statement.sig';

/**
 * Version of the package: `Beside-Package` in `bag-info.txt`. It rises with everything in a package that a check of the version before
 * could not read, records of a new version included, so that an older Beside says "newer" and not "changed".
 */
export const PACKAGE_VERSION = 4;

/** Version of a package in which nothing came from a backup: whoever checks it needs no newer Beside than that one asks for. */
export const PLAIN_VERSION = 3;

/** The first version with a statement about the whole. Of older ones at most the records are signed. */
export const STATEMENT_SINCE = 3;

/** The first version that may carry histories and keys that came with a backup. */
export const RESTORED_SINCE = 4;

/** The log that came with the backup of this number, counted from 1, below `data/`. */
export function restoredLog(number: number): string {
  return `custody-restored-${String(number)}.jsonl`;
}

/** The other key of this number, counted from 1, below `data/`: records that came with a backup may be signed with it. */
export function restoredKey(number: number): string {
  return `public-key-restored-${String(number)}.der`;
}

/** The paths of such logs and keys. */
export const RESTORED_LOG = /^data\/custody-restored-[1-9]\d{0,2}\.jsonl$/;
export const RESTORED_KEY = /^data\/public-key-restored-[1-9]\d{0,2}\.der$/;

/** The declaration that makes a folder a bag (RFC 8493, 2.1.1). */
export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A line of a manifest; two spaces, as `sha256sum -c` reads it. Names of this product need no escapes (RFC 8493, 2.1.3). */
export function manifestLine(sha256: string, path: string): string {
  return `${sha256}  ${path}\n`;
}

/** Lines `Name: value`. Values are made by Beside, never taken from a page, and hold no line break. */
export function infoText(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}\n`).join('');
}

/**
 * A manifest as path -> digest, or null where a line is not one of a manifest or names a file twice.
 * `*` before the path is what some programs write for "binary".
 */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n|\r/)) {
    if (line === '') continue;
    const match = /^([0-9a-fA-F]{64})[ \t]+\*?(?:\.\/)?(.+)$/.exec(line);
    if (match === null) return null;
    const path = unescapePath(match[2] ?? '');
    if (found.has(path)) return null;
    found.set(path, (match[1] ?? '').toLowerCase());
  }
  return found;
}

/** Value of one line of `bag-info.txt`, or null. */
export function infoValue(text: string, name: string): string | null {
  const line = text.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

function unescapePath(path: string): string {
  return path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');
}
