import type { Profile } from '../choose/package-request';
import type { ZipFault } from '../bag/zip-read';

/** Why a file is not a package of Beside. Words under `package.verify.not.<reason>`. */
export type NotPackage = ZipFault | 'no-bag' | 'wrong-bag' | 'newer' | 'no-items';

/** What can be wrong with a package. Words under `package.verify.problem.<kind>`. */
export type ProblemKind =
  | 'file-changed'
  | 'file-missing'
  | 'file-extra'
  | 'file-damaged'
  | 'folder-extra'
  | 'list-unreadable'
  | 'count-wrong'
  | 'record-missing'
  | 'record-unreadable'
  | 'record-twice'
  | 'order-wrong'
  | 'derived-differs'
  | 'part-changed'
  | 'part-missing'
  | 'part-extra'
  | 'entries-unreadable'
  | 'entry-changed'
  | 'entry-missing'
  | 'kept-wrong'
  | 'statement-unreadable'
  | 'statement-differs'
  | 'signature-wrong'
  | 'signature-missing'
  | 'key-unreadable'
  | 'key-differs'
  | 'log-unreadable'
  | 'log-broken'
  | 'log-cut'
  | 'log-count-wrong'
  | 'log-other-record'
  | 'log-without-item'
  | 'item-without-log';

/** One problem with the file (or the save, or the log line, or the line of the list of what stayed home) it is about. */
export interface PackageProblem {
  readonly kind: ProblemKind;
  /** Path below the package's folder, or the number of a log line. */
  readonly where: string;
}

/** Whether it is signed, and by whose key as far as this computer can tell. */
export type SignatureState = 'none' | 'own-key' | 'other-key' | 'not-checked';

/**
 * What a signature or a number can hold. `everything`: one signature over the whole. `records`: a package of an older Beside, whose
 * records alone are signed. `nothing`: not signed, but it has a number to compare. `no-number`: neither.
 */
export type Covered = 'everything' | 'records' | 'nothing' | 'no-number';

/** Outcome of a check. */
export type Verification =
  | { readonly kind: 'not-a-package'; readonly reason: NotPackage; readonly name: string | null }
  | {
      readonly kind: 'changed';
      readonly problems: readonly PackageProblem[];
      /** Problems beyond the ones listed. */ readonly more: number;
    }
  | {
      readonly kind: 'unchanged';
      /** Items with their record. */
      readonly items: number;
      /** Items whose record stayed home: nothing but the package's own list says that they are. */
      readonly itemsKept: number;
      /** Files of such items, which no record confirms. */
      readonly unconfirmed: readonly string[];
      readonly files: number;
      /** Parts that a record names, and lines of the log, that stayed home. */
      readonly withheld: number;
      /** How many of those are lines of the log, which only the package's own list names. */
      readonly logKept: number;
      /** Entries of records that stayed home: acts, places, what is about the saver. */
      readonly entriesKept: number;
      /** Items whose record is signed with another key than the package; that it came with a backup, the package alone says. */
      readonly signedByOthers: number;
      readonly profile: Profile | null;
      readonly signature: SignatureState;
      readonly covers: Covered;
      /** The package number, worked out from its statement, and the id that stands in it. Null in packages of older versions. */
      readonly named: { readonly number: string; readonly packageId: string } | null;
      /** SHA-256 of the tag manifest: names packages of older versions in the log. */
      readonly tagManifestSha256: string;
      /** SHA-256 of the public key; null where there is none. */
      readonly keySha256: string | null;
    };

/** Most problems that are listed one by one. */
export const MOST_LISTED = 500;

/** Collects problems. Each place is named once, with what was found about it first: what follows from that is no second problem. */
export class Problems {
  readonly #found = new Map<string, PackageProblem>();
  #newer: string | null = null;

  /** Notes a problem with `where`, unless one is noted already. */
  add(kind: ProblemKind, where: string): void {
    if (!this.#found.has(where)) this.#found.set(where, { kind, where });
  }

  /** Notes a file that a newer Beside made. What this version does not know is never called changed. */
  noteNewer(where: string): void {
    this.#newer ??= where;
  }

  /** Whether something was found about this place. */
  has(where: string): boolean {
    return this.#found.has(where);
  }

  /** Whether nothing was found so far, and all of it could be read: what follows from a file that nobody here can read is not known. */
  get none(): boolean {
    return this.#found.size === 0 && this.#newer === null;
  }

  /** The outcome, where anything was found: what differs from the lists first, then that a newer Beside made it. */
  outcome(): Verification | null {
    const all = [...this.#found.values()];
    if (all.length === 0)
      return this.#newer === null ? null : { kind: 'not-a-package', reason: 'newer', name: this.#newer };
    return { kind: 'changed', problems: all.slice(0, MOST_LISTED), more: Math.max(0, all.length - MOST_LISTED) };
  }
}
