/** A disk of its own in memory, small enough to be filled. Only root on Linux may make one. */
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './browser/home';

export interface SmallDisk {
  readonly folder: string;
  /** Takes the free blocks but for so many bytes; answers with what gives them back. */
  fill(leave: number): () => void;
  remove(): void;
}

/** Makes one; null where this machine does not let us. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = temporaryFolder('small-disk');
  const options = ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) return null;
  return {
    folder,
    fill: (leave) => {
      const file = join(folder, 'filler');
      for (let free = freeBytes(folder); free > leave; free = freeBytes(folder)) {
        try {
          writeFileSync(file, Buffer.alloc(free - leave), { flag: 'a' });
        } catch (error) {
          // The browser wrote meanwhile: full is full.
          if (!String(error).includes('ENOSPC')) throw error;
          break;
        }
      }
      return () => {
        rmSync(file, { force: true });
      };
    },
    remove: () => {
      spawnSync('umount', ['-l', folder]);
    },
  };
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
