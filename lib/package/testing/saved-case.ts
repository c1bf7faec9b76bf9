/** For tests only: a vault in memory with real digests, a real custody chain and a real signing key. */
import { listedItem, summaryOfRecord } from '../../domain/records/summary';
import { evenChunks } from '../../domain/byte-source';
import { NO_ACCOUNTS_TOLD, type AccountsTold } from '../../domain/records/accounts-told';
import type { CustodyEntry, OpenedItem } from '../../app/vault-port';
import { base64Of } from '../../domain/base64';
import type { Case, CaseTimeline, LogEntry, TimelineEntry } from '../../domain/case';
import type { CustodyBody, CustodyLink } from '../../domain/custody';
import { nextLink } from '../../domain/custody-chain';
import { bytesOfHex, sha256Hex } from '../../domain/digest';
import { FACT_NAMES, type FactName } from '../../domain/fact-names';
import type { Moment, Part, PartRole } from '../../domain/item';
import { divideEntries, readEntryLines } from '../../domain/records/record-entries';
import { statementBytes } from '../../domain/records/statement';
import { newestRecord, readRecord, type StoredRecord } from '../../domain/records/record';
import type { ActV2 } from '../../domain/records/record-entry-v2';
import { asVersion1, itemOfFlat, type FlatRecord } from '../../domain/testing/flat-record';
import { fail, ok } from '../../domain/result';
import { stableJson, stableJsonBytes, type JsonValue } from '../../domain/stable-json';
import { timeOfEntry } from '../../domain/timeline-time';
import type { PackageChoice, PackageSource } from '../choose/package-request';
import { sha256HexNow, utf8, utf8Text, type Bytes } from '../bag/bytes';

export const CASE_ID = '10000000-0000-4000-8000-000000000000';
export const NOW: Moment = {
  utc: '2026-11-20T23:30:00.000Z',
  monotonicMs: 5_000,
  timeZone: 'Europe/Berlin',
  offsetMinutes: 60,
};

/** A part of a pretend save. */
export interface SamplePart {
  readonly role: PartRole;
  readonly name: string;
  readonly type: string;
  readonly bytes: Bytes;
}

/** A pretend save; everything not given is ordinary. */
export interface SampleItem {
  readonly facts?: Partial<Record<FactName, string>>;
  readonly record?: Partial<FlatRecord>;
  /** Acts instead of the one that follows from the record. */
  readonly acts?: readonly ActV2[];
  /** The version it was stored in; the newest where nothing is said. */
  readonly version?: StoredRecord['version'];
  readonly parts?: readonly SamplePart[];
}

