/** The golden files: what versions stored, as bytes that are never made again. `tests/stored/README.md` tells how they came about. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, CaseSummary, LogEntry } from '../../../lib/domain/case';
import type { CustodyLink } from '../../../lib/domain/custody';
import type { ItemState, ItemSummary } from '../../../lib/domain/item';
import type { Verification } from '../../../lib/package/verify/verify-result';

/** Folder of everything that was stored by released code. */
export const STORED = join(import.meta.dirname, '../../stored');

/** Folders of golden files: what a version of the product stored. */
export type GoldenVersion = 'v1' | 'v2' | 'v3' | 'v4' | 'v5';
const placeOf = (path: string, version: GoldenVersion): string => join(STORED, version, path);

/** Folders with one stored thing a file. */
export const GOLDEN_KINDS = ['records', 'summaries', 'keyrings', 'cases', 'log', 'custody'] as const;
export type GoldenKind = (typeof GOLDEN_KINDS)[number];

/** Bytes of one golden file; the path is below `tests/stored/v1`, or another version. */
export function goldenBytes(path: string, version: GoldenVersion = 'v1'): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(placeOf(path, version)));
}

/** Golden JSON as the plain value it holds. */
export function goldenJson(path: string, version: GoldenVersion = 'v1'): Record<string, unknown> {
  return JSON.parse(readFileSync(placeOf(path, version), 'utf8')) as Record<string, unknown>;
}

/** Names of the golden files of one kind, without `.json`. */
export function goldenNames(kind: GoldenKind, version: GoldenVersion = 'v1'): readonly string[] {
  return readdirSync(placeOf(kind, version))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

/** One saved item as it was noted by the code that saved it. A deleted one has neither record nor parts. */
export interface GoldenItem {
  readonly id: string;
  /** Name of its files in `records`, `summaries` and `keyrings`. */
  readonly name: string;
  readonly caseId: string;
  readonly state: ItemState;
  readonly recordSha256?: string;
  /** Ed25519 over the 32 bytes of the digest, base64. */
  readonly signature?: string;
  readonly parts?: readonly {
    readonly name: string;
    readonly role: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** A package with the answer that the code which made it gave. */
export interface GoldenPackage {
  readonly sha256: string;
  /** Asked on the computer that made it. */
  readonly verdict: Verification;
  /** Asked on any other. */
  readonly verdictElsewhere?: Verification;
}

/** What the code of a version said of its golden database and packages. `timelines` and `mergedCase` are of version 1 only; version 4 is packages and nothing else. */
export interface GoldenExpected {
  /** Ed25519 public key, SPKI in DER, base64. */
  readonly ownKey: string;
  readonly items: readonly GoldenItem[];
  readonly listItems: { readonly items: readonly ItemSummary[]; readonly unreadable: number };
  readonly withheld: readonly { readonly id: string; readonly caseId: string }[];
  readonly cases: readonly CaseSummary[];
  readonly timelines: readonly {
    readonly caseId: string;
    readonly unreadable: number;
    readonly entries: readonly ({ readonly at: string } & (
      { readonly kind: 'item'; readonly item: ItemSummary } | { readonly kind: 'log'; readonly entry: LogEntry }
    ))[];
  }[];
  readonly mergedCase: { readonly from: Case['id']; readonly opensAs: Case['id'] };
  readonly custody: {
    readonly check: unknown;
    readonly links: readonly CustodyLink[];
    readonly actions: readonly string[];
  };
  readonly packages: Readonly<Record<string, GoldenPackage>>;
}

/** The notes of the code that made the golden files. */
export function goldenExpected(version: GoldenVersion = 'v1'): GoldenExpected {
  return goldenJson('expected.json', version) as unknown as GoldenExpected;
}
