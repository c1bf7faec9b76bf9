import { BackupUnreadable } from '../domain/backup';

/**
 * Bytes of a file. Throws `BackupUnreadable` where the browser cannot read it any more: the stick was pulled out, or something else changed the file
 * since it was chosen.
 */
export async function bytesOfFile(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) throw new BackupUnreadable('file-out-of-reach');
    throw error;
  }
}
