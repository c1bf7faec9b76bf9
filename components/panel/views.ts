/** The panel's views and the small stack they lie on. Data only: what a view shows is decided in `ViewSwitch`. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ReportEntry } from '../../lib/domain/case';
import type { LogDoor } from '../../lib/domain/case';
import type { Category } from '../../lib/domain/category';
import type { CardGroup } from '../../lib/help/card';
import type { HelpTopic } from '../../lib/domain/help-topic';
import type { Form } from '../../lib/domain/playbook';
import type { PanelPage } from '../../lib/domain/page-report';
import type { PageComment } from '../../lib/domain/subject';
import type { Action, ActionKind, Reason, TargetKind } from '../../lib/domain/playbook-acting';

/** What a report that was just sent is known to be about; every field can be changed before it is written down. */
export interface ReportDraft {
  readonly target: string;
  readonly reason: string;
  readonly category: Category | null;
  /** Through which door the guide led; absent where no guide did. */
  readonly door?: LogDoor;
  readonly about?: LineAbout;
}

/** What a guide was about when it ended: not what is beside the panel by then, which may be somebody else's page. */
export interface LineAbout {
  readonly page: LentPage;
  readonly picked: PageComment | null;
  readonly target: TargetKind;
}

type LentPage = Extract<PanelPage, { kind: 'page' }>;

/**
 * The page that a task was begun on, where one view of it opens the next: what is beside the panel by then may be somebody else's. Without
 * it the view is about the page beside.
 */
interface Begun {
  readonly begun?: LentPage;
}

/** One view of the panel. `kind` decides the screen; the rest is what it needs to begin. */
export type View =
  | { readonly kind: 'home' }
  /** Asks, takes, tells what was saved. Saving that runs goes on when another view is opened. */
  | { readonly kind: 'save' }
  /** Saving is off for this page: the hotline, the address, own words. */
  | { readonly kind: 'hard-stop' }
  | { readonly kind: 'written' }
  | { readonly kind: 'diary' }
  | { readonly kind: 'not-kept'; readonly itemId: string }
  | { readonly kind: 'help'; readonly topic: HelpTopic }
  /** What is worth knowing about reporting here; the group `open` is unfolded. */
  | { readonly kind: 'learn'; readonly open?: CardGroup }
  /** The three cards; `unsure` where the person said so. */
  | { readonly kind: 'think'; readonly unsure?: boolean }
  /** Which control of the platform: report, mute, restrict, block. */
  | ({ readonly kind: 'actions'; readonly wanted: 'all' | 'quiet'; readonly target: TargetKind | null } & Begun)
  /** What it is about: the video, the account, a comment ... */
  | ({ readonly kind: 'targets'; readonly wanted: 'all' | 'quiet' } & Begun)
  /** The platform's own forms; `open` is unfolded at once. */
  | { readonly kind: 'forms'; readonly open?: Form['kind'] }
  /** Guides in words: reported by mistake, wrongly reported, a safer account. */
  | { readonly kind: 'words'; readonly guide: 'mistake' | 'targeted' | 'safer' }
  | ({
      readonly kind: 'guide';
      readonly action: Action;
      readonly reason: Reason | null;
      readonly category: Category | null;
      /** A report begins at its doors: the site's rules or the law. `passed`: one was chosen, and Back leads to the choice again. */
      readonly doors?: 'open' | 'passed';
    } & Begun)
  | { readonly kind: 'log-report'; readonly draft: ReportDraft }
  | { readonly kind: 'log-action'; readonly action: ActionKind; readonly about?: LineAbout }
  | { readonly kind: 'reports' }
  | { readonly kind: 'log-answer'; readonly report: ReportEntry }
  | { readonly kind: 'case-choice' }
  | { readonly kind: 'pick-comment' };

/** Moves between views. `back` on the first view does nothing. */
export interface PanelNavigation {
  readonly view: ReadonlySignal<View>;
  readonly canGoBack: ReadonlySignal<boolean>;
  /** Counts every move, so that a view that is opened anew starts anew. */
  readonly turn: ReadonlySignal<number>;
  /** Opens a view over this one. Opening the kind that is already on top replaces it. */
  readonly open: (view: View) => void;
  /** Takes this view away and shows another in its place: Back will not come here again. */
  readonly replace: (view: View) => void;
  readonly back: () => void;
  /** To the four choices, with nothing beneath. */
  readonly home: () => void;
}

const HOME: View = { kind: 'home' };

/** A stack that starts at `start`, with home beneath it. */
export function createNavigation(start: View = HOME): PanelNavigation {
  const stack = signal<readonly View[]>(start.kind === 'home' ? [HOME] : [HOME, start]);
  const turn = signal(0);
  const show = (next: readonly View[]) => {
    stack.value = next.length === 0 ? [HOME] : next;
    turn.value += 1;
  };
  const view = computed<View>(() => stack.value.at(-1) ?? HOME);
  return {
    view,
    canGoBack: computed(() => stack.value.length > 1),
    turn,
    open: (next) => {
      show(view.peek().kind === next.kind ? [...stack.peek().slice(0, -1), next] : [...stack.peek(), next]);
    },
    replace: (next) => {
      show([...stack.peek().slice(0, -1), next]);
    },
    back: () => {
      if (stack.peek().length > 1) show(stack.peek().slice(0, -1));
    },
    home: () => {
      show([HOME]);
    },
  };
}
