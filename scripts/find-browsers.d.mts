export type Browser = 'chromium' | 'firefox';

/** Where each browser's program is; null where none was found. `notes` say why in plain words. */
export interface FoundBrowsers {
  readonly chromium: string | null;
  readonly firefox: string | null;
  /** Whether `unzip` is there: packages are tried with it. */
  readonly unzip: boolean;
  readonly notes: string[];
}

/** What finding and installing depend on; this machine where none is given. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly uid: number | undefined;
  /** What is in /etc/os-release. */
  readonly osRelease: string;
}

/** Looks, installs nothing. */
export function findBrowsers(machine?: Machine): FoundBrowsers;
/** Looks, installs what is missing of `needed` (both without it) where that is possible without asking anyone, and looks again. */
export function ensureBrowsers(needed?: readonly Browser[], machine?: Machine): FoundBrowsers;
/** What to tell a person; empty when nothing of `needed` (both without it) is missing. */
export function missingMessage(found: FoundBrowsers, needed?: readonly Browser[]): string;
