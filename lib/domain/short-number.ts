/**
 * Short numbers that people read out, write down and compare: the number of a package and the number of a key. Both are the first
 * bits of a SHA-256 in the 32 letters and figures of Crockford's base 32, which leaves out I, L, O and U, and two characters that make any
 * two wrong ones show. `docs/package-format.md` says how somebody else can work them out.
 */
import { bytesOfHex } from './digest';
import { fail, ok, type Result } from './result';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many characters each has. Their length tells them apart. */
const LENGTHS = { package: 32, key: 20 } as const;

/** What a number is of. */
export type NumberKind = keyof typeof LENGTHS;

/** A number as it was typed, in the one form in which it is written. */
export interface ReadNumber {
  readonly kind: NumberKind;
  readonly number: string;
}

/** The number of a digest (64 hexadecimal figures): groups of four, `7K2M-...`. Eight of them for a package, five for a key. */
export function shortNumber(kind: NumberKind, sha256: string): string {
  const data: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytesOfHex(sha256)) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) data.push((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  const values = data.slice(0, LENGTHS[kind] - 2);
  const { sum, weighed } = sums(values);
  // The last two places follow an even one, so that their numbers differ in the last bit only: no division is needed.
  const last = values.length + 1;
  const before = weighed ^ times(last, sum);
  return grouped([...values, before, sum ^ before].map((value) => LETTERS[value] ?? '').join(''));
}

/**
 * Reads a number however it was typed: any case, with or without gaps, o for 0, i and l for 1. `incomplete`: it has too few or too
 * many characters. `mistyped`: a character is wrong, or two changed places.
 */
export function readShortNumber(typed: string): Result<ReadNumber, 'incomplete' | 'mistyped'> {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String((figure.codePointAt(0) ?? 0) & 15))
    .toUpperCase()
    .replace(/[\s.:_\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const kind = plain.length === LENGTHS.package ? 'package' : plain.length === LENGTHS.key ? 'key' : null;
  if (kind === null) return fail('incomplete');
  const values = [...plain].map((letter) => LETTERS.indexOf(letter));
  if (values.includes(-1)) return fail('mistyped');
  const { sum, weighed } = sums(values);
  return sum === 0 && weighed === 0 ? ok({ kind, number: grouped(plain) }) : fail('mistyped');
}

/**
 * Two sums over the field of 32 elements: of all values, and of all values times their place. Both are 0 in a right number. Any one or two
 * wrong characters, and so any two that changed places, make one of them another.
 */
function sums(values: readonly number[]): { readonly sum: number; readonly weighed: number } {
  let sum = 0;
  let weighed = 0;
  for (const [place, value] of values.entries()) {
    sum ^= value;
    weighed ^= times(place, value);
  }
  return { sum, weighed };
}

/** The product in the field of 32 elements made by x^5 + x^2 + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if (((other >> bit) & 1) === 1) product ^= one << bit;
  for (let bit = 9; bit >= 5; bit -= 1) if (((product >> bit) & 1) === 1) product ^= 0b100101 << (bit - 5);
  return product;
}

function grouped(text: string): string {
  return (text.match(/.{4}/g) ?? []).join('-');
}
