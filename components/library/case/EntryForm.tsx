import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import type { ChangeState } from '../../shared/use-change';

interface EntryFormProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly state: ChangeState;
  /** What is still missing, in words; null when it can be kept. */
  readonly missing: string | null;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** The frame of the small forms of a case: title, fields, Keep and Cancel, and what went wrong. Enter in a text field keeps nothing by accident. */
export function EntryForm({ title, children, state, missing, onKeep, onCancel }: EntryFormProps) {
  const t = useWords();
  return (
    <section class="card lib-form">
      <Stack>
        <ViewTitle level={2}>{title}</ViewTitle>
        {children}
        <ChangeTrouble state={state} />
        {missing !== null && (
          <Notice tone="plain">
            <p id="lib-form-missing">{missing}</p>
          </Notice>
        )}
        <Row>
          <Button
            kind="primary"
            disabled={missing !== null || state.kind === 'busy'}
            onPress={onKeep}
            {...(missing === null ? {} : { describedBy: 'lib-form-missing' })}
          >
            {t('library.form.keep')}
          </Button>
          <Button onPress={onCancel}>{t('library.form.cancel')}</Button>
        </Row>
      </Stack>
    </section>
  );
}
