/** Nobody is led to mute, restrict or block somebody who did nothing: checked over every platform. */
import { describe, expect, test } from 'vitest';
import { actionsFor, isWithinPage } from '../../lib/domain/actions-for-target';
import { TARGET_KINDS } from '../../lib/domain/playbook-acting';
import type { Playbook } from '../../lib/domain/playbook';

const files = import.meta.glob<Playbook>('../../lib/playbooks/platforms/*.ts', { eager: true, import: 'playbook' });
const playbooks = Object.values(files);
const PERSONAL = ['mute', 'restrict', 'block'];

describe.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('on %s', (_id, playbook) => {
  test.each(TARGET_KINDS.filter(isWithinPage))('muting or blocking for a %s begins inside of it', (target) => {
    for (const action of actionsFor(playbook, target, 'all')) {
      if (!PERSONAL.includes(action.kind)) continue;
      const first = action.steps.find(({ point }) => point !== undefined && point.length > 0);
      expect(
        first?.point?.map(({ scope }) => scope),
        `${action.target} ${action.kind}`,
      ).toEqual(first?.point?.map(() => 'comment') ?? ['an anchor in the comment']);
      expect(action.target).toBe(target);
    }
  });
});

test('a video still offers blocking the account it belongs to, a comment under it does not', () => {
  const tiktok = playbooks.find(({ id }) => id === 'tiktok');
  if (tiktok === undefined) throw new Error('no TikTok');
  expect(actionsFor(tiktok, 'video', 'quiet').map(({ kind }) => kind)).toContain('block');
  expect(actionsFor(tiktok, 'comment', 'quiet').map(({ kind }) => kind)).not.toContain('block');
  expect(actionsFor(tiktok, 'comment', 'all').map(({ kind }) => kind)).toContain('report');
});
