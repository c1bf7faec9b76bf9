import type { AgeGroup } from '../../lib/help/order';
import { Button } from '../ui/Button';
import { Row } from '../ui/Layout';
import { useWords } from '../words';

const AGES = ['under-18', 'adult'] as const;

/** "I am under 18" or "I am an adult": changes the order of the lines, pressed again takes it back, kept nowhere. */
export function AgePress({
  age,
  onChange,
}: {
  readonly age: AgeGroup | null;
  readonly onChange: (age: AgeGroup | null) => void;
}) {
  const t = useWords();
  return (
    <fieldset class="stack" data-gap="tight">
      <legend>{t('help.age')}</legend>
      <Row fill>
        {AGES.map((one) => (
          <Button
            key={one}
            pressed={age === one}
            onPress={() => {
              onChange(age === one ? null : one);
            }}
          >
            {t(`help.age.${one}`)}
          </Button>
        ))}
      </Row>
      <p class="soft">{t('help.age.hint')}</p>
    </fieldset>
  );
}
