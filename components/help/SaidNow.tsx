import { SAID_AT, type SaidMoment } from '../../lib/help/moments';
import { useWords } from '../words';

/** What is worth saying at this moment, one plain line each. */
export function SaidNow({ moment }: { readonly moment: SaidMoment }) {
  const t = useWords();
  return (
    <>
      {SAID_AT[moment].map((line) => (
        <p key={line} class="soft">
          {t(`cards.${line}`)}
        </p>
      ))}
    </>
  );
}
