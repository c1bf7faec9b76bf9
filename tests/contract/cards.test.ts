/** The knowledge cards: every one has its words, says a thing once, and says of a platform only what that platform says. */
import { describe, expect, it } from 'vitest';
import { ALL_CARDS, cardsFor } from '../../lib/help/cards';
import { SEED_ROWS } from './seeds/rows';
import cards from '../../lib/words/locales/en/cards.json';
import checklist from '../../lib/words/locales/en/checklist.json';
import guide from '../../lib/words/locales/en/guide.json';
import help from '../../lib/words/locales/en/help.json';

describe('cards', () => {
  it('have a title and every line, and no line that is never shown', () => {
    const used = new Set(
      ALL_CARDS.flatMap((card) => [
        card.id,
        ...Array.from({ length: card.lines }, (_, line) => `${card.id}.${String(line + 1)}`),
      ]),
    );
    expect([...used].filter((key) => !Object.hasOwn(cards, key))).toEqual([]);
    const loose = Object.keys(cards).filter(
      (key) =>
        !used.has(key) && !/^(group|learn|basis|mass-page|many-strangers)(\.|$)|^(good-to-know|more|less)$/.test(key),
    );
    expect(loose).toEqual([]);
  });
  it('serve only rows of the needs that are on the list, and every row has one', () => {
    const served = new Set<string>(ALL_CARDS.flatMap((card) => card.seeds));
    expect([...served].toSorted()).toEqual(Object.keys(SEED_ROWS).toSorted());
  });
  it('say one thing once: no id twice for the same platform', () => {
    const ids = ALL_CARDS.map((card) => `${card.id}@${card.platform ?? ''}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('say how much the number matters by platform where there is a source, and in general elsewhere', () => {
    const number = (platform: string) =>
      cardsFor(platform)
        .filter((card) => card.id.startsWith('number-'))
        .map((card) => card.id);
    expect([number('youtube'), number('bluesky'), number('generic')]).toEqual([
      ['number-youtube'],
      ['number-bluesky'],
      ['number-any'],
    ]);
  });
  it('never count, praise or shout', () => {
    const said = Object.values({ ...cards, ...checklist, ...guide, ...help });
    expect(
      said.filter(
        (text) =>
          text.includes('!') || /\b(great|amazing|well done|congratulations|must|victim|CP|court-ready)\b/i.test(text),
      ),
    ).toEqual([]);
  });
  it('never name the inner workings', () => {
    const said = Object.values({ ...cards, ...checklist, ...guide, ...help });
    expect(said.filter((text) => /\b(hash|seal(ed)?|playbook|digest|vault|anchor)\b/i.test(text))).toEqual([]);
  });
});
