import { actsOf } from '../domain/act';
import type { Translator } from '../words/translate';
import { base64Of, bytesOfBase64 } from '../domain/base64';
import type { CaseTimeline } from '../domain/case';
import { fail, ok, type Result } from '../domain/result';
import { PACKAGE_VERSION, START_HERE } from './bag/bag';
import type { BagWriter } from './bag/bag-writer';
import type { PackageFailure, PackageSummary } from './package-outcome';
import { buildCaseSheet } from './sheet/case-sheet';
import { caseSheetFile } from './sheet/case-sheet-html';
import type { NumberedItem, PackageInput } from './choose/package-request';
import { custodyFile } from './files/custody-lines';
import { declarationFile } from './pages/declaration';
import { utf8 } from './bag/bytes';
import type { Html } from './pages/html';
import { writeItem } from './files/item-files';
import { logFile } from './files/log-file';
import type { StayReason } from './choose/plan-item';
import {
  chosenSaves,
  planPackage,
  planSave,
  recordFacts,
  type PackagePlan,
  type RecordFacts,
} from './choose/plan-package';
import { PROFILE_POLICY } from './choose/profile-policy';
import { startHereFile, type FixedFile, type QuotableId } from './pages/start-here';
import { itemSection } from './pages/start-here-item';
import { shownAddress } from './files/subject-file';
import { itemRow, itemsTable, timelineTable } from './files/tables';
import { localDay } from './files/time';
import { withheldFile, type WithheldPart } from './files/withheld-file';

