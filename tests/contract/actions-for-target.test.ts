/** Nobody is led to report, mute, restrict or block somebody who did nothing: checked over every platform. */
import { describe, expect, test } from 'vitest';
import { actionsFor, isOfPageAccount, isWithinPage } from '../../lib/domain/actions-for-target';
import { TARGET_KINDS, type Action, type GuideStep, type TargetKind } from '../../lib/domain/playbook-acting';
import type { Playbook } from '../../lib/domain/playbook';

const files = import.meta.glob<Playbook>('../../lib/playbooks/platforms/*.ts', { eager: true, import: 'playbook' });
const playbooks = Object.values(files);
const PERSONAL = ['mute', 'restrict', 'block'];
const WITHIN = TARGET_KINDS.filter(isWithinPage);

const anchorsOf = ({ point = [], hover = [] }: GuideStep) => [...point, ...hover];
const firstPointed = ({ steps }: Action) => steps.find((step) => anchorsOf(step).length > 0);
const offered = (playbook: Playbook, targets: readonly TargetKind[]) =>
  targets.flatMap((target) => actionsFor(playbook, target, 'all').map((action) => ({ target, action })));
const named = (target: TargetKind, action: Action, step: GuideStep) => `${target}, ${action.kind}: ${step.id}`;

describe.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('on %s', (_id, playbook) => {
  test('what begins at a comment or message points inside of it first, or, after words alone, into what was opened there', () => {
    for (const { target, action } of offered(playbook, WITHIN)) {
      const first = firstPointed(action);
      if (first === undefined || first.only === 'their-profile') continue;
      const allowed = first === action.steps[0] ? ['comment'] : ['comment', 'dialog'];
      for (const { scope } of anchorsOf(first)) expect(allowed, named(target, action, first)).toContain(scope);
    }
  });

  test('no step of a guide for a comment or message points into the card of the page, which is somebody else’s', () => {
    for (const { target, action } of offered(playbook, WITHIN))
      for (const step of action.steps)
        expect(
          anchorsOf(step).map(({ scope }) => scope),
          named(target, action, step),
        ).not.toContain('subject');
  });

  test('muting or blocking the writer of a comment points inside of it, or on the writer’s profile alone', () => {
    for (const { target, action } of offered(playbook, WITHIN)) {
      if (!PERSONAL.includes(action.kind)) continue;
      expect(action.target).toBe(target);
      for (const step of action.steps)
        if (step.only === undefined)
          expect(
            anchorsOf(step).every(({ scope }) => scope === 'comment'),
            named(target, action, step),
          ).toBe(true);
    }
  });

  test('what is about the account of the page is offered only for what that account made', () => {
    for (const { target, action } of offered(playbook, TARGET_KINDS))
      if (action.target !== target)
        expect({ of: action.target, may: isOfPageAccount(target) }).toEqual({ of: 'account', may: true });
  });
});

test('a video offers blocking the account it belongs to, an advertisement, a sound or a message does not', () => {
  const tiktok = playbooks.find(({ id }) => id === 'tiktok');
  if (tiktok === undefined) throw new Error('no TikTok');
  const kinds = (target: TargetKind) => actionsFor(tiktok, target, 'quiet').map(({ kind }) => kind);
  expect(kinds('video')).toContain('block');
  for (const target of ['ad', 'sound', 'hashtag', 'direct-message', 'chat-message'] as const)
    expect(kinds(target), target).not.toContain('block');
});

test('a comment offers blocking whoever wrote it: by the name in it, then on that profile alone', () => {
  const by = new Map(
    playbooks.map((playbook) => [
      playbook.id,
      actionsFor(playbook, 'comment', 'quiet').find(({ kind }) => kind === 'block'),
    ]),
  );
  for (const id of ['tiktok', 'youtube', 'instagram', 'x', 'facebook', 'reddit', 'bluesky']) {
    const [first, ...others] = by.get(id)?.steps ?? [];
    expect([id, first?.id, first?.pages?.includes('profile')]).toEqual([id, 'open-writer', false]);
    expect(others.length, id).toBeGreaterThan(0);
    expect(
      others.every(({ only }) => only === 'their-profile'),
      id,
    ).toBe(true);
  }
  expect(by.get('twitch')).toBeUndefined();
});
