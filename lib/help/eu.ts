const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** True for the member states of the European Union (2026). */
export function isEu(country: string | null): boolean {
  return country !== null && EU.includes(country);
}
