/** Every need, fact and recommendation of the source documents has a place where a person meets it. The list of rows is whole; a row without a place fails. */
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../lib/domain/category';
import { HELP_TOPICS } from '../../lib/domain/help-topic';
import { ACTION_KINDS, TARGET_KINDS } from '../../lib/domain/playbook-acting';
import { ALL_CARDS, cardsFor } from '../../lib/help/cards';
import cards from '../../lib/words/locales/en/cards.json';
import checklist from '../../lib/words/locales/en/checklist.json';
import guide from '../../lib/words/locales/en/guide.json';
import help from '../../lib/words/locales/en/help.json';

const COUNTS = [20, 18, 27, 28, 16];
const ROWS = COUNTS.flatMap((count, seed) =>
  Array.from({ length: count }, (_, row) => `${String(seed)}.${String(row + 1)}`),
);

/** Where a row is served besides its card: `checklist:`, `guide:` and `help:` are words a person reads there. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  '0.1': ['guide:words.mistake'],
  '0.2': ['guide:words.mistake'],
  '0.3': ['guide:final', 'guide:after.withdraw', 'checklist:reason.honest-not-yet'],
  '0.7': ['guide:after.happens'],
  '0.8': ['guide:after.outcomes'],
  '0.9': ['guide:after.note'],
  '0.10': ['guide:forms.kind.feedback', 'guide:words.mistake'],
  '0.11': ['guide:words.copy'],
  '0.14': ['checklist:title'],
  '0.15': ['checklist:card.2', 'checklist:q.rule'],
  '0.16': ['checklist:q.context', 'checklist:reason.context'],
  '0.17': ['guide:after.time', 'guide:after.note'],
  '0.18': ['guide:logged-before'],
  '0.20': ['checklist:q.honest'],
  '1.1': ['guide:after.whoLearns'],
  '1.6': ['guide:words.targeted'],
  '1.13': ['checklist:reason.nobody'],
  '1.16': ['checklist:q.rule', 'checklist:outcome.quiet-tools'],
  '1.17': ['guide:after.misuse'],
  '2.1': CATEGORIES.map((category) => `checklist:category.${category}`),
  '2.2': TARGET_KINDS.map((target) => `guide:target.${target}`),
  '2.3': ['guide:title.report'],
  '2.7': ['guide:after.numberMatters'],
  '2.9': ['checklist:go.learn', 'checklist:reason.others-asked'],
  '2.11': ['guide:forms.kind.scam', 'guide:forms.kind.impersonation'],
  '2.12': ['guide:forms.kind.copyright'],
  '2.16': ['guide:after.misuse'],
  '2.22': ['checklist:reason.no-rule'],
  '2.23': ['guide:you-press'],
  '2.24': ['guide:actions.choose', ...ACTION_KINDS.map((kind) => `guide:action.${kind}`)],
  '2.25': ['guide:action.filter', 'guide:action.remove-comment'],
  '3.1': ['checklist:reason.others-asked', 'cards:mass-page'],
  '3.3': ['checklist:q.evidence'],
  '3.14': ['guide:official'],
  '3.15': ['guide:action.block', 'guide:action.restrict'],
  '3.16': HELP_TOPICS.map((topic) => `help:topic.${topic}`),
  '3.17': ['guide:words.targeted'],
  '3.25': ['checklist:q.honest'],
  '3.26': ['checklist:ready.save-first'],
  '4.1': ['checklist:category.harassment-bullying'],
  '4.3': ['guide:words.safer'],
  '4.4': ['guide:action.block'],
  '4.5': ['guide:title.report'],
  '4.6': ['checklist:q.evidence'],
  '4.9': ['checklist:go.help'],
  '4.11': ['guide:official'],
  '4.12': ['help:sort.police', 'help:emergency.police'],
  '4.16': ['guide:not-this'],
};

const WORDS: Readonly<Record<string, object>> = { cards, checklist, guide, help };

function servedBy(row: string): string[] {
  return [
    ...ALL_CARDS.filter((card) => card.seeds.includes(row)).map((card) => `cards:${card.id}`),
    ...(ALSO[row] ?? []),
  ];
}

describe('seeds', () => {
  it('are the whole list: 0.1 to 4.16', () => {
    expect([ROWS.length, ROWS[0], ROWS.at(-1)]).toEqual([109, '0.1', '4.16']);
  });
  it('each have a card of their own', () => {
    expect(ROWS.filter((row) => !ALL_CARDS.some((card) => card.seeds.includes(row)))).toEqual([]);
  });
  it('each have places that exist', () => {
    const gone = ROWS.flatMap((row) => servedBy(row).map((place) => ({ row, place }))).filter(({ place }) => {
      const [area = '', key = ''] = place.split(/:(.*)/s);
      return !Object.hasOwn(WORDS[area] ?? {}, key);
    });
    expect(gone).toEqual([]);
  });
  it('name no row that is not on the list', () => {
    expect(ALL_CARDS.flatMap((card) => card.seeds).filter((row) => !ROWS.includes(row))).toEqual([]);
    expect(Object.keys(ALSO).filter((row) => !ROWS.includes(row))).toEqual([]);
  });
});

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
