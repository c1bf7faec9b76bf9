import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shortNumber, readShortNumber } from './short-number';

const digestOf = (seed: number): string =>
  Array.from({ length: 32 }, (_, at) =>
    ((seed * 7919 + at * 104_729 + ((seed * at) % 251)) & 255).toString(16).padStart(2, '0'),
  ).join('');
const LETTERS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

/** The same as Python works it out, with whole numbers instead of bits put together one by one. */
const PYTHON = `
import sys
A='0123456789ABCDEFGHJKMNPQRSTVWXYZ'
def mul(a,b):
  r=0
  while b:
    if b&1: r^=a
    a<<=1
    if a&32: a^=37
    b>>=1
  return r
for line in sys.stdin:
  digest,n=line.split(); n=int(n)
  number=int(digest,16)
  d=[(number>>(256-5*(i+1)))&31 for i in range(n-2)]
  both=[(a,b) for a in range(32) for b in range(32)]
  for a,b in both:
    v=d+[a,b]; s=w=0
    for i,c in enumerate(v): s^=c; w^=mul(i,c)
    if s==0 and w==0: text=''.join(A[c] for c in v); print('-'.join(text[i:i+4] for i in range(0,n,4)))
`;

describe('a number to compare', () => {
  it('has eight groups of four for a package and five for a key, and Python works out the same', () => {
    const digests = Array.from({ length: 6 }, (_, seed) => digestOf(seed));
    const ours = digests.flatMap((digest) => [shortNumber('package', digest), shortNumber('key', digest)]);
    const asked = digests.flatMap((digest) => [`${digest} 32`, `${digest} 20`]).join('\n');
    const told = spawnSync('python3', ['-c', PYTHON], { input: asked, encoding: 'utf8' });
    expect(told.stderr).toBe('');
    expect(told.stdout.trim().split('\n')).toEqual(ours);
    expect(ours[0]).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(ours[1]).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is read however it is typed', () => {
    const number = shortNumber('package', digestOf(3));
    const ways = [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ' '),
      ` ${number.replaceAll('-', '')}\n`,
      number.replaceAll('-', '\u2013'),
      number.replaceAll('0', 'o').replaceAll('1', 'l'),
      number.replaceAll('0', 'O').replaceAll('1', 'i'),
      number.replace(/\d/g, (figure) => String.fromCodePoint(0x660 + Number(figure))),
      `\u2068${number}\u2069`,
    ];
    for (const typed of ways)
      expect(readShortNumber(typed), typed).toEqual({ ok: true, value: { kind: 'package', number } });
    const key = shortNumber('key', digestOf(3));
    expect(readShortNumber(key)).toEqual({ ok: true, value: { kind: 'key', number: key } });
  });

  it.each(['package', 'key'] as const)(
    'of a %s shows every wrong character and every two that changed places',
    (kind) => {
      const plain = [...shortNumber(kind, digestOf(11)).replaceAll('-', '')];
      const read = (letters: readonly string[]) => readShortNumber(letters.join(''));
      for (const [place, right] of plain.entries()) {
        for (const letter of LETTERS)
          if (letter !== right) expect(read(plain.with(place, letter))).toEqual({ ok: false, reason: 'mistyped' });
        for (const [other, there] of plain.entries())
          if (there !== right)
            expect(read(plain.with(place, there).with(other, right))).toEqual({ ok: false, reason: 'mistyped' });
      }
    },
  );

  it('shows any two wrong characters', () => {
    const plain = [...shortNumber('key', digestOf(5)).replaceAll('-', '')];
    let passed = 0;
    for (let one = 0; one < plain.length; one += 1)
      for (let other = one + 1; other < plain.length; other += 1)
        for (const [first, second] of [
          ['A', 'B'],
          ['0', 'Z'],
          ['7', '7'],
        ] as const) {
          const typed = plain.with(one, first).with(other, second);
          if (typed.join('') !== plain.join('') && readShortNumber(typed.join('')).ok) passed += 1;
        }
    expect(passed).toBe(0);
  });

  it('is incomplete where characters are missing, and says so where a letter is none of ours', () => {
    const number = shortNumber('package', digestOf(1));
    for (const typed of ['', '   ', number.slice(0, -1), `${number}A`, number.slice(0, 14)])
      expect(readShortNumber(typed)).toEqual({ ok: false, reason: 'incomplete' });
    expect(readShortNumber(`${number.slice(0, -1)}U`)).toEqual({ ok: false, reason: 'mistyped' });
    expect(readShortNumber(`${number.slice(0, -1)}é`)).toEqual({ ok: false, reason: 'mistyped' });
  });
});
