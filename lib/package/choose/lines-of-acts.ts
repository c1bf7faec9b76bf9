import { accountKeys } from '../../domain/account-keys';
import { signsOfItem, type ActSigns, type PutAway } from '../../domain/act-signs';
import { isUnderPage } from '../../domain/act';
import { shownAddress } from '../../domain/address-privacy';
import type { CaseTimeline, LogEntry } from '../../domain/case';
import type { ItemSummary } from '../../domain/item';
import { isWith, type LineWith } from './log-policy';
import type { Profile } from './package-request';
import { PROFILE_POLICY } from './profile-policy';

type AboutAct = LineWith<'act'>;

/** What goes and what stays, by the signs of the acts. `saves`: ids of saves none of which goes in any way. */
interface StayingActs {
  readonly going: readonly ActSigns[];
  readonly staying: readonly ActSigns[];
  readonly saves?: ReadonlySet<string>;
}

/**
 * Ids of the lines that tell of acts which stay home: a report, a block or a mute that names such an act or an account none of whose acts goes,
 * or that was written for a save which stays home, and answers to such a report. What an act that goes has in common with them is no secret.
 */
export function linesOfStayingActs(
  log: readonly LogEntry[],
  { going, staying, saves = new Set() }: StayingActs,
): ReadonlySet<string> {
  if (staying.length === 0 && saves.size === 0) return new Set();
  const about = log.filter((entry): entry is AboutAct => isWith(entry, 'act'));
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
  const stays = (entry: AboutAct): boolean =>
    saves.has(entry.itemId ?? '') || tests.some((test) => test(signsOfLine(entry)));
  const stay = new Set(about.filter(stays).map(({ id }) => id));
  const answers = log.flatMap((entry) => (isWith(entry, 'report') && stay.has(entry.reportId) ? [entry.id] : []));
  return new Set([...stay, ...answers]);
}

function signsOfLine({ platformId, account, actId, address }: AboutAct): ActSigns {
  return {
    platformId,
    accountId: account?.accountId ?? null,
    handle: account?.handle ?? null,
    name: account?.name ?? null,
    id: actId ?? null,
    address: shownAddress(address),
  };
}

/**
 * Ids of the lines about saves that the person did not choose, and about accounts none of whose acts goes: they would tell what was left out.
 * What a save that goes tells, too, is no secret. `going`: the acts that go; `chosen`: the saves that they are in.
 */
export function linesOfLeftOut(
  log: readonly LogEntry[],
  leftOut: readonly ItemSummary[],
  going: readonly ActSigns[],
  chosen: readonly ItemSummary[],
): ReadonlySet<string> {
  const told = [...going, ...chosen.flatMap(signsOfItem)];
  const known = new Set(told.flatMap(namesOfAct));
  const saves = leftOut.filter(
    (item) =>
      !ownSigns(item)
        .flatMap(namesOfAct)
        .some((name) => known.has(name)),
  );
  const staying = leftOut.flatMap(ownSigns);
  return linesOfStayingActs(log, { going: told, staying, saves: new Set(saves.map(({ id }) => id)) });
}

/** Comments without an address of their own stand under one that is not theirs alone. */
function ownSigns(item: ItemSummary): readonly ActSigns[] {
  return signsOfItem(item).map((signs, at) => {
    const act = item.acts[at];
    return isUnderPage(act) && act?.address === null ? { ...signs, address: null } : signs;
  });
}

/** What names this very act: its id and its address. */
function namesOfAct({ platformId, id, address }: ActSigns): readonly string[] {
  return [...(id === null ? [] : [`${platformId ?? ''} id ${id}`]), ...(address === null ? [] : [`at ${address}`])];
}

/** Ids of the lines about saves that were put away or deleted. `going`: the acts of what is handed over. */
export function linesOfPutAway(
  log: readonly LogEntry[],
  putAway: readonly PutAway[],
  going: readonly ActSigns[],
): ReadonlySet<string> {
  const staying = putAway.flatMap(({ acts }) => acts);
  return linesOfStayingActs(log, { going, staying, saves: new Set(putAway.map(({ itemId }) => itemId)) });
}

/** The same for a sheet that is shown or printed without a package, as far as its reader gets none of them. */
export function linesLeftOutOfSheet(timeline: CaseTimeline, profile: Profile): ReadonlySet<string> {
  if (PROFILE_POLICY[profile].linesOfPutAway) return new Set();
  const entries = timeline.entries;
  const log = entries.flatMap((each) => (each.kind === 'log' ? [each.entry] : []));
  const going = entries.flatMap((each) => (each.kind === 'item' ? signsOfItem(each.item) : []));
  return linesOfPutAway(log, timeline.putAway, going);
}
