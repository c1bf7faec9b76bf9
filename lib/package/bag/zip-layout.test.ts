import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeCase } from '../choose/package-request';
import { endRecord, joined, rawEntry, rawZip, type RawEntry } from '../testing/ambiguous-zip';
import { filesOf, zipOf } from '../testing/edit-zip';
import { python, readings } from '../testing/judges';
import { CASE_ID, NOW, PIXEL, savedCase } from '../testing/saved-case';
import { built, has } from '../testing/unpack';
import { t } from '../testing/words';
import { verifyPackage } from '../verify/verify-package';
import { verificationWords } from '../verify/verify-words';
import { utf8, utf8Text, type Bytes } from './bytes';
import { layoutFault } from './zip-layout';
import { openZip } from './zip-read';

let made: Bytes;

beforeAll(async () => {
  const saved = await savedCase([
    {
      facts: { authorHandle: '@loud.fox' },
      parts: [{ role: 'picture', name: 'picture.png', type: 'image/png', bytes: PIXEL }],
    },
  ]);
  const input = { vault: saved.vault, t, now: NOW, extensionVersion: '0.1.0' };
  const { file } = await built({ ...wholeCase(CASE_ID, saved.itemIds, 'official'), ...input });
  made = new Uint8Array(await file.arrayBuffer());
});

/** The package with another first page: every program that follows the second directory shows it instead of the true one. */
async function withSecondDirectory(how: {
  readonly tail: Bytes;
  readonly comment: number | null;
  readonly entries?: number;
}): Promise<Bytes> {
  const view = new DataView(made.buffer);
  const end = made.length - 22;
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const name = [...(await filesOf(new Blob([made]))).keys()].find((each) => each.endsWith('START-HERE.html')) ?? '';
  const other = await rawEntry({ name, content: utf8('<p>Somebody else did this.</p>') }, made.length);
  // All entries of the true directory but the first page, then the other one.
  const directory = joined(
    ...centralHeaders(made.slice(offset, offset + size))
      .filter((each) => !each.name.endsWith('START-HERE.html'))
      .map((each) => each.bytes),
    other.central,
  );
  const second = endRecord({
    entries: how.entries ?? count,
    size: directory.length,
    offset: made.length + other.local.length,
  });
  const behind = joined(other.local, directory, second, how.tail);
  const whole = joined(made, behind);
  new DataView(whole.buffer).setUint16(end + 20, how.comment ?? behind.length, true);
  return whole;
}

function centralHeaders(directory: Bytes): { readonly name: string; readonly bytes: Bytes }[] {
  const view = new DataView(directory.buffer);
  const found: { name: string; bytes: Bytes }[] = [];
  for (let at = 0; at < directory.length;) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const length = 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    found.push({
      name: utf8Text(directory.slice(at + 46, at + 46 + (name ?? 0))) ?? '',
      bytes: directory.slice(at, at + length),
    });
    at += length;
  }
  return found;
}

const two: readonly RawEntry[] = [
  { name: 'files/a.txt', content: utf8('one') },
  { name: 'files/b.txt', content: utf8('two') },
];
const oneEntry = (over: Partial<RawEntry>): readonly RawEntry[] => [
  { name: 'files/a.txt', content: utf8('one'), ...over },
];

/** A second name as Info-ZIP writes it; the check number is that of the first name. */
const secondName = (name: string, crcOfFirst: number): Bytes => {
  const bytes = utf8(name);
  const field = new Uint8Array(9 + bytes.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 0x7075, true);
  view.setUint16(2, 5 + bytes.length, true);
  field[4] = 1;
  view.setUint32(5, crcOfFirst, true);
  field.set(bytes, 9);
  return field;
};

