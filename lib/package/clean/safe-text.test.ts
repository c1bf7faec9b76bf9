import { describe, expect, it } from 'vitest';
import { csvFile } from '../files/csv';
import { html, inText } from '../pages/html';
import { isolated } from './isolate';
import { visible, visibleLine } from './safe-text';

describe('words of a page, shown safely', () => {
  it('writes out what cannot be seen', () => {
    expect(visible('a\u202Eb\u200Bc\uFEFFd\u2066e\u00ADf\u0000g\u3164h')).toBe(
      'a[U+202E]b[U+200B]c[U+FEFF]d[U+2066]e[U+00AD]f[U+0000]g[U+3164]h',
    );
    expect(visible('ad\u200Dmin a\u200Cb')).toBe('ad[U+200D]min a[U+200C]b');
    expect(visible('half \uD800 end')).toBe('half \uFFFD end');
  });

  it('leaves emoji, Arabic, Persian and flags whole', () => {
    for (const text of ['👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️', 'مرحبا بكم', 'می‌خواهم', 'שלום', 'हिन्दी क्‍ष', 'line\nline'])
      expect(visible(text)).toBe(text);
  });

  it('keeps a name on one line and apart from the sentence', () => {
    expect(visibleLine(' a\r\nb\tc ')).toBe('a b c');
    expect(isolated('\u202Efox')).toBe('\u2068[U+202E]fox\u2069');
  });

  it('takes no look-alike for markup: only `html` makes some', () => {
    // @ts-expect-error an object with the same member is not markup
    expect(() => html`<p>${{ markup: '<script>' }}</p>`).toThrow(TypeError);
  });
  it('never lets words become markup', () => {
    expect(html`<p title="${'"><script>'}">${"<b>&'"}${inText('</bdi><img>')}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;<bdi>&lt;/bdi&gt;&lt;img&gt;</bdi></p>',
    );
  });
});

describe('a table', () => {
  const table = (cell: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile([[cell]]));

  it.each(['=1+1', '+1', '-1', '@a', '\t=1', '  =1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'guards a cell that begins like a formula: %j',
    (cell) => {
      expect(table(cell)).toMatch(/^\ufeff"'/);
    },
  );

  it('leaves ordinary cells alone, quotes quotes and shortens what no cell holds', () => {
    expect(table('a "b", c')).toBe('\ufeff"a ""b"", c"\r\n');
    expect(table('x'.repeat(50_000)).length).toBeLessThan(32_767);
  });
});
