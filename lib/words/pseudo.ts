/**
 * The made-up language `x-rtl`: English with longer words, laid out from right to left.
 * It lets anyone see where a screen breaks before a real right-to-left or long-worded language does.
 */
export function pseudo(sentence: string): string {
  return sentence.replace(/\{\w+\}|[aeiou]/g, (part) => (part.length > 1 ? part : (LONGER[part] ?? part)));
}

const LONGER: Readonly<Record<string, string>> = { a: 'áa', e: 'ée', i: 'í', o: 'óo', u: 'ú' };
