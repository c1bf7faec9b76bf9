/** The interfaces that screens may use. Entry points fill them with real ones, the practice page with its own, tests with small fakes. */
import type { FaultPlace } from '../lib/domain/fault';
import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ByteSource } from '../lib/domain/byte-source';
import type { Change, ChangeAnswer, ChangeFailure } from '../lib/domain/change';
import type { CustodyEntry, ItemCheck, OpenedItem, VaultFailure } from '../lib/app/vault-port';
import type { AffectedAccount } from '../lib/domain/affected-accounts';
import type { Case, CaseSummary, CaseTimeline, LogEntry } from '../lib/domain/case';
import type { AccountsTold } from '../lib/domain/records/accounts-told';
import type { ContentCheck } from '../lib/domain/content-check';
import type { CustodyWalk } from '../lib/domain/custody';
import type { AnchorState } from '../lib/domain/guide';
import type { ItemSummary } from '../lib/domain/item';
import type { PanelPage } from '../lib/domain/page-report';
import type { KnownWords, PointStep } from '../lib/domain/page-plan';
import type { Result } from '../lib/domain/result';
import type { SaveProgress } from '../lib/domain/save-stages';
import type { Settings } from '../lib/domain/settings';
import type { CommentSigns, PageComment } from '../lib/domain/subject';
import type { CallFailure } from '../lib/messaging/lanes';
import type { PageEvents, SaveAnswer, SaveFailure, SaveRequest } from '../lib/messaging/protocol';

/** Comments of the page as far as they came in sight, in the order seen. */
export interface GatheredComments {
  readonly comments: readonly PageComment[];
  /** There may have been more. */
  readonly atLeast: boolean;
}

/** The tab beside the panel. */
export interface PageService {
  readonly state: ReadonlySignal<PanelPage>;
  /**
   * Points at a step's control and watches; `next` is the following step. Both are made by `pointStepFor(step, chosenReason)` of
   * `lib/playbooks/steps`. `comment`: the picked comment as it was listed, if the guide is about one.
   */
  point(step: PointStep, next: PointStep | null, comment?: CommentSigns | null): Promise<AnchorState>;
  clearPoint(): Promise<void>;
  moveKeyboardThere(): Promise<boolean>;
  /** What the page looks like near a step; for known words, those that stand on the window on top, one a line. Empty where nothing could be read. */
  diagnose(of: PointStep | KnownWords): Promise<string>;
  /** `not-read`: the page did not answer. That says nothing about whether there are comments. */
  listComments(
    limit: number,
  ): Promise<Result<{ readonly comments: readonly PageComment[]; readonly total: number }, 'not-read'>>;
  /**
   * Gathers comments while the person scrolls the page, until the answer is called. `onChange` hears all that are known, again whenever there
   * are more; null where the page does not answer, which says nothing about whether there are comments.
   */
  gatherComments(onChange: (known: GatheredComments | null) => void): () => void;
  /** Rings a listed comment; false where it is not there any more, or not the only one like it. */
  showComment(comment: CommentSigns): Promise<boolean>;
  /** Events of the agent in this tab. Returns how to stop listening. */
  listen(handler: <K extends keyof PageEvents>(event: K, detail: PageEvents[K]) => void): () => void;
  /** Reads the page anew. */
  refresh(): Promise<void>;
}

/** Saving the page beside the panel. */
export interface SavingService {
  /** Fills tab, plan and platform itself. `onStage` hears how far it is. A `CallFailure` says nothing about what was stored: look. */
  save(
    request: Pick<
      SaveRequest,
      | 'itemId'
      | 'notUnder18'
      | 'note'
      | 'category'
      | 'take'
      | 'pickedComments'
      | 'withoutPicture'
      | 'pictureOfEach'
      | 'caseId'
    >,
    onStage: (progress: SaveProgress) => void,
  ): Promise<Result<SaveAnswer, SaveFailure | CallFailure>>;
  /** The whole save, or only its further pictures of single comments. */
  cancel(itemId: string, what: 'save' | 'pictures'): Promise<void>;
  /** Called when the toolbar icon was pressed in the tab beside the panel: a waiting save may go on. */
  onLent(handler: () => void): () => void;
  /** Saves that were cut off by the browser (nothing of them was stored): their times, until the person has seen them. */
  interrupted(): Promise<readonly string[]>;
  /** The person has seen these. */
  sawInterrupted(times: readonly string[]): Promise<void>;
}

