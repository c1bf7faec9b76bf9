/** One word for one thing, and no sentence of more than 20 words. The retired words are those of `docs/words.md`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSentences, sentencesOf, wordsOf, type Sentence } from '../../scripts/words-figures.mjs';

const LONGEST = 20;
const GUIDE = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');
const TERMS = GUIDE.split('\n').filter((line) => /^\| (?!say)[^-]/.test(line));
const RETIRED = TERMS.flatMap((line) =>
  [...(line.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map((found) => found[1]),
);

function tooLong(sentences: readonly Sentence[]): string[] {
  return sentences
    .filter(({ say }) => wordsOf(say).length > LONGEST)
    .map(({ area, key, say }) => `${area}:${key} ${say}`);
}
function retired(sentences: readonly Sentence[]): string[] {
  const words = new RegExp(`\\b(${RETIRED.join('|')})\\b`, 'i');
  return sentences.flatMap(({ area, key, say }) => {
    const found = words.exec(say.replace(/\{\w+\}/g, ''));
    return found === null ? [] : [`${area}:${key} says "${found[0]}": ${say}`];
  });
}
const planted = (say: string): Sentence[] =>
  sentencesOf(say).map((one) => ({ area: 'cards', key: 'planted', say: one }));

describe('the words of Beside', () => {
  it('say one thing with one word: none of the retired ones', () => {
    expect(TERMS.length).toBeGreaterThan(15);
    expect(TERMS.length).toBeLessThanOrEqual(25);
    expect(retired(allSentences())).toEqual([]);
  });
  it('would be refused with a retired word in them', () => {
    for (const word of RETIRED) expect(retired(planted(`Here it says ${String(word)}, again.`)), word).toHaveLength(1);
    expect(retired(planted('You can ask them. The site on {platform} says so.'))).toEqual([]);
  });
  it('have no sentence of more than 20 words', () => {
    expect(tooLong(allSentences())).toEqual([]);
  });
  it('would be refused with a longer sentence', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;
    expect(tooLong(planted(words(21)))).toHaveLength(1);
    expect(tooLong(planted(`${words(20)} ${words(20)}`))).toEqual([]);
  });
});
