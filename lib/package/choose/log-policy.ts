import type { LogEntry } from '../../domain/case';

type LogKind = LogEntry['kind'];

/**
 * With what a line of the log stays home when it stays. `act`: the account or act that it names. `report`: the report that it answers.
 * `save`: the save it is a note on. `nothing`: it goes unless the person leaves it out.
 */
export type StaysWith = 'act' | 'report' | 'save' | 'nothing';

/**
 * The decision for every kind of line; a new kind does not compile without one. A line that names an account or an act, or that belongs to
 * something which can stay home, must not be `nothing`: it would tell of what the person left out.
 */
const LOG_POLICY = {
  report: 'act',
  action: 'act',
  answer: 'report',
  note: 'save',
  diary: 'nothing',
  contact: 'nothing',
} as const satisfies Readonly<Record<LogKind, StaysWith>>;

type KindsWith<With extends StaysWith> = {
  [Kind in LogKind]: (typeof LOG_POLICY)[Kind] extends With ? Kind : never;
}[LogKind];

/** Lines that stay home with something of this sort. */
export type LineWith<With extends StaysWith> = Extract<LogEntry, { kind: KindsWith<With> }>;

/** Whether a line stays home with something of this sort. */
export function isWith<With extends StaysWith>(entry: LogEntry, sort: With): entry is LineWith<With> {
  return LOG_POLICY[entry.kind] === sort;
}
