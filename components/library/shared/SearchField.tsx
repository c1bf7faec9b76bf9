import { Field } from '../../ui/Field';
import { useWords } from '../../words';

/** Search among what is shown. Nothing that is typed leaves this screen. */
export function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useWords();
  return <Field type="search" label={t('library.search.label')} value={value} onChange={onChange} limit={200} />;
}
