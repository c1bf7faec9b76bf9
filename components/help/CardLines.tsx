import type { Card } from '../../lib/help/card';
import { useWords } from '../words';

/** The sentences of a card. */
export function CardLines({ card }: { readonly card: Card }) {
  const t = useWords();
  return (
    <>
      {Array.from({ length: card.lines }, (_, line) => (
        <p key={line}>{t.dynamic(`cards.${card.id}.${String(line + 1)}`)}</p>
      ))}
    </>
  );
}
