import { ok, type Result } from '../../domain/result';
import type { VaultFailure } from '../../app/vault-port';
import type { Case } from '../../domain/case';
import type { Translator } from '../../words/translate';
import { namedFor, type PackageChoice, type PackageSource } from './package-request';
import { isolated } from '../clean/isolate';
import { policyOf, type PartPolicy } from './part-policy';
import type { EntryKind, EntryStay } from './entry-policy';
import type { FileRole, StayingPart, StayReason } from './plan-item';
import { readPlan, type PackagePlan, type PlannedItem } from './plan-package';
import { counted, isShown, line, type PreviewLine } from './preview-line';
import { whoseLines } from './preview-whose';

/** One file of a save, or one entry of its record, that the person may send or keep. */
export interface PreviewFile {
  readonly role: FileRole | EntryKind | 'text-cleaned';
  /** Whose act it is and how it begins; null for anything else. */
  readonly about: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly goes: boolean;
  /** Why it stays; null where it goes. */
  readonly reason: StayReason | EntryStay | null;
  /** Whether the person is asked about it. What stays home by itself is not offered: it would tell about the person. */
  readonly offered: boolean;
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
}

/** Tells the plan of a package. Looks at the records of what was chosen, reads no part. */
export async function previewPackage(
  vault: PackageSource,
  choice: PackageChoice,
): Promise<Result<PackagePreview, VaultFailure>> {
  const timeline = await vault.timeline(choice.caseId);
  if (!timeline.ok) return timeline;
  const read = await readPlan(vault, choice, timeline.value);
  if (!read.ok) return read;
  const restored = await vault.importedHistories();
  if (!restored.ok) return restored;
  return ok(
    previewOf(
      read.value.plan,
      namedFor(timeline.value, choice).case,
      { unopened: read.value.unopened, restored: restored.value.length },
      whoseLines(timeline.value, choice.profile, read.value.plan.items),
    ),
  );
}

/**
 * A plan in lines to say. `unopened`: chosen saves that cannot be opened. `restored`: logs that came with backups. `whose`: what is said of
 * accounts. Pure.
 */
export function previewOf(
  plan: PackagePlan,
  of: Pick<Case, 'name' | 'people' | 'impact'>,
  { unopened, restored }: { readonly unopened: number; readonly restored: number },
  whose: readonly PreviewLine[],
): PackagePreview {
  const going = plan.items.flatMap((item) => item.plan.goes.map(({ part }) => part));
  const staying = plan.items.flatMap((item) => item.plan.stays);
  const records = plan.items.filter((item) => item.plan.record).map(({ facts }) => facts);
  const telling = plan.items.filter((item) => item.plan.tellsSaver).map(({ facts }) => facts);
  const entries = plan.items.flatMap((item) => item.plan.entries.stays);
  const notes = plan.items.filter((item) => item.plan.tellsNotes && item.facts.hasNote).length;
  const parts = (counts: PartPolicy['counts']): number =>
    going.filter((part) => policyOf(part.role).counts === counts).length;
  const lines = plan.log.filter(({ goes }) => goes).map(({ entry }) => entry);
  const diary = lines.filter((entry) => entry.kind === 'diary' || entry.kind === 'note').length;
  const own = [of.people, of.impact].filter((words) => words !== '').length;
  const { official } = plan.profile;
  return {
    goes: [
      counted('saves', plan.items.length),
      counted('pictures', parts('pictures')),
      counted('comments', parts('comments')),
      counted('captions', parts('captions')),
      counted('texts', plan.items.filter((item) => item.plan.cleanText !== null).length),
      counted('files', parts('files')),
      counted('log', lines.length),
      ...(official ? [line('official')] : []),
    ].filter(isShown),
    aboutYou: [
      ...(of.name.trim() === '' ? [] : [line('you.name', { name: isolated(of.name) })]),
      ...whose,
      counted('you.pictures', parts('pictures')),
      counted('you.comments', parts('comments')),
      ...(telling.length > 0
        ? [
            line('you.zone', { zone: [...new Set(telling.map(({ timeZone }) => timeZone))].join(', ') }),
            line('you.browser', { browser: [...new Set(telling.map(({ browser }) => browser))].join('; ') }),
            line('you.window'),
          ]
        : []),
      counted('you.titles', telling.filter(({ hasTitle }) => hasTitle).length),
      counted('you.addresses', plan.items.filter(tellsAddress).length),
      counted('you.texts', plan.items.filter((item) => item.plan.cleanText !== null).length),
      counted('you.notes', notes + diary),
      counted('you.own', own),
      counted('you.putAway', plan.log.filter(({ goes, ofPutAway }) => goes && ofPutAway).length),
      counted('you.files', parts('files')),
      counted('you.released', parts('released')),
      // A record of version 2 names its signer and the run of the browser it was made in, whoever it is handed to.
      ...(records.some(({ version }) => version > 1) ? [line('you.signer')] : official ? [line('you.key')] : []),
      line(plan.profile.custodyBodies ? 'you.log' : 'you.chain'),
      counted('you.restored', restored),
    ].filter(isShown),
    stays: [
      counted('stays.full', staying.filter(({ reason }) => reason === 'full-copy').length),
      counted('stays.comments', staying.filter(isProposed).length),
      counted('stays.kept', staying.filter((part) => part.reason !== 'full-copy' && !isProposed(part)).length),
      counted('stays.surroundings', entries.filter(({ kind }) => kind === 'surroundings').length),
      counted('stays.acts', entries.filter(({ kind }) => kind === 'act').length),
      counted('stays.log', plan.log.length - lines.length),
      counted('stays.saves', plan.notHandedOver),
      counted('stays.unopened', unopened + plan.unlisted.unreadable),
      counted('stays.newer', plan.unlisted.newer),
      line('stays.others'),
    ].filter(isShown),
    items: plan.items.map(previewItem),
    // What stays with its act is not asked about: it is counted among the lines that stay.
    log: plan.log.filter(({ withAct }) => !withAct).map(({ entry, goes }) => ({ id: entry.id, goes })),
    bytes:
      going.reduce((sum, part) => sum + part.bytes, 0) + records.reduce((sum, { recordBytes }) => sum + recordBytes, 0),
  };
}

