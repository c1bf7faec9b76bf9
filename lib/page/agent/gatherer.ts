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

/** `of` ends in the platform's own id of what is shown. Where either has none, they may well be the same. */
function isSameSubject(one: string, other: string): boolean {
  const [id, otherId] = [one, other].map((of) => of.slice(of.lastIndexOf(' ') + 1));
  return id === '' || otherId === '' || id === otherId;
}

export const createGatherer: MakePart<'gatherer'> = ({ marks, look, emit, signal }) => {
  let running: {
    readonly of: string;
    readonly life: AbortController;
    readonly gathering: Promise<RunningGathering>;
  } | null = null;
  /** The last gatherings of other pages or posts of this document, by what they were of: a site may still show theirs after the address changed. */
  let before: readonly { readonly of: string; readonly has: RunningGathering['has'] }[] = [];
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
          const others = before.filter((one) => !isSameSubject(one.of, of));
          const life = new AbortController();
          const tell = (gathered: number): void => {
            emit('commentsGathered', { gathered });
          };
          const isLeft: RunningGathering['has'] = (item, comment) => others.some(({ has }) => has(item, comment));
          running = { of, life, gathering: gather(() => look(plan), tell, life.signal, isLeft) };
          const begun = await running.gathering;
          before = [...others, { of, has: begun.has }].slice(-KEPT);
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
