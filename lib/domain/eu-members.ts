/** The 27 member states of the European Union (ISO 3166-1, 2026). The rest of the economic area is not among them. */
const EU_MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Whether a country (ISO 3166-1 alpha-2) is a member state of the European Union; false where none is known. */
export function isEuMember(country: string | null): boolean {
  return country !== null && EU_MEMBERS.includes(country);
}
