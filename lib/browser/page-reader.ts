import type { PageReaderPort } from '../app/ports';
import { fail } from '../domain/result';
import { isSameSite } from '../domain/same-site';
import { openParcel } from '../messaging/chunked-page';
import { agentLink } from './agent-link';
import { answerInTime, answerWhileThere } from './answer-in-time';
import { browser } from './browser';
import { watchPageLeft } from './page-left';

/** What a save needs of the page, checked. Every question has an end: see `answerInTime`. */
export const pageReader: PageReaderPort = {
  collect: async (tabId, plan, want, signal) => {
    const isThere = async (): Promise<boolean> => (await agentLink.command(tabId, 'ping', {})).ok;
    const { left, stop } = watchPageLeft(tabId, isThere);
    const ending = signal === undefined ? left : AbortSignal.any([left, signal]);
    try {
      const answer = await answerWhileThere(agentLink.command(tabId, 'collect', { plan, want }), isThere, ending);
      if (answer?.ok !== true)
        return fail(answer?.reason === 'no-agent' ? 'page-forbids-reading' : 'page-did-not-answer');
      const opened = await openParcel(
        answer.value,
        async (input) => {
          const piece = await answerInTime(agentLink.command(tabId, 'takePiece', input), ending);
          return piece?.ok === true ? piece.value : null;
        },
        ending,
      );
      // The browser knows which site is open. What says of itself that it is another one is not believed.
      const { address } = await pageReader.tabAddress(tabId);
      return opened.ok && address !== null && !isSameSite(address, opened.value.report.address)
        ? fail('page-did-not-answer')
        : opened;
    } finally {
      stop();
    }
  },
  findComments: async (tabId, plan, comments) => {
    const answer = await agentLink.command(tabId, 'findComments', { plan, comments });
    return answer.ok ? answer.value : null;
  },
  bringIntoView: async (tabId, plan, comment) => {
    const answer = await agentLink.command(tabId, 'bringIntoView', { plan, comment });
    return answer.ok && answer.value.shown;
  },
  scrollBack: async (tabId) => {
    await agentLink.command(tabId, 'scrollBack', {});
  },
  lookInWindow: async (tabId, plan, comment) => {
    const answer = await agentLink.command(tabId, 'lookInWindow', { plan, comment });
    return answer.ok ? answer.value : null;
  },
  survey: async (tabId, plan) => {
    const answer = await agentLink.command(tabId, 'surveyPage', { plan });
    return answer.ok ? answer.value : null;
  },
  hideMarks: async (tabId) => {
    await agentLink.command(tabId, 'hideMarks', {});
  },
  showMarks: async (tabId) => {
    await agentLink.command(tabId, 'showMarks', {});
  },
  tabAddress: async (tabId) => {
    try {
      const tab = await browser.tabs.get(tabId);
      const { frozen }: { readonly frozen?: unknown } & typeof tab = tab;
      const asleep = tab.discarded === true || frozen === true;
      return { address: tab.url ?? null, title: tab.title ?? null, ...(asleep ? { asleep } : {}) };
    } catch {
      return { address: null, title: null };
    }
  },
};
