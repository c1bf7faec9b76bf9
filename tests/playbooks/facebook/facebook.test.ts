import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/playbooks/registry';
import { playbook } from '../../../lib/playbooks/platforms/facebook';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { knownWords } from '../../../lib/playbooks/steps';
import { readFixture, resolveAnchors } from '../../support/playbook-harness';

describe('a post that lies over a group', () => {
  const page = readFixture(
    playbook,
    'post.de.html',
    'https://www.facebook.com/groups/hafenfreunde/posts/1234567890123/',
  );

  it('is read from the dialog, not from the post behind it', () => {
    expect(page.facts).toEqual({
      id: '1234567890123',
      address: 'https://www.facebook.com/groups/hafenfreunde/posts/1234567890123/',
      authorName: 'Otto V.',
      caption: 'Die alte Mole',
    });
  });

  it('has comments with a link to each', async () => {
    expect(await page.comments()).toMatchObject([{ id: '998', authorName: 'Rina S.', text: 'Erste Worte' }]);
  });

  it('is guided in words only, with the words of the page’s language', () => {
    const [reason] = reasonsFor(playbook, 'harassment-bullying', 'post');
    expect(
      new Set(Object.values(resolveAnchors(page, 'post', 'report', reason === undefined ? {} : { reason }))),
    ).toEqual(new Set(['words only']));
    const [openMenu] = playbook.actions.find(({ target, kind }) => target === 'post' && kind === 'report')?.steps ?? [];
    expect(openMenu !== undefined && 'label' in openMenu ? knownWords(openMenu.label, 'de-DE') : null).toBe(
      'Aktionen für diesen Beitrag',
    );
  });
});

describe('a video reached without loading', () => {
  it('takes nothing from the metadata of the video before it', () => {
    const page = readFixture(playbook, 'watch.en.html', 'https://www.facebook.com/watch/?v=2345678901234');
    expect(page.facts).toEqual({ id: '2345678901234', address: 'https://www.facebook.com/watch/?v=2345678901234' });
  });
});

describe('an address', () => {
  it.each([
    ['https://www.facebook.com/watch/?v=2345678901234', 'video'],
    ['https://www.facebook.com/harbour.news/videos/low-tide/2345678901234/', 'video'],
    ['https://www.facebook.com/reel/2345678901234', 'short'],
    ['https://www.facebook.com/story.php?story_fbid=pfbid02abcDEF&id=1', 'post'],
    ['https://m.facebook.com/otto.v/posts/pfbid02abcDEF', 'post'],
    ['https://www.facebook.com/profile.php?id=10000012345', 'profile'],
    ['https://www.facebook.com/otto.v', 'profile'],
    ['https://www.facebook.com/marketplace', 'other'],
    ['https://www.facebook.com/watch/', 'feed'],
  ])('%s is a page of the kind %s', (address, kind) => {
    expect(recognise(address)).toMatchObject({ playbookId: 'facebook', pageKind: kind });
  });
});
