/** What the practice page hears of its made-up site: the same events as from a real page, whoever came first. */
import { describe, expect, it, vi } from 'vitest';
import { createStageAgent } from '../../entrypoints/practice/stage-agent';
import type { PageEvent } from '../../lib/messaging/lanes';

vi.mock('wxt/browser', () => import('../../lib/browser/testing/fake-browser'));

/** The agent as a stage shows it once its script was loaded. */
function stageAgent() {
  const listeners = new Set<(event: string, detail: unknown) => void>();
  return {
    emit: (event: string, detail: unknown = {}) => {
      for (const listener of listeners) listener(event, detail);
    },
    handle: () => Promise.resolve({ ok: true, value: {} }),
    listen: (listener: (event: string, detail: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function practice() {
  const stage: { __beside?: ReturnType<typeof stageAgent> } = {};
  const frame = { contentWindow: stage } as unknown as HTMLIFrameElement;
  const agent = createStageAgent(() => frame);
  const heard: PageEvent['event'][] = [];
  const stop = new AbortController();
  agent.events((_tabId, { event }) => heard.push(event), stop.signal);
  return { agent, stage, heard, stop };
}

describe('the made-up site', () => {
  it('is heard by a panel that was there before it was loaded', async () => {
    const { agent, stage, heard } = practice();
    const loaded = stageAgent();
    stage.__beside = loaded;
    await agent.ready();
    loaded.emit('subjectChanged');
    loaded.emit('stepPressed', { stepId: 'menu' });
    expect(heard).toEqual(['subjectChanged', 'stepPressed']);
  });

  it('is heard anew when another story begins, and the one before it no more', async () => {
    const { agent, stage, heard } = practice();
    const first = stageAgent();
    stage.__beside = first;
    await agent.ready();
    const second = stageAgent();
    stage.__beside = second;
    await agent.ready();
    first.emit('subjectChanged');
    second.emit('nextVisible', { stepId: 'menu' });
    expect(heard).toEqual(['nextVisible']);
  });

  it('is not believed where an event is not in order, and not heard after the panel went', async () => {
    const { agent, stage, heard, stop } = practice();
    const loaded = stageAgent();
    stage.__beside = loaded;
    await agent.ready();
    loaded.emit('stepPressed', { stepId: 7 });
    stop.abort();
    loaded.emit('subjectChanged');
    expect(heard).toEqual([]);
  });
});
