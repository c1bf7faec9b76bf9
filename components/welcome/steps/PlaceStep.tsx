import { Stack } from '../../ui/Layout';
import { CountryChoice } from '../../settings/CountryChoice';
import { LanguageChoice } from '../../settings/LanguageChoice';

/** Language and country. Both can stay as they are. */
export function PlaceStep() {
  return (
    <Stack>
      <LanguageChoice />
      <CountryChoice />
    </Stack>
  );
}
