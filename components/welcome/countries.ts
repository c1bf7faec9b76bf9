/** ISO 3166-1 alpha-2 codes, as of 2024. Names come from the browser, in the language of the screen. */
const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ '
  + 'DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP '
  + 'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ '
  + 'OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ '
  + 'UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** A country in the list. */
export interface Country {
  readonly code: string;
  readonly name: string;
}

/** All countries with their names in `language`, sorted as that language sorts. */
export function countriesIn(language: string): readonly Country[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const sorted = new Intl.Collator(language);
  return CODES.split(' ').map((code) => ({ code, name: names.of(code) ?? code })).sort((one, other) => sorted.compare(one.name, other.name));
}

/**
 * The country that the browser's own language setting speaks of (`de-AT` -> `AT`), or null. Only a suggestion, never taken from the
 * network: an address on the internet would tell more, and Beside asks nobody.
 */
export function suggestedCountry(languages: readonly string[]): string | null {
  for (const tag of languages) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})(?:-|$)/i.exec(tag)?.[1]?.toUpperCase();
    if (region !== undefined && CODES.split(' ').includes(region)) return region;
  }
  return null;
}
