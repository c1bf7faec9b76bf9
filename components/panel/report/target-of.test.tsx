import { describe, expect, it } from 'vitest';
import type { PageReport } from '../../../lib/domain/page-report';
import { sampleComment, sampleFacts, samplePage, samplePlaybook } from '../../../tests/support/sample-data';
import { createSession } from '../session';
import { subjectKey } from '../subject/subject';
import { targetOf } from './target-of';

const [action] = samplePlaybook().actions;
const actions = action === undefined ? [] : [action, { ...action, target: 'chat-message' as const }];

function target(report: Partial<PageReport>, withChat: boolean, picked: boolean) {
  const page = samplePage({ report, playbook: withChat ? { actions } : {} });
  const session = createSession();
  if (picked) session.picked.value = { subject: subjectKey(page), comment: sampleComment(), among: [] };
  return targetOf(session, page);
}

describe('what is acted on', () => {
  it('is the page itself until something is picked', () => {
    expect(target({ pageKind: 'video' }, true, false)).toBe('video');
    expect(target({ pageKind: 'profile' }, true, false)).toBe('account');
  });
  it('is the picked comment', () => {
    expect(target({ pageKind: 'video' }, true, true)).toBe('comment');
  });
  it('is the picked line of the chat beside a live stream, also where the stream has the address of a video', () => {
    const live = sampleFacts({ live: 'true' });
    expect(target({ pageKind: 'live' }, true, true)).toBe('chat-message');
    expect(target({ pageKind: 'video', facts: live }, true, true)).toBe('chat-message');
    expect(target({ pageKind: 'video', facts: live }, false, true)).toBe('comment');
  });
});
