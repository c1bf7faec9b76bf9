/** Blocking whoever wrote a comment begins at one link in it: on the fixtures of every platform exactly one is found, or words alone are said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../lib/domain/actions-for-target';
import { commentItems } from '../../lib/page/read/read-comments';
import { loadPlaybook } from '../../lib/playbooks/registry';
import { readFixture, resolveAnchors } from '../support/playbook-harness';

const fixtures = (id: string) =>
  readdirSync(join(import.meta.dirname, id))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, address: addressOf(readFileSync(join(import.meta.dirname, id, file), 'utf8')) }));
const addressOf = (html: string) => /address: (\S+)/.exec(html)?.[1] ?? '';

describe.each(['bluesky', 'instagram', 'tiktok', 'x', 'youtube'])('on %s', (id) => {
  it('the writer of each comment is led to by one link', async () => {
    const playbook = await loadPlaybook(id);
    expect(actionsFor(playbook, 'comment', 'quiet').map(({ kind }) => kind)).toContain('block');
    const found = fixtures(id).flatMap(({ file, address }) => {
      const page = readFixture(playbook, file, address);
      // There the guide begins: on the profile itself no comment is looked for.
      if (page.view.plan.pageKind === 'profile') return [];
      return commentItems(page.view).flatMap((item, place) =>
        page.view.layout.seen(item)
          ? [
              `${file} ${String(place)}: ${resolveAnchors(page, 'comment', 'block', { comment: place })['open-writer'] ?? ''}`,
            ]
          : [],
      );
    });
    expect(found.filter((one) => one.endsWith('ambiguous'))).toEqual([]);
    expect(found.filter((one) => !/(ambiguous|missing|hidden|words only)$/.test(one)).length).toBeGreaterThan(0);
  });
});

it('on X it is the link around the picture, of which there is one', async () => {
  const page = readFixture(await loadPlaybook('x'), 'post.en.html', 'https://x.com/otto_v/status/1700000000000000001');
  expect(resolveAnchors(page, 'comment', 'block', { comment: 1 })['open-writer']).toBe('#reply-avatar');
});
