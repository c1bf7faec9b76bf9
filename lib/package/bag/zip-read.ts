import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { fail, ok, type Result } from '../../domain/result';
import type { Bytes } from './bytes';
import { streamingCrc32 } from './crc32';
import { listZip } from './zip';
import { layoutFault } from './zip-layout';

/** Why a file is no ZIP that can be checked. Words under `package.verify.not.<reason>`. */
export type ZipFault = 'not-zip' | 'damaged' | 'two-ways' | 'unsafe-name' | 'same-name-twice' | 'encrypted' | 'too-big';

/** Most bytes a package may unpack to: against files made to fill a disk. */
const MOST_BYTES = 32 * 1024 ** 3;
/** A package stores files as they are; one packed again by another program shrinks a little. Far more is a trap. */
const MOST_TIMES_SMALLER = 100;
const ALWAYS_ALLOWED = 64 * 1024 * 1024;

/** Most folders one in the other: no package has more than four, and a name of thousands takes long to look at. */
const MOST_LEVELS = 64;

/** Symbolic link, in the Unix part of an entry's attributes. */
const LINK = 0o120000;

/**
 * `other-sum`: all bytes came, but the check number that the ZIP has for them is another one: other programs call such a file damaged.
 * `unreadable`: fewer, more, or none.
 */
export type ReadOutcome = 'whole' | 'other-sum' | 'unreadable';

/** One file in a ZIP, whose name is safe. */
export interface ZipFile {
  readonly name: string;
  readonly size: number;
  /** Gives the bytes piece by piece, and says whether these are all of them. */
  read(take: (piece: Bytes) => void): Promise<ReadOutcome>;
}

/** What is in a ZIP. */
export interface OpenedZip {
  readonly files: readonly ZipFile[];
  /** Names of folders that hold none of the files. */
  readonly looseFolders: readonly string[];
}

/** The files of a ZIP, or why it is refused, with the name it is about. */
export async function openZip(
  file: Blob,
): Promise<Result<OpenedZip, { readonly fault: ZipFault; readonly name: string | null }>> {
  let entries;
  try {
    // The shape first, by our own reading: the library is one of the programs that could be led astray.
    const shape = await layoutFault(file);
    if (shape !== null) return fail({ fault: shape, name: null });
    // Then the names, to be able to say which one is there twice; then all again with every check of the library.
    const loose = await listZip(file, 'balanced');
    const twice = sameName(loose.map((entry) => entry.filename));
    if (twice !== null) return fail({ fault: 'same-name-twice', name: twice });
    entries = await listZip(file, 'strict');
  } catch (problem) {
    return fail(faultOf(problem));
  }
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  const total = files.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > MOST_BYTES || total > file.size * MOST_TIMES_SMALLER + ALWAYS_ALLOWED)
    return fail({ fault: 'too-big', name: null });
  for (const entry of entries) {
    if (entry.encrypted) return fail({ fault: 'encrypted', name: entry.filename });
    if (!isSafe(withoutSlash(entry.filename)) || ((entry.externalFileAttributes >>> 16) & 0o170000) === LINK)
      return fail({ fault: 'unsafe-name', name: entry.filename });
  }
  const used = new Set(files.flatMap((entry) => foldersAbove(entry.filename)));
  const folders = entries.filter((entry) => entry.directory).map((entry) => entry.filename);
  return ok({
    files: files.map((entry) => ({
      name: entry.filename,
      size: entry.uncompressedSize,
      read: (take) => readEntry(entry, take),
    })),
    looseFolders: folders.filter((name) => !used.has(withoutSlash(name))),
  });
}

async function readEntry(entry: FileEntry, take: (piece: Bytes) => void): Promise<ReadOutcome> {
  let seen = 0;
  // The library takes the check number on trust; other programs call such a file damaged.
  const crc = streamingCrc32();
  const sink = new WritableStream<Bytes>({
    write: (piece) => {
      seen += piece.length;
      if (seen > entry.uncompressedSize) throw new Error('more bytes than the ZIP says');
      crc.update(piece);
      take(piece);
    },
  });
  try {
    await entry.getData(sink, { strictness: 'strict', useWebWorkers: false });
    if (seen !== entry.uncompressedSize) return 'unreadable';
    return crc.value() === (entry.signature ?? 0) >>> 0 ? 'whole' : 'other-sum';
  } catch {
    return 'unreadable';
  }
}

/**
 * A name that is there twice: two that are one on a computer that does not tell big from small letters, a folder named like a file, or
 * something inside of what is a file. Of such a pair a program unpacks the one or the other.
 */
function sameName(names: readonly string[]): string | null {
  const seen = new Set<string>();
  const plainFiles = new Set<string>();
  for (const name of names) {
    const plain = plainName(name);
    if (seen.has(plain)) return name;
    seen.add(plain);
    if (!name.endsWith('/')) plainFiles.add(plain);
  }
  return names.find((name) => foldersAbove(plainName(name)).some((folder) => plainFiles.has(folder))) ?? null;
}

function plainName(name: string): string {
  return withoutSlash(name).normalize('NFC').toLowerCase();
}

/** The name of a folder ends with a slash in a ZIP. */
function withoutSlash(name: string): string {
  return name.endsWith('/') ? name.slice(0, -1) : name;
}

/** The folders a name is in, without the slash at the end. */
function foldersAbove(name: string): string[] {
  return [...name.matchAll(/\//g)].slice(0, MOST_LEVELS).map(({ index }) => name.slice(0, index));
}

function isSafe(name: string): boolean {
  const pieces = name.split('/');
  return (
    pieces.length <= MOST_LEVELS &&
    !/[\\:\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name) &&
    pieces.every((piece) => piece !== '' && piece !== '.' && piece !== '..')
  );
}

/** The library tells its errors apart by message. */
function faultOf(problem: unknown): { readonly fault: ZipFault; readonly name: string | null } {
  const message = problem instanceof Error ? problem.message : '';
  if (message === ERR_UNSAFE_FILENAME)
    return {
      fault: 'unsafe-name',
      name: problem instanceof Error && 'filename' in problem ? String(problem.filename) : null,
    };
  if (message === ERR_AMBIGUOUS_ARCHIVE) return { fault: 'two-ways', name: null };
  if (message === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return { fault: 'encrypted', name: null };
  return { fault: message === ERR_EOCDR_NOT_FOUND || message === ERR_BAD_FORMAT ? 'not-zip' : 'damaged', name: null };
}
