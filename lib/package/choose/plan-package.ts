import type { OpenedItem, VaultFailure } from '../../app/vault-port';
import type { CaseTimeline, LogEntry } from '../../domain/case';
import type { ItemSummary } from '../../domain/item';
import { ok, type Result } from '../../domain/result';
import type { AccountSigns } from '../../domain/account-keys';
import { actsOf, ownWords, placeOwner, shownAct } from '../../domain/act';
import { signsOf, type ActSigns } from '../../domain/act-signs';
import { accountAddress, forPackage, shownAddress } from '../../domain/address-privacy';
import type { ActV2 } from '../../domain/records/record-entry-v2';
import { accountsIn } from '../../domain/seen-acts';
import { logOf } from '../sheet/case-sheet';
import { linesOfLeftOut, linesOfPutAway, linesOfStayingActs } from './lines-of-acts';
import { goesInLog } from './log-choice';
import { itemNumber, type PackageChoice, type PackageSource } from './package-request';
import { planItem, type ItemFacts, type ItemPlan } from './plan-item';
import { PROFILE_POLICY, type ProfilePolicy } from './profile-policy';

/** What is known of a save without reading any of its parts. Small: a plan holds one for each save of a case. */
export interface RecordFacts extends ItemFacts {
  readonly itemId: string;
  /** Each act that is an entry of its own: who did it and how it begins. */
  readonly acts: readonly { readonly sha256: string; readonly about: string; readonly signs: ActSigns }[];
  /** What tells its acts from others, where they are no entries of their own: they go together. */
  readonly undivided: readonly ActSigns[];
  /** Whose page the acts stand under; null where the page itself is the act, or it is not known. */
  readonly owner: AccountSigns | null;
  /** The page's own address, as everybody gets it. */
  readonly placeAt: string | null;
  readonly hasNote: boolean;
  /** Whether its surroundings hold the title of the page. */
  readonly hasTitle: boolean;
  /** Whether an address tells something about the visitor, or may: in the surroundings, of the place, of an act. */
  readonly addressTells: boolean;
  readonly placeTells: boolean;
  readonly actsTell: boolean;
  readonly timeZone: string;
  /** Browser and system, as the record says them. */
  readonly browser: string;
}

/** A save that goes, with its place in the package and what is done with each of its parts. */
export interface PlannedItem {
  readonly number: string;
  readonly facts: RecordFacts;
  readonly plan: ItemPlan;
}

/** Everything that is decided about a package before it is written. The preview shows it, the writer follows it. */
export interface PackagePlan {
  readonly items: readonly PlannedItem[];
  /** Item id -> number in the package. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Saves whose notes stay home. */
  readonly hideNotesOf: ReadonlySet<string>;
  /**
   * Lines of the log that belong into this package, and whether they go. `withAct`: it stays because the act or the save it tells of stays.
   * `ofPutAway`: it is about a save that was put away or deleted.
   */
  readonly log: readonly {
    readonly entry: LogEntry;
    readonly goes: boolean;
    readonly withAct: boolean;
    readonly ofPutAway: boolean;
  }[];
  /** Saves about which the bodies of the custody log go. */
  readonly bodiesOf: ReadonlySet<string>;
  readonly profile: ProfilePolicy;
  /** Saves of the case that were not chosen. */
  readonly notHandedOver: number;
  /** Saves and lines of the case that do not open even in a list, and those that a newer Beside wrote: nobody could choose them. */
  readonly unlisted: Pick<CaseTimeline, 'unreadable' | 'newer'>;
}

/** The facts of an opened save that a plan is made from. */
export function recordFacts(item: OpenedItem): RecordFacts {
  const { record } = item;
  const { zone, browser, address = null, canonical = null, title = null } = record.surroundings ?? {};
  const { at = null, facts = null } = record.place ?? {};
  return {
    itemId: record.id,
    version: record.version,
    kind: record.kind,
    entries: item.entries.map(({ entry, sha256 }) => ({ kind: entry.entry, sha256 })),
    acts: item.entries.flatMap(({ entry, sha256 }) =>
      entry.entry === 'act' ? [{ sha256, about: aboutAct(entry.value), signs: signsOf(shownAct(entry.value)) }] : [],
    ),
    undivided: record.version === 1 ? actsOf(record).map(signsOf) : [],
    owner: placeOwner(record),
    placeAt: shownAddress(at),
    parts: record.parts,
    recordSha256: item.recordSha256,
    recordBytes: item.recordBytes.length,
    hasNote: ownWords(record) !== '',
    hasTitle: (title ?? '') !== '',
    addressTells: tells([address, canonical]),
    placeTells: tells([at, facts?.address?.value]) || accountTells(facts?.authorAddress?.value),
    actsTell: record.acts.some((act) => tells([act.at]) || accountTells(act.by?.profile?.value)),
    timeZone: zone?.name ?? '',
    browser: browser === undefined ? '' : `${browser.name} ${browser.version}, ${browser.os}`,
  };
}

function tells(addresses: readonly (string | null | undefined)[]): boolean {
  return addresses.some((address) => typeof address === 'string' && forPackage(address).removed > 0);
}

function accountTells(address: string | undefined): boolean {
  return address !== undefined && accountAddress(address) !== address;
}