/** What a package is written from: the person's choice and the case it is about. */
export interface WriteInput extends PackageInput {
  readonly timeline: CaseTimeline;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the saves left behind when they were written: for the tables, the first page and the list of what stayed home. */
interface WrittenSaves {
  readonly sections: readonly Html[];
  readonly rows: readonly (readonly string[])[];
  readonly ids: readonly QuotableId[];
  readonly withheld: readonly WithheldPart[];
  readonly versions: readonly string[];
  readonly practice: boolean;
  readonly firstRecord: string | null;
  /** What was written, in this order: the plan of the whole is made from it. */
  readonly records: readonly RecordFacts[];
  /** Chosen saves that cannot be opened. */
  readonly unopened: number;
}

/** Writes the whole bag after its plan: items one by one, then what can only be told when they are written, the first page last. */
export async function writePackage(input: WriteInput, bag: BagWriter): Promise<Result<PackageSummary, PackageFailure>> {
  const { vault, t, profile } = input;
  const saves = await writeSaves(input, bag);
  if (saves === null) return fail('cancelled');
  const plan = planPackage(saves.records, input, input.timeline);
  if (plan.items.length === 0) return fail('no-items');

  const { numbers, hideNotesOf } = plan;
  const sheet = buildCaseSheet(input.timeline, t, {
    now: input.now,
    profile,
    leaveOutLog: input.leaveOutLog,
    numbers,
    hideNotesOf,
  });
  const logOf = (goes: boolean) => plan.log.filter((line) => line.goes === goes).map(({ entry }) => entry);
  await bag.payload('case-sheet.html', caseSheetFile(sheet, t));
  await bag.payload('timeline.csv', timelineTable(sheet, t));
  await bag.payload('items.csv', itemsTable(saves.rows, t));
  await bag.payload(
    'withheld.json',
    withheldFile(saves.withheld, logOf(false), { notHandedOver: plan.notHandedOver, unreadable: saves.unopened }),
  );
  const custody = await vault.custody();
  if (!custody.ok) return custody;
  await bag.payload(
    'custody.jsonl',
    custodyFile(custody.value, (itemId) => plan.bodiesOf.has(itemId)),
  );
  if (plan.profile.official) {
    await bag.payload('log.jsonl', logFile(logOf(true)));
    const key = await vault.publicKey();
    if (!key.ok) return key;
    const der = bytesOfBase64(key.value.ed25519Spki);
    if (der === null) return fail('damaged');
    await bag.payload('public-key.der', der);
    await bag.payload('public-key.txt', utf8(`${base64Of(der)}\n`));
    const versions = [`Beside ${input.extensionVersion}`, ...saves.versions];
    await bag.payload(
      'declaration.html',
      declarationFile({ saves: numbers.size, versions: [...new Set(versions)], day: localDay(input.now) }, t),
    );
  }
  if (input.signal.aborted) return fail('cancelled');

  await bag.tag(
    START_HERE,
    startHereFile(
      {
        profile,
        practice: saves.practice,
        sheet,
        items: saves.sections,
        ids: saves.ids,
        firstRecord: saves.firstRecord,
        gaps: gapsOf(plan, saves.unopened, saves.withheld, t),
        payloadFiles: bag.files(),
        signed: plan.profile.official && saves.firstRecord !== null,
        files: FILES[profile],
      },
      t,
    ),
  );
  const sha256 = await bag.close([
    ['Bagging-Date', localDay(input.now)],
    ['Bag-Software-Agent', `Beside ${input.extensionVersion}`],
    ['Beside-Package', String(PACKAGE_VERSION)],
    ['Beside-Profile', profile],
    ...(saves.practice ? [['External-Description', 'Practice only: nothing in it is real'] as const] : []),
  ]);
  const unreadable =
    saves.unopened + saves.withheld.filter(({ reason }) => reason === 'unreadable' || reason === 'changed').length;
  return ok({ itemIds: [...numbers.keys()], files: bag.files(), sha256, unreadable });
}

/** Opens each chosen save once, plans it and writes its files. Null where the person stopped it. */
async function writeSaves(input: WriteInput, bag: BagWriter): Promise<WrittenSaves | null> {
  const { vault, t, profile } = input;
  const sections: Html[] = [];
  const rows: (readonly string[])[] = [];
  const ids: QuotableId[] = [];
  const withheld: WithheldPart[] = [];
  const versions: string[] = [];
  const records: RecordFacts[] = [];
  let practice = false;
  let firstRecord: string | null = null;
  let unopened = 0;
  const chosen = chosenSaves(input.timeline, input);
  for (const [index, { id }] of chosen.entries()) {
    if (input.signal.aborted) return null;
    const opened = await vault.openItem(id);
    if (!opened.ok) unopened += 1;
    // "This must not be kept" may have been pressed since the choice was made.
    if (!opened.ok || opened.value.state !== 'kept') continue;
    const facts = recordFacts(opened.value);
    const { number, plan: planned } = planSave(facts, records.length, input);
    records.push(facts);
    const numbered: NumberedItem = { number, item: opened.value };
    const written = await writeItem(bag, vault, numbered, planned, PROFILE_POLICY[profile], t);
    const failed = new Set(written.failed.map(({ sha256 }) => sha256));
    const stays = [...planned.stays.filter(({ sha256 }) => !failed.has(sha256)), ...written.failed];
    const done = { ...planned, stays };
    if (done.record) {
      firstRecord ??= `data/items/${number}/record.json`;
      versions.push(versionsOf(numbered));
    }
    practice ||= opened.value.record.practice;
    sections.push(itemSection({ ...numbered, plan: done, files: written.files }, profile, t));
    rows.push(itemRow(numbered, done, t));
    ids.push(idsOf(numbered));
    withheld.push(...stays.map((part) => ({ ...part, item: number, itemId: facts.itemId })));
    input.onProgress?.(index + 1, chosen.length);
  }
  return { sections, rows, ids, withheld, versions, practice, firstRecord, records, unopened };
}

/** Files at fixed places; words under `package.file.<key>`. */
const COMMON_FILES: readonly FixedFile[] = [
  ['data/items/', 'items'],
  ['data/case-sheet.html', 'sheet'],
  ['data/timeline.csv', 'timeline'],
  ['data/items.csv', 'itemTable'],
  ['data/withheld.json', 'withheld'],
  ['data/custody.jsonl', 'custody'],
];
const FILES: Readonly<Record<PackageInput['profile'], readonly FixedFile[]>> = {
  trusted: [...COMMON_FILES, ['manifest-sha256.txt', 'manifest']],
  school: [...COMMON_FILES, ['manifest-sha256.txt', 'manifest']],
  official: [
    ...COMMON_FILES,
    ['data/log.jsonl', 'log'],
    ['data/declaration.html', 'declaration'],
    ['data/public-key.der', 'key'],
    ['manifest-sha256.txt', 'manifest'],
  ],
};

function gapsOf(plan: PackagePlan, unopened: number, withheld: readonly WithheldPart[], t: Translator): string[] {
  const parts = (reason: StayReason): number => withheld.filter((part) => part.reason === reason).length;
  const lines = [
    ['notHandedOver', plan.notHandedOver],
    ['unreadable', unopened],
    ['chosen', parts('chosen')],
    ['partUnreadable', parts('unreadable')],
    ['partChanged', parts('changed')],
    ['logLeftOut', plan.log.filter(({ goes }) => !goes).length],
  ] as const;
  return lines.filter(([, count]) => count > 0).map(([key, count]) => t.count(`package.gap.${key}`, count));
}

function idsOf({ number, item }: NumberedItem): QuotableId {
  const { record } = item;
  const act = actsOf(record)[0];
  return {
    number,
    platform: record.platform?.name ?? '',
    account: act?.by?.handle ?? act?.by?.name ?? null,
    accountId: act?.by?.accountId ?? null,
    postId: record.facts?.id?.value ?? null,
    address: shownAddress(act?.address ?? record.canonicalAddress ?? record.address),
  };
}

function versionsOf({ item }: NumberedItem): string {
  const { made } = item.record;
  return `Beside ${made.extensionVersion}, ${made.browser} ${made.browserVersion}, ${made.os}`;
}
