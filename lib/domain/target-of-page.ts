import type { Playbook } from './playbook';
import type { TargetKind } from './playbook-acting';
import type { PageKind } from './subject';

/** What is reported on a page of each kind. */
const TARGET_OF: Readonly<Record<Exclude<PageKind, 'other'>, TargetKind>> = {
  video: 'video',
  short: 'short',
  photo: 'photo',
  post: 'post',
  live: 'live',
  clip: 'video',
  profile: 'account',
  comment: 'comment',
  feed: 'video',
};

/**
 * What is most likely reported on a page of this kind. A page of an unknown kind is taken for a post where the platform has
 * controls for posts, else for a video.
 */
export function targetOfPage(pageKind: PageKind, playbook: Pick<Playbook, 'actions'>): TargetKind {
  if (pageKind !== 'other') return TARGET_OF[pageKind];
  return playbook.actions.some(({ target }) => target === 'post') ? 'post' : 'video';
}
