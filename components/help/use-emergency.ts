import { emergencyOf, loadEmergency, WIDELY_USED, type Emergency } from '../../lib/help/emergency';
import { useServices } from '../services';
import { useLoadedValue } from '../shared/use-loaded';
import { useWords } from '../words';
import { countryName } from './country-names';

/**
 * The emergency row of the chosen country; null where none is chosen or known. `number` is always something to show.
 * Nothing may be said about what is known for the country while the rows are `loading`, and where they could not be read (`failed`).
 */
export function useEmergency(): {
  readonly row: Emergency | null;
  readonly country: string | null;
  readonly number: string;
  readonly loading: boolean;
  readonly failed: boolean;
} {
  const t = useWords();
  const country = useServices().settings.settings.value.country;
  const [rows] = useLoadedValue(() => loadEmergency(), 0, []);
  const row = rows.kind === 'ready' ? emergencyOf(rows.value, country) : null;
  // A short number means something else in another country: it never stands without its own.
  const number =
    row === null
      ? country === null
        ? t('help.emergency.either', { first: WIDELY_USED[0], second: WIDELY_USED[1] })
        : t('help.emergency.local')
      : t('help.emergency.number', { number: row.call, country: countryName(row.country, t.language) });
  return { row, country, number, loading: rows.kind === 'loading', failed: rows.kind === 'failed' };
}
