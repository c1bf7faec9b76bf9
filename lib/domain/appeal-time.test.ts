import { afterEach, describe, expect, it } from 'vitest';
import { appealUntil, lastSafeDay } from './appeal-time';
import type { AppealRule } from './playbook-knowledge';

const law: AppealRule = {
  within: { months: 6 },
  covers: 'legal-notice',
  region: 'eu',
  say: 'law',
  basis: { kind: 'official', source: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj' },
};
const site: AppealRule = { ...law, within: { days: 180 }, covers: 'any-report', region: 'any', say: 'site' };

describe('the last safe day', () => {
  it.each([
    ['2026-05-15', 6, '2026-11-14'],
    ['2026-07-01', 6, '2026-12-31'],
    ['2026-11-28', 6, '2027-05-27'],
    // The month has no such day: its last day counts, and one day is given away.
    ['2026-08-31', 6, '2027-02-27'],
    ['2027-08-31', 6, '2028-02-28'],
    ['2027-08-29', 6, '2028-02-28'],
    ['2026-08-28', 6, '2027-02-27'],
    ['2026-03-31', 6, '2026-09-29'],
    ['2028-02-29', 6, '2028-08-28'],
    ['2028-02-29', 12, '2029-02-27'],
  ])('%s and %i calendar months: %s', (from, months, last) => {
    expect(lastSafeDay(from, { months })).toBe(last);
  });

  it('counts days over a leap day', () => {
    expect(lastSafeDay('2028-02-20', { days: 14 })).toBe('2028-03-04');
    expect(lastSafeDay('2027-02-20', { days: 14 })).toBe('2027-03-05');
  });

  it('is never later than six calendar months, on any day of eight years', () => {
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += 86_400_000) {
      const from = new Date(at).toISOString().slice(0, 10);
      const over = new Date(at);
      over.setUTCMonth(over.getUTCMonth() + 6);
      const last = lastSafeDay(from, { months: 6 });
      expect(Date.parse(last), from).toBeLessThan(over.getTime());
      expect(Date.parse(last), from).toBeGreaterThan(at + 179 * 86_400_000 - 1);
    }
  });

  describe('in every time zone', () => {
    const zone = process.env['TZ'];
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });
    it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Sao_Paulo'])('%s', (name) => {
      process.env['TZ'] = name;
      expect(lastSafeDay('2026-09-26', { months: 6 })).toBe('2027-03-25');
      expect(lastSafeDay('2026-10-24', { days: 2 })).toBe('2026-10-25');
    });
  });
});

describe('until when one can appeal', () => {
  it('takes the rule that ends first, not the longest', () => {
    const longer = { ...site, within: { days: 400 } };
    expect(appealUntil([longer, law, site], 'DE', '2026-07-01')).toEqual({ day: '2026-12-27', rule: site });
  });

  it('takes calendar months where they end before the days', () => {
    expect(appealUntil([{ ...site, within: { days: 184 } }, law], 'DE', '2026-11-28')?.rule).toBe(law);
  });

  it('knows the law of the EU only for people there', () => {
    expect(appealUntil([law], 'BR', '2026-07-01')).toBeNull();
    expect(appealUntil([law], null, '2026-07-01')).toBeNull();
    expect(appealUntil([law], 'DE', '2026-07-01')?.day).toBe('2026-12-31');
  });

  it('is none where no rule is known', () => {
    expect(appealUntil([], 'DE', '2026-07-01')).toBeNull();
  });
});
