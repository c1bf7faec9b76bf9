import { ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/ports';
import type { Translator, Values } from '../../words/translate';
import { logOf } from '../sheet/case-sheet';
import { itemNumber, type PackageChoice, type PackageSource } from './package-request';
import { cleanAddress } from '../clean/clean-address';
import { goesInLog } from './log-choice';
import { planItem, type FileRole, type StayReason } from './plan-item';

/** A sentence as data: `t.dynamic(key, values)`, or `t.count(key, count, values)` where `count` is given. */
export interface PreviewLine {
  readonly key: string;
  readonly count?: number;
  readonly values?: Values;
}

/** One file of a save that the person may send or keep. */
export interface PreviewFile {
  readonly role: FileRole;
  readonly sha256: string;
  readonly bytes: number;
  readonly goes: boolean;
  /** Why it stays; null where it goes. */
  readonly reason: StayReason | null;
}

/** One save with its files. */
export interface PreviewItem {
  readonly itemId: string;
  readonly files: readonly PreviewFile[];
}

/** What a package would hold, told before it is built. */
export interface PackagePreview {
  readonly goes: readonly PreviewLine[];
  /** What in it is about the person who saved it. */
  readonly aboutYou: readonly PreviewLine[];
  readonly stays: readonly PreviewLine[];
  readonly items: readonly PreviewItem[];
  /** Lines of the log that go unless the person leaves them out, as in the timeline. */
  readonly log: readonly { readonly id: string; readonly goes: boolean }[];
  /** Sum of the parts that go, in bytes: the file will be about this size. */
  readonly bytes: number;
  /** Saves that cannot be opened and would be missing. */
  readonly unreadable: number;
}

/** Looks at the records of what was chosen, reads no part. */
export async function previewPackage(
  vault: PackageSource,
  choice: PackageChoice,
): Promise<Result<PackagePreview, VaultFailure>> {
  const timeline = await vault.timeline(choice.caseId);
  if (!timeline.ok) return timeline;
  const counts = {
    saves: 0,
    pictures: 0,
    comments: 0,
    files: 0,
    texts: 0,
    records: 0,
    notes: 0,
    addresses: 0,
    released: 0,
    fullCopies: 0,
    kept: 0,
  };
  const zones = new Set<string>();
  const browsers = new Set<string>();
  const items: PreviewItem[] = [];
  const numbers = new Map<string, string>();
  const hideNotesOf = new Set<string>();
  let unreadable = 0;
  let bytes = 0;

  for (const itemId of choice.itemIds) {
    const opened = await vault.openItem(itemId);
    if (!opened.ok || opened.value.state !== 'kept') {
      unreadable += opened.ok ? 0 : 1;
      continue;
    }
    const { record, recordBytes, recordSha256 } = opened.value;
    const plan = planItem(opened.value, choice);
    counts.saves += 1;
    numbers.set(itemId, itemNumber(numbers.size));
    if (!plan.record) hideNotesOf.add(itemId);
    for (const { part } of plan.goes) {
      bytes += part.bytes;
      if (part.role === 'picture' || part.role === 'frame') counts.pictures += 1;
      if (part.role === 'comments') counts.comments += 1;
      if (part.role === 'file') counts.files += 1;
      if (part.role === 'source' || part.role === 'text') counts.released += 1;
    }
    if (plan.cleanText !== null) counts.texts += 1;
    if (plan.record) {
      bytes += recordBytes.length;
      counts.records += 1;
      counts.notes += record.note === '' ? 0 : 1;
      counts.addresses += record.address !== null && cleanAddress(record.address).removed > 0 ? 1 : 0;
      zones.add(record.saved.timeZone);
      browsers.add(`${record.made.browser} ${record.made.browserVersion}, ${record.made.os}`);
    }
    for (const part of plan.stays) counts[part.reason === 'full-copy' ? 'fullCopies' : 'kept'] += 1;
    const ofRecord: PreviewFile = {
      role: 'record',
      sha256: recordSha256,
      bytes: recordBytes.length,
      goes: plan.record,
      reason: plan.record ? null : 'chosen',
    };
    const parts = record.parts.map((part): PreviewFile => {
      const staying = plan.stays.find((other) => other.sha256 === part.sha256 && other.role === part.role);
      return {
        role: part.role,
        sha256: part.sha256,
        bytes: part.bytes,
        goes: staying === undefined,
        reason: staying?.reason ?? null,
      };
    });
    items.push({ itemId, files: [ofRecord, ...parts] });
  }

  const log = logOf(timeline.value.entries).filter((entry) => goesInLog(entry, { numbers, hideNotesOf }));
  const lines = log.filter((entry) => !choice.leaveOutLog.has(entry.id));
  const diary = lines.filter((entry) => entry.kind === 'diary' || entry.kind === 'note').length;
  const own = (timeline.value.case.people === '' ? 0 : 1) + (timeline.value.case.impact === '' ? 0 : 1);
  const official = choice.profile === 'official';
  return ok({
    goes: [
      counted('saves', counts.saves),
      counted('pictures', counts.pictures),
      counted('comments', counts.comments),
      counted('texts', counts.texts),
      counted('files', counts.files),
      counted('log', lines.length),
      ...(official ? [line('official')] : []),
    ].filter(isShown),
    aboutYou: [
      counted('you.pictures', counts.pictures),
      counted('you.comments', counts.comments),
      ...(counts.records > 0
        ? [
            line('you.zone', { zone: [...zones].join(', ') }),
            line('you.browser', { browser: [...browsers].join('; ') }),
            line('you.window'),
          ]
        : []),
      counted('you.addresses', counts.addresses),
      counted('you.notes', counts.notes + diary),
      counted('you.own', own),
      counted('you.files', counts.files),
      counted('you.released', counts.released),
      ...(official ? [line('you.key')] : []),
      line('you.chain'),
    ].filter(isShown),
    stays: [
      counted('stays.full', counts.fullCopies),
      counted('stays.kept', counts.kept),
      counted('stays.log', log.length - lines.length),
      counted(
        'stays.saves',
        timeline.value.entries.filter(
          (entry) => entry.kind === 'item' && entry.item.state === 'kept' && !choice.itemIds.includes(entry.item.id),
        ).length,
      ),
      line('stays.others'),
    ].filter(isShown),
    items,
    log: log.map((entry) => ({ id: entry.id, goes: !choice.leaveOutLog.has(entry.id) })),
    bytes,
    unreadable,
  });
}

/** The sentence of a line. */
export function previewSentence(each: PreviewLine, t: Translator): string {
  return each.count === undefined ? t.dynamic(each.key, each.values) : t.count(each.key, each.count, each.values);
}

function counted(key: string, count: number): PreviewLine {
  return { key: `package.preview.${key}`, count };
}

function line(key: string, values?: Values): PreviewLine {
  return values === undefined ? { key: `package.preview.${key}` } : { key: `package.preview.${key}`, values };
}

function isShown(each: PreviewLine): boolean {
  return each.count !== 0;
}
