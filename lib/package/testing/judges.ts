/** For tests only: what other programs unpack from a ZIP. A reader of ours cannot be its own judge. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

/** What each program made of one ZIP: program -> path -> SHA-256; null where it found fault with the file. */
export type Readings = Readonly<Record<string, Readonly<Record<string, string>> | null>>;

/** One Python for all files, because starting one takes longer than all its reading. A program that is not there is not listed. */
const JUDGE = `
import sys, os, json, shutil, hashlib, zipfile, subprocess
def unzip(zip, into): return ['unzip', '-q', '-o', zip, '-d', into]
def seven(zip, into): return ['7z', 'x', '-y', '-o' + into, zip]
programs = {name: how for name, how in (('unzip', unzip), ('7z', seven)) if shutil.which(name)}
def files(into):
  found = {}
  for folder, _, names in os.walk(into):
    for name in names:
      path = os.path.join(folder, name)
      found[os.path.relpath(path, into)] = hashlib.sha256(open(path, 'rb').read()).hexdigest()
  return found
def byPython(zip, into):
  try: zipfile.ZipFile(zip).extractall(into)
  except Exception: return None
  return files(into)
all = []
os.chdir(sys.argv[1])
for n in range(int(sys.argv[2])):
  zip = '%d.zip' % n
  each = {'python': byPython(zip, 'p%d' % n)}
  for name, how in programs.items():
    into = '%s%d' % (name, n)
    os.mkdir(into)
    code = subprocess.call(how(zip, into), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    each[name] = files(into) if code == 0 else None
  all.append(each)
print(json.dumps(all))
`;

const readingsSchema = v.array(v.record(v.string(), v.nullable(v.record(v.string(), v.string()))));

/** What each program unpacks from each of these files, in their order. */
export function readings(files: readonly Uint8Array[]): readonly Readings[] {
  const place = mkdtempSync(join(tmpdir(), 'judges-'));
  try {
    for (const [index, bytes] of files.entries()) writeFileSync(join(place, `${index}.zip`), bytes);
    const told = new TextDecoder().decode(python(JUDGE, place, String(files.length)));
    return v.parse(readingsSchema, JSON.parse(told));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Runs a Python script with arguments; what it prints is given as bytes. Throws where it fails. */
export function python(script: string, ...rest: readonly string[]): Uint8Array<ArrayBuffer> {
  const done = spawnSync('python3', ['-c', script, ...rest], { maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(String(done.stderr));
  return new Uint8Array(done.stdout);
}
