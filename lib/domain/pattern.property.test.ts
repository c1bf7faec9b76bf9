/** What is counted of a case holds whatever was saved, in whatever order, however often. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAct, sampleId, sampleSummary } from '../../tests/support/sample-data';
import { dayChart } from './day-chart';
import type { ItemSummary } from './item';
import type { LocalClock } from './local-clock';
import { patternOf } from './pattern';
import { peopleOf } from './people';
import { actsIn, peopleIn, toldOf } from './testing/acts-in';

/** A clock that stands in the zone of the moment itself: what is tested does not hang on this computer. */
const clock: LocalClock = (utc) => ({ day: utc.slice(0, 10), hour: Number(utc.slice(11, 13)) });

const moment = fc
  .record({ day: fc.integer({ min: 1, max: 5 }), hour: fc.integer({ min: 0, max: 23 }) })
  .map(({ day, hour }) => `2026-11-0${day}T${String(hour).padStart(2, '0')}:30:00.000Z`);
const act = fc
  .record({
    kind: fc.constantFrom('comment', 'reply', 'video', 'profile', 'told'),
    id: fc.option(fc.integer({ min: 1, max: 6 }).map((id) => `c${id}`)),
    accountId: fc.option(fc.constantFrom('7', '8')),
    handle: fc.option(fc.constantFrom('wolf', 'fox', 'owl')),
    words: fc.option(fc.constantFrom('Leave', ' leave ', 'See you Monday')),
    exactUtc: fc.option(moment),
  })
  .map((over) => sampleAct(over));
const items = fc
  .array(fc.tuple(fc.array(act, { maxLength: 4 }), moment), { maxLength: 8 })
  .map((saves) => saves.map(([acts, savedUtc], index) => sampleSummary({ id: sampleId(index + 1), savedUtc, acts })));
const count = (saves: readonly ItemSummary[]) => patternOf(actsIn(saves), [], clock);

describe('the facts counted of a case', () => {
  it('never count more of a thing than there is', () => {
    fc.assert(
      fc.property(items, (saves) => {
        const { acts, accounts, ofNobody, exact, days, sameWords, hours } = count(saves);
        expect(exact).toBeLessThanOrEqual(acts);
        expect(days).toBeLessThanOrEqual(exact);
        expect(hours?.acts ?? 0).toBeLessThanOrEqual(exact);
        expect(accounts).toBeLessThanOrEqual(acts - ofNobody);
        expect(sameWords).toBeLessThanOrEqual(accounts);
        expect(sameWords).not.toBe(1);
        expect(accounts).toBe(peopleIn(saves).filter((person) => person.acts > 0).length);
        expect(acts - ofNobody).toBe(peopleIn(saves).reduce((sum, person) => sum + person.acts, 0));
      }),
    );
  });

  it('do not change with the order of saves', () => {
    fc.assert(
      fc.property(items, (saves) => {
        expect(count(saves.toReversed())).toEqual(count(saves));
      }),
    );
  });

  it('do not change when everything that has an id is saved once more', () => {
    fc.assert(
      fc.property(items, (saves) => {
        const known = saves.map((save) => ({
          ...save,
          acts: save.acts.filter(({ id, kind }) => id !== null && kind !== 'told'),
        }));
        const again = known.map((save, index) => ({ ...save, id: sampleId(100 + index) }));
        expect(count([...known, ...again])).toEqual(count(known));
      }),
    );
  });

  it('count what the person told apart, and nothing else with it', () => {
    fc.assert(
      fc.property(items, fc.nat({ max: 3 }), (saves, more) => {
        const told = Array.from({ length: more }, (_, at) =>
          sampleSummary({ id: sampleId(200 + at), acts: [sampleAct({ kind: 'told' })] }),
        );
        expect(count([...saves, ...told])).toEqual({ ...count(saves), told: count(saves).told + more });
      }),
    );
  });

  it('are the same with and without what the account did that this happens to', () => {
    fc.assert(
      fc.property(items, (saves) => {
        const own = toldOf({ accountId: '9', handle: 'lina' });
        const hers = sampleSummary({ id: sampleId(99), acts: [sampleAct({ accountId: '9', handle: 'lina' })] });
        expect(patternOf(actsIn([...saves, hers], own), [], clock)).toEqual(count(saves));
        expect(peopleOf(actsIn([...saves, hers], own))).toEqual(peopleIn(saves));
      }),
    );
  });

  it('stand on the days of the chart, each account with all it did', () => {
    fc.assert(
      fc.property(items, (saves) => {
        const people = peopleIn(saves);
        const chart = dayChart(actsIn(saves), people, clock);
        for (const { person, counts, undated } of chart?.rows ?? [])
          expect(counts.reduce((sum, each) => sum + each, undated)).toBe(person.acts);
        expect(chart?.columns ?? []).toEqual([...(chart?.columns ?? [])].sort());
      }),
    );
  });

  it('name the two hours in which most was done, past midnight too', () => {
    const at = (hour: string, index: number) =>
      sampleSummary({
        id: sampleId(index),
        acts: [sampleAct({ id: `c${index}`, exactUtc: `2026-11-01T${hour}:10:00.000Z` })],
      });
    expect(count(['23', '00', '00', '09'].map(at)).hours).toEqual({ acts: 3, from: 23, to: 1 });
    expect(count(['23', '00', '09'].map(at)).hours).toBeNull();
  });
});
