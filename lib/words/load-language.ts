/** Languages Beside has words for. Others are added with words that a person who works with those affected has read. */
export const LANGUAGES = ['en'] as const;

/** The language that will be shown for a setting. */
export function resolveLanguage(language: string): string {
  if (language === 'x-rtl') return language;
  const wanted = language === 'system' ? navigator.languages : [language];
  for (const tag of wanted) {
    const base = tag.split('-')[0] ?? '';
    if ((LANGUAGES as readonly string[]).includes(base)) return base;
  }
  return 'en';
}
