import { describe, expect, it } from 'vitest';
import { cityOf, openNow, type Hours } from './hours';

const afternoons: Hours = {
  zone: 'Europe/Berlin',
  spans: [{ days: [1, 2, 3, 4, 5, 6], from: '14:00', to: '20:00' }],
  holidays: true,
};
const nights: Hours = { zone: 'Asia/Dhaka', spans: [{ days: [5], from: '15:00', to: '03:00' }], holidays: true };

describe('"open now"', () => {
  it('is said only in the hours of the line, counted in its own time zone', () => {
    // 27 November 2026 is a Friday; Berlin is one hour ahead of UTC.
    expect(openNow(afternoons, new Date('2026-11-27T12:59:00Z'))).toBe(false);
    expect(openNow(afternoons, new Date('2026-11-27T13:00:00Z'))).toBe(true);
    expect(openNow(afternoons, new Date('2026-11-27T18:59:00Z'))).toBe(true);
    expect(openNow(afternoons, new Date('2026-11-27T19:00:00Z'))).toBe(false);
    expect(openNow(afternoons, new Date('2026-11-29T15:00:00Z'))).toBe(false);
  });
  it('goes over midnight to the next day', () => {
    expect(openNow(nights, new Date('2026-11-27T20:30:00Z'))).toBe(true);
    expect(openNow(nights, new Date('2026-11-27T21:00:00Z'))).toBe(false);
    expect(openNow(nights, new Date('2026-11-26T20:30:00Z'))).toBe(false);
  });
  it('is never said where nothing is known, where holidays are left out, or by a clock that cannot be right', () => {
    const friday = new Date('2026-11-27T15:00:00Z');
    expect([openNow('unknown', friday), openNow(null, friday), openNow('always', friday)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(openNow({ ...afternoons, holidays: false }, friday)).toBe(false);
    expect(openNow(afternoons, new Date('1979-11-30T15:00:00Z'))).toBe(false);
    expect(openNow(afternoons, new Date('2071-11-27T15:00:00Z'))).toBe(false);
  });
});

it('names the city of a time zone as people write it', () => {
  expect([cityOf('Europe/Berlin'), cityOf('America/Mexico_City')]).toEqual(['Berlin', 'Mexico City']);
});
