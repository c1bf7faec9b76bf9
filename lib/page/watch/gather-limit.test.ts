import { expect, it, vi } from 'vitest';
import { createAgent } from '../agent/agent';
import { createGatherer } from '../agent/gatherer';
import { flatLayout } from '../testing/flat-layout';
import { openPage, planWith } from '../testing/test-page';

vi.mock('../../domain/page-limits', async (original) => ({ ...(await original<object>()), COMMENT_LIMIT: 3 }));

it('a list of comments that holds as many as it may reads no further row, and says "at least"', async () => {
  const row = (id: number): string =>
    `<li class="c" data-id="${String(id)}"><p class="words">words ${String(id)}</p></li>`;
  openPage(`<ul>${[0, 1, 2, 3, 4, 5].map(row).join('')}</ul>`);
  const read = new Set<string | null>();
  const flowOf = (element: Element): ReturnType<typeof flatLayout.flowOf> => {
    if (element.matches('.words')) read.add(element.textContent);
    return flatLayout.flowOf(element);
  };
  const agent = createAgent({ version: '1', layout: { ...flatLayout, flowOf } });
  agent.add('gatherer', createGatherer);
  const plan = planWith({ comments: { item: '.c', text: '.words', id: { name: 'data-id' } } });
  const answer = await agent.handle('gatherComments', { plan, of: 'video 1', from: 0 });
  agent.retire();
  expect(answer).toMatchObject({ ok: true, value: { gathered: 3, atLeast: true } });
  expect([...read]).toEqual(['words 0', 'words 1', 'words 2']);
});
