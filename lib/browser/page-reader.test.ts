import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectedPage } from '../app/testing/saving';
import type { PageCommand } from '../messaging/envelope';
import { ANSWER_LIMIT, SHORT_ANSWER_LIMIT } from './answer-in-time';
import { pageReader } from './page-reader';

type Answer = (command: PageCommand) => Promise<unknown>;
type Updated = (id: number, change: { readonly status?: string }) => void;

const fake = vi.hoisted(() => {
  const listeners = <L>() => {
    const all = new Set<L>();
    return { all, addListener: (one: L) => all.add(one), removeListener: (one: L) => all.delete(one) };
  };
  const answer: { now: Answer } = { now: () => Promise.reject(new Error('nobody is listening')) };
  return {
    answer,
    asked: [] as string[],
    removed: listeners<(id: number) => void>(),
    updated: listeners<Updated>(),
  };
});
vi.mock('./browser', () => ({
  browser: {
    runtime: { id: 'beside' },
    scripting: { executeScript: () => Promise.resolve([{ result: true }]) },
    tabs: {
      onRemoved: fake.removed,
      onUpdated: fake.updated,
      get: () => Promise.resolve({ url: 'https://clips.example/', title: 'Clips' }),
      sendMessage: (_tabId: number, command: PageCommand) => {
        fake.asked.push(command.call);
        return fake.answer.now(command);
      },
    },
  },
}));

const PLAN = { pageKind: 'video', parts: {}, readers: { facts: {} } } as const;
const ALL = { frame: true, source: true, text: true, comments: true };
const collect = (signal?: AbortSignal) => pageReader.collect(4, PLAN, ALL, signal);
const never = () => new Promise<never>(() => undefined);
const loading = (id = 4) => {
  for (const heard of [...fake.updated.all]) heard(id, { status: 'loading' });
};
const calls = (call: string) => fake.asked.filter((asked) => asked === call).length;

beforeEach(() => {
  vi.useFakeTimers();
  fake.asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  expect([fake.removed.all.size, fake.updated.all.size]).toEqual([0, 0]);
});

describe('reading a page for a save', () => {
  it('gives the page, and leaves nothing behind that listens', async () => {
    const page = collectedPage();
    fake.answer.now = () => Promise.resolve({ ok: true, value: { page, id: 1, late: [] } });
    expect(await collect()).toEqual({ ok: true, value: page });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of a page that lets nobody in says so at once', async () => {
    fake.answer.now = () => Promise.reject(new Error('nobody is listening'));
    expect(await collect()).toEqual({ ok: false, reason: 'page-forbids-reading' });
  });

  it('ends soon where the page says nothing: it asks something, hangs or is busy', async () => {
    fake.answer.now = never;
    const answer = collect();
    await vi.advanceTimersByTimeAsync(SHORT_ANSWER_LIMIT);
    expect(fake.updated.all.size).toBe(1);
    await vi.advanceTimersByTimeAsync(SHORT_ANSWER_LIMIT);
    expect(await answer).toEqual({ ok: false, reason: 'page-did-not-answer' });
  });

  it('goes on as long as the page, at work on it, still answers, and ends after half a minute', async () => {
    fake.answer.now = ({ call }) =>
      call === 'ping' ? Promise.resolve({ ok: true, value: { version: '1' } }) : never();
    const answer = collect();
    await vi.advanceTimersByTimeAsync(ANSWER_LIMIT - 1);
    expect(fake.updated.all.size).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ ok: false, reason: 'page-did-not-answer' });
  });

  it('ends at once when the tab is closed', async () => {
    fake.answer.now = never;
    const answer = collect();
    for (const heard of [...fake.removed.all]) heard(5);
    for (const heard of [...fake.removed.all]) heard(4);
    expect(await answer).toEqual({ ok: false, reason: 'page-did-not-answer' });
  });

  it('ends when the page went away and nobody answers there any more, not when it only changed its address', async () => {
    fake.answer.now = ({ call }) =>
      call === 'ping' ? Promise.resolve({ ok: true, value: { version: '1' } }) : never();
    const answer = collect();
    loading(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls('ping')).toBe(0);
    loading();
    await vi.advanceTimersByTimeAsync(0);
    expect([calls('ping'), fake.updated.all.size]).toEqual([1, 1]);
    fake.answer.now = () => Promise.reject(new Error('nobody is listening'));
    loading();
    expect(await answer).toEqual({ ok: false, reason: 'page-did-not-answer' });
  });

  it('asks for no further piece once the save is called off', async () => {
    const stopping = new AbortController();
    const page = collectedPage({ source: { ok: true, html: '', cut: false } });
    fake.answer.now = ({ call }) => {
      if (call === 'collect')
        return Promise.resolve({ ok: true, value: { page, id: 1, late: [{ part: 'source', pieces: 9 }] } });
      if (calls('takePiece') === 3) stopping.abort();
      return Promise.resolve({ ok: true, value: { text: 'x' } });
    };
    expect(await collect(stopping.signal)).toEqual({ ok: false, reason: 'page-did-not-answer' });
    expect(calls('takePiece')).toBe(3);
  });

  it('is not held up by marks that never answer', async () => {
    fake.answer.now = never;
    const hiding = pageReader.hideMarks(4);
    await vi.advanceTimersByTimeAsync(SHORT_ANSWER_LIMIT);
    await expect(hiding).resolves.toBeUndefined();
  });
});
