import * as v from 'valibot';
import {
  BackupUnreadable,
  type BackupFault,
  type BackupPiece,
  type BackupStart,
  type OpenedBackup,
} from '../domain/backup';
import { sha256Hex } from '../domain/digest';
import { parseJson } from '../domain/parse-json';
import { backupHeaderV1, type BackupHeaderV1 } from '../domain/records/backup-v1';
import { isNewer } from '../domain/records/read-stored';
import { fail, ok, type Result } from '../domain/result';
import { stableJsonBytes } from '../domain/stable-json';
import { bytesOfFile } from './file-bytes';
import { isUsable, lockNewFile, unlockFile, type BackupSecret } from './file-keys';
import { openFrames, sealFrames, type FrameKey } from './frames';
import { bytesOfPieces, piecesOfBytes } from './pieces';

/** First and last line of every backup. The last one tells a file that was cut off from one that was changed. */
const FIRST_LINE = 'Beside-Backup\n';
const LAST_LINE = 'Beside-Backup end\n';
/** Longest header, in bytes. */
const HEADER_LIMIT = 4_096;
/** Version that files are written in. */
const BACKUP_VERSION = 1;

/** The bytes of a new backup, chunk by chunk. `work`: see `lockNewFile`. */
export async function* writeBackup(
  pieces: AsyncIterable<BackupPiece>,
  secrets: { readonly passphrase: string; readonly recoveryKey: string },
  work?: Parameters<typeof lockNewFile>[1],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { header, key } = await lockNewFile(secrets, work);
  const line = stableJsonBytes(v.parse(backupHeaderV1, header));
  yield utf8(FIRST_LINE);
  yield line;
  yield utf8('\n');
  yield* sealFrames({ key, headerSha256: await sha256Hex(line) }, bytesOfPieces(pieces));
  yield utf8(LAST_LINE);
}

/** A backup file before it is opened: its header, and where its frames are. */
interface ClosedBackup {
  readonly header: BackupHeaderV1;
  readonly headerSha256: string;
  readonly frames: Blob;
}

/** Looks whether a file is a backup that this Beside can read and that has its end. Needs no passphrase. */
function readOpenParts(file: Blob): Promise<Result<ClosedBackup, BackupFault>> {
  return orFault(() => openPartsOf(file));
}

async function openPartsOf(file: Blob): Promise<Result<ClosedBackup, BackupFault>> {
  const head = new Uint8Array(await bytesOfFile(file.slice(0, FIRST_LINE.length + HEADER_LIMIT)));
  const begins = text(head.subarray(0, FIRST_LINE.length));
  // A file that ends within its first line is none of ours as far as anybody can tell.
  if (begins !== FIRST_LINE) return fail('not-a-backup');
  const lineEnd = head.indexOf(0x0a, FIRST_LINE.length);
  if (lineEnd < 0) return fail(file.size < FIRST_LINE.length + HEADER_LIMIT ? 'cut-off' : 'file-damaged');
  const line = head.slice(FIRST_LINE.length, lineEnd);
  const value = parseJson(text(line));
  const header = v.safeParse(backupHeaderV1, value, { abortEarly: true });
  if (!header.success) return fail(isNewer(value, BACKUP_VERSION) ? 'newer-file' : 'file-damaged');
  if (!isUsable(header.output)) return fail('file-damaged');
  const framesEnd = file.size - LAST_LINE.length;
  if (framesEnd <= lineEnd + 1 || text(await bytesOfFile(file.slice(framesEnd))) !== LAST_LINE) return fail('cut-off');
  return ok({
    header: header.output,
    headerSha256: await sha256Hex(line),
    frames: file.slice(lineEnd + 1, framesEnd),
  });
}

/** Whether a file can be a backup at all: asked before anybody types a passphrase for it. Null where it can. */
export async function faultOfFile(file: Blob): Promise<BackupFault | null> {
  const parts = await readOpenParts(file);
  return parts.ok ? null : parts.reason;
}

/** Opens a backup. Reads no more of it than its first entry, which says what is in it. */
export async function openBackup(file: Blob, secret: BackupSecret): Promise<Result<OpenedBackup, BackupFault>> {
  const parts = await readOpenParts(file);
  if (!parts.ok) return parts;
  const key = await unlockFile(parts.value.header, secret);
  if (key === null) return fail('wrong-key');
  const frame: FrameKey = { key, headerSha256: parts.value.headerSha256 };
  const pieces = (): AsyncGenerator<BackupPiece> => piecesOfBytes(openFrames(frame, parts.value.frames));
  return orFault(async () => {
    const start = await firstEntry(pieces());
    return start === null ? fail('file-damaged') : ok({ start, pieces });
  });
}

async function orFault<T>(read: () => Promise<Result<T, BackupFault>>): Promise<Result<T, BackupFault>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BackupUnreadable) return fail(error.fault);
    throw error;
  }
}

async function firstEntry(pieces: AsyncIterable<BackupPiece>): Promise<BackupStart | null> {
  for await (const piece of pieces) return piece instanceof Uint8Array || piece.entry !== 'start' ? null : piece;
  return null;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function text(bytes: ArrayBuffer | Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
