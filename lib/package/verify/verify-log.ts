import * as v from 'valibot';
import { CUSTODY_START, custodyBodySchema } from '../../domain/custody';
import { chainFault } from '../../domain/custody-chain';
import { readCustodyFile } from '../files/custody-lines';
import { sha256HexNow, utf8 } from '../bag/bytes';
import type { CheckedPackage } from './verify-package';
import type { Problems } from './verify-result';

const LOG = 'data/custody.jsonl';

/** Checks the log: every link, every body that came with it, and that the records it names are the ones in the package. */
export async function verifyLog(
  bag: CheckedPackage,
  records: ReadonlyMap<string, string>,
  problems: Problems,
): Promise<void> {
  const bytes = await bag.bytes(LOG);
  // That the file is not the one handed over is said already; where in it the lines differ follows from that.
  if (bytes === null || problems.has(LOG)) return;
  const log = readCustodyFile(bytes);
  if (log === null) {
    problems.add('log-unreadable', LOG);
    return;
  }
  const fault = chainFault(log.lines);
  if (fault !== null) problems.add('log-broken', String(fault.at));
  else if (log.lines.length !== log.links || (log.lines.at(-1)?.digest ?? CUSTODY_START) !== log.head)
    problems.add('log-cut', String(log.lines.length));
  for (const line of log.lines) {
    if (line.body === null) continue;
    const body = readBody(line.body);
    if (body === null || sha256HexNow(utf8(line.body)) !== line.bodySha256)
      problems.add('log-broken', String(line.sequence));
    else if (
      body.action === 'saved' &&
      body.itemId !== null &&
      body.recordSha256 !== null &&
      (records.get(body.itemId) ?? body.recordSha256) !== body.recordSha256
    ) {
      problems.add('log-other-record', String(line.sequence));
    }
  }
}

function readBody(text: string): v.InferOutput<typeof custodyBodySchema> | null {
  try {
    const found = v.safeParse(custodyBodySchema, JSON.parse(text));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
