import { CARD_GROUPS } from '../../lib/help/card';
import { cardsFor } from '../../lib/help/cards';
import { Button } from '../ui/Button';
import { Disclosure, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { CardBasis } from './CardBasis';
import { CardLines } from './CardLines';

/** All cards, in groups. Written once as data, each with where it comes from. */
export function LearnView({ platformId, onBack, open }: { readonly platformId: string; readonly onBack?: () => void; readonly open?: string }) {
  const t = useWords();
  const cards = cardsFor(platformId);
  return (
    <Stack>
      <h2>{t('cards.learn.title')}</h2>
      <p class="soft">{t('cards.learn.intro')}</p>
      {CARD_GROUPS.map((group) => (
        <Disclosure key={group} title={t(`cards.group.${group}`)} open={group === open}>
          <ul class="stack" role="list">
            {cards.filter((card) => card.group === group).map((card) => (
              <li key={card.id} class="stack" data-gap="tight">
                <h3>{t.dynamic(`cards.${card.id}`)}</h3>
                <CardLines card={card} />
                <CardBasis basis={card.basis} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      {onBack !== undefined && <Button onPress={onBack}>{t('cards.learn.back')}</Button>}
    </Stack>
  );
}
