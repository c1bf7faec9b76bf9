/** The country's name in `language`; its code where the browser has no name. */
export function countryName(code: string, language: string): string {
  return nameOf(code, language, 'region');
}

/** The name of a language in `language`. */
export function languageName(code: string, language: string): string {
  return nameOf(code, language, 'language');
}

function nameOf(code: string, language: string, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    // Some sign languages and smaller ones are unknown to some browsers: the code is better than nothing.
    return code;
  }
}
