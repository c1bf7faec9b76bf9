import type { LogEntry } from '../../domain/case';
import { stableJson } from '../../domain/stable-json';
import { sha256HexNow, utf8, type Bytes } from '../bag/bytes';
import { shownAddress } from '../../domain/address-privacy';

/**
 * A line of the log as bytes: JSON with sorted names, its address without what tells about the visitor, the case as it was when the line was
 * written, so that its digest outlives a merge. Each entry has a random id, so nobody can find the words of a line that stays home by trying
 * words against its digest.
 */
export function logLine({ writtenIn, ...entry }: LogEntry): Bytes {
  const line = { ...entry, caseId: writtenIn ?? entry.caseId };
  return utf8(stableJson('address' in line ? { ...line, address: shownAddress(line.address) } : line));
}

/** SHA-256 of a line of the log: names it in a package where it is left out. */
export function logLineSha256(entry: LogEntry): string {
  return sha256HexNow(logLine(entry));
}

/** `log.jsonl`: the lines that go, as they are digested. A line left out of one package can be recognised here in a later one. */
export function logFile(entries: readonly LogEntry[]): Bytes {
  const lines = entries.map(logLine);
  const all = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    all.set(line, at);
    at += line.length;
    all[at] = 0x0a;
    at += 1;
  }
  return all;
}
