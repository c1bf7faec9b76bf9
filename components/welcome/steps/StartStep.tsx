import { useServices } from '../../services';
import { Choice } from '../../ui/Choice';
import { Disclosure, Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { ButtonChoice } from '../../settings/ButtonChoice';
import { ShortcutNote } from '../../settings/ShortcutNote';

/** How to open Beside, a safe place to try it, and the optional button. */
export function StartStep() {
  const t = useWords();
  const { shell } = useServices();
  return (
    <Stack>
      <p>{t('welcome.start.how')}</p>
      <ShortcutNote />
      <Choice
        icon="practice"
        title={t('welcome.start.practice')}
        hint={t('welcome.start.practice-hint')}
        onPress={() => {
          shell.openPractice();
        }}
      />
      <Disclosure title={t('welcome.button.title')}>
        <ButtonChoice />
      </Disclosure>
    </Stack>
  );
}
