/** Every row of the needs behind Beside is in sight at the moment it is needed, and nothing there says the opposite. */
import { describe, expect, it } from 'vitest';
import type { WordKey } from '../../../lib/words/areas';
import { createTranslator } from '../../../lib/words/translate';
import { allWords } from '../../support/screen';
import { allMoments, type Moment } from './moments';
import { NEVER_BOTH, NEVER_SAID, SEED_ROWS } from './rows';

const COUNTS = [20, 18, 27, 28, 16];
const LIST = COUNTS.flatMap((count, seed) =>
  Array.from({ length: count }, (_, row) => `${String(seed)}.${String(row + 1)}`),
);

/** What is wrong with these screens, row by row. */
function faults(texts: ReadonlyMap<Moment, string>): string[] {
  const rows = Object.entries(SEED_ROWS).flatMap(([id, { at, needle, never }]) => {
    const text = texts.get(at) ?? '';
    return [
      ...(text.includes(needle) ? [] : [`${id}: "${needle}" is not in sight at "${at}"`]),
      ...(never.test(text) ? [`${id}: "${never.exec(text)?.[0] ?? ''}" stands at "${at}"`] : []),
    ];
  });
  const both = NEVER_BOTH.flatMap(({ about, said, opposite }) => {
    const against = [...texts].filter(([, text]) => opposite.test(text)).map(([at]) => at);
    const told = [...texts.values()].some((text) => said.test(text));
    return [
      ...(told ? [] : [`nothing is said about ${about}`]),
      ...against.map((at) => `${about}: said both ways, at "${at}"`),
    ];
  });
  return [...rows, ...both, ...lies(texts)];
}

/** Sentences that are false or unsafe wherever they stand. A heading has no full stop: a capital letter behind one begins the next. */
function lies(texts: ReadonlyMap<Moment, string>): string[] {
  return [...texts].flatMap(([at, text]) =>
    text
      .split(/(?<=[.!?])\s*(?=[\p{Lu}“])/u)
      .flatMap((sentence) =>
        NEVER_SAID.filter(({ lie, unless }) => lie.test(sentence) && !unless.test(sentence)).map(
          ({ about }) => `${about}: "${sentence}" stands at "${at}"`,
        ),
      ),
  );
}

/** The screens with one sentence of Beside put in place of another. */
function planted(key: string, lie: string): Promise<ReadonlyMap<Moment, string>> {
  const honest = allWords();
  const liar = Object.assign(
    (...[asked, values]: Parameters<typeof honest>) => (asked === key ? lie : honest(asked, values)),
    honest,
  );
  return allMoments(liar);
}

describe('the needs behind Beside', () => {
  it('are all in the table: 109 rows, 0.1 to 4.16', () => {
    expect(Object.keys(SEED_ROWS)).toEqual(LIST);
  });
  it('are each in sight at their moment, and no screen says the opposite', async () => {
    expect(faults(await allMoments())).toEqual([]);
  });
  it('are not found where every sentence is replaced by another', async () => {
    const nothing = createTranslator('en', new Map(), new Map());
    const bananas = Object.assign(() => 'Bananas.', nothing);
    const texts = new Map([...(await allMoments())].map(([at, text]) => [at, text.replace(/[^.?]+/g, bananas())]));
    expect(faults(texts).length).toBeGreaterThanOrEqual(109);
  });
  it.each([
    ['cards.told.1', 'They learn your name.'],
    ['cards.who-learns.1', 'They get your full name.'],
    ['cards.final.1', 'You can take a report back at any time.'],
    ['guide.final', 'You can always take it back.'],
    ['cards.mistake.2', 'Report it five more times.'],
    ['cards.number-youtube.1', 'Reports alone remove nothing.'],
    ['cards.request.1', 'It removes it at once.'],
    ['cards.settled.2', 'You could tell the other person that you reported before you talked.'],
    ['cards.calm.2', 'Nothing here runs away.'],
    ['cards.quiet.1', 'You could tell them that you reported.'],
  ])('turn red when %s says "%s"', async (key, lie) => {
    expect(faults(await planted(key, lie))).not.toEqual([]);
  });
  it.each<[WordKey, string]>([
    ['guide.final', 'You can undo it later.'],
    ['cards.final.1', 'You can withdraw it whenever you like.'],
    ['cards.who-learns.1', 'The person is told who reported.'],
    ['cards.quiet.1', 'Tell your followers that you reported.'],
    ['cards.once.1', 'Reporting it again can help.'],
    ['cards.number-youtube.1', 'Enough reports remove it.'],
    ['cards.request.1', 'It is taken down right away.'],
    ['cards.mass-what.1', 'You can join in.'],
    ['cards.private.2', 'Write to them anyway.'],
    ['cards.mediate.1', 'Also where one is afraid of the other.'],
    ['cards.false.1', 'False reports have no consequences.'],
    ['cards.told.1', 'They learn who it was.'],
    ['cards.mistake.3', 'It was your own fault.'],
    ['cards.mass-rules.1', 'Programs that report for you are fine.'],
    ['cards.police.1', 'You have to go to the police.'],
    ['cards.share.1', 'You should tell everybody what happened.'],
    ['checklist.q.evidence', 'You can also report first and save later.'],
    ['checklist.reason.could-hurt', 'Write to them and say that you know who they are.'],
    ['cards.mass-what.2', 'Many reports work faster.'],
    ['guide.you-press', 'A program would be fine, too.'],
  ])('turn red when %s goes on with "%s"', async (key, lie) => {
    expect(faults(await planted(key, `${allWords()(key)} ${lie}`))).not.toEqual([]);
  });
});
