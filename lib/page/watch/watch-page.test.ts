import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, planWith, the, viewFor } from '../testing/test-page';
import { flatLayout } from '../testing/flat-layout';
import { findVideo } from '../find/find-video';
import { watchPage } from './watch-page';

let life: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;
let looked: number;
let described: () => void;
const plan = planWith({});

beforeEach(() => {
  openPage('<title>A film</title><video id="one" data-box="0 0 400 300"></video>');
  vi.useFakeTimers();
  life = new AbortController();
  changed = vi.fn();
  looked = 0;
  described = watchPage(
    viewFor({}).memory.roots,
    () => {
      looked += 1;
      return { ...viewFor({}), plan: { ...plan, reading: { navigateEvents: ['site-navigated'] } } };
    },
    changed,
    () => true,
    () => undefined,
    life.signal,
  );
  described();
  looked = 0;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watching a page', () => {
  it('does nothing at all while nothing happens', async () => {
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([looked, vi.getTimerCount()]).toEqual([0, 0]);
  });
  it('looks again after a change, at most twice a second, and then rests', async () => {
    for (let change = 0; change < 100; change += 1) {
      the('video').className = `c${String(change)}`;
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(looked).toBeLessThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(changed).not.toHaveBeenCalled();
  });
  it('asks the page nothing while nothing changes, and never every element because a class changed', async () => {
    const fresh = document.createElement('p');
    document.body.append(fresh);
    await vi.advanceTimersByTimeAsync(6_000);
    const asked = vi.spyOn(Object.getPrototypeOf(document) as Document, 'querySelectorAll');
    const measured = vi.spyOn(flatLayout, 'boxOf');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked.mock.calls, measured.mock.calls]).toEqual([[], []]);
    for (let change = 0; change < 10; change += 1) {
      fresh.className = `c${String(change)}`;
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(asked.mock.calls.map(([css]) => css)).toEqual(Array.from({ length: 10 }, () => 'video'));
    // Of the boxes the video's own is looked at, and nothing else.
    expect(new Set(measured.mock.calls.map(([element]) => element.localName))).toEqual(new Set(['video']));
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(asked.mock.calls.map(([css]) => css)).toContain('*');
  });
  it('reports another video, another title, and what the site itself says', async () => {
    the('video').replaceWith(Object.assign(document.createElement('video'), { id: 'two' }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changed).toHaveBeenCalledTimes(1);
    document.title = 'Another film';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changed).toHaveBeenCalledTimes(2);
    dispatchEvent(new Event('site-navigated'));
    await vi.advanceTimersByTimeAsync(300);
    expect(changed).toHaveBeenCalledTimes(3);
  });
  it('takes a counter in the title for no change', async () => {
    document.title = '(2) A film';
    await vi.advanceTimersByTimeAsync(1_000);
    described();
    document.title = '(3) A film';
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changed).not.toHaveBeenCalled();
  });
  it('walks through the page once for all who ask in one moment, and at once again where something came', async () => {
    const asked = vi.spyOn(Object.getPrototypeOf(document) as Document, 'querySelectorAll');
    const walks = (): number => asked.mock.calls.filter(([css]) => String(css) === '*').length;
    for (let time = 0; time < 3; time += 1) {
      findVideo(viewFor({}));
      described();
    }
    expect(walks()).toBe(0);
    const host = document.createElement('x-player');
    const video = document.createElement('video');
    video.setAttribute('data-box', '0 0 800 600');
    host.attachShadow({ mode: 'open' }).append(video);
    document.body.append(host);
    await Promise.resolve();
    expect(findVideo(viewFor({}))).toBe(video);
    expect(walks()).toBe(1);
    // Later on it is not relied upon.
    await vi.advanceTimersByTimeAsync(1_500);
    findVideo(viewFor({}));
    expect(walks()).toBe(2);
  });
  it('finds a video inside of a shadow root that came later', async () => {
    the('video').remove();
    await vi.advanceTimersByTimeAsync(6_000);
    changed.mockClear();
    const host = document.createElement('x-player');
    const video = document.createElement('video');
    video.setAttribute('data-box', '0 0 400 300');
    host.attachShadow({ mode: 'open' }).append(video);
    document.body.append(host);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });
  it('finds a video inside of a shadow root that an element there already was given', async () => {
    the('video').replaceWith(document.createElement('x-player'));
    await vi.advanceTimersByTimeAsync(6_000);
    changed.mockClear();
    const video = document.createElement('video');
    video.setAttribute('data-box', '0 0 400 300');
    the('x-player').attachShadow({ mode: 'open' }).append(video);
    the('x-player').className = 'ready';
    await vi.advanceTimersByTimeAsync(6_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
