import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
  type Entry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { crc32 } from './crc32';
import type { ByteSource } from '../../domain/byte-source';
import { readableOf, type Bytes } from './bytes';

// The strict extension policy allows neither WebAssembly nor a worker from a blob: address. The custom core brings none.
configure({ useWebWorkers: false, useCompressionStream: true, chunkSize: 1 << 20 });

/** Compression method 0 of the ZIP format: none. */
const STORED = 0;

/** A ZIP being written: entries go in one after the other and come out of `stream` as they are read. */
export interface ZipSink {
  readonly stream: ReadableStream<Bytes>;
  add(name: string, bytes: Bytes): Promise<void>;
  /** `crc` is the check number of the bytes: it stands before them in the file. */
  addChunks(name: string, source: ByteSource, crc: number): Promise<void>;
  close(): Promise<void>;
  /** Ends the stream with an error, so that nobody takes a half file for a whole one. */
  abort(why: Error): void;
  /** Whether the reader stopped reading before the end. */
  stopped(): boolean;
}

/** The first moment that a ZIP can tell, in its own field without a zone and in no other: two times would tell the zone of the saver. */
const NO_TIME = new Date(1980, 0, 1);

/** Starts a ZIP. Entries are stored, not compressed: pictures do not shrink, and the bytes stay readable by any tool. */
export function createZip(): ZipSink {
  let control: TransformStreamDefaultController<Bytes> | null = null;
  let stopped = false;
  const { readable, writable } = new TransformStream<Bytes, Bytes>({
    start: (controller) => {
      control = controller;
    },
  });
  const zip = new ZipWriter(writable, {
    level: 0,
    lastModDate: NO_TIME,
    extendedTimestamp: false,
    useWebWorkers: false,
  });
  const reader = readable.getReader();
  return {
    stream: new ReadableStream<Bytes>(
      {
        pull: async (sink) => {
          const { done, value } = await reader.read();
          if (done) sink.close();
          else sink.enqueue(value);
        },
        cancel: async (why) => {
          stopped = true;
          await reader.cancel(why);
        },
      },
      { highWaterMark: 0 },
    ),
    add: async (name, bytes) => {
      // With size and check number known, the library writes the entry straight through. Otherwise it would keep a copy of it until
      // it has counted both, which takes half of the time of a package.
      await zip.add(name, new Uint8ArrayReader(bytes), {
        passThrough: true,
        compressionMethod: STORED,
        uncompressedSize: bytes.length,
        crc32: await crc32(bytes),
      });
    },
    addChunks: async (name, source, crc) => {
      const reader = { readable: readableOf(source), size: source.length };
      await zip.add(name, reader, {
        passThrough: true,
        compressionMethod: STORED,
        uncompressedSize: source.length,
        crc32: crc,
      });
    },
    close: async () => {
      await zip.close();
    },
    abort: (why) => control?.error(why),
    stopped: () => stopped,
  };
}

/** Lists what is in a ZIP. `strict` refuses anything that two programs could read differently. Throws the library's errors: see `zip-read.ts`. */
export async function listZip(file: Blob, strictness: 'strict' | 'balanced'): Promise<readonly Entry[]> {
  return new ZipReader(new BlobReader(file), {
    strictness,
    filenameValidation: 'balanced',
    filenameEncoding: 'utf-8',
  }).getEntries();
}
