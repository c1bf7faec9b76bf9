import { useState } from 'preact/hooks';
import type { ItemSummary } from '../../../lib/domain/item';
import { Button, LinkButton } from '../../ui/Button';
import { Check } from '../../ui/Field';
import { Disclosure, Row, Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { itemName } from '../items/item-name';

/** How many items are listed at first and added with "Show more". */
const STEP = 50;

interface ChooseItemsProps {
  readonly items: readonly ItemSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which items go. All of them unless the person takes some out. */
export function ChooseItems({ items, chosen, onChange }: ChooseItemsProps) {
  const t = useWords();
  const [limit, setLimit] = useState(STEP);
  function tick(id: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  }
  return (
    <Stack>
      <p role="status">{t('library.hand.count', { chosen: t.number(chosen.size), all: t.number(items.length) })}</p>
      <Disclosure title={t('library.hand.choose')}>
        <Stack>
          <Row>
            <LinkButton
              onPress={() => {
                onChange(new Set(items.map(({ id }) => id)));
              }}
            >
              {t('library.hand.all')}
            </LinkButton>
            <LinkButton
              onPress={() => {
                onChange(new Set());
              }}
            >
              {t('library.hand.clear')}
            </LinkButton>
          </Row>
          <ul role="list">
            {items.slice(0, limit).map((item) => (
              <li key={item.id}>
                <Check
                  label={itemName(t, item)}
                  checked={chosen.has(item.id)}
                  onChange={(on) => {
                    tick(item.id, on);
                  }}
                />
              </li>
            ))}
          </ul>
          {items.length > limit && (
            <Button
              wide
              onPress={() => {
                setLimit(limit + STEP);
              }}
            >
              {t('library.more')}
            </Button>
          )}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
