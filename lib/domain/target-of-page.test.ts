import { describe, expect, it } from 'vitest';
import { samplePlaybook } from '../../tests/support/sample-data';
import { targetOfPage } from './target-of-page';

const [action] = samplePlaybook().actions;
const withTargets = (...targets: readonly ('post' | 'video')[]) => ({
  actions: action === undefined ? [] : targets.map((target) => ({ ...action, target })),
});

describe('what is reported on a page', () => {
  it('is what the page is of', () => {
    const kinds = ['profile', 'clip', 'feed', 'short', 'comment'] as const;
    expect(kinds.map((kind) => targetOfPage(kind, withTargets('post')))).toEqual([
      'account',
      'video',
      'video',
      'short',
      'comment',
    ]);
  });
  it('is, on a page of unknown kind, a post where the site has a control for posts, else a video', () => {
    expect(targetOfPage('other', withTargets('video', 'post'))).toBe('post');
    expect(targetOfPage('other', withTargets('video'))).toBe('video');
  });
});
