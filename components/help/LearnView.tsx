import { CARD_GROUPS } from '../../lib/help/card';
import { cardsFor } from '../../lib/help/cards';
import { Disclosure, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { CardBasis } from './CardBasis';
import { CardLines } from './CardLines';

/** All cards, in groups; whoever shows them gives the title. Written once as data, each with where it comes from. */
export function LearnView({ platformId, open }: { readonly platformId: string; readonly open?: string }) {
  const t = useWords();
  const cards = cardsFor(platformId);
  return (
    <Stack>
      <p class="soft">{t('cards.learn.intro')}</p>
      {CARD_GROUPS.map((group) => (
        <Disclosure key={group} title={t(`cards.group.${group}`)} open={group === open}>
          <ul class="stack" role="list">
            {cards
              .filter((card) => card.group === group)
              .map((card) => (
                <li key={card.id} class="stack" data-gap="tight">
                  <h3>{t(`cards.${card.id}`)}</h3>
                  <CardLines card={card} />
                  <CardBasis basis={card.basis} />
                </li>
              ))}
          </ul>
        </Disclosure>
      ))}
    </Stack>
  );
}
