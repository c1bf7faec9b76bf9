import { describe, expect, it, vi } from 'vitest';
import { createTranslator } from './translate';

const words = new Map([
  ['common', { done: 'Hello {name}' }],
  ['package', { 'preview.saves.one': '{count} item', 'preview.saves.other': '{count} items' }],
]);

describe('translator', () => {
  it('fills values in as text', () => {
    const t = createTranslator('en', words, words);
    expect(t('common.done', { name: '<b>&{x}' })).toBe('Hello <b>&{x}');
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
    expect(t('common.done', { name: 'A' })).toBe('Hello A');
    expect(t('common.cancel')).toBe('cancel');
  });
  it('shows a stored word that has no sentence as it was stored', () => {
    const t = createTranslator('en', new Map([['library', { 'what.video': 'a video' }]]), new Map());
    expect([t.stored('library.what', 'video'), t.stored('library.what', 'hologram')]).toEqual(['a video', 'hologram']);
    // @ts-expect-error: no key begins so
    expect(t.stored('library.whatever', 'video')).toBe('video');
  });
  it('has a note for a help line only where one is written', () => {
    const t = createTranslator('en', new Map([['helplines', { 'de-x': 'Only at night.' }]]), new Map());
    expect([t.note('de-x'), t.note('de-y')]).toEqual(['Only at night.', null]);
  });
  it('makes each formatter of the browser once, however often a list asks for it', () => {
    const Real = Intl.DateTimeFormat;
    const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function format(locales, options) {
      return new Real(locales, options);
    });
    const t = createTranslator('en', words, words);
    for (let day = 1; day <= 9; day += 1) t.date(`2026-05-0${String(day)}`);
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });
  it('lays the made-up language out from right to left and keeps places', () => {
    const t = createTranslator('x-rtl', words, words);
    expect(t.direction).toBe('rtl');
    expect(t('common.done', { name: 'Ada' })).toContain('Ada');
  });
  it('reads a bare day as that day in every time zone', () => {
    expect(createTranslator('en', words, words).date('2026-05-03')).toContain('3');
    // Stored by an earlier version: never shown as the third of March, which nobody wrote.
    expect(createTranslator('en', words, words).date('2026-02-31')).toBe('2026-02-31');
  });
});
