import { CATEGORIES } from '../../../lib/domain/category';
import { Field, Select } from '../../ui/Field';
import { Disclosure, Stack } from '../../ui/Layout';
import { RadioGroup } from '../../ui/RadioGroup';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { categoryOf, draftOf, isSexual, takeOf } from './subject-memory';

/** What one may add or leave out. Folded away: an ordinary save needs none of it. */
export function SaveOptions({ subject }: { readonly subject: string | null }) {
  const t = useWords();
  const { session } = usePanel();
  const draft = draftOf(session, subject);
  const category = categoryOf(session, subject);
  const take = takeOf(session, subject);
  return (
    <>
      {isSexual(category) && (
        <Notice>
          <p>{t('save.options.sexual')}</p>
        </Notice>
      )}
      <Disclosure title={t('save.options.title')} open={draft.note !== '' || draft.take !== null}>
        <Stack>
          <Field
            label={t('save.options.note')}
            hint={t('save.options.note-hint')}
            lines={3}
            value={draft.note}
            onChange={(note) => {
              session.draft.value = { ...draftOf(session, subject), note };
            }}
          />
          <Select
            label={t('save.options.about')}
            value={category ?? ''}
            options={[
              { value: '', label: t('save.options.about-none') },
              ...CATEGORIES.map((name) => ({ value: name, label: t(`checklist.category.${name}`) })),
            ]}
            onChange={(value) => {
              const found = CATEGORIES.find((name) => name === value);
              session.category.value = found === undefined ? null : { subject, category: found };
            }}
          />
          <RadioGroup
            label={t('save.options.take')}
            value={take}
            options={[
              { value: 'everything', label: t('save.options.everything') },
              { value: 'without-picture', label: t('save.options.without-picture') },
              { value: 'words-only', label: t('save.options.words-only'), hint: t('save.options.words-only-hint') },
            ]}
            onChange={(value) => {
              session.draft.value = { ...draftOf(session, subject), take: value };
            }}
          />
        </Stack>
      </Disclosure>
    </>
  );
}
