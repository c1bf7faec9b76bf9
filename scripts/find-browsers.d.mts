/** Where each browser's program is; null where none was found. `notes` say why in plain words. */
export interface FoundBrowsers {
  readonly chromium: string | null;
  readonly firefox: string | null;
  readonly notes: string[];
}
export function findBrowsers(): FoundBrowsers;
export function ensureBrowsers(): FoundBrowsers;
export function missingMessage(found: FoundBrowsers): string;