/** Reading what was saved, and changing it. */
export interface CasesService {
  /** Newest activity first. `newest`: only that many, which is quick however large the library is. `fits`: only cases that do. */
  listCases(
    newest?: number,
    fits?: (shown: Case, affected: AffectedAccount | null) => boolean,
  ): Promise<Result<readonly CaseSummary[], VaultFailure>>;
  timeline(caseId: string): Promise<Result<CaseTimeline, VaultFailure>>;
  /** What the person says about accounts: whose account it is that this happens to, and which are the same person. */
  accountsTold(): Promise<Result<AccountsTold, VaultFailure>>;
  listItems(page: { readonly limit: number; readonly before: number | null }): Promise<
    Result<
      {
        readonly items: readonly ItemSummary[];
        readonly next: number | null;
        readonly unreadable: number;
        readonly newer: number;
      },
      VaultFailure
    >
  >;
  openItem(itemId: string): Promise<Result<OpenedItem, VaultFailure>>;
  readPart(itemId: string, name: string): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>>;
  /** A part in chunks, of whatever size. */
  streamPart(itemId: string, name: string): Promise<Result<ByteSource, VaultFailure>>;
  /** The small picture for lists, JPEG; `not-found` where an item was saved without one. */
  thumbnail(itemId: string): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>>;
  reportsOf(address: string): Promise<Result<readonly LogEntry[], VaultFailure>>;
  checkItem(itemId: string): Promise<Result<ItemCheck, VaultFailure>>;
  checkCustody(): Promise<Result<CustodyWalk, VaultFailure>>;
  /** The log against the saves, cases and lines it tells of. */
  checkContent(): Promise<Result<ContentCheck, VaultFailure>>;
  custody(): Promise<Result<readonly CustodyEntry[], VaultFailure>>;
  publicKey(): Promise<Result<{ readonly ed25519Spki: string }, VaultFailure>>;
  /** Whether erasing destroys what opens everything here; where not, copies in the browser's files may still be read. */
  erasesForGood(): Promise<boolean>;
  change(change: Change): Promise<Result<ChangeAnswer, ChangeFailure>>;
  /** Goes up by one whenever something in the vault changed: screens read again. */
  readonly version: ReadonlySignal<number>;
}

/** What the person chose. */
export interface SettingsService {
  readonly settings: ReadonlySignal<Settings>;
  set(change: Partial<Settings>): Promise<void>;
  /** Asks the browser for the optional right and switches the button beside the video on or off. Has to be called from a press. */
  setButton(platformId: string, on: boolean): Promise<Result<null, 'not-allowed'>>;
  /** "Take pictures without the icon": asks for, or gives back, the broad right. Has to be called from a press. */
  setAlwaysPicture(on: boolean): Promise<boolean>;
  readonly alwaysPicture: ReadonlySignal<boolean>;
  /** The shortcut as set in this browser right now; null when there is none. */
  shortcut(): Promise<string | null>;
}

/** Everything around the screens. */
export interface ShellService {
  readonly browser: 'chrome' | 'edge' | 'firefox';
  readonly practice: boolean;
  /** Whether this tab is in a private window. */
  isPrivate(tabId: number): Promise<boolean>;
  /** Covers, closes the panel, brings a new empty tab to the front. */
  leave(): void;
  openLibrary(where?: { readonly caseId?: string; readonly itemId?: string }): void;
  openPractice(): void;
  openWelcome(): void;
  /** Opens an official address in a new tab; only on a press. */
  openOfficial(address: string): void;
  /** False where the browser gives Beside only a small part of the disk, and refused to give more. */
  hasRoom(): Promise<boolean>;
  copy(text: string): Promise<boolean>;
  /** Offers a file to keep, under a neutral name. */
  download(name: string, data: Blob): void;
  newId(): string;
  nowUtc(): string;
}

/** Faults of Beside itself: kept on this computer until the browser is closed, sent nowhere. */
export interface FaultService {
  /** Notes an error that a screen answers in words only. Never throws. */
  note(place: FaultPlace, error: unknown): void;
  /** What happened, as text to copy: names of errors and places in our own code. */
  report(): Promise<string>;
}

export interface Services {
  readonly faults: FaultService;
  readonly page: PageService;
  readonly saving: SavingService;
  readonly cases: CasesService;
  readonly settings: SettingsService;
  readonly shell: ShellService;
}

const ServicesContext = createContext<Services | null>(null);

/** Gives the services to everything below. */
export const ServicesProvider = ServicesContext.Provider;

/** The services of this screen. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('a screen was rendered outside ServicesProvider');
  return services;
}
