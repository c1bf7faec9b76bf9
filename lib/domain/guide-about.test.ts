import { describe, expect, it } from 'vitest';
import { sampleComment, sampleFacts, sampleReport } from '../../tests/support/sample-data';
import { aboutOf, standingOf } from './guide-about';
import type { PageKind } from './subject';
import type { TargetKind } from './playbook-acting';

const CLIPS = { id: 'clips', name: 'Clips' };
type Facts = Readonly<Record<string, string>>;

const seen = (address: string, pageKind: PageKind, facts: Facts) =>
  sampleReport({ address: `https://clips.example/${address}`, pageKind, facts: sampleFacts(facts) });
const MARAS_VIDEO = seen('v/1', 'video', { id: '1', authorHandle: 'mara.lin', authorId: '68' });
const comment = sampleComment({ authorHandle: '@Stein.Beisser', authorName: 'Stein' });

const standing = (target: TargetKind, now: typeof MARAS_VIDEO, picked: typeof comment | null = null) =>
  standingOf(aboutOf(CLIPS, MARAS_VIDEO, target, picked), CLIPS, now);

describe('whom a guide is about', () => {
  it('is whoever wrote the picked comment, never the account of the page', () => {
    expect(aboutOf(CLIPS, MARAS_VIDEO, 'comment', comment)).toMatchObject({ handle: '@Stein.Beisser', name: 'Stein' });
    expect(aboutOf(CLIPS, MARAS_VIDEO, 'comment', null)).toMatchObject({ account: null, handle: null, name: null });
  });
  it('is the account of the page for what that account made, and nobody for an advertisement or a sound', () => {
    expect(aboutOf(CLIPS, MARAS_VIDEO, 'video', comment).handle).toBe('mara.lin');
    for (const target of ['ad', 'sound', 'direct-message'] as const)
      expect(aboutOf(CLIPS, MARAS_VIDEO, target, comment).account, target).toBeNull();
  });
});

describe('a guide about whoever wrote a comment', () => {
  const at = (facts: Facts) => standing('comment', seen('@x', 'profile', facts), comment);

  it('goes on beside the page on which the comment stands, whoever owns that', () => {
    expect(standing('comment', MARAS_VIDEO, comment)).toEqual({ kind: 'there' });
  });
  it('knows their profile whatever the case of the handle, and however the address writes it', () => {
    expect(at({ authorHandle: 'stein.beisser' })).toEqual({ kind: 'their-profile' });
    expect(at({ authorHandle: 'stein%2Ebeisser' })).toEqual({ kind: 'their-profile' });
  });
  it('stops on the profile of anybody else, the owner of the video and one with a like name included', () => {
    expect(at({ authorHandle: 'mara.lin' })).toEqual({ kind: 'other-account', handle: 'mara.lin', name: null });
    expect(at({ authorHandle: 'stein.beisser_' })).toMatchObject({ kind: 'other-account' });
  });
  it('does not take a profile for theirs of which it cannot be told', () => {
    expect(at({})).toEqual({ kind: 'unknown-account' });
    expect(at({ authorId: '7', authorName: 'Stein' })).toEqual({ kind: 'unknown-account' });
  });
});

describe('a guide about a video or its account', () => {
  it('goes on at the profile of that account', () => {
    const profile = seen('@mara', 'profile', { authorHandle: 'mara.new.name', authorId: '68' });
    expect(standing('account', profile)).toEqual({ kind: 'their-profile' });
  });
  it('stops where the id is another one, though the handle is the same: handles are taken over', () => {
    const profile = seen('@mara', 'profile', { authorHandle: 'mara.lin', authorId: '69' });
    expect(standing('account', profile)).toMatchObject({ kind: 'other-account' });
  });
  it('stops when the video of somebody else comes up, also under the same address, as in a feed', () => {
    expect(standing('video', seen('v/2', 'video', { id: '2', authorHandle: 'otto' }))).toMatchObject({
      kind: 'other-account',
      handle: 'otto',
    });
    expect(standing('video', seen('v/1', 'video', { id: '2', authorHandle: 'otto' }))).toMatchObject({
      kind: 'other-account',
    });
  });
  it('does not report another video of the same account as the one it was begun with', () => {
    const next = seen('v/2', 'video', { id: '2', authorHandle: 'mara.lin', authorId: '68' });
    expect(standing('video', next)).toEqual({ kind: 'other-subject' });
    expect(standing('account', next)).toEqual({ kind: 'there' });
  });
  it('points at nothing on the profile of that account where it is about the video: menus there are of other things', () => {
    const profile = seen('@mara', 'profile', { authorHandle: 'mara.lin', authorId: '68' });
    expect(standing('video', profile)).toEqual({ kind: 'other-subject' });
  });
  it('takes no other page for theirs where nobody knows whose the first one was', () => {
    const nobodys = seen('v/1', 'video', { id: '1' });
    const at = (now: typeof nobodys) => standingOf(aboutOf(CLIPS, nobodys, 'account', null), CLIPS, now);
    expect(at(seen('v/2', 'video', { id: '2', authorHandle: 'otto' }))).toEqual({ kind: 'other-subject' });
    // The same video, read to its end.
    expect(at(seen('v/1?t=9', 'video', { id: '1', authorHandle: 'mara.lin' }))).toEqual({ kind: 'there' });
  });
  it('goes on in the window of a report, which can have an address of its own and nobody’s name', () => {
    expect(standing('video', seen('i/report', 'other', {}))).toEqual({ kind: 'there' });
  });
});