describe('a ZIP that can be read in two ways', () => {
  it.each<[string, () => Promise<Bytes> | Bytes]>([
    [
      'a second directory in its comment, one byte behind',
      async () => withSecondDirectory({ tail: utf8('x'), comment: null }),
    ],
    [
      'a second directory and five bytes behind',
      async () => withSecondDirectory({ tail: utf8('xxxxx'), comment: null }),
    ],
    ['a comment shorter than what stands there', async () => withSecondDirectory({ tail: utf8('x'), comment: 3 })],
    [
      'a second directory as its last bytes',
      async () => withSecondDirectory({ tail: new Uint8Array(), comment: null }),
    ],
    [
      'a second directory behind an end without a comment',
      async () => withSecondDirectory({ tail: new Uint8Array(), comment: 0 }),
    ],
    [
      'a second directory that counts nothing',
      async () => withSecondDirectory({ tail: utf8('x'), comment: null, entries: 0 }),
    ],
    [
      'a second directory that sends to a larger end',
      async () => withSecondDirectory({ tail: utf8('x'), comment: null, entries: 0xffff }),
    ],
    [
      'a comment that is an empty end',
      () => {
        const whole = joined(made, endRecord({ entries: 0, size: 0, offset: 0 }));
        new DataView(whole.buffer).setUint16(made.length - 2, 22, true);
        return whole;
      },
    ],
    [
      'a comment of a few letters',
      () =>
        python(
          'import sys,io,zipfile\nout=io.BytesIO()\nwith zipfile.ZipFile(out,"w") as z:\n  z.writestr("files/bagit.txt","x")\n  z.comment=b"made on Monday"\nsys.stdout.buffer.write(out.getvalue())',
        ),
    ],
    ['a byte behind its end', () => joined(made, utf8('x'))],
    ['bytes before its first file', async () => rawZip(two, { before: utf8('#!/bin/sh\n') })],
    [
      'bytes before its first file, which no offset counts',
      async () => rawZip(two, { before: utf8('#!/bin/sh\n'), countFromEntry: true }),
    ],
    ['bytes between two files', async () => rawZip(two, { between: utf8('hidden') })],
    [
      'a file that the directory does not name',
      async () => rawZip(two, { between: (await rawEntry({ name: 'files/c.txt', content: utf8('three') }, 0)).local }),
    ],
    ['bytes between files and directory', async () => rawZip(two, { beforeDirectory: utf8('hidden') })],
    ['bytes between directory and end', async () => rawZip(two, { beforeEnd: utf8('hidden') })],
    ['another whole ZIP before it', async () => joined(await rawZip(two), made)],
    [
      'another name before the bytes than in the directory',
      async () => rawZip(oneEntry({ local: { name: 'files/z.txt' } })),
    ],
    ['another method before the bytes', async () => rawZip(oneEntry({ local: { method: 8 } }))],
    ['other flags before the bytes', async () => rawZip(oneEntry({ local: { flags: 0x0800 } }))],
    ['another check number before the bytes', async () => rawZip(oneEntry({ local: { crc: 1 } }))],
    [
      'a second name that only some programs read',
      async () => rawZip(oneEntry({ extra: secondName('files/z.txt', 0x8a1fc8b6) })),
    ],
    ['sizes announced behind bytes that have none behind', async () => rawZip(oneEntry({ flags: 0x0008 }))],
    ['a folder that holds bytes', async () => rawZip([{ name: 'files/', content: utf8('hidden') }, ...two])],
    [
      'one file that the directory names twice',
      async () => {
        const { local, central } = await rawEntry({ name: 'files/a.txt', content: utf8('one') }, 0);
        const again = await rawEntry({ name: 'files/b.txt', content: utf8('one') }, 0);
        return joined(
          local,
          central,
          again.central,
          endRecord({ entries: 2, size: central.length + again.central.length, offset: local.length }),
        );
      },
    ],
    [
      'fewer files counted than named',
      async () => {
        const whole = await rawZip(two);
        const view = new DataView(whole.buffer);
        for (const at of [8, 10]) view.setUint16(whole.length - 22 + at, 1, true);
        return whole;
      },
    ],
  ])('is refused: %s', async (_, make) => {
    const bytes = await make();
    const outcome = await verifyPackage(new Blob([bytes]));
    expect(outcome).toEqual({ kind: 'not-a-package', reason: 'two-ways', name: null });
    expect(verificationWords(outcome, t).lines.join(' ')).toContain('can be read in two ways');
  });

  it('is no idle worry: programs on this computer unpack another first page from such a file', async () => {
    const bytes = await withSecondDirectory({ tail: utf8('x'), comment: null });
    const truth = new Set((await plain(made)).values());
    const told = Object.values(readings([bytes])[0] ?? {});
    expect(told.some((reading) => Object.values(reading ?? {}).some((each) => !truth.has(each)))).toBe(true);
  });
});

