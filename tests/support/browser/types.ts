/** What an end-to-end test may do with a real browser. Chromium and Firefox answer to the same words. */
import type { Page } from 'puppeteer-core';
import type { Recorder, Sites } from './sites';

export type BrowserName = 'chromium' | 'firefox';

/** A thing in a view as a person would name it: by CSS, or by role and accessible name. */
export type Wanted =
  | string
  | {
      readonly role: string;
      /** Whole accessible name, or a part of it between slashes: `'/save/i'`. */
      readonly name: string;
      /** Which one, from 0, when several fit; without it exactly one has to fit. */
      readonly nth?: number;
      /** CSS of a frame of the same origin to look in; without it the view itself. */
      readonly frame?: string;
    };

/** A box that Beside drew on a page, in CSS pixels of the page's window. */
export interface DrawnMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Such as `3px solid rgb(11, 110, 110)`, to tell the looks apart. */
  readonly border: string;
  /** `none`: presses go through to the page. */
  readonly presses: string;
}

/** One finding of axe-core. */
export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** A page of the extension: the native panel or a tab. */
export interface View {
  /** Words on screen, as `innerText` gives them. */
  text(): Promise<string>;
  has(wanted: Wanted): Promise<boolean>;
  /** Waits until it is there, enabled and still, scrolls to it, and presses it with a real mouse. Throws when something covers it. */
  click(wanted: Wanted, timeoutMs?: number): Promise<void>;
  /** Two presses at one place, as a hand that presses twice: the second goes to whatever lies there then. */
  pressTwice(wanted: Wanted): Promise<void>;
  /** Puts the keyboard into a field and writes. */
  type(wanted: Wanted, words: string): Promise<void>;
  /** Gives a file to a file field of a tab. */
  choose(css: string, file: string): Promise<void>;
  /** One key, by its `KeyboardEvent.key`: Tab, Enter, Escape, Shift, ArrowDown, a letter or ' '. */
  press(key: string, options?: { readonly shift?: boolean }): Promise<void>;
  /** Runs JavaScript in the view; a promise is awaited, the answer has to survive JSON. */
  evaluate(source: string): Promise<unknown>;
  waitFor(wanted: Wanted, timeoutMs?: number): Promise<void>;
  waitForGone(wanted: Wanted, timeoutMs?: number): Promise<void>;
  waitForText(words: string | RegExp, timeoutMs?: number): Promise<void>;
  /** Role and accessible name of what has the keyboard: `button "Save"`. */
  focused(): Promise<string>;
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>;
  axe(): Promise<readonly AxeFinding[]>;
  /** Width in CSS pixels; Firefox's native sidebar cannot be made narrower than the browser allows. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** Folder of the built extension. */
  readonly build: string;
  readonly sites: Sites;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** BCP 47 tag of the browser's own language. */
  readonly locale?: string;
  /** Host patterns granted before the start, as if the person had said yes to the browser's question. */
  readonly preGrant?: readonly string[];
  /** A real window on this X display, such as `:7`. Headless without it. */
  readonly display?: string;
  /** Where downloads land; a new temporary folder without it. */
  readonly downloads?: string;
  /** Folder of the profile, which outlives the browser: the next start with the same folder finds what was there. A new one that goes with the browser without it. */
  readonly home?: string;
}

export interface BesideBrowser {
  readonly name: BrowserName;
  /** `chrome-extension://...` or `moz-extension://...`, without a slash at the end. */
  readonly origin: string;
  readonly downloads: string;
  /** What was asked of the network so far, by the pages and by the extension itself. */
  network(): Promise<Recorder>;
  openPage(address: string): Promise<Page>;
  /** Presses the toolbar icon while `page` is the tab in front: lends the tab as a person's press does. */
  pressToolbar(page: Page): Promise<void>;
  /** What Beside draws on the page now. It lies in closed shadow roots, which only the browser itself can look into. */
  marks(page: Page): Promise<readonly DrawnMark[]>;
  /** The native panel; waits until it is open. */
  panel(): Promise<View>;
  panelIsOpen(): Promise<boolean>;
  /** A page of the extension in its own tab: `library.html`. */
  extensionPage(path: string): Promise<View>;
  /** A page of the extension that the extension itself opened in a tab; waits for it. The last one where there are several. */
  openedTab(path: string): Promise<View>;
  /** Runs JavaScript in the background. */
  inBackground(source: string): Promise<unknown>;
  /** Stops the background as the browser does when it is idle; the next message or press starts it again. */
  stopBackground(): Promise<void>;
  /** Addresses of the open tabs, the one in front first. */
  tabs(): Promise<readonly string[]>;
  /** Waits for the next finished download and answers with its path. */
  nextDownload(timeoutMs?: number): Promise<string>;
  close(): Promise<void>;
  /** Ends every process of the browser at once, as a power cut does: nothing can be finished or tidied up. */
  kill(): Promise<void>;
}
