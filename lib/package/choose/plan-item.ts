import type { OpenedItem } from '../../app/vault-port';
import type { ItemRecord, Part, PartRole } from '../../domain/item';
import { entryValues, type EntryDigest } from '../../domain/records/record-entries';
import type { StoredWord } from '../../domain/records/stored-word';
import { planEntries, type EntryPlan } from './entry-policy';
import type { PackageChoice } from './package-request';
import { partGoes, policyOf } from './part-policy';

/** Why a part does not go. Words under `package.stays.<reason>`. */
export type StayReason =
  | 'full-copy' // the page's source or full text: it holds data about the visitor
  | 'shows-others' // it shows more than the acts that go
  | 'chosen' // the person left it out
  | 'unreadable' // it is there but cannot be opened
  | 'changed'; // its bytes are not the ones that were saved

/** Role of a file of an item: one of its parts, or the record itself. */
export type FileRole = StoredWord<PartRole> | 'record';

/** A part that goes, with its file name in the item's folder. */
export interface GoingPart {
  readonly part: Part;
  readonly fileName: string;
}

/** A part that stays home, named in the package by its digest. */
export interface StayingPart {
  readonly role: FileRole;
  readonly bytes: number;
  readonly sha256: string;
  readonly reason: StayReason;
}

/** What is done with each part of an item. */
export interface ItemPlan {
  /** Whether the record itself goes: the digests that were signed; in version 1 it tells the saver's time zone, browser and note, too. */
  readonly record: boolean;
  /** What is done with its entries. None in version 1. Without the record none of them goes as a file. */
  readonly entries: EntryPlan;
  /** Whether anything tells the saver's time zone, browser, window and note at saving. */
  readonly tellsSaver: boolean;
  /** Whether the person's own words on this save go: its note and later ones, or what they told. */
  readonly tellsNotes: boolean;
  readonly goes: readonly GoingPart[];
  readonly stays: readonly StayingPart[];
  /** The page's text, where the person adds a cleaned copy while the full one stays home. */
  readonly cleanText: Part | null;
}

/** What is decided from: the parts of a save, its record and its entries, by digest. */
export interface ItemFacts {
  /** The version its record was stored in, and what it is a save of. */
  readonly version: ItemRecord['version'];
  readonly kind: ItemRecord['kind'];
  readonly entries: readonly EntryDigest[];
  readonly parts: readonly Part[];
  readonly recordSha256: string;
  /** Size of the record in bytes. */
  readonly recordBytes: number;
}

/** Decides for one item, by the policy of each kind of part and entry and the person's choice. Pure. */
export function planItem(
  item: ItemFacts,
  choice: Pick<PackageChoice, 'withhold' | 'release' | 'cleaned' | 'profile'>,
): ItemPlan {
  const record = !choice.withhold.has(item.recordSha256);
  // Without the record nothing about the saver goes either: it is left out because it tells of them.
  const about = record ? [] : item.entries.filter(({ kind }) => kind === 'surroundings');
  const withhold = new Set([...choice.withhold, ...about.map(({ sha256 }) => sha256)]);
  const entries = planEntries(item.entries, { ...choice, withhold });
  const someActsStay = entries.stays.some(({ kind }) => kind === 'act');
  const goes: GoingPart[] = [];
  const stays: StayingPart[] = [];
  let cleanText: Part | null = null;
  const nextName = fileNames();
  for (const part of item.parts) {
    const policy = policyOf(part.role);
    const staying = { role: part.role, bytes: part.bytes, sha256: part.sha256 };
    const released = choice.release.has(part.sha256);
    if (choice.withhold.has(part.sha256)) stays.push({ ...staying, reason: 'chosen' });
    else if (policy.goesTo === 'nobody' && !released) {
      stays.push({ ...staying, reason: 'full-copy' });
      if (policy.cleanedCopy && !someActsStay && choice.cleaned.has(part.sha256)) cleanText = part;
    } else if (!released && (!partGoes(part.role, choice.profile) || (policy.showsAll && someActsStay)))
      stays.push({ ...staying, reason: 'shows-others' });
    else goes.push({ part, fileName: nextName(part) });
  }
  if (!record) stays.push({ role: 'record', bytes: item.recordBytes, sha256: item.recordSha256, reason: 'chosen' });
  const tellsSaver = record && (item.version === 1 || entries.goes.some(({ kind }) => kind === 'surroundings'));
  const told = item.version > 1 && item.kind === 'written';
  return {
    record,
    entries,
    goes,
    stays,
    cleanText,
    tellsSaver,
    tellsNotes: told ? record && !someActsStay : tellsSaver,
  };
}

/** An opened save with nothing in it but what goes: whatever is written from it cannot tell of the rest. */
export function handedOver(item: OpenedItem, plan: ItemPlan): OpenedItem {
  if (item.record.version === 1) return item;
  const going = new Set(plan.entries.goes.map(({ sha256 }) => sha256));
  const entries = item.entries.filter(({ sha256 }) => going.has(sha256));
  const values = entryValues(entries.map(({ entry }) => entry));
  // What the person told stays with the record it stands in, and so does the day it happened.
  const acts = plan.tellsNotes
    ? values.acts
    : values.acts.map((act) => (act.kind === 'told' ? { ...act, words: null, when: null } : act));
  return {
    ...item,
    entries: plan.record ? entries : [],
    record: { ...item.record, ...values, acts },
  };
}

/** Names in an item's folder that are made by the package itself. */
export const DERIVED_NAMES: ReadonlySet<string> = new Set([
  'record.json',
  'entries.jsonl',
  'record.sig',
  'subject.json',
  'page-text-cleaned.txt',
  'comments.txt',
  'words.txt',
]);

/** Gives each part that goes, in the order of its record, the name of its file in the item's folder. */
export function fileNames(): (part: Part) => string {
  const taken = new Set<string>(DERIVED_NAMES);
  return (part) => fileNameOf(part, taken);
}

function fileNameOf(part: Part, taken: Set<string>): string {
  const wanted = policyOf(part.role).fileName ?? `added-${part.name.replace(/[.]+$/, '')}`;
  const dot = wanted.indexOf('.');
  const [stem, ending] = dot < 0 ? [wanted, ''] : [wanted.slice(0, dot), wanted.slice(dot)];
  let name = wanted;
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${stem}-${copy}${ending}`;
  taken.add(name.toLowerCase());
  return name;
}
