import type { Part, PartRole } from '../../domain/item';
import type { StoredWord } from '../../domain/records/stored-word';
import type { PackageChoice } from './package-request';
import { policyOf } from './part-policy';

/** Why a part does not go. Words under `package.stays.<reason>`. */
export type StayReason =
  | 'full-copy' // the page's source or full text: it holds data about the visitor
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
  /** Whether the record itself goes. It tells the saver's time zone, browser and note. */
  readonly record: boolean;
  readonly goes: readonly GoingPart[];
  readonly stays: readonly StayingPart[];
  /** The page's text, to be handed over cleaned while the full one stays home; null where there is none or it was left out. */
  readonly cleanText: Part | null;
}

/** What is decided from: the parts of a save and its record, by digest and size. */
export interface ItemFacts {
  readonly parts: readonly Part[];
  readonly recordSha256: string;
  /** Size of the record in bytes. */
  readonly recordBytes: number;
}

/** Decides for one item, by the policy of each kind of part and the person's choice. Pure. */
export function planItem(item: ItemFacts, choice: Pick<PackageChoice, 'withhold' | 'release'>): ItemPlan {
  const goes: GoingPart[] = [];
  const stays: StayingPart[] = [];
  let cleanText: Part | null = null;
  const nextName = fileNames();
  for (const part of item.parts) {
    const policy = policyOf(part.role);
    const staying = { role: part.role, bytes: part.bytes, sha256: part.sha256 };
    if (choice.withhold.has(part.sha256)) stays.push({ ...staying, reason: 'chosen' });
    else if (policy.goes === 'when-released' && !choice.release.has(part.sha256)) {
      stays.push({ ...staying, reason: 'full-copy' });
      if (policy.cleanedCopy) cleanText = part;
    } else goes.push({ part, fileName: nextName(part) });
  }
  const record = !choice.withhold.has(item.recordSha256);
  if (!record) stays.push({ role: 'record', bytes: item.recordBytes, sha256: item.recordSha256, reason: 'chosen' });
  return { record, goes, stays, cleanText };
}

/** Names in an item's folder that are made by the package itself. */
export const DERIVED_NAMES: ReadonlySet<string> = new Set([
  'record.json',
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