/** Who did an act and how it begins, to choose by. */
function aboutAct(act: ActV2): string {
  const { by, words } = shownAct(act);
  return [by?.handle ?? by?.name ?? '', (words ?? '').slice(0, 80)].filter((piece) => piece !== '').join(': ');
}

/** The chosen saves of a case that may go at all, oldest first. What must not be kept never goes. */
export function chosenSaves(timeline: CaseTimeline, choice: Pick<PackageChoice, 'itemIds'>): readonly ItemSummary[] {
  const chosen = new Set(choice.itemIds);
  return keptSaves(timeline)
    .filter((item) => chosen.has(item.id))
    .toSorted((a, b) => a.savedUtc.localeCompare(b.savedUtc));
}

/** All accounts of a case, told apart by everything in it: who is who does not hang on what of it goes. */
export function accountsOfCase(timeline: CaseTimeline): readonly AccountSigns[] {
  return accountsIn(keptSaves(timeline));
}

function keptSaves(timeline: CaseTimeline): readonly ItemSummary[] {
  return timeline.entries.flatMap((entry) =>
    entry.kind === 'item' && entry.item.state === 'kept' ? [entry.item] : [],
  );
}

/** Decides about one save: its place and its parts. `index`: how many saves go before it. */
export function planSave(facts: RecordFacts, index: number, choice: PackageChoice): PlannedItem {
  return { number: itemNumber(index), facts, plan: planItem(facts, choice) };
}

/** Decides about the whole from what was decided about each save. Pure: the same saves and the same choice give the same package. */
export function planPackage(items: readonly PlannedItem[], choice: PackageChoice, timeline: CaseTimeline): PackagePlan {
  const profile = PROFILE_POLICY[choice.profile];
  const numbers = new Map(items.map(({ number, facts }) => [facts.itemId, number]));
  const hideNotesOf = new Set(items.filter(({ plan }) => !plan.tellsNotes).map(({ facts }) => facts.itemId));
  const log = logOf(timeline.entries).filter((entry) => goesInLog(entry, { numbers, hideNotesOf }));
  const { going, staying } = actsByPlan(items);
  const { putAway } = timeline;
  const withPutAway = linesOfPutAway(log, putAway, [...going, ...goingPlaces(items)]);
  const chosen = chosenSaves(timeline, choice);
  const ids = new Set(choice.itemIds);
  const leftOut = keptSaves(timeline).filter((item) => !ids.has(item.id));
  const withActs = new Set([
    ...linesOfStayingActs(log, { going, staying }),
    ...linesOfLeftOut(log, leftOut, going, chosen),
    ...(profile.linesOfPutAway ? [] : withPutAway),
  ]);
  return {
    items,
    numbers,
    hideNotesOf,
    log: log.map((entry) => {
      const withAct = withActs.has(entry.id);
      const goes = !withAct && !choice.leaveOutLog.has(entry.id);
      return { entry, goes, withAct, ofPutAway: withPutAway.has(entry.id) };
    }),
    bodiesOf: new Set(profile.custodyBodies ? numbers.keys() : []),
    profile,
    notHandedOver: leftOut.length,
    unlisted: { unreadable: timeline.unreadable, newer: timeline.newer },
  };
}

/** The accounts that a package tells of: those whose acts go, and those on whose pages these stand. */
export function goingAccounts(items: readonly PlannedItem[]): readonly AccountSigns[] {
  return items.flatMap((item) => {
    const { going } = actsByPlan([item]);
    const { owner } = item.facts;
    return [...going, ...(owner !== null && placeGoes(item) && going.length > 0 ? [owner] : [])];
  });
}

function placeGoes({ facts, plan }: PlannedItem): boolean {
  return facts.version === 1 || plan.entries.goes.some(({ kind }) => kind === 'place');
}

/** Pages that a package tells of: their addresses are no secret, whatever else stood there. */
function goingPlaces(items: readonly PlannedItem[]): readonly ActSigns[] {
  return items.filter(placeGoes).map(({ facts: { placeAt: address } }) => ({
    platformId: null,
    accountId: null,
    handle: null,
    name: null,
    id: null,
    address,
  }));
}

interface ActsByPlan {
  readonly going: readonly ActSigns[];
  readonly staying: readonly ActSigns[];
}

function actsByPlan(items: readonly PlannedItem[]): ActsByPlan {
  const going: ActSigns[] = [];
  const staying: ActSigns[] = [];
  for (const { facts, plan } of items) {
    const stays = new Set(plan.entries.stays.map(({ sha256 }) => sha256));
    going.push(...facts.undivided);
    for (const { sha256, signs } of facts.acts) (stays.has(sha256) ? staying : going).push(signs);
  }
  return { going, staying };
}

/** Opens the records of what was chosen and plans with them. Reads no part. `unopened`: chosen saves that cannot be opened. */
export async function readPlan(
  vault: PackageSource,
  choice: PackageChoice,
  timeline: CaseTimeline,
): Promise<Result<{ readonly plan: PackagePlan; readonly unopened: number }, VaultFailure>> {
  const items: PlannedItem[] = [];
  let unopened = 0;
  for (const { id } of chosenSaves(timeline, choice)) {
    const opened = await vault.openItem(id);
    if (!opened.ok) unopened += 1;
    // "This must not be kept" may have been pressed since the choice was made.
    else if (opened.value.state === 'kept') items.push(planSave(recordFacts(opened.value), items.length, choice));
  }
  return ok({ plan: planPackage(items, choice, timeline), unopened });
}
