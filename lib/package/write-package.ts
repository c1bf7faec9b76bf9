import type { CaseTimeline } from '../domain/case';
import type { ItemSummary } from '../domain/item';
import { STATEMENT_VERSION } from '../domain/records/statement';
import { fail, ok, type Result } from '../domain/result';
import type { Translator } from '../words/translate';
import { PACKAGE_VERSION, PLAIN_VERSION, START_HERE } from './bag/bag';
import type { BagWriter } from './bag/bag-writer';
import type { PackageInput } from './choose/package-request';
import type { StayReason } from './choose/plan-item';
import { accountsOfCase, planPackage, type PackagePlan } from './choose/plan-package';
import { custodyFile } from './files/custody-lines';
import { writeOfficialFiles } from './files/official-files';
import { writeRestored } from './files/restored-files';
import { writeStatement } from './files/statement-files';
import { accountsTable, itemsTable, timelineTable } from './files/tables';
import { localDay } from './files/time';
import { withheldFile } from './files/withheld-file';
import type { PackageFailure, PackageSummary } from './package-outcome';
import { packageLines } from './pages/package-lines';
import { startHereFile, type FixedFile } from './pages/start-here';
import { buildCaseSheet } from './sheet/case-sheet';
import { caseSheetFile } from './sheet/case-sheet-html';
import { writeSaves, type WriteInput, type WrittenSaves } from './write-saves';

/** Writes the whole bag after its plan: items one by one, then what can only be told when they are written, the first page last. */
export async function writePackage(input: WriteInput, bag: BagWriter): Promise<Result<PackageSummary, PackageFailure>> {
  const { vault, t, profile, packageId = crypto.randomUUID() } = input;
  const saves = await writeSaves(input, bag);
  if (saves === null) return fail('cancelled');
  const plan = planPackage(saves.planned, input, input.timeline);
  if (plan.items.length === 0) return fail('no-items');

  const { numbers, hideNotesOf } = plan;
  const sheet = buildCaseSheet(withShown(input.timeline, saves.shown), t, {
    now: input.now,
    profile,
    leaveOutLog: new Set(plan.log.filter(({ goes }) => !goes).map(({ entry }) => entry.id)),
    numbers,
    hideNotesOf,
    accounts: accountsOfCase(input.timeline),
    ...(tellsZone(plan, input.now.timeZone) ? { zone: input.now.timeZone } : { inUtc: true }),
  });
  const logOf = (goes: boolean) => plan.log.filter((line) => line.goes === goes).map(({ entry }) => entry);
  await bag.payload('case-sheet.html', caseSheetFile(sheet, t, packageLines({ packageId }, t)));
  await bag.payload('timeline.csv', timelineTable(sheet, t));
  await bag.payload('items.csv', itemsTable(saves.rows, t));
  await bag.payload('accounts.csv', accountsTable(sheet.acted, t));
  await bag.payload(
    'withheld.json',
    withheldFile(saves.withheld, saves.withheldEntries, logOf(false), {
      notHandedOver: plan.notHandedOver,
      unreadable: saves.unopened,
    }),
  );
  const custody = await vault.custody();
  if (!custody.ok) return custody;
  await bag.payload(
    'custody.jsonl',
    custodyFile(custody.value, (itemId) => plan.bodiesOf.has(itemId)),
  );
  const restored = await writeRestored(bag, vault, plan);
  if (!restored.ok) return restored;
  const versions = [`Beside ${input.extensionVersion}`, ...saves.versions];
  const log = logOf(true);
  const key = plan.profile.official
    ? await writeOfficialFiles(bag, input, { plan, log, versions, packageId })
    : ok(null);
  if (!key.ok) return key;
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
        package: { packageId, keyNumber: key.value?.number ?? null },
        gaps: gapsOf(plan, saves.unopened, saves, t),
        payloadFiles: bag.files(),
        files: [...FILES[profile], ...restored.value.files],
      },
      t,
    ),
  );
  const day = localDay(input.now);
  const sha256 = await bag.seal([
    ['Bagging-Date', day],
    ['Bag-Software-Agent', `Beside ${input.extensionVersion}`],
    ['Beside-Package', String(restored.value.files.length === 0 ? PLAIN_VERSION : PACKAGE_VERSION)],
    ['Beside-Profile', profile],
    ...(saves.practice ? [['External-Description', 'Practice only: nothing in it is real'] as const] : []),
  ]);
  const number = await writeStatement(bag, vault, {
    format: 'beside-statement',
    version: STATEMENT_VERSION,
    packageId,
    kind: profile,
    day,
    saves: plan.items.length,
    tagManifestSha256: sha256,
    signer: key.value?.spki ?? null,
  });
  if (!number.ok) return number;
  await bag.close();
  const unreadable =
    saves.unopened + saves.withheld.filter(({ reason }) => reason === 'unreadable' || reason === 'changed').length;
  return ok({ itemIds: [...numbers.keys()], files: bag.files(), sha256, number: number.value, unreadable });
}

