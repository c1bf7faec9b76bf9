import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** What a list counts but cannot show: things that do not open, and things that a newer version of Beside wrote. */
export interface NotShownCounts {
  readonly unreadable: number;
  readonly newer: number;
}

/** Says how many things of a list are not shown, and why. Nothing where all of them are. */
export function NotShown({ unreadable, newer }: NotShownCounts) {
  const t = useWords();
  if (unreadable === 0 && newer === 0) return null;
  return (
    <Notice tone="caution">
      {unreadable > 0 && <p>{t.count('library.unreadable', unreadable)}</p>}
      {newer > 0 && <p>{t.count('library.newer', newer)}</p>}
    </Notice>
  );
}
