/** The words of a file of Firefox's session store (`mozLz40`, then the length, then one LZ4 block); null where it is none. */
export function mozLz4Text(file: Buffer): string | null {
  if (file.subarray(0, 8).toString('latin1') !== 'mozLz40\0') return null;
  const whole = Buffer.alloc(file.readUInt32LE(8));
  let from = 12;
  let at = 0;
  const length = (start: number): number => {
    let all = start;
    if (start !== 15) return all;
    for (let more = 255; more === 255; from += 1) {
      more = file[from] ?? 0;
      all += more;
    }
    return all;
  };
  while (from < file.length) {
    const token = file[from] ?? 0;
    from += 1;
    const literals = length(token >> 4);
    file.copy(whole, at, from, from + literals);
    from += literals;
    at += literals;
    if (from >= file.length) break;
    const back = file.readUInt16LE(from);
    from += 2;
    const copied = length(token & 15) + 4;
    // One by one: what is copied may begin in what was just written.
    for (let one = 0; one < copied; one += 1, at += 1) whole[at] = whole[at - back] ?? 0;
  }
  return whole.toString('utf8');
}
