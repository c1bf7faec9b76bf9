import type { CaseTimeline } from '../domain/case';
import { actsOf, idOfAct } from '../domain/act';
import { shownAddress } from '../domain/address-privacy';
import type { ItemSummary } from '../domain/item';
import { actsOfCase, type CaseActs } from '../domain/seen-acts';
import { listedItem, summaryOfRecord } from '../domain/records/summary';
import type { BagWriter } from './bag/bag-writer';
import type { NumberedItem, PackageInput } from './choose/package-request';
import { handedOver, type StayingPart } from './choose/plan-item';
import { accountsOfCase, chosenSaves, planSave, recordFacts, type PlannedItem } from './choose/plan-package';
import { PROFILE_POLICY } from './choose/profile-policy';
import { writeItem } from './files/item-files';
import { smallPicture } from './files/small-picture';
import { itemRows } from './files/tables';
import type { WithheldEntry, WithheldPart } from './files/withheld-file';
import type { Html } from './pages/html';
import type { QuotableId } from './pages/start-here';
import { itemSection } from './pages/start-here-item';

/** What a package is written from: the person's choice and the case it is about. */
export interface WriteInput extends PackageInput {
  readonly timeline: CaseTimeline;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the saves left behind when they were written: for the tables, the first page and the list of what stayed home. */
export interface WrittenSaves {
  readonly sections: readonly Html[];
  readonly rows: readonly (readonly string[])[];
  readonly ids: readonly QuotableId[];
  readonly withheld: readonly WithheldPart[];
  readonly withheldEntries: readonly WithheldEntry[];
  /** Each save as lists show what goes of it. */
  readonly shown: ReadonlyMap<string, ItemSummary>;
  readonly versions: readonly string[];
  readonly practice: boolean;
  /** What was written, in this order, as it was planned: the plan of the whole is made from it. */
  readonly planned: readonly PlannedItem[];
  /** Chosen saves that cannot be opened. */
  readonly unopened: number;
}

/** Opens each chosen save once, plans it and writes its files. Null where the person stopped it. */
export async function writeSaves(input: WriteInput, bag: BagWriter): Promise<WrittenSaves | null> {
  const { vault, t, profile } = input;
  const sections: Html[] = [];
  const rows: (readonly string[])[] = [];
  const ids: QuotableId[] = [];
  const withheld: WithheldPart[] = [];
  const withheldEntries: WithheldEntry[] = [];
  const shown = new Map<string, ItemSummary>();
  const versions: string[] = [];
  const planned: PlannedItem[] = [];
  let practice = false;
  let unopened = 0;
  const chosen = chosenSaves(input.timeline, input);
  const { affectedOf } = actsOfCase(chosen, input.timeline.told, accountsOfCase(input.timeline));
  for (const [index, { id }] of chosen.entries()) {
    if (input.signal.aborted) return null;
    const opened = await vault.openItem(id);
    if (!opened.ok) unopened += 1;
    // "This must not be kept" may have been pressed since the choice was made.
    if (!opened.ok || opened.value.state !== 'kept') continue;
    const facts = recordFacts(opened.value);
    const one = planSave(facts, planned.length, input);
    const { number, plan } = one;
    planned.push(one);
    const item = handedOver(opened.value, plan);
    const numbered: NumberedItem = { number, item };
    const written = await writeItem(bag, vault, numbered, plan, PROFILE_POLICY[profile], t);
    // Two parts of different kinds may have the same bytes: only the one that failed is told by its failure.
    const failed = new Set(written.failed.map(nameOfPart));
    const stays = [...plan.stays.filter((part) => !failed.has(nameOfPart(part))), ...written.failed];
    const done = { ...plan, stays };
    if (done.tellsSaver) versions.push(...versionsOf(numbered));
    practice ||= item.record.practice;
    shown.set(
      facts.itemId,
      listedItem({ id: facts.itemId, caseId: item.caseId, state: item.state }, summaryOfRecord(item.record)),
    );
    const small = await smallPicture(vault, opened.value.record, written.files);
    sections.push(itemSection({ ...numbered, plan: done, files: written.files, small }, profile, affectedOf, t));
    rows.push(...itemRows(numbered, done, affectedOf, t));
    ids.push(...idsOf(numbered, affectedOf));
    withheld.push(...stays.map((part) => ({ ...part, item: number, itemId: facts.itemId })));
    withheldEntries.push(...plan.entries.stays.map((entry) => ({ ...entry, item: number, itemId: facts.itemId })));
    input.onProgress?.(index + 1, chosen.length);
  }
  return { sections, rows, ids, withheld, withheldEntries, shown, versions, practice, planned, unopened };
}

function nameOfPart({ role, sha256 }: StayingPart): string {
  return `${role} ${sha256}`;
}

/** One for each act: what a platform needs to find it. Nobody has to ask it for the account that this happens to. */
function idsOf({ number, item }: NumberedItem, affectedOf: CaseActs['affectedOf']): readonly QuotableId[] {
  const { place, surroundings } = item.record;
  const all = actsOf(item.record);
  const acts = all.filter(({ by }) => by === null || affectedOf(by) === null);
  return (all.length === 0 ? [undefined] : acts).map((act) => ({
    number,
    platform: place?.platform?.name ?? surroundings?.platform?.name ?? act?.by?.platformName ?? '',
    account: act?.by?.handle ?? act?.by?.name ?? null,
    accountId: act?.by?.accountId ?? null,
    postId: idOfAct(act, place),
    address: shownAddress(act?.address ?? surroundings?.canonical ?? surroundings?.address ?? place?.at ?? null),
  }));
}

function versionsOf({ item }: NumberedItem): readonly string[] {
  const browser = item.record.surroundings?.browser;
  return browser === undefined
    ? []
    : [`Beside ${browser.extensionVersion}, ${browser.name} ${browser.version}, ${browser.os}`];
}