/** Loaded comments stay unless somebody adds them: nobody left them out. */
function isProposed({ role, reason }: StayingPart): boolean {
  return role === 'comments' && reason === 'shows-others';
}

/** Whether an address goes with parts that may tell about the visitor. */
function tellsAddress({ facts, plan }: PlannedItem): boolean {
  if (!plan.record) return false;
  const goes = (kind: EntryKind) => plan.entries.goes.some((entry) => entry.kind === kind);
  return (
    (plan.tellsSaver && facts.addressTells) || (goes('place') && facts.placeTells) || (goes('act') && facts.actsTell)
  );
}

function previewItem({ facts, plan }: PlannedItem): PreviewItem {
  const ofRecord: PreviewFile = {
    role: 'record',
    about: null,
    sha256: facts.recordSha256,
    bytes: facts.recordBytes,
    goes: plan.record,
    reason: plan.record ? null : 'chosen',
    offered: true,
  };
  const parts = facts.parts.map((part): PreviewFile => {
    const staying = plan.stays.find((other) => other.sha256 === part.sha256 && other.role === part.role);
    const { role, sha256, bytes } = part;
    const reason = staying?.reason ?? null;
    return { role, about: null, sha256, bytes, goes: staying === undefined, reason, offered: reason !== 'full-copy' };
  });
  return {
    itemId: facts.itemId,
    files: [ofRecord, ...previewEntries(facts, plan), ...parts, ...cleanedTexts(facts, plan)],
  };
}

/** The page's text, of which the person may add a cleaned copy where nothing of the save stays that it would show. */
function cleanedTexts(facts: PlannedItem['facts'], plan: PlannedItem['plan']): readonly PreviewFile[] {
  if (plan.entries.stays.some(({ kind }) => kind === 'act')) return [];
  return facts.parts.flatMap(({ role, sha256, bytes }): readonly PreviewFile[] =>
    policyOf(role).cleanedCopy && plan.stays.some((other) => other.sha256 === sha256 && other.reason === 'full-copy')
      ? [
          {
            role: 'text-cleaned',
            about: null,
            sha256,
            bytes,
            goes: plan.cleanText?.sha256 === sha256,
            reason: plan.cleanText?.sha256 === sha256 ? null : 'full-copy',
            offered: true,
          },
        ]
      : [],
  );
}

/** What of the record can stay home by itself. A single act is the save: it is left out with it. */
function previewEntries(facts: PlannedItem['facts'], plan: PlannedItem['plan']): readonly PreviewFile[] {
  const about = new Map(facts.acts.map((act) => [act.sha256, act.about]));
  return facts.entries.flatMap(({ kind, sha256 }): readonly PreviewFile[] => {
    const reason = plan.entries.stays.find((other) => other.sha256 === sha256)?.reason ?? null;
    const entry = { about: about.get(sha256) ?? null, sha256, bytes: 0, goes: reason === null, reason };
    if (kind === 'act') return about.size < 2 ? [] : [{ ...entry, role: 'act', offered: true }];
    if (kind === 'surroundings') return [{ ...entry, role: 'surroundings', offered: reason !== 'about-saver' }];
    return kind === 'place' ? [{ ...entry, role: 'place', offered: true }] : [];
  });
}

/** One line of the preview in words; a line that counts something gets the plural form of the language. */
export function previewSentence(each: PreviewLine, t: Translator): string {
  return each.count === undefined ? t(each.key, each.values) : t.count(each.key, each.count);
}
