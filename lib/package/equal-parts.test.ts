/** Two parts of a save have the same bytes. What is said of one is not said of the other. */
import { describe, expect, it } from 'vitest';
import { actOfComment } from '../domain/page-acts';
import { wholeCase } from './choose/package-request';
import { CASE_ID, NOW, PIXEL, savedCase, textPart, type SamplePart } from './testing/saved-case';
import { built, unpacked } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const picture = (name: string): SamplePart => ({ role: 'picture', name, type: 'image/png', bytes: PIXEL });

async function handedOver(parts: readonly SamplePart[], unreadable: string | null) {
  const saved = await savedCase([{ parts }], [], {
    readPart: (_, name, bytes) => (name === unreadable ? null : bytes),
  });
  const { file } = await built({
    ...wholeCase(CASE_ID, saved.itemIds, 'trusted'),
    vault: saved.vault,
    t,
    now: NOW,
    extensionVersion: '1',
  });
  const folder = await unpacked(file);
  try {
    const { parts: stayed } = JSON.parse(folder.read('data/withheld.json')) as { parts: { role: string }[] };
    const sums = folder.run('sha256sum', '-c', '--strict', '--quiet', 'manifest-sha256.txt');
    return { check: await verifyPackage(file), files: folder.files, stayed: stayed.map(({ role }) => role), sums };
  } finally {
    folder.remove();
  }
}

describe('two parts with the same bytes', () => {
  it.each([
    ['a.png', 'picture-2.png'],
    ['b.png', 'picture.png'],
  ])('of which %s does not open make a package that checks, with the other in it', async (unreadable, there) => {
    const { check, files, stayed, sums } = await handedOver([picture('a.png'), picture('b.png')], unreadable);
    expect(files.filter((path) => path.endsWith('.png'))).toEqual([`data/items/001/${there}`]);
    expect(stayed).toEqual(['picture']);
    expect(sums.status).toBe(0);
    expect(check).toMatchObject({ kind: 'unchanged', withheld: 1 });
  });

  it('of different kinds, of which one stays home, make a package that checks', async () => {
    const { check, stayed } = await handedOver(
      [textPart('text', 'text.txt', 'the same'), textPart('file', 'note.txt', 'the same')],
      null,
    );
    expect(stayed).toEqual(['text']);
    expect(check).toMatchObject({ kind: 'unchanged', withheld: 1 });
  });

  it('that are the pictures of two comments are each told as that of its own comment', async () => {
    const acts = ['grau.wolf', 'olga.k'].map((authorHandle, at) =>
      actOfComment(
        { id: `c-${at}`, authorHandle, authorName: null, text: 'x', timeText: null, cite: null, depth: 0 },
        { id: 'vidora', name: 'Vidora' },
      ),
    );
    const parts = [
      textPart('picture', 'picture.png', 'page'),
      picture('picture-act-1.png'),
      picture('picture-act-2.png'),
    ];
    const saved = await savedCase([{ acts, parts }]);
    const choice = wholeCase(CASE_ID, saved.itemIds, 'official');
    const { file } = await built({ ...choice, vault: saved.vault, t, now: NOW, extensionVersion: '1' });
    const folder = await unpacked(file);
    const page = folder.read('START-HERE.html');
    folder.remove();
    const shown = [...page.matchAll(/<summary>\s*([^<:]+?): show/g)].map(([, words]) =>
      words?.replace(/[\u2068\u2069]/g, ''),
    );
    expect(shown).toEqual([
      'Picture of the page',
      'Picture of the comment by grau.wolf',
      'Picture of the comment by olga.k',
    ]);
  });

  it('of which the one that stays home does not open keep its own reason', async () => {
    const { check, stayed } = await handedOver(
      [textPart('text', 'text.txt', 'the same'), textPart('source', 'page.html', 'the same')],
      'text.txt',
    );
    expect(stayed.toSorted()).toEqual(['source', 'text']);
    expect(check).toMatchObject({ kind: 'unchanged', withheld: 2 });
  });
});
