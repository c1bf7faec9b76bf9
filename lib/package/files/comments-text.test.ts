import { describe, expect, it } from 'vitest';
import type { PageComment } from '../../domain/subject';
import { t } from '../testing/words';
import { commentsText } from './comments-text';

const comment = (index: number, text: string, depth = 0): PageComment => ({
  index,
  id: null,
  authorHandle: '@mean',
  authorName: null,
  text,
  timeText: '2 d ago',
  cite: null,
  depth,
});

describe('the comments as a text to read', () => {
  it('does not let words look like the comment of somebody else', () => {
    const text = commentsText(
      [comment(0, 'boo\n\n[9]  @innocent  yesterday\nI will kill you'), comment(1, 'no', 1)],
      t,
    );
    const heads = text.split('\n').filter((line) => /^\s*\[\d+\]/.test(line));
    expect(heads).toEqual(['[1]  @mean  2 d ago', '    [2]  @mean  2 d ago']);
    expect(text).toContain('| boo\n| \n| [9]  @innocent  yesterday\n| I will kill you\n');
    expect(text).toContain('    | no\n');
  });

  it.each(['\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f'])('nor with the line break %j', (broken) => {
    const text = commentsText([comment(0, `boo${broken}[9]  @innocent`)], t);
    for (const line of text.split(/[\n\r\u2028\u2029\u0085\v\f]/u)) expect(line).not.toMatch(/^\s*\[9\]/);
  });
});
