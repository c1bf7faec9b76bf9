/** The id beside an account is that of what this account did: a platform is asked about it. */
import { describe, expect, it } from 'vitest';
import { actOfComment } from '../domain/page-acts';
import { wholeCase } from './choose/package-request';
import { filesOf } from './testing/edit-zip';
import { CASE_ID, NOW, savedCase } from './testing/saved-case';
import { built } from './testing/unpack';
import { t } from './testing/words';

const comment = (id: string | null, authorHandle: string) =>
  actOfComment(
    { id, authorHandle, authorName: null, text: 'boo', timeText: null, cite: null, depth: 0 },
    { id: 'vidora', name: 'Vidora' },
  );

describe('a comment under the video of somebody else', () => {
  it('is quoted with its own id, never with that of the video; a video with its own', async () => {
    const { vault, itemIds } = await savedCase([
      {
        facts: { id: '7301', authorHandle: 'mara.lin' },
        acts: [comment('c-41', 'grau.wolf'), comment(null, 'olga.k')],
      },
      { facts: { id: '8802', authorHandle: 'loud.fox' } },
    ]);
    const choice = wholeCase(CASE_ID, itemIds, 'official');
    const { file } = await built({ ...choice, vault, t, now: NOW, extensionVersion: '1' });
    const files = await filesOf(file);
    const read = (name: string) =>
      new TextDecoder().decode([...files].find(([path]) => path.endsWith(name))?.[1] ?? new Uint8Array());
    const page = read('START-HERE.html')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    const quoted = page.slice(page.indexOf('Names can change.'), page.indexOf('How to check this folder'));
    expect(quoted).toContain('grau.wolf Post id: c-41');
    expect(quoted).toContain('Post id: 8802');
    expect(quoted).not.toContain('7301');
    const rows = read('items.csv')
      .split('\r\n')
      .map((row) => row.slice(1, -1).split('","'));
    const column = rows[0]?.indexOf('Post id') ?? -1;
    expect(rows.slice(1, 4).map((row) => row[column])).toEqual(['c-41', '', '8802']);
  });
});
