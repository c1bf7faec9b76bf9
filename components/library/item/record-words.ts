import type { Moment } from '../../../lib/domain/item';
import type { Translator } from '../../../lib/words/translate';

/** The time of saving as a clock on the wall showed it there and then, with the name of its time zone. */
export function savedLocally(t: Translator, saved: Pick<Moment, 'utc' | 'timeZone' | 'offsetMinutes'>): string {
  // The offset is what the computer itself said at that moment; the zone's name may be unknown to this browser.
  const shifted = new Date(Date.parse(saved.utc) + saved.offsetMinutes * 60_000);
  if (Number.isNaN(shifted.getTime())) return saved.utc;
  const clock = new Intl.DateTimeFormat(t.language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(shifted);
  return `${clock} (${saved.timeZone}, UTC${offset(saved.offsetMinutes)})`;
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

/** A number of bytes in words people know. */
export function sizeWords(t: Translator, bytes: number): string {
  if (bytes < 1_000) return t('library.size.bytes', { count: t.number(bytes) });
  if (bytes < 1_000_000) return t('library.size.kb', { count: t.number(Math.round(bytes / 1_000)) });
  return t('library.size.mb', { count: t.number(Math.round(bytes / 100_000) / 10) });
}
