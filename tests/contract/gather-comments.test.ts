import { describe, expect, it } from 'vitest';
import type { GatheredComments } from '../../components/services';
import { gatherComments } from '../../entrypoints/services/gather-comments';
import type { AgentPort } from '../../lib/app/page-follower';
import { fail, ok } from '../../lib/domain/result';
import type { PageComment } from '../../lib/domain/subject';
import type { ToPage } from '../../lib/messaging/protocol';
import { sampleComment } from '../support/sample-data';

type Reply = ReturnType<ToPage['gatherComments']>;
const PLACE = { tabId: 1, plan: { pageKind: 'video', parts: {}, readers: { facts: {} } }, of: 'video 1' } as const;
const at = (index: number, text = `words ${String(index)}`): PageComment =>
  sampleComment({ index, id: String(index), text });
const reply = (comments: readonly PageComment[], next: number, over: Partial<Reply> = {}): Reply => ({
  comments,
  next,
  gathered: next,
  atLeast: false,
  anew: false,
  ...over,
});

/** A page that answers with these, one after the other. */
function page(replies: readonly (Reply | null)[]) {
  const told: (readonly [call: string, from: number | null])[] = [];
  const known: (GatheredComments | null)[] = [];
  let hear: (() => void) | null = null;
  let turn = 0;
  const agent: AgentPort = {
    command: (_tabId, call, input) => {
      told.push([call, 'from' in input ? input.from : null]);
      const answer = call === 'gatherComments' ? (replies[turn++] ?? null) : {};
      return Promise.resolve(answer === null ? fail('no-agent') : ok(answer as never));
    },
    inject: () => Promise.resolve(true),
    events: (handler, signal) => {
      hear = () => {
        handler(1, { event: 'commentsGathered', detail: { gathered: 1 } });
      };
      signal.addEventListener('abort', () => {
        hear = null;
      });
    },
  };
  const stop = gatherComments(agent, PLACE, (now) => known.push(now));
  const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
  return { told, known, stop, settle, hear: () => hear?.() };
}
const words = (known: GatheredComments | null | undefined) => known?.comments.map(({ text }) => text);

describe('comments that are gathered', () => {
  it('come in the order seen, each in its newest words, and only what came is asked for', async () => {
    const { told, known, settle, hear } = page([
      reply([at(0), at(1)], 2, { anew: true }),
      reply([at(2), at(0, 'edited')], 4, { atLeast: true }),
    ]);
    await settle();
    hear();
    await settle();
    expect(told).toEqual([
      ['gatherComments', 0],
      ['gatherComments', 2],
    ]);
    expect(known.map(words)).toEqual([
      ['words 0', 'words 1'],
      ['edited', 'words 1', 'words 2'],
    ]);
    expect(known.map((now) => now?.atLeast)).toEqual([false, true]);
  });

  it('are forgotten where the page began anew, such as after it was loaded again', async () => {
    const { known, settle, hear } = page([
      reply([at(0), at(1)], 2, { anew: true }),
      reply([at(0, 'new')], 1, { anew: true }),
    ]);
    await settle();
    hear();
    await settle();
    expect(words(known.at(-1))).toEqual(['new']);
  });

  it('end here and in the page at once', async () => {
    const { told, known, stop, settle, hear } = page([reply([at(0)], 1, { anew: true }), reply([at(1)], 2)]);
    await settle();
    stop();
    hear();
    await settle();
    expect(told.at(-1)?.[0]).toBe('stopGathering');
    expect(known).toHaveLength(1);
  });

  it('are not "none" where the page does not answer, and what is known stays', async () => {
    const silent = page([null]);
    await silent.settle();
    expect(silent.known).toEqual([null]);
    const later = page([reply([at(0)], 1, { anew: true }), null]);
    await later.settle();
    later.hear();
    await later.settle();
    expect(later.known.map(words)).toEqual([['words 0']]);
  });

  it('are in no place that cannot be', async () => {
    const { known, settle } = page([reply([at(0), at(1e9), at(-1), at(0.5)], 4, { anew: true })]);
    await settle();
    expect(words(known[0])).toEqual(['words 0']);
  });
});
