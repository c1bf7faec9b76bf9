/** Imports nothing: the page agent carries this file too. */

/** A date with a time, and with a zone: no zone is invented. */
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** The same moment in UTC; null where the text names no moment, or does not say in which zone. */
export function inUtc(text: string): string | null {
  if (!WITH_ZONE.test(text)) return null;
  const moment = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}
