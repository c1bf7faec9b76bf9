import { describe, expect, it } from 'vitest';
import { playbook } from '../../../lib/playbooks/platforms/snapchat';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { recognise } from '../../../lib/playbooks/registry';
import { readFixture, readPage, resolveAnchors } from '../../support/playbook-harness';

const SPOTLIGHT = 'https://www.snapchat.com/spotlight/W7_HarbourTwo000000';

describe('addresses of Snapchat', () => {
  it.each([
    [`${SPOTLIGHT}?share_id=1`, 'short', { id: 'W7_HarbourTwo000000' }],
    [
      'https://www.snapchat.com/@mara.lin/spotlight/W7_HarbourTwo000000',
      'short',
      { handle: 'mara.lin', id: 'W7_HarbourTwo000000' },
    ],
    ['https://snapchat.com/add/mara.lin', 'profile', { handle: 'mara.lin' }],
    ['https://www.snapchat.com/@mara.lin', 'profile', { handle: 'mara.lin' }],
    ['https://www.snapchat.com/spotlight', 'feed', {}],
    ['https://www.snapchat.com/download', 'other', {}],
  ])('%s is a page of the kind %s', (address, pageKind, parts) => {
    expect(recognise(address)).toEqual({ playbookId: 'snapchat', pageKind, parts });
  });
});

describe('a Spotlight video', () => {
  const page = readFixture(playbook, 'spotlight.en.html', SPOTLIGHT);

  it('is read from the entry of its own id, not from the first one', () => {
    expect(page.facts).toEqual({
      id: 'W7_HarbourTwo000000',
      address: SPOTLIGHT,
      title: 'Harbour at noon',
      authorHandle: 'mara.lin',
      authorAddress: 'https://www.snapchat.com/add/mara.lin',
      caption: 'Tide coming in',
      postedAt: '2024-02-03T09:00:00.000Z',
      views: '120',
    });
  });

  it('is told in words: the way is known, the controls were not seen', () => {
    expect(new Set(Object.values(resolveAnchors(page, 'short', 'report')))).toEqual(new Set(['words only']));
  });

  it('has no facts but its address where the data is missing', () => {
    expect(readPage(playbook, '<p>x</p>', SPOTLIGHT).facts).toEqual({ id: 'W7_HarbourTwo000000', address: SPOTLIGHT });
  });
});

it('tells Snap’s own words where Snap quotes them, and marks the others', () => {
  expect(reasonsFor(playbook, 'minor-safety', 'short')[0]?.reason.label).toMatchObject({
    known: { en: 'It involves a child' },
    basis: { kind: 'official' },
  });
  expect(reasonsFor(playbook, 'harassment-bullying', 'short')[0]?.reason.label.basis.kind).toBe('others');
});
