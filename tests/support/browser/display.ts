/** A display that nobody looks at, for pictures of a whole real window: page and native panel side by side. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from './home';
import { encodePng } from './png';

export interface Display {
  /** Value for `LaunchOptions.display`. */
  readonly name: string;
  /** What is on it now, as PNG. */
  picture(): Uint8Array;
  close(): void;
}

/** Starts Xvfb (package `xvfb`) on a free number. Throws with what to install when it is not there. */
export async function startDisplay(width: number, height: number): Promise<Display> {
  const folder = temporaryFolder('display');
  // Xvfb keeps the picture in a file by itself, so that no other program is needed to take it.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${String(width)}x${String(height)}x24`, '-fbdir', folder, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () => {
      reject(new Error('Xvfb was not found. On Debian: apt-get install xvfb'));
    });
    server.once('exit', (code) => {
      reject(new Error(`Xvfb ended with ${String(code)}`));
    });
    server.stdout.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
  });
  return {
    name: `:${number}`,
    picture: () => pngOfXwd(readFileSync(join(folder, 'Xvfb_screen0'))),
    close: () => {
      server.removeAllListeners('exit');
      server.kill();
      removeFolder(folder);
    },
  };
}

/** X window dump (X11/XWDFile.h, version 7), 24 bits deep in 32, lowest byte first: what Xvfb writes. */
function pngOfXwd(dump: Buffer): Uint8Array {
  const field = (index: number): number => dump.readUInt32BE(index * 4);
  const [headerSize, version, width, height, bitsPerPixel, bytesPerLine, colours] = [
    field(0),
    field(1),
    field(4),
    field(5),
    field(11),
    field(12),
    field(19),
  ];
  if (version !== 7 || bitsPerPixel !== 32)
    throw new Error(`a picture of an unknown kind: version ${String(version)}, ${String(bitsPerPixel)} bits`);
  const start = headerSize + colours * 12;
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = start + y * bytesPerLine + x * 4;
      const to = (y * width + x) * 3;
      pixels[to] = dump[from + 2] ?? 0;
      pixels[to + 1] = dump[from + 1] ?? 0;
      pixels[to + 2] = dump[from] ?? 0;
    }
  }
  return encodePng(width, height, pixels);
}
