import { useWords } from '../words';

/** "Not checked by a person yet": stands beside every number and address that nobody has opened or called. */
export function NotChecked({ checked }: { readonly checked: string | null }) {
  const t = useWords();
  return <p class="soft">{checked === null ? t('help.not-checked') : t('help.checked', { date: t.date(checked) })}</p>;
}
