import type { KnownCard } from '../../lib/help/cards';
import { useWords } from '../words';

/** The sentences of a card. */
export function CardLines({ card }: { readonly card: KnownCard }) {
  const t = useWords();
  const keys = Array.from({ length: card.lines }, (_, line) => `cards.${card.id}.${String(line + 1)}`);
  return (
    <>
      {keys.filter(t.has).map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </>
  );
}
