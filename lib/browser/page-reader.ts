import type { PageReaderPort } from '../app/ports';
import { fail } from '../domain/result';
import { openParcel } from '../messaging/chunked-page';
import { agentLink } from './agent-link';
import { answerInTime } from './answer-in-time';
import { browser } from './browser';
import { watchPageLeft } from './page-left';

/** What a save needs of the page, checked. Every question has an end: see `answerInTime`. */
export const pageReader: PageReaderPort = {
  collect: async (tabId, plan, want, signal) => {
    const { left, stop } = watchPageLeft(tabId, async () => (await agentLink.command(tabId, 'ping', {})).ok);
    const ending = signal === undefined ? left : AbortSignal.any([left, signal]);
    try {
      const answer = await answerInTime(agentLink.command(tabId, 'collect', { plan, want }), ending);
      if (answer?.ok !== true)
        return fail(answer?.reason === 'no-agent' ? 'page-forbids-reading' : 'page-did-not-answer');
      return await openParcel(
        answer.value,
        async (input) => {
          const piece = await answerInTime(agentLink.command(tabId, 'takePiece', input), ending);
          return piece?.ok === true ? piece.value : null;
        },
        ending,
      );
    } finally {
      stop();
    }
  },
  hideMarks: async (tabId) => {
    await answerInTime(agentLink.command(tabId, 'hideMarks', {}));
  },
  showMarks: async (tabId) => {
    await answerInTime(agentLink.command(tabId, 'showMarks', {}));
  },
  tabAddress: async (tabId) => {
    try {
      const tab = await browser.tabs.get(tabId);
      return { address: tab.url ?? null, title: tab.title ?? null };
    } catch {
      return { address: null, title: null };
    }
  },
};
