import { accountKeys, type AccountSigns } from '../../domain/account-keys';
import type { Act } from '../../domain/act';
import type { LogEntry } from '../../domain/case';

/** What tells an act and whoever did it from others. */
export interface ActSigns extends AccountSigns {
  readonly id: string | null;
  readonly address: string | null;
  readonly name: string | null;
}

/** The signs of an act. */
export function signsOf({ by, id, address }: Act): ActSigns {
  return {
    platformId: by?.platformId ?? null,
    accountId: by?.accountId ?? null,
    handle: by?.handle ?? null,
    name: by?.name ?? null,
    id,
    address,
  };
}

type AboutAct = Extract<LogEntry, { kind: 'report' | 'action' }>;

/**
 * Ids of the lines that tell of acts which stay home: a report, a block or a mute that names such an act or an account none of whose acts goes,
 * and answers to such a report. What an act that goes has in common with them is no secret.
 */
export function linesOfStayingActs(
  log: readonly LogEntry[],
  { going, staying }: { readonly going: readonly ActSigns[]; readonly staying: readonly ActSigns[] },
): ReadonlySet<string> {
  if (staying.length === 0) return new Set();
  const about = log.filter((entry): entry is AboutAct => entry.kind === 'report' || entry.kind === 'action');
  const keyOf = accountKeys([...going, ...staying, ...about.map(signsOfLine)]);
  const secret = (sign: (signs: ActSigns) => string | null): ((signs: ActSigns) => boolean) => {
    const told = new Set(going.map(sign));
    const kept = new Set(staying.map(sign).filter((one) => one !== null && !told.has(one)));
    return (signs) => kept.has(sign(signs));
  };
  const tests = [
    secret(({ id }) => id),
    secret(({ address }) => address),
    secret((signs) => keyOf(signs) ?? signs.name),
  ];
  const stay = new Set(about.filter((entry) => tests.some((test) => test(signsOfLine(entry)))).map(({ id }) => id));
  const answers = log.flatMap((entry) => (entry.kind === 'answer' && stay.has(entry.reportId) ? [entry.id] : []));
  return new Set([...stay, ...answers]);
}

function signsOfLine({ platformId, account, actId, address }: AboutAct): ActSigns {
  return {
    platformId,
    accountId: account?.accountId ?? null,
    handle: account?.handle ?? null,
    name: account?.name ?? null,
    id: actId ?? null,
    address,
  };
}
