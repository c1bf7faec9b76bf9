import * as v from 'valibot';
import type { CustodyEntry } from '../../app/ports';
import { CUSTODY_START, type CustodyLink } from '../../domain/custody';
import { stableJson } from '../../domain/stable-json';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const headSchema = v.object({
  format: v.literal('beside-custody'),
  version: v.literal(1),
  links: v.number(),
  bodies: v.number(),
  head: hex,
});
const lineSchema = v.object({
  sequence: v.number(),
  previous: hex,
  bodySha256: hex,
  digest: hex,
  body: v.nullable(v.string()),
});

/** A line of the log as a package carries it: always its digests, its body only where it belongs to an item handed over. */
export interface CustodyLine extends CustodyLink {
  readonly body: string | null;
}

/** The log as it stands in a package. `links` and `head` in its first line tell whether lines were cut off. */
export interface CustodyFile {
  readonly links: number;
  readonly head: string;
  readonly lines: readonly CustodyLine[];
}

/** Writes the log: a first line with counts, then one line for each entry, oldest first. `mayTell` says whose bodies go. */
export function custodyFile(entries: readonly CustodyEntry[], mayTell: (itemId: string) => boolean): Bytes {
  const lines = entries.map(({ link, body, bodyBytes }): CustodyLine => {
    const tells = body !== null && body.itemId !== null && mayTell(body.itemId);
    return {
      sequence: link.sequence,
      previous: link.previous,
      bodySha256: link.bodySha256,
      digest: link.digest,
      body: tells && bodyBytes !== null ? utf8Text(bodyBytes) : null,
    };
  });
  const head = {
    format: 'beside-custody',
    version: 1,
    links: lines.length,
    bodies: lines.filter((line) => line.body !== null).length,
    head: lines.at(-1)?.digest ?? CUSTODY_START,
  };
  return utf8([head, ...lines].map((line) => `${stableJson({ ...line })}\n`).join(''));
}

/** Reads the log back; null where it is not one. */
export function readCustodyFile(bytes: Uint8Array): CustodyFile | null {
  const text = utf8Text(bytes);
  if (text === null) return null;
  const [first, ...rest] = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parse);
  const head = v.safeParse(headSchema, first);
  const lines = v.safeParse(v.array(lineSchema), rest);
  return head.success && lines.success
    ? { links: head.output.links, head: head.output.head, lines: lines.output }
    : null;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
