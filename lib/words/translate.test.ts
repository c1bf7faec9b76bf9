import { describe, expect, it } from 'vitest';
import { createTranslator } from './translate';

const words = new Map([
  ['common', { hello: 'Hello {name}' }],
  ['package', { 'preview.saves.one': '{count} item', 'preview.saves.other': '{count} items' }],
]);

describe('translator', () => {
  it('fills values in as text', () => {
    const t = createTranslator('en', words, words);
    expect(t.dynamic('common.hello', { name: '<b>&{x}' })).toBe('Hello <b>&{x}');
  });
  it('counts by the rules of the language', () => {
    const t = createTranslator('en', words, words);
    expect([t.count('package.preview.saves', 1), t.count('package.preview.saves', 1200)]).toEqual([
      '1 item',
      '1,200 items',
    ]);
  });
  it('shows the key rather than nothing when words are missing', () => {
    const t = createTranslator('de', new Map(), words);
    expect(t.dynamic('common.hello', { name: 'A' })).toBe('Hello A');
    expect(t.dynamic('common.gone')).toBe('gone');
  });
  it('lays the made-up language out from right to left and keeps places', () => {
    const t = createTranslator('x-rtl', words, words);
    expect(t.direction).toBe('rtl');
    expect(t.dynamic('common.hello', { name: 'Ada' })).toContain('Ada');
  });
  it('reads a bare day as that day in every time zone', () => {
    expect(createTranslator('en', words, words).date('2026-05-03')).toContain('3');
  });
});
