import { CUSTODY_START, type CustodyBody } from '../../domain/custody';
import { chainFault } from '../../domain/custody-chain';
import { readCustodyBody } from '../../domain/records/custody-body';
import { readCustodyFile } from '../files/custody-lines';
import { sha256HexNow, utf8 } from '../bag/bytes';
import type { CheckedPackage } from './checked-package';
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
  const read = readCustodyFile(bytes);
  if (!read.ok) {
    if (read.reason === 'newer') problems.noteNewer(LOG);
    else problems.add('log-unreadable', LOG);
    return;
  }
  const log = read.value;
  const fault = chainFault(log.lines);
  if (fault !== null) problems.add('log-broken', String(fault.at));
  else if (log.lines.length !== log.links || (log.lines.at(-1)?.digest ?? CUSTODY_START) !== log.head)
    problems.add('log-cut', String(log.lines.length));
  for (const line of log.lines) {
    if (line.body === null) continue;
    const read = readCustodyBody(line.body);
    if (sha256HexNow(utf8(line.body)) !== line.bodySha256 || (!read.ok && read.reason === 'damaged'))
      problems.add('log-broken', String(line.sequence));
    else if (!read.ok) problems.noteNewer(LOG);
    else if (isOfOtherRecord(read.value, records)) problems.add('log-other-record', String(line.sequence));
  }
}

/** Whether an entry says that an item of the package was saved with another record than the one in it. */
function isOfOtherRecord(body: CustodyBody, records: ReadonlyMap<string, string>): boolean {
  if (body.action !== 'saved' || body.itemId === null || body.recordSha256 === null) return false;
  return (records.get(body.itemId) ?? body.recordSha256) !== body.recordSha256;
}