/**
 * The zone of the sheet's times is named only where saves that go name the same: somebody who moved away does not tell where to. Else they are
 * told in UTC, because beside the UTC times of the tables any other would tell the zone.
 */
function tellsZone({ items }: PackagePlan, zone: string): boolean {
  return items.some(({ plan, facts }) => plan.tellsSaver && facts.timeZone === zone);
}

/** Files at fixed places; words under `package.file.<key>`. */
const COMMON_FILES: readonly FixedFile[] = [
  ['data/items/', 'items'],
  ['data/case-sheet.html', 'sheet'],
  ['data/timeline.csv', 'timeline'],
  ['data/items.csv', 'itemTable'],
  ['data/accounts.csv', 'accountTable'],
  ['data/withheld.json', 'withheld'],
  ['data/custody.jsonl', 'custody'],
];
const LISTS: readonly FixedFile[] = [
  ['manifest-sha256.txt', 'manifest'],
  ['statement.json', 'statement'],
];
const FILES: Readonly<Record<PackageInput['profile'], readonly FixedFile[]>> = {
  trusted: [...COMMON_FILES, ...LISTS],
  school: [...COMMON_FILES, ...LISTS],
  official: [
    ...COMMON_FILES,
    ['data/log.jsonl', 'log'],
    ['data/declaration.html', 'declaration'],
    ['data/public-key.der', 'key'],
    ...LISTS,
    ['statement.sig', 'signature'],
  ],
};

function gapsOf(
  plan: PackagePlan,
  unopened: number,
  { withheld, withheldEntries }: Pick<WrittenSaves, 'withheld' | 'withheldEntries'>,
  t: Translator,
): string[] {
  const parts = (reason: StayReason): number => withheld.filter((part) => part.reason === reason).length;
  const entries = (kind: string): number => withheldEntries.filter((entry) => entry.kind === kind).length;
  const lines = [
    ['notHandedOver', plan.notHandedOver],
    // What no list can open is told on the sheet, which this page begins with.
    ['unreadable', unopened],
    ['newer', plan.unlisted.newer],
    ['chosen', parts('chosen')],
    ['showsOthers', parts('shows-others')],
    ['acts', entries('act')],
    ['surroundings', entries('surroundings')],
    ['partUnreadable', parts('unreadable')],
    ['partChanged', parts('changed')],
    ['logLeftOut', plan.log.filter(({ goes }) => !goes).length],
  ] as const;
  return lines.filter(([, count]) => count > 0).map(([key, count]) => t.count(`package.gap.${key}`, count));
}

/** The case with each save told as far as it goes. */
function withShown(timeline: CaseTimeline, shown: ReadonlyMap<string, ItemSummary>): CaseTimeline {
  return {
    ...timeline,
    entries: timeline.entries.map((entry) =>
      entry.kind === 'item' ? { ...entry, item: shown.get(entry.item.id) ?? entry.item } : entry,
    ),
  };
}
