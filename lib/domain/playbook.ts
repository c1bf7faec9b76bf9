/**
 * The playbook: what Beside knows about one platform, as data. It can only *read* (`playbook-reading`), *point* (`playbook-acting`)
 * and *say* (`playbook-knowledge`); this file puts the three together and tells which addresses belong to the platform.
 */
import type { Category } from './category';
import type { Action, Asks, Reason } from './playbook-acting';
import type { Doors } from './playbook-doors';
import type { After, Basis, WordGuide, WordRef } from './playbook-knowledge';
import type { PlatformReading, SubjectReaders } from './playbook-reading';
import type { PageKind } from './subject';

/** Address template: `/@:handle/video/:id` (`:name` is one path segment, `*` any rest), or a query value `{ v: ':id' }`. */
export interface PageAddress {
  readonly kind: PageKind;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Host, if it differs from the playbook's hosts, such as `clips.twitch.tv`. */
  readonly host?: string;
  /** Regular expressions that named parts have to match, so that `/about` is no profile. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A form of the platform. */
export interface Form {
  readonly id: string;
  readonly kind:
    | 'privacy'
    | 'impersonation'
    | 'intimate-image'
    | 'copyright'
    | 'trademark'
    | 'eu-illegal'
    | 'underage'
    | 'scam'
    | 'feedback'
    | 'other';
  readonly name: WordRef;
  readonly address: string;
  readonly who: WordRef;
  readonly asks: readonly Asks[];
  readonly notes: readonly WordRef[];
  /** A text to copy and complete by hand; places to fill stand in square brackets. */
  readonly copyText?: WordRef;
  readonly region?: 'eu' | 'us' | 'gb' | 'any';
  readonly basis: Basis;
}

/** What tells that an address belongs to a platform: the little that is loaded before the rest of a playbook. */
export interface PlatformAddress {
  readonly id: string;
  /** The platform's name; a name, so not translated. */
  readonly name: string;
  /** Exact hosts. */
  readonly hosts: readonly string[];
  readonly pages: readonly PageAddress[];
}

/** Everything Beside knows about one platform. */
export interface Playbook extends PlatformAddress {
  /** Month in which the facts were gathered. Not a claim that anybody tried them live. */
  readonly compiled: string;
  /** Hosts of the platform's own help, rules and forms besides `hosts`. Whole names: a platform may give names below its own to its users. Links lead to these and nowhere else. */
  readonly officialHosts?: readonly string[];
  readonly subject: Readonly<Partial<Record<PageKind, SubjectReaders>>>;
  /** Its two doors: what the other side learns, and what one gets. */
  readonly doors: Doors;
  readonly actions: readonly Action[];
  readonly reasons: readonly Reason[];
  /** Categories for which the platform's list has no reason of its own; the forms or another platform reason serve them. */
  readonly noReasonFor?: readonly Category[];
  readonly after: After;
  readonly forms: readonly Form[];
  readonly mistake: WordGuide;
  readonly targeted: WordGuide;
  readonly safer: WordGuide;
  /** What all its pages have in common for whoever reads them. */
  readonly reading?: PlatformReading;
  /** Signs that the person is signed in or out, if the page shows them. */
  readonly login?: { readonly signedIn?: string; readonly signedOut?: string };
}
