/** What the ZIP says of a file's bytes is compared with them; `unzip`, 7-Zip and Python judge the same files. */
import { describe, expect, it } from 'vitest';
import { readings, python } from '../testing/judges';
import { openZip } from './zip-read';

/** A ZIP with one file, written by hand: `crc` and bytes behind the compressed ones can be wrong. */
const MAKE = `
import binascii, struct, sys, zlib
how = sys.argv[1]
data = b'A' * 2000
deflated = 'deflated' in how
body = data
if deflated:
  c = zlib.compressobj(6, zlib.DEFLATED, -15); body = c.compress(data) + c.flush()
if 'trailing' in how: body += b'behind'
crc = binascii.crc32(b'wrong' if 'crc' in how else data)
method = 8 if deflated else 0
size = len(data)
name = b'files/a.txt'
same = struct.pack('<HHHHHIIIHH', 20, 0, method, 0, 33, crc, len(body), size, len(name), 0)
local = b'PK\\x03\\x04' + same + name + body
central = b'PK\\x01\\x02' + struct.pack('<H', 20) + same + struct.pack('<HHHII', 0, 0, 0, 0, 0) + name
end = b'PK\\x05\\x06' + struct.pack('<HHHHIIH', 0, 0, 1, 1, len(central), len(local), 0)
sys.stdout.buffer.write(local + central + end)
`;

async function reads(zip: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await openZip(new Blob([zip]));
  if (!opened.ok) return opened.reason.fault;
  return (await opened.value.files[0]?.read(() => undefined)) ?? 'no file';
}

describe('the bytes of a file in a ZIP', () => {
  it.each(['stored', 'deflated'])(
    'that are %s as they should be are read, here and by every other program',
    async (how) => {
      const zip = python(MAKE, how);
      expect(await reads(zip)).toBe('whole');
      for (const reading of Object.values(readings([zip])[0] ?? {})) expect(Object.keys(reading ?? {})).toHaveLength(1);
    },
  );

  it.each(['stored crc', 'deflated crc'])(
    'with a check number that does not fit (%s) are told apart, and other programs refuse them',
    async (how) => {
      const zip = python(MAKE, how);
      expect(await reads(zip)).toBe('other-sum');
      // Each of these programs reports an error.
      expect(Object.values(readings([zip])[0] ?? {}).every((reading) => reading === null)).toBe(true);
    },
  );

  it('with more behind them than the ZIP says are not read as if it were not there', async () => {
    expect(await reads(python(MAKE, 'stored trailing'))).not.toBe('whole');
  });
});
