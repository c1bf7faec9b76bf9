import { Stack } from '../../ui/Layout';
import { CountryChoice } from '../CountryChoice';
import { LanguageChoice } from '../LanguageChoice';

/** Language and country. Both can stay as they are. */
export function PlaceStep() {
  return (
    <Stack>
      <LanguageChoice />
      <CountryChoice />
    </Stack>
  );
}
