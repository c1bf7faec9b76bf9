/** The commands of the gatherer's script: comments gathered while the person scrolls, and where they are when a picture is taken. */
import { findComment } from '../find/pick-comment';
import { commentsInWindow } from '../read/comments-in-window';
import { findAgain } from '../read/find-again';
import { surveyPage } from '../read/survey-page';
import { slices } from '../read/yield-to-page';
import { createScrolling } from '../show/bring-into-view';
import { gather, type RunningGathering } from '../watch/gather';
import type { MakePart } from './agent-parts';

/** So many gatherings are remembered. */
const KEPT = 3;

/** A gathering, and what it was of. */
interface Before extends Pick<RunningGathering, 'has' | 'hasPost'> {
  readonly of: string;
}

/** `of` ends in the platform's own id of what is shown. */
function idOf(of: string): string {
  return of.slice(of.lastIndexOf(' ') + 1);
}

/** Where either has no id, they may well be the same. */
function isSameSubject(one: string, other: string): boolean {
  const [id, otherId] = [idOf(one), idOf(other)];
  return id === '' || otherId === '' || id === otherId;
}

/** Those whose comments the page may still show although it is of something else by now. Answers of one thread rightly stand on several pages. */
function othersThan(of: string, before: readonly Before[]): readonly Before[] {
  const here = before.filter((one) => isSameSubject(one.of, of));
  return before.filter(
    (one) => !here.includes(one) && !one.hasPost(idOf(of)) && !here.some(({ hasPost }) => hasPost(idOf(one.of))),
  );
}

export const createGatherer: MakePart<'gatherer'> = ({ marks, look, emit, signal }) => {
  let running: {
    readonly of: string;
    readonly life: AbortController;
    readonly gathering: Promise<RunningGathering>;
  } | null = null;
  /** The last gatherings of other pages or posts of this document, by what they were of: a site may still show theirs after the address changed. */
  let before: readonly Before[] = [];
  const stop = (): void => {
    running?.life.abort();
    running = null;
  };
  const forget = (): void => {
    stop();
    before = [];
  };
  signal.addEventListener('abort', forget);
  const scrolling = createScrolling(signal);
  return {
    clear: forget,
    handlers: {
      gatherComments: async ({ plan, of, from }) => {
        const now = from === 0 || running?.of !== of ? null : running;
        // One whose page has another address by now has ended: it begins anew, and whoever asks is told so.
        const going = (await now?.gathering)?.isHere() === true ? now : null;
        if (going === null) {
          stop();
          const others = othersThan(of, before);
          const life = new AbortController();
          const tell = (gathered: number): void => {
            emit('commentsGathered', { gathered });
          };
          const isLeft: RunningGathering['has'] = (item, comment) => others.some(({ has }) => has(item, comment));
          running = { of, life, gathering: gather(() => look(plan), tell, life.signal, isLeft) };
          const begun = await running.gathering;
          before = [...before.filter((one) => !isSameSubject(one.of, of)), { of, ...begun }].slice(-KEPT);
          return { ...begun.since(0), anew: true };
        }
        const gathering = await going.gathering;
        await gathering.ready();
        return { ...gathering.since(from), anew: false };
      },
      stopGathering: stop,
      findComments: async ({ plan, comments }) => ({
        found: await findAgain(look(plan), comments, slices()),
        window: { width: innerWidth, height: innerHeight },
      }),
      bringIntoView: async ({ plan, comment }) => {
        const [item, another] = findComment(look(plan), comment);
        if (item === undefined || another !== undefined) return { shown: false };
        await scrolling.to(item);
        return { shown: true };
      },
      scrollBack: scrolling.back,
      lookInWindow: async ({ plan, comment }) => {
        const view = look(plan);
        const [found = null] = await findAgain(view, [comment], slices());
        const window = { width: innerWidth, height: innerHeight };
        return { found, around: await commentsInWindow(view, slices()), window };
      },
      surveyPage: ({ plan }) => surveyPage(look(plan), (host) => marks.isHost(host), slices()),
    },
  };
};