async function plain(bytes: Bytes): Promise<Map<string, string>> {
  const { createHash } = await import('node:crypto');
  return new Map(
    [...(await filesOf(new Blob([bytes])))].map(([name, content]) => [
      name,
      createHash('sha256').update(content).digest('hex'),
    ]),
  );
}

describe('a package packed by others', () => {
  const repack = (how: string): Bytes => {
    const place = mkdtempSync(join(tmpdir(), 'repack-'));
    try {
      writeFileSync(join(place, 'in.zip'), made);
      return python(
        `import sys,io,zipfile
source=zipfile.ZipFile(sys.argv[1])
class Pipe(io.RawIOBase):
  def __init__(self): self.all=b''
  def writable(self): return True
  def write(self,b): self.all+=bytes(b); return len(b)
out=${how.includes('pipe') ? 'Pipe()' : 'io.BytesIO()'}
with zipfile.ZipFile(out,"w",zipfile.${how.includes('deflate') ? 'ZIP_DEFLATED' : 'ZIP_STORED'}) as z:
  for name in source.namelist():
    with z.open(name,"w",force_zip64=${how.includes('large') ? 'True' : 'False'}) as f: f.write(source.read(name))
sys.stdout.buffer.write(out.all if hasattr(out,"all") else out.getvalue())`,
        join(place, 'in.zip'),
      );
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };

  it.each(['stored', 'deflate', 'deflate, large sizes', 'stored into a pipe', 'deflate into a pipe, large sizes'])(
    'is still unchanged: Python, %s',
    async (how) => {
      expect(await verifyPackage(new Blob([repack(how)]))).toMatchObject({ kind: 'unchanged' });
    },
  );

  it.runIf(has('7z'))('is still unchanged: 7-Zip', async () => {
    expect(await verifyPackage(new Blob([repackWith('7z', ['a', '-tzip', 'out.zip', '-r', '.'])]))).toMatchObject({
      kind: 'unchanged',
    });
  });

  it('is still unchanged: the ZIP library, compressed', async () => {
    const again = await zipOf(await filesOf(new Blob([made])), { level: 6 });
    expect(await verifyPackage(again)).toMatchObject({ kind: 'unchanged' });
  });

  it('may have more files than the small end record can count', async () => {
    const many = python(
      'import sys,io,zipfile\nout=io.BytesIO()\nwith zipfile.ZipFile(out,"w") as z:\n  for n in range(70000): z.writestr("files/%d" % n,b"")\nsys.stdout.buffer.write(out.getvalue())',
    );
    expect(await layoutFault(new Blob([many]))).toBeNull();
  });
});

function repackWith(program: string, rest: readonly string[]): Bytes {
  const place = mkdtempSync(join(tmpdir(), 'repack-'));
  try {
    writeFileSync(join(place, 'in.zip'), made);
    python(
      `import sys,subprocess,zipfile,os
os.chdir(sys.argv[1]); os.mkdir('in')
zipfile.ZipFile('in.zip').extractall('in')
os.chdir('in'); subprocess.check_call(sys.argv[2:],stdout=subprocess.DEVNULL)`,
      place,
      program,
      ...rest,
    );
    return new Uint8Array(readFileSync(join(place, 'in', 'out.zip')));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

describe('a ZIP with one bit turned in its directory or its end', () => {
  it('is refused, or every program unpacks the very same files from it', async () => {
    const whole = await rawZip(oneEntry({ name: 'files/bagit.txt' }));
    const truth = await plain(whole);
    const accepted: { readonly bit: number; readonly bytes: Bytes }[] = [];
    const directory = new DataView(whole.buffer).getUint32(whole.length - 22 + 16, true);
    for (let bit = directory * 8; bit < whole.length * 8; bit += 1) {
      const bytes = new Uint8Array(whole);
      const at = Math.floor(bit / 8);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
      if ((await openZip(new Blob([bytes]))).ok) accepted.push({ bit, bytes });
    }
    expect(accepted.length).toBeGreaterThan(0);
    const expected = JSON.stringify(Object.fromEntries(truth));
    const disagreeing = readings(accepted.map(({ bytes }) => bytes)).flatMap((found, index) =>
      Object.entries(found)
        .filter(([, reading]) => JSON.stringify(reading) !== expected)
        .map(([program]) => `${program}, bit ${(accepted[index]?.bit ?? 0) - directory * 8}`),
    );
    expect(disagreeing).toEqual([]);
  }, 120_000);
});
