/**
 * Runs inside a page of the extension, in a real profile: reads the whole vault there and says what it is, in digests. Bundled by
 * `notes.ts`; the same text, built with the code of a released version, lies in `tests/stored/releases`.
 */
import type { KeyValue } from '../../../lib/app/ports';
import type { Case, LogEntry } from '../../../lib/domain/case';
import type { CustodyLink } from '../../../lib/domain/custody';
import { sha256Hex } from '../../../lib/domain/digest';
import { verifyPackage } from '../../../lib/package/verify/verify-package';
import type { Verification } from '../../../lib/package/verify/verify-result';
import { createVaultReader, markersAt } from '../../../lib/vault/reader';
import { fileValues } from '../../../lib/vault/storage/file-values';

export { restoreDatabase } from '../stored/restore-database';

/** One item, in digests taken now of what is read now. */
export interface NotedItem {
  readonly recordSha256: string;
  readonly signature: string;
  readonly caseId: string;
  readonly title: string | null;
  /** SHA-256 by name of the part. */
  readonly parts: Readonly<Record<string, string>>;
  readonly check: string;
}

/** All that may never change by an update. */
export interface VaultNote {
  readonly databaseVersion: number;
  readonly items: Readonly<Record<string, NotedItem>>;
  readonly withheld: readonly string[];
  readonly cases: readonly { readonly case: Case; readonly itemCount: number; readonly logCount: number }[];
  readonly lines: Readonly<Record<string, LogEntry>>;
  readonly links: readonly CustodyLink[];
  readonly actions: readonly (string | null)[];
  readonly log: string;
  /** The copy outside the database: the number of a line and its digest. */
  readonly head: { readonly sequence: number; readonly digest: string } | null;
  readonly ownKey: string;
}

interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
}

const area = (): LocalArea => {
  const world = globalThis as unknown as Record<
    string,
    { readonly storage: { readonly local: LocalArea } } | undefined
  >;
  const local = (world['browser'] ?? world['chrome'])?.storage.local;
  if (local === undefined) throw new Error('no page of the extension');
  return local;
};

/** Only reads: a write of the reader would be a change of what is noted. */
const keyValue: KeyValue = {
  get: async (key) => (await area().get(key))[key],
  set: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

const files: KeyValue = { ...fileValues(), set: () => Promise.resolve(), remove: () => Promise.resolve() };

function valueOf<T>(
  what: string,
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(`${what}: ${String(result.reason)}`);
  return result.value;
}

/** The whole vault in digests. Throws where anything in it cannot be read. */
export async function noteVault(): Promise<VaultNote> {
  const vault = createVaultReader({ name: 'beside', keyValue, files });
  const listed = valueOf('list', await vault.listItems({ limit: 10_000, before: null }));
  if (listed.unreadable > 0) throw new Error(`${String(listed.unreadable)} items of the list cannot be read`);
  const items: Record<string, NotedItem> = {};
  for (const { id, caseId, title } of listed.items) {
    const opened = valueOf(id, await vault.openItem(id));
    const parts: Record<string, string> = {};
    for (const part of opened.record.parts)
      parts[part.name] = await sha256Hex(valueOf(part.name, await vault.readPart(id, part.name)));
    const { state } = valueOf('check', await vault.checkItem(id));
    items[id] = {
      recordSha256: await sha256Hex(opened.recordBytes),
      signature: opened.signature,
      caseId,
      title,
      parts,
      check: state,
    };
  }
  const cases = valueOf('cases', await vault.listCases());
  const lines: Record<string, LogEntry> = {};
  for (const { case: shown } of cases) {
    const timeline = valueOf('timeline', await vault.timeline(shown.id));
    if (timeline.unreadable > 0) throw new Error(`${String(timeline.unreadable)} lines cannot be read`);
    for (const entry of timeline.entries) if (entry.kind === 'log') lines[entry.entry.id] = entry.entry;
  }
  const custody = valueOf('custody', await vault.custody());
  const databases = await indexedDB.databases();
  return {
    databaseVersion: databases.find((one) => one.name === 'beside')?.version ?? 0,
    items,
    withheld: valueOf('withheld', await vault.withheldItems()).map(({ id }) => id),
    cases: cases.map(({ case: shown, itemCount, logCount }) => ({ case: shown, itemCount, logCount })),
    lines,
    links: custody.map(({ link }) => link),
    actions: custody.map(({ body }) => body?.action ?? null),
    log: valueOf('log', await vault.checkCustody()).problem,
    head: await markersAt({ name: 'beside', keyValue, files }).head(),
    ownKey: valueOf('key', await vault.publicKey()).ed25519Spki,
  };
}

/** What this code says of a package, given as base64. */
export async function verdictOn(base64: string, ownKey: string): Promise<Verification> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return verifyPackage(new Blob([bytes]), { ownKey });
}
