/** Whether every word of `query` stands somewhere in `texts`, whatever the case and accents. An empty query matches all. */
export function matchesQuery(query: string, texts: readonly (string | null)[]): boolean {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const hay = folded(texts.filter((text) => text !== null).join('\n'));
  return words.every((word) => hay.includes(word));
}

/** Without accents and case. Vowel signs that take room of their own (Hindi, Tamil) stay: words differ by them. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
