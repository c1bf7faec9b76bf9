import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/dailymotion';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { mayDiffer, stepsFor } from '../../../lib/playbooks/steps';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

describe('addresses of Dailymotion', () => {
  it.each([
    ['https://www.dailymotion.com/video/x9aaaa1', 'video', { id: 'x9aaaa1' }],
    ['https://www.dailymotion.com/fr/video/x9aaaa1?start=3', 'video', { id: 'x9aaaa1' }],
    ['https://dai.ly/x9aaaa1', 'video', { id: 'x9aaaa1' }],
    ['https://geo.dailymotion.com/player/xabc.html?video=x9aaaa1', 'video', { id: 'x9aaaa1' }],
    ['https://www.dailymotion.com/playlist/x7cccc3', 'other', { playlistId: 'x7cccc3' }],
    ['https://www.dailymotion.com/mara.lin', 'profile', { handle: 'mara.lin' }],
    ['https://www.dailymotion.com/fr', 'feed', {}],
    ['https://www.dailymotion.com/legal', 'other', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'dailymotion', pageKind, parts });
  });
});

it('reads the first response from its metadata, never from filling', () => {
  expect(readFixture(playbook, 'video.en.html', 'https://www.dailymotion.com/video/x9aaaa1').facts).toEqual({
    id: 'x9aaaa1',
    address: 'https://www.dailymotion.com/video/x9aaaa1',
    title: 'Harbour - by night',
    authorHandle: 'mara.lin',
    authorAddress: 'https://www.dailymotion.com/mara.lin',
    postedAt: '2024-02-03T09:00:00+01:00',
  });
});

describe('the next video, reached without loading', () => {
  const page = readFixture(playbook, 'next.fr.html', 'https://www.dailymotion.com/fr/video/x9bbbb2');

  it('is read from the screen alone', () => {
    expect(page.facts).toEqual({
      id: 'x9bbbb2',
      address: 'https://www.dailymotion.com/video/x9bbbb2',
      title: 'Le vieux port',
      authorName: 'Otto V.',
    });
  });

  it('has no rings at all: no control was ever seen', () => {
    expect(new Set(Object.values(resolveAnchors(page, 'video', 'report')))).toEqual(new Set(['words only']));
  });
});

describe('the report', () => {
  const action = playbook.actions.find(({ target, kind }) => target === 'video' && kind === 'report');

  it('says before the first step that it asks for the real name and an e-mail, and for no account', () => {
    expect(action?.asks).toEqual(['legal-name', 'e-mail']);
  });

  it('tells the headings of the rules, marked as possibly different', () => {
    const [chosen] = reasonsFor(playbook, 'harassment-bullying', 'video');
    expect(chosen?.reason.label.known['en']).toBe('Hateful Content');
    const step =
      action === undefined
        ? undefined
        : stepsFor(action, 'video', chosen ?? null).find(({ usesReason }) => usesReason === 'reason');
    expect(step && mayDiffer(step, chosen ?? null)).toBe(true);
  });
});
