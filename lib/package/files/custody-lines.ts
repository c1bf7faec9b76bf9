import * as v from 'valibot';
import type { CustodyEntry } from '../../app/vault-port';
import {
  CUSTODY_START,
  lossBefore,
  type CustodyAction,
  type CustodyBody,
  type CustodyLink,
} from '../../domain/custody';
import { parseJson } from '../../domain/parse-json';
import { custodyHeadV1, custodyLineV1 } from '../../domain/records/custody-file-v1';
import { readStored, type StoredFault } from '../../domain/records/read-stored';
import { fail, ok, type Result } from '../../domain/result';
import { stableJson } from '../../domain/stable-json';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';

/** Version that the log of a package is written in. */
const CUSTODY_FILE_VERSION = 1;

/** Entries whose body goes with the save that they are about. Of anything else the digests go alone: a new action stays home until it is listed. */
const GOES_WITH_ITS_SAVE: ReadonlySet<string> = new Set<CustodyAction>([
  'saved',
  'note-added',
  'log-added',
  'case-changed',
  'handed-over',
  'deleted',
  'withheld',
  'imported',
  'checked',
]);

/** A line of the log as a package carries it: always its digests, its body only where it belongs to an item handed over. */
export interface CustodyLine extends CustodyLink {
  readonly body: string | null;
}

/** The log as it stands in a package. `links` and `head` in its first line tell whether lines were cut off. */
export interface CustodyFile {
  readonly links: number;
  /** How many lines came with their body. */
  readonly bodies: number;
  readonly head: string;
  readonly lines: readonly CustodyLine[];
}

/** Writes the log: a first line with counts, then one line for each entry, oldest first. `mayShow` says whose bodies go. */
export function custodyFile(entries: readonly CustodyEntry[], mayShow: (itemId: string) => boolean): Bytes {
  const lines = entries.map(({ link, body, bodyBytes }): CustodyLine => {
    const shows = body !== null && (tellsOfLoss(body) || goesWithSave(body, mayShow));
    return {
      sequence: link.sequence,
      previous: link.previous,
      bodySha256: link.bodySha256,
      digest: link.digest,
      body: shows && bodyBytes !== null ? utf8Text(bodyBytes) : null,
    };
  });
  const head = {
    format: 'beside-custody',
    version: CUSTODY_FILE_VERSION,
    links: lines.length,
    bodies: lines.filter((line) => line.body !== null).length,
    head: lines.at(-1)?.digest ?? CUSTODY_START,
  };
  return utf8([head, ...lines].map((line) => `${stableJson({ ...line })}\n`).join(''));
}

/** Whether an entry says that something was lost before it: whoever gets the package has to know, whatever is in it. It names no item. */
function tellsOfLoss(body: CustodyBody): boolean {
  return body.action === 'gap' || lossBefore(body) !== null;
}

function goesWithSave({ action, itemId }: CustodyBody, mayShow: (itemId: string) => boolean): boolean {
  return itemId !== null && GOES_WITH_ITS_SAVE.has(action) && mayShow(itemId);
}

/** Reads the log back. */
export function readCustodyFile(bytes: Uint8Array): Result<CustodyFile, StoredFault> {
  const [first, ...rest] = (utf8Text(bytes) ?? '').split('\n').filter((line) => line !== '');
  const head = readStored(custodyHeadV1, CUSTODY_FILE_VERSION, first ?? null);
  if (!head.ok) return head;
  const lines = v.safeParse(v.array(custodyLineV1), rest.map(parseJson));
  return lines.success
    ? ok({ links: head.value.links, bodies: head.value.bodies, head: head.value.head, lines: lines.output })
    : fail('damaged');
}
