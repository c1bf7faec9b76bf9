import type { LogEntry } from '../../domain/case';
import { stableJson, type JsonValue } from '../../domain/stable-json';
import { sha256HexNow, utf8, type Bytes } from '../bag/bytes';
import { shownAddress } from '../../domain/address-privacy';

type HowGiven = 'whole' | 'cleaned' | 'never';

/** The members of lines of any kind. */
type LineMember = LogEntry extends infer Line ? (Line extends unknown ? keyof Line : never) : never;

/**
 * How each member of a line is handed over; a new one does not compile without a decision. `whole`: as it is stored. `cleaned`: an address,
 * without what tells about the visitor. `never`: about this vault alone. What the person alone may know is no member of a line that goes.
 */
const GIVEN_OUT = {
  version: 'whole',
  id: 'whole',
  caseId: 'whole',
  writtenUtc: 'whole',
  itemId: 'whole',
  kind: 'whole',
  sentUtc: 'whole',
  platformId: 'whole',
  platformName: 'whole',
  account: 'whole',
  actId: 'whole',
  door: 'whole',
  target: 'whole',
  address: 'cleaned',
  reason: 'whole',
  category: 'whole',
  number: 'whole',
  lookAgainOn: 'whole',
  askAgainUntil: 'whole',
  reportId: 'whole',
  answer: 'whole',
  answeredOn: 'whole',
  words: 'whole',
  happenedOn: 'whole',
  with: 'whole',
  on: 'whole',
  action: 'whole',
  doneUtc: 'whole',
  writtenIn: 'never',
} as const satisfies Readonly<Record<LineMember, HowGiven>>;

/**
 * A line of the log as bytes: JSON with sorted names, its address without what tells about the visitor, the case as it was when the line was
 * written, so that its digest outlives a merge. Each entry has a random id, so nobody can find the words of a line that stays home by trying
 * words against its digest.
 */
export function logLine(entry: LogEntry): Bytes {
  const stored: Readonly<Record<string, JsonValue | undefined>> = { ...entry, caseId: entry.writtenIn ?? entry.caseId };
  const line: Record<string, JsonValue | undefined> = {};
  for (const [member, value] of Object.entries(stored)) {
    const how = howGiven(member);
    if (how === 'whole') line[member] = value;
    if (how === 'cleaned') line[member] = typeof value === 'string' ? shownAddress(value) : null;
  }
  return utf8(stableJson(line));
}

function howGiven(member: string): HowGiven {
  return Object.hasOwn(GIVEN_OUT, member) ? GIVEN_OUT[member as LineMember] : 'never';
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
