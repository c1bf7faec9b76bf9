import { describe, expect, it } from 'vitest';
import { lookedAge } from './age';
import type { Helpline } from './helpline';
import { countriesWithHelplines, loadHelplines } from './helplines';
import { firstLines, inOrder, withFirstLines } from './order';
import { HELP_TOPICS } from '../domain/help-topic';

function line(id: string, change: Partial<Helpline> = {}): Helpline {
  return {
    id,
    org: id,
    sort: 'person',
    rank: { harassment: 1 },
    audience: 'all',
    ways: [],
    site: null,
    hours: 'unknown',
    languages: [],
    free: null,
    fasterWay: false,
    sources: ['https://example.org/'],
    sourceDate: null,
    compiled: '2026-11',
    certainty: 'high',
    checked: null,
    ...change,
  };
}
const NOW = new Date('2026-11-27T12:00:00Z');
const asker = { topic: 'harassment', age: null, now: NOW } as const;
const ids = (lines: readonly Helpline[]) => lines.map((one) => one.id);
const list = line('int-list', { sort: 'directory' });

describe('the order of help lines', () => {
  it('follows the rank of the subject, not the alphabet', () => {
    const lines = [
      line('a', { rank: { harassment: 2 } }),
      line('z', { rank: { harassment: 1 } }),
      line('m', { rank: { scam: 1 } }),
    ];
    expect(ids(inOrder(lines, asker))).toEqual(['z', 'a']);
  });
  it('changes with "I am under 18" and "I am an adult"; what does not fit comes last and stays', () => {
    const lines = [
      line('child', { audience: 'under-18', rank: { harassment: 2 } }),
      line('all'),
      line('grown', { audience: 'adult', rank: { harassment: 3 } }),
    ];
    expect(ids(inOrder(lines, { ...asker, age: 'under-18' }))).toEqual(['child', 'all', 'grown']);
    expect(ids(inOrder(lines, { ...asker, age: 'adult' }))).toEqual(['all', 'grown', 'child']);
  });
  it('puts a line that nobody looked at for two years behind newer ones, and keeps it', () => {
    const lines = [line('old', { checked: { on: '2024-10-01', by: 'AB' } }), line('new', { rank: { harassment: 2 } })];
    expect(ids(inOrder(lines, asker))).toEqual(['new', 'old']);
  });
  it('does not change with a clock of 1979 or 2071', () => {
    const lines = [line('old', { checked: { on: '2024-10-01', by: 'AB' } }), line('new', { rank: { harassment: 2 } })];
    for (const now of [new Date('1979-01-01T00:00:00Z'), new Date('2071-01-01T00:00:00Z')])
      expect(ids(inOrder(lines, { ...asker, now }))).toEqual(['old', 'new']);
  });
});

describe('the first two lines', () => {
  it('are filled with a list of the world where the country has only one, or only police besides', () => {
    expect(ids(firstLines({ own: [line('a')], wide: [list] }, asker))).toEqual(['a', 'int-list']);
    const police = line('p', { sort: 'police', rank: { harassment: 2 } });
    expect(ids(firstLines({ own: [line('a'), police], wide: [list] }, asker))).toEqual(['a', 'int-list']);
    expect(ids(firstLines({ own: [police], wide: [list] }, asker))).toEqual(['int-list', 'p']);
  });
  it('leave the police first where money is gone', () => {
    const police = line('p', { sort: 'police', rank: { scam: 1 } });
    const wide = [line('int-list', { sort: 'directory', rank: { scam: 1 } })];
    expect(ids(firstLines({ own: [police], wide }, { ...asker, topic: 'scam' }))).toEqual(['p', 'int-list']);
  });
  it('are lists of the world where the country has nothing', () => {
    expect(ids(firstLines({ own: [], wide: [list] }, asker))).toEqual(['int-list']);
  });
});

describe('the whole list', () => {
  it.each(['AT', 'BR'])(
    'in %s does not begin with a line for women where somebody answers everybody',
    async (country) => {
      const home = { ...asker, topic: 'home' } as const;
      const { own } = withFirstLines(await loadHelplines(country), home);
      expect(own.slice(0, 2).map(({ audience }) => audience ?? 'all')).toEqual(['all', 'women']);
    },
  );
  it('begins in every country, for every subject, with the lines that stand there at a hard moment, and leaves none out', async () => {
    const countries = countriesWithHelplines();
    expect(countries.length).toBeGreaterThan(20);
    for (const country of countries) {
      const help = await loadHelplines(country);
      for (const topic of HELP_TOPICS) {
        const about = { ...asker, topic };
        const { own, wide } = withFirstLines(help, about);
        const first = firstLines(help, about);
        const here = ids(first.filter((one) => own.includes(one)));
        expect(ids(own).slice(0, here.length), `${country} ${topic}`).toEqual(here);
        expect(ids(own).toSorted()).toEqual(ids(inOrder(help.own, about)).toSorted());
        expect(ids(wide).toSorted()).toEqual(ids(inOrder(help.wide, about)).toSorted());
      }
    }
  });
});

describe('how long ago a person looked', () => {
  it('is said after a year and after two, by whole months', () => {
    const age = (on: string) => lookedAge({ on, by: 'AB' }, NOW);
    expect([age('2025-11-28'), age('2025-11-27'), age('2024-11-28'), age('2024-11-27')]).toEqual([
      'recent',
      'over-a-year',
      'over-a-year',
      'over-two-years',
    ]);
    expect(lookedAge(null, NOW)).toBe('unlooked');
  });
});
