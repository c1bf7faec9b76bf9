import type { ItemSummary } from '../../../lib/domain/item';
import { Check } from '../../ui/Field';
import { Disclosure, Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { itemName } from '../items/item-name';
import type { PackagePart } from './packaging';

interface LeaveOutProps {
  readonly parts: readonly PackagePart[];
  readonly items: readonly ItemSummary[];
  readonly withhold: readonly string[];
  readonly onChange: (withhold: readonly string[]) => void;
}

/** Single parts that stay home, such as a picture with the person's own account on it. The file then names them, without showing them. */
export function LeaveOut({ parts, items, withhold, onChange }: LeaveOutProps) {
  const t = useWords();
  const shown = items.filter((item) => parts.some(({ itemId }) => itemId === item.id));
  function tick(sha256: string, goes: boolean): void {
    onChange(goes ? withhold.filter((each) => each !== sha256) : [...withhold, sha256]);
  }
  return (
    <Disclosure title={t('library.leave-out.title')}>
      <Stack>
        <p class="soft">{t('library.leave-out.explain')}</p>
        {shown.map((item) => (
          <fieldset key={item.id}>
            <legend class="lib-small-title">{itemName(t, item)}</legend>
            {parts.filter(({ itemId }) => itemId === item.id).map(({ role, sha256 }) => (
              <Check key={sha256} label={t(`package.role.${role}`)} checked={!withhold.includes(sha256)} onChange={(goes) => { tick(sha256, goes); }} />
            ))}
          </fieldset>
        ))}
      </Stack>
    </Disclosure>
  );
}
