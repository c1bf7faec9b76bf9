import { base64Of, bytesOfBase64 } from '../domain/base64';
import type { CaseTimeline } from '../domain/case';
import { fail, ok, type Result } from '../domain/result';
import { PACKAGE_VERSION, START_HERE } from './bag/bag';
import type { BagWriter } from './bag/bag-writer';
import type { PackageFailure, PackageSummary } from './build-package';
import { buildCaseSheet, logOf } from './sheet/case-sheet';
import { caseSheetFile } from './sheet/case-sheet-html';
import { itemNumber, type NumberedItem, type PackageInput } from './choose/package-request';
import { custodyFile } from './files/custody-lines';
import { declarationFile } from './pages/declaration';
import { utf8 } from './bag/bytes';
import type { Html } from './pages/html';
import { writeItem } from './files/item-files';
import { goesInLog } from './choose/log-choice';
import { logFile } from './files/log-file';
import { planItem } from './choose/plan-item';
import { startHereFile, type QuotableId } from './pages/start-here';
import { itemSection } from './pages/start-here-item';
import { shownAddress } from './files/subject-file';
import { itemRow, itemsTable, timelineTable } from './files/tables';
import { localDay } from './files/time';
import { withheldFile, type WithheldPart } from './files/withheld-file';

/** A checked input: items that exist, oldest first. */
export interface WriteInput extends PackageInput {
  readonly timeline: CaseTimeline;
  /** Saves of the case that were not chosen. */
  readonly notHandedOver: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Writes the whole bag: items one by one, then what can only be told when they are written, the first page last. */
export async function writePackage(input: WriteInput, bag: BagWriter): Promise<Result<PackageSummary, PackageFailure>> {
  const { vault, t, profile } = input;
  const numbers = new Map<string, string>();
  const hideNotesOf = new Set<string>();
  const sections: Html[] = [];
  const rows: (readonly string[])[] = [];
  const ids: QuotableId[] = [];
  const withheld: WithheldPart[] = [];
  const versions = new Set<string>([`Beside ${input.extensionVersion}`]);
  let practice = false;
  let firstRecord: string | null = null;
  let unopened = 0;

  for (const [index, itemId] of input.itemIds.entries()) {
    if (input.signal.aborted) return fail('cancelled');
    const opened = await vault.openItem(itemId);
    if (!opened.ok) {
      unopened += 1;
      continue;
    }
    // "This must not be kept" may have been pressed since the choice was made.
    if (opened.value.state !== 'kept') continue;
    const numbered: NumberedItem = { number: itemNumber(numbers.size), item: opened.value };
    const planned = planItem(opened.value, input);
    const written = await writeItem(bag, vault, numbered, planned, profile, t);
    const plan = {
      ...planned,
      stays: [
        ...planned.stays.filter((part) => !written.failed.some((other) => other.sha256 === part.sha256)),
        ...written.failed,
      ],
    };

    numbers.set(itemId, numbered.number);
    if (!plan.record) hideNotesOf.add(itemId);
    else firstRecord ??= `data/items/${numbered.number}/record.json`;
    if (plan.record) versions.add(versionsOf(numbered));
    practice ||= opened.value.record.practice;
    sections.push(itemSection({ ...numbered, plan, files: written.files }, profile, t));
    rows.push(itemRow(numbered, plan, t));
    ids.push(idsOf(numbered));
    withheld.push(...plan.stays.map((part) => ({ ...part, item: numbered.number, itemId })));
    input.onProgress?.(index + 1, input.itemIds.length);
  }
  if (numbers.size === 0) return fail('no-items');

  const choice = { leaveOutLog: input.leaveOutLog, numbers, hideNotesOf };
  const sheet = buildCaseSheet(input.timeline, t, { now: input.now, profile, ...choice });
  const log = logOf(input.timeline.entries);
  // Notes on saves that stay home are part of those saves; only what was chosen line by line is named.
  const leftOut = log.filter((entry) => input.leaveOutLog.has(entry.id) && goesInLog(entry, { numbers, hideNotesOf }));
  await bag.payload('case-sheet.html', caseSheetFile(sheet, t));
  await bag.payload('timeline.csv', timelineTable(sheet, t));
  await bag.payload('items.csv', itemsTable(rows, t));
  await bag.payload(
    'withheld.json',
    withheldFile(withheld, leftOut, { notHandedOver: input.notHandedOver, unreadable: unopened }),
  );
  const custody = await vault.custody();
  if (!custody.ok) return custody;
  await bag.payload(
    'custody.jsonl',
    custodyFile(custody.value, (itemId) => profile === 'official' && numbers.has(itemId)),
  );
  if (profile === 'official') {
    await bag.payload('log.jsonl', logFile(log.filter((entry) => goesInLog(entry, choice))));
    const key = await vault.publicKey();
    if (!key.ok) return key;
    const der = bytesOfBase64(key.value.ed25519Spki);
    if (der === null) return fail('unreadable');
    await bag.payload('public-key.der', der);
    await bag.payload('public-key.txt', utf8(`${base64Of(der)}\n`));
    await bag.payload(
      'declaration.html',
      declarationFile({ saves: numbers.size, versions: [...versions], day: localDay(input.now) }, t),
    );
  }
  if (input.signal.aborted) return fail('cancelled');

  const unreadable =
    unopened + withheld.filter((part) => part.reason === 'unreadable' || part.reason === 'changed').length;
  await bag.tag(
    START_HERE,
    startHereFile(
      {
        profile,
        practice,
        sheet,
        items: sections,
        ids,
        firstRecord,
        gaps: gapsOf(input, unopened, withheld, leftOut.length),
        payloadFiles: bag.files(),
        signed: profile === 'official' && firstRecord !== null,
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
    ...(practice ? [['External-Description', 'Practice only: nothing in it is real'] as const] : []),
  ]);
  return ok({ itemIds: [...numbers.keys()], files: bag.files(), sha256, unreadable });
}

/** Files at fixed places; words under `package.file.<key>`. */
const COMMON_FILES: readonly (readonly [string, string])[] = [
  ['data/items/', 'items'],
  ['data/case-sheet.html', 'sheet'],
  ['data/timeline.csv', 'timeline'],
  ['data/items.csv', 'itemTable'],
  ['data/withheld.json', 'withheld'],
  ['data/custody.jsonl', 'custody'],
];
const FILES: Readonly<Record<PackageInput['profile'], readonly (readonly [string, string])[]>> = {
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

function gapsOf(input: WriteInput, unopened: number, withheld: readonly WithheldPart[], logLeftOut: number): string[] {
  const { t } = input;
  const chosen = withheld.filter((part) => part.reason === 'chosen').length;
  const unreadable = withheld.filter((part) => part.reason === 'unreadable').length;
  const changed = withheld.filter((part) => part.reason === 'changed').length;
  const lines: readonly (readonly [string, number])[] = [
    ['notHandedOver', input.notHandedOver],
    ['unreadable', unopened],
    ['chosen', chosen],
    ['partUnreadable', unreadable],
    ['partChanged', changed],
    ['logLeftOut', logLeftOut],
  ];
  return lines.filter(([, count]) => count > 0).map(([key, count]) => t.count(`package.gap.${key}`, count));
}

function idsOf({ number, item }: NumberedItem): QuotableId {
  const { record } = item;
  return {
    number,
    platform: record.platform?.name ?? '',
    account: record.facts?.authorHandle?.value ?? null,
    accountId: record.facts?.authorId?.value ?? null,
    postId: record.facts?.id?.value ?? null,
    address: shownAddress(record.canonicalAddress ?? record.address),
  };
}

function versionsOf({ item }: NumberedItem): string {
  const { made } = item.record;
  return `Beside ${made.extensionVersion}, ${made.browser} ${made.browserVersion}, ${made.os}`;
}
