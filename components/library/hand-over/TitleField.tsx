import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';

interface TitleFieldProps {
  readonly title: string;
  readonly onChange: (title: string) => void;
}

/** The name that the person gave the case, which is the title of the file: to change it, or to leave it out. */
export function TitleField({ title, onChange }: TitleFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState(title);
  return (
    <Stack gap="tight">
      <Field
        label={t('library.leave-out.name')}
        hint={t('library.leave-out.name-hint')}
        value={typed}
        limit={200}
        onChange={setTyped}
      />
      {typed !== title && (
        <div>
          <Button
            onPress={() => {
              onChange(typed);
            }}
          >
            {t('library.leave-out.name-use')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
