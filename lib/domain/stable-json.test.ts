import { describe, expect, it } from 'vitest';
import { stableJson, stableJsonBytes } from './stable-json';

describe('stable JSON', () => {
  it('writes the same text whatever order the members came in', () => {
    expect(stableJson({ b: 1, a: { d: [2, { f: null, e: true }], c: 'x' } })).toBe(
      stableJson({ a: { c: 'x', d: [2, { e: true, f: null }] }, b: 1 }),
    );
    expect(stableJson({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
  });

  it('leaves out what is undefined and keeps what is null', () => {
    expect(stableJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('keeps hostile text exactly, half characters included', () => {
    const text = '😀 مرحبا \u202Ereversed\u202C zero\u200Bwidth \uD800 half "quoted" \\ </script>\u0000';
    const back: unknown = JSON.parse(new TextDecoder().decode(stableJsonBytes({ text })));
    expect(back).toEqual({ text });
  });

  it('refuses numbers that JSON would turn into null', () => {
    expect(() => stableJson({ a: Number.NaN })).toThrow();
    expect(() => stableJson([Number.POSITIVE_INFINITY])).toThrow();
  });
});
