/** The commands of the gatherer's script: comments gathered while the person scrolls, and where they are when a picture is taken. */
import { findAgain } from '../read/find-again';
import { surveyPage } from '../read/survey-page';
import { slices } from '../read/yield-to-page';
import { gather, type RunningGathering } from '../watch/gather';
import type { MakePart } from './agent-parts';

export const createGatherer: MakePart<'gatherer'> = ({ marks, look, emit, signal }) => {
  let running: {
    readonly of: string;
    readonly life: AbortController;
    readonly gathering: Promise<RunningGathering>;
  } | null = null;
  const stop = (): void => {
    running?.life.abort();
    running = null;
  };
  signal.addEventListener('abort', stop);
  return {
    clear: stop,
    handlers: {
      gatherComments: async ({ plan, of, from }) => {
        const going = from === 0 || running?.of !== of ? null : running;
        if (going === null) {
          stop();
          const life = new AbortController();
          const tell = (gathered: number): void => {
            emit('commentsGathered', { gathered });
          };
          running = { of, life, gathering: gather(() => look(plan), tell, life.signal) };
          return { ...(await running.gathering).since(0), anew: true };
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
      surveyPage: ({ plan }) => surveyPage(look(plan), marks.isHost, slices()),
    },
  };
};
