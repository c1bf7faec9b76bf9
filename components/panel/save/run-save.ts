import type { PanelPage } from '../../../lib/domain/page-report';
import { fail } from '../../../lib/domain/result';
import { isOfComments, isOfPage, isOfTab } from '../../../lib/domain/under-18';
import type { Services } from '../../services';
import type { PanelSession } from '../session';
import { commentKey } from '../subject/who-acted';
import { forOneSave } from './AskLine';
import { askAgain } from './subject-memory';
import type { SaveProgress } from '../../../lib/domain/save-stages';
import type { SaveAsk, SaveTrouble } from './save-run';
import { resultOfAnswer, resultOfRecord, type SavedResult } from './saved-result';

type Needs = Pick<Services, 'saving' | 'cases' | 'page' | 'shell' | 'faults'>;

/**
 * Runs one save and keeps its state in the session. Takes nothing unless the line was answered "no" for the very document, video element,
 * address and comment that are beside the panel now: if another one came up in between, it goes back to asking.
 */
export async function runSave(services: Needs, session: PanelSession, ask: SaveAsk): Promise<void> {
  if (session.run.peek().kind === 'running') return;
  if (!isStillAskedFor(services.page.state.peek(), ask)) {
    session.run.value = { kind: 'idle' };
    return;
  }
  const itemId = services.shell.newId();
  session.run.value = {
    kind: 'running',
    itemId,
    progress: { stage: 'reading' },
    cancelling: false,
    stoppingPictures: false,
  };
  const { note, category, take, withoutPicture, pictureOfEach, pickedComments, caseId } = ask;
  const onStage = (progress: SaveProgress) => {
    const run = session.run.peek();
    if (run.kind === 'running' && run.itemId === itemId) session.run.value = { ...run, progress };
  };
  const answer = await services.saving
    .save(
      {
        itemId,
        notUnder18: forOneSave(ask.answer, itemId, pickedComments, pictureOfEach),
        note,
        category,
        take,
        withoutPicture,
        pictureOfEach,
        pickedComments,
        caseId,
      },
      onStage,
    )
    .catch((error: unknown) => {
      services.faults.note('screen', error);
      return fail('crashed' as const);
    });
  if (answer.ok) {
    finish(session, ask, resultOfAnswer(answer.value));
    return;
  }
  switch (answer.reason) {
    case 'unreachable':
      await lookWhetherStored(services, session, ask, itemId, { nothing: 'not-stored', unknown: 'unsure' });
      return;
    case 'crashed':
    case 'not-understood':
      // A fault of ours, before anything was stored or after it.
      await lookWhetherStored(services, session, ask, itemId, {
        nothing: 'broken-not-stored',
        unknown: 'broken-unsure',
      });
      return;
    case 'ask-again':
      askAgain(session, ask.subject);
      stopWith(session, ask, answer.reason);
      // What is beside the panel is not what the panel speaks of: it is asked about what is there now.
      await services.page.refresh();
      return;
    default:
      stopWith(session, ask, answer.reason);
  }
}

/** The same tab, and what the line was answered for. */
export function isStillAskedFor(page: PanelPage, ask: SaveAsk): boolean {
  if ((page.kind !== 'page' && page.kind !== 'forbidden') || page.tabId !== ask.tabId) return false;
  if (page.kind === 'forbidden') return isOfTab(ask.answer, page.address);
  const isEach = !ask.pictureOfEach || ask.answer.each;
  return isEach && isOfPage(ask.answer, page.report) && isOfComments(ask.answer, ask.pickedComments);
}

/** Asks to stop. Whether it stopped in time is told by the save's own answer. */
export async function cancelSave({ saving }: Pick<Services, 'saving'>, session: PanelSession): Promise<void> {
  const run = session.run.peek();
  if (run.kind !== 'running') return;
  session.run.value = { ...run, cancelling: true };
  await saving.cancel(run.itemId, 'save');
}

/** Asks for no more pictures of single comments. The rest is saved. */
export async function stopPictures({ saving }: Pick<Services, 'saving'>, session: PanelSession): Promise<void> {
  const run = session.run.peek();
  if (run.kind !== 'running') return;
  session.run.value = { ...run, stoppingPictures: true };
  await saving.cancel(run.itemId, 'pictures');
}

/** No answer says what was stored: only the stored record can. */
async function lookWhetherStored(
  services: Needs,
  session: PanelSession,
  ask: SaveAsk,
  itemId: string,
  trouble: { readonly nothing: SaveTrouble; readonly unknown: SaveTrouble },
): Promise<void> {
  const found = await services.cases.openItem(itemId).catch((error: unknown) => {
    services.faults.note('screen', error);
    return fail('broken' as const);
  });
  if (found.ok) finish(session, ask, resultOfRecord(found.value));
  else stopWith(session, ask, found.reason === 'not-found' ? trouble.nothing : trouble.unknown);
}

function finish(session: PanelSession, ask: SaveAsk, result: SavedResult): void {
  session.saved.value = [
    ...session.saved.peek(),
    {
      itemId: result.itemId,
      caseId: result.caseId,
      subject: ask.subject,
      comments: ask.pickedComments.map(commentKey),
      atUtc: result.savedUtc,
    },
  ];
  // It is said there that the person is asked: about what came up, too.
  if (result.notTaken.some(({ why }) => why === 'each-not-asked')) askAgain(session, ask.subject);
  // What is saved is ticked off. What was ticked meanwhile stays.
  const ticked = session.ticked.peek();
  if (ticked !== null && [...ticked.comments.values()].every((comment) => ask.pickedComments.includes(comment)))
    session.ticked.value = null;
  session.run.value = { kind: 'saved', result };
}

function stopWith(session: PanelSession, ask: SaveAsk, trouble: SaveTrouble): void {
  session.run.value = { kind: 'failed', trouble, ask };
}
