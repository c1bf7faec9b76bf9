/** What the panel remembers while it is open, and forgets when it closes. Nothing here is stored. */
import { signal, type Signal } from '@preact/signals';
import type { ChecklistAnswers } from '../../lib/domain/checklist';
import type { Category } from '../../lib/domain/category';
import type { PageComment } from '../../lib/domain/subject';
import type { AnsweredNo } from '../../lib/domain/under-18';
import type { SaveRun } from './save/save-run';

/** The answer to the line asked before a save: "no", with what it was asked about, or saving is off for the subject. */
export type AskedAnswer = AnsweredNo | 'stopped';

/** Something saved while the panel was open. */
export interface SavedNow {
  readonly itemId: string;
  readonly caseId: string;
  /** The subject it is of, or null where the panel could not know. */
  readonly subject: string | null;
  /** Which comments of the subject (`commentKey`); none where it is the page itself. */
  readonly comments: readonly string[];
  readonly atUtc: string;
}

/** How much to take; `null` in a draft means: as Beside proposes. */
export type SaveTake = 'everything' | 'without-picture' | 'words-only';

/** What the person filled in before a save, kept while they look at another view. */
export interface SaveDraft {
  readonly subject: string | null;
  readonly note: string;
  readonly take: SaveTake | null;
  /** "Picture of each" is chosen. */
  readonly each: boolean;
}

/** A case the person chose to save into. */
export interface ChosenCase {
  readonly id: string;
  readonly name: string;
}

/** The comment that guide and save are about, and all that were on the page when it was picked. */
export interface PickedComment {
  readonly subject: string | null;
  readonly comment: PageComment;
  readonly among: readonly PageComment[];
}

/** Comments that are ticked in the list: one save takes them all, and nothing else speaks of them. */
export interface TickedComments {
  readonly subject: string | null;
  /** By their key in the list. */
  readonly comments: ReadonlyMap<string, PageComment>;
  /** All that were in the list. */
  readonly among: readonly PageComment[];
  /** False once one comment was picked after them: then that one is what is saved, and the ticks only stay in the list. */
  readonly forSave: boolean;
}

export interface PanelSession {
  /** Subject -> answer. A subject without one is asked, and so is another document or video element at the same address. */
  readonly asked: Signal<ReadonlyMap<string, AskedAnswer>>;
  /** Subjects for which "I tapped the wrong answer" was used: it is there once. */
  readonly wrongTapUsed: Signal<ReadonlySet<string>>;
  readonly saved: Signal<readonly SavedNow[]>;
  /** The harm the person named, with the subject it was named for. */
  readonly category: Signal<{ readonly subject: string | null; readonly category: Category } | null>;
  /** The checklist asked for link and words only, for this subject. */
  readonly wordsOnly: Signal<string | null>;
  readonly picked: Signal<PickedComment | null>;
  readonly ticked: Signal<TickedComments | null>;
  readonly draft: Signal<SaveDraft>;
  readonly chosenCase: Signal<ChosenCase | null>;
  /** Old cases that only a handle tells, of which the person said that they are of the account of now. They are joined by that account alone. */
  readonly sameAccount: Signal<ReadonlySet<string>>;
  /** Platforms for which the person does not want to say now whose account it happens to. */
  readonly whoseLater: Signal<ReadonlySet<string>>;
  readonly run: Signal<SaveRun>;
  readonly breakHidden: Signal<boolean>;
  /** Answers on the three cards, with their subject and what on it they are about (the page or one comment): coming back from Help or Save does not start the cards over. */
  readonly answers: Signal<{
    readonly subject: string | null;
    readonly about: string;
    readonly answers: ChecklistAnswers;
  } | null>;
}

/** A fresh memory, as when the panel is opened. */
export function createSession(): PanelSession {
  return {
    asked: signal(new Map()),
    wrongTapUsed: signal(new Set()),
    saved: signal([]),
    category: signal(null),
    wordsOnly: signal(null),
    picked: signal(null),
    ticked: signal(null),
    draft: signal({ subject: null, note: '', take: null, each: false }),
    chosenCase: signal(null),
    sameAccount: signal(new Set()),
    whoseLater: signal(new Set()),
    run: signal({ kind: 'idle' }),
    breakHidden: signal(false),
    answers: signal(null),
  };
}
