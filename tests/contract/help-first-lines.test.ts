/**
 * The first two lines that a person sees, for the 40 largest countries and the hardest moments. They are written down in
 * `help-first-lines.md`, which anybody can read and correct: correct it first, then the ranks in `lib/help/countries`.
 */
import { describe, expect, it } from 'vitest';
import { HELP_TOPICS, type HelpTopicName } from '../../lib/domain/help-topic';
import { topicOf } from '../../lib/help/direct-lines';
import { loadHelplines } from '../../lib/help/helplines';
import { firstLines, type AgeGroup } from '../../lib/help/order';
import table from './help-first-lines.md?raw';

const NOW = new Date('2026-11-27T12:00:00Z');
const MOMENTS: Readonly<Record<string, { topic: HelpTopicName; age: AgeGroup }>> = {
  'someone may die, adult': { topic: 'suicide', age: 'adult' },
  'someone may die, under 18': { topic: 'suicide', age: 'under-18' },
  'harassed or threatened, adult': { topic: 'harassment', age: 'adult' },
  'harassed or threatened, under 18': { topic: 'harassment', age: 'under-18' },
  'nude picture shared or threatened, adult': { topic: 'ncii', age: 'adult' },
  'asked or blackmailed for nudes, under 18': { topic: 'child', age: 'under-18' },
  'violence at home, adult': { topic: 'home', age: 'adult' },
  'scam, adult': { topic: 'scam', age: 'adult' },
};

const GROUPS: readonly string[] = ['women', 'men', 'lgbtq'];

interface Row {
  readonly country: string;
  readonly moment: string;
  readonly lines: readonly string[];
}

/** `| country | moment | first | second |`, the country as its two letters. */
function readTable(text: string): readonly Row[] {
  return text
    .split('\n')
    .filter((row) => /^\| [A-Z]{2} \|/.test(row))
    .map((row) => {
      const [country = '', moment = '', ...lines] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { country, moment, lines: lines.filter((cell) => cell !== '') };
    });
}

async function shown(country: string, moment: string): Promise<readonly string[]> {
  const asked = MOMENTS[moment];
  if (asked === undefined) return [`no such moment: ${moment}`];
  const chosen = firstLines(await loadHelplines(country), { ...asked, now: NOW });
  return chosen.map((line) => line.org);
}

const rows = readTable(table);

describe('the first two lines', () => {
  it('are written down for 41 countries and every moment', () => {
    const countries = new Set(rows.map((row) => row.country));
    expect(countries.size).toBe(41);
    expect(rows.map((row) => `${row.country} ${row.moment}`).sort()).toEqual(
      [...countries].flatMap((country) => Object.keys(MOMENTS).map((moment) => `${country} ${moment}`)).sort(),
    );
  });
  it('are the ones in the table', async () => {
    const wrong: string[] = [];
    for (const row of rows) {
      const now = await shown(row.country, row.moment);
      if (now.join(' / ') !== row.lines.join(' / '))
        wrong.push(`${row.country}, ${row.moment}: table ${row.lines.join(' / ')}, shown ${now.join(' / ')}`);
    }
    expect(wrong).toEqual([]);
  });
  it('put a person to talk to before the police and forms, whatever the subject but scams', async () => {
    for (const { country, moment } of rows) {
      const asked = MOMENTS[moment];
      if (asked === undefined || asked.topic === 'scam') continue;
      const { own } = await loadHelplines(country);
      const [first] = firstLines({ own, wide: [] }, { ...asked, now: NOW });
      const person = own.some(
        (line) => line.rank[asked.topic] !== undefined && line.sort === 'person' && (line.audience ?? 'all') === 'all',
      );
      if (person) expect(first?.sort, `${country}, ${moment}`).not.toBe('police');
    }
  });
  it('are never only for women, men or LGBTQ+ people where nobody said so', async () => {
    for (const country of new Set(rows.map((row) => row.country)))
      for (const topic of new Set(Object.values(MOMENTS).map((asked) => asked.topic)))
        for (const age of [null, 'adult', 'under-18'] as const) {
          const lines = firstLines(await loadHelplines(country), { topic, age, now: NOW });
          // One for women beside one for men is help for both.
          const [only, ...others] = new Set(lines.map(({ audience }) => audience ?? 'all'));
          const narrow = others.length === 0 && only !== undefined && GROUPS.includes(only);
          expect(narrow, `${country}, ${topic}, ${String(age)}`).toBe(false);
        }
  });
  it('begin with help for everybody; only for violence at home with a phone for women, where nobody answers everybody', async () => {
    for (const country of new Set(rows.map((row) => row.country)))
      for (const topic of HELP_TOPICS)
        for (const age of [null, 'adult', 'under-18'] as const) {
          const lines = await loadHelplines(country);
          const [first, second] = firstLines(lines, { topic, age, now: NOW });
          if (first === undefined || !GROUPS.includes(first.audience ?? 'all')) continue;
          const both = GROUPS.includes(second?.audience ?? 'all') && second?.audience !== first.audience;
          const people = lines.own.filter((line) => line.sort === 'person' && line.rank[topic] !== undefined);
          expect([topic, first.sort], `${country}, ${topic}, ${String(age)}: ${first.org}`).toEqual(['home', 'person']);
          if (!both) expect(people.map(({ audience }) => audience ?? 'all')).not.toContain('all');
        }
  });
  it('put the help against violence at home first in the Netherlands', async () => {
    expect((await shown('NL', 'violence at home, adult'))[0]).toBe('Veilig Thuis');
  });
  it('lead to a child helpline, not to images desks, from harm to children and grooming', () => {
    expect(topicOf('minor-safety')).toBe('child');
  });
  it('are never for people of another age', async () => {
    for (const { country, moment } of rows) {
      const asked = MOMENTS[moment];
      if (asked === undefined) continue;
      for (const line of firstLines(await loadHelplines(country), { ...asked, now: NOW }))
        if (
          line.rank[asked.topic] !== undefined &&
          country !== '' &&
          line.sort !== 'directory' &&
          !line.id.startsWith('int-')
        )
          expect(line.audience, `${country}, ${moment}`).not.toBe(asked.age === 'adult' ? 'under-18' : 'adult');
    }
  });
});
