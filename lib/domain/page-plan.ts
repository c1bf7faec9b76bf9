/** What the page agent needs to know of a playbook: data only, so that the agent itself knows no platform. */
import type { Anchor } from './playbook-acting';
import type { DataPath, DataSource, PlatformReading, SubjectReaders } from './playbook-reading';
import type { PageKind } from './subject';

/** The part of a playbook that the agent needs for one page. */
export interface PagePlan {
  readonly pageKind: PageKind;
  /** Named parts of the address, such as `id` and `handle`. */
  readonly parts: Readonly<Record<string, string>>;
  readonly readers: SubjectReaders;
  readonly reading?: PlatformReading;
  readonly login?: { readonly signedIn?: string; readonly signedOut?: string };
}

/** Where the words of a control stand in the page's own data. */
export interface FoundLabel {
  readonly source: DataSource;
  readonly path: DataPath;
  readonly where?: { readonly key: DataPath; readonly equals: string };
}

/** Words that Beside knows, to be looked for on the window that is open on top. */
export interface KnownWords {
  readonly known: readonly string[];
}

/** One step as the agent needs it. */
export interface PointStep {
  readonly id: string;
  readonly anchors: readonly Anchor[];
  readonly hover: readonly Anchor[];
  /** Where to find the label in the page's own data, then known labels in any language. */
  readonly labelFound: readonly FoundLabel[];
  readonly labelKnown: readonly string[];
  readonly until: 'pressed' | 'chosen' | 'confirmed';
}