/** One pixel, PNG. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (unit) => unit.charCodeAt(0),
);

/** The id of the n-th pretend save. */
export function itemId(index: number): string {
  return `20000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** A vault holding one case with these saves and log lines. `tamper` may change what is read. */
export async function savedCase(
  items: readonly SampleItem[],
  log: readonly LogEntry[] = [],
  changes: {
    readonly case?: Partial<Case>;
    readonly timeline?: Partial<Pick<CaseTimeline, 'unreadable' | 'newer' | 'putAway'>>;
    readonly told?: AccountsTold;
    readonly thumbnail?: (itemId: string) => Bytes | null;
    readonly readPart?: (itemId: string, name: string, stored: Bytes) => Bytes | null;
  } = {},
): Promise<{
  readonly vault: PackageSource;
  readonly itemIds: string[];
  readonly opened: ReadonlyMap<string, OpenedItem>;
  readonly timeline: CaseTimeline;
}> {
  const keys = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('a key pair was expected');
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const opened = new Map<string, OpenedItem>();
  const stored = new Map<string, Bytes>();
  const custody: CustodyEntry[] = [];
  const entries: TimelineEntry[] = [];
  const note = (body: CustodyBody): void => {
    const bodyBytes = stableJsonBytes({ ...body });
    const link: CustodyLink = nextLink(custody.at(-1)?.link ?? null, sha256HexNow(bodyBytes));
    custody.push({ link, body, bodyBytes });
  };
  const body = (action: CustodyBody['action'], id: string | null, extra: Partial<CustodyBody> = {}): CustodyBody => ({
    version: 1,
    salt: '0'.repeat(32),
    utc: NOW.utc,
    action,
    itemId: id,
    caseId: CASE_ID,
    recordSha256: null,
    signature: null,
    detail: '',
    extensionVersion: '0.1.0',
    ...extra,
  });
  note(body('vault-created', null));

  for (const [index, sample] of items.entries()) {
    const id = itemId(index);
    const { text, entriesText } = await storedText(await flatOf(id, index, sample), sample, base64Of(spki));
    const recordBytes = utf8(text);
    const signed = readRecord(text);
    const lines = await readEntryLines(entriesText);
    if (!signed.ok || lines === null) throw new Error('the sample does not open');
    const record = newestRecord(
      signed.value,
      lines.map(({ entry }) => entry),
    );
    const recordSha256 = await sha256Hex(recordBytes);
    const signature = base64Of(
      new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, bytesOfHex(recordSha256))),
    );
    opened.set(id, { record, recordBytes, entries: lines, recordSha256, signature, caseId: CASE_ID, state: 'kept' });
    for (const part of sample.parts ?? []) stored.set(`${id}/${part.name}`, part.bytes);
    note(body('saved', id, { recordSha256, signature }));
    entries.unshift({
      at: record.times.done,
      kind: 'item',
      item: listedItem({ id, caseId: CASE_ID, state: 'kept' }, summaryOfRecord(record)),
    });
  }
  for (const entry of log) entries.push({ at: timeOfEntry(entry), kind: 'log', entry });
  note(body('checked', null));

  const each: Case = {
    version: 1,
    id: CASE_ID,
    name: '',
    account: { platformId: 'vidora', platformName: 'Vidora', authorId: 'u-77', authorHandle: '@loud.fox' },
    openedUtc: NOW.utc,
    people: '',
    impact: '',
    mergedInto: null,
    ...changes.case,
  };
  const timeline: CaseTimeline = {
    case: each,
    entries: entries.toSorted((a, b) => b.at.localeCompare(a.at)),
    told: changes.told ?? NO_ACCOUNTS_TOLD,
    unreadable: 0,
    newer: 0,
    putAway: [],
    ...changes.timeline,
  };
  const vault: PackageSource = {
    timeline: async (caseId) => Promise.resolve(caseId === CASE_ID ? ok(timeline) : fail('not-found' as const)),
    openItem: async (id) => {
      const found = opened.get(id);
      return Promise.resolve(found === undefined ? fail('not-found' as const) : ok(found));
    },
    readPart: async (id, name) => {
      const bytes = stored.get(`${id}/${name}`);
      if (bytes === undefined) return Promise.resolve(fail('not-found' as const));
      const read = changes.readPart === undefined ? bytes : changes.readPart(id, name, bytes);
      return Promise.resolve(read === null ? fail('damaged' as const) : ok(read));
    },
    thumbnail: async (id) => {
      const bytes = changes.thumbnail?.(id) ?? null;
      return Promise.resolve(bytes === null ? fail('not-found' as const) : ok(bytes));
    },
    streamPart: async (id, name) => {
      const found = await vault.readPart(id, name);
      if (!found.ok) return found;
      const { value } = found;
      return ok({
        length: value.length,
        // Each in memory of its own, as the vault gives them: whoever reads them may give it back.
        chunks: async function* () {
          for await (const chunk of evenChunks(value)) yield chunk.slice();
        },
      });
    },
    custody: async () => Promise.resolve(ok(custody)),
    importedHistories: () => Promise.resolve(ok([])),
    signStatement: async (statement) =>
      ok(base64Of(new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, statementBytes(statement))))),
    publicKey: async () => Promise.resolve(ok({ ed25519Spki: base64Of(spki) })),
  };
  return { vault, itemIds: [...opened.keys()], opened, timeline };
}

/** The signed text of a record and its entries, as the vault holds them. */
async function storedText(
  flat: FlatRecord,
  sample: SampleItem,
  signer: string,
): Promise<{ readonly text: string; readonly entriesText: string }> {
  const plain = (value: object): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
  if (sample.version === 1) return { text: stableJson(plain(asVersion1(flat))), entriesText: '' };
  const { acts, place, surroundings, ...open } = itemOfFlat(flat);
  let entry = 0;
  // The same case made twice has the same digests.
  const divided = await divideEntries({ acts: sample.acts ?? acts, place, surroundings }, () =>
    new Uint8Array(16).fill((entry += 1)),
  );
  return {
    text: stableJson(plain({ ...open, version: 2, entries: divided.digests, signer })),
    entriesText: utf8Text(divided.bytes) ?? '',
  };
}

async function flatOf(id: string, index: number, sample: SampleItem): Promise<FlatRecord> {
  const parts: Part[] = [];
  for (const part of sample.parts ?? []) {
    parts.push({
      role: part.role,
      name: part.name,
      type: part.type,
      bytes: part.bytes.length,
      sha256: await sha256Hex(part.bytes),
      how: 'test',
    });
  }
  const facts = Object.fromEntries(
    FACT_NAMES.map((name) => [
      name,
      sample.facts?.[name] === undefined ? null : { value: sample.facts[name], reader: `test:${name}` },
    ]),
  );
  return {
    id,
    kind: 'page',
    saved: {
      utc: `2026-11-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00.000Z`,
      monotonicMs: 1_000,
      timeZone: 'Europe/Berlin',
      offsetMinutes: 60,
    },
    platform: { id: 'vidora', name: 'Vidora' },
    pageKind: 'video',
    address: `https://vidora.example/watch?v=abc${index}&web_id=7412365478965412365`,
    canonicalAddress: `https://vidora.example/watch?v=abc${index}`,
    title: 'A video',
    pageLanguage: 'en',
    facts,
    pickedComment: null,
    video: null,
    viewport: { width: 980, height: 700, scrollX: 0, scrollY: 0, devicePixelRatio: 1, outerWidth: 1366 },
    parts,
    missing: [],
    note: '',
    category: null,
    askedUnder18: 'no',
    made: { browser: 'Chromium', browserVersion: '156', os: 'Linux', extensionVersion: '0.1.0', rights: ['activeTab'] },
    derivedFrom: null,
    practice: false,
    ...sample.record,
  };
}

/** Text as a part. */
export function textPart(role: PartRole, name: string, text: string): SamplePart {
  return { role, name, type: 'text/plain', bytes: utf8(text) };
}

/** The choice of somebody who adds all that may be added: every loaded comment, and the words on the pages, cleaned. */
export function allAdded(opened: ReadonlyMap<string, OpenedItem>): Pick<PackageChoice, 'release' | 'cleaned'> {
  const ofRole = (role: PartRole) =>
    new Set(
      [...opened.values()].flatMap(({ record }) =>
        record.parts.flatMap((part) => (part.role === role ? [part.sha256] : [])),
      ),
    );
  return { release: ofRole('comments'), cleaned: ofRole('text') };
}
