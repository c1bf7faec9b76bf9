import type { ContentCheck } from '../../../lib/domain/content-check';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** How many missing saves are named one by one. */
const NAMED = 50;

/** Where the log tells of something that is not there, or something is there that it does not tell of. Nothing where they fit. */
export function ContentFindings({ content }: { readonly content: ContentCheck }) {
  const t = useWords();
  const { missing, untold, missingCases, missingLines, untoldLines, noteMissing, brokenHistories } = content;
  if (
    missing.length + untold.length + missingCases + missingLines + untoldLines + brokenHistories === 0 &&
    !noteMissing
  )
    return null;
  return (
    <Notice tone="caution" icon="caution" live>
      {missing.length > 0 && (
        <>
          <p>{t.count('library.check.missing', missing.length)}</p>
          <ul class="lib-bullets">
            {missing.slice(0, NAMED).map(({ itemId, sequence, savedUtc }) => (
              <li key={itemId}>
                {t('library.check.missing-one', { when: t.date(savedUtc, 'both'), at: t.number(sequence) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {untold.length > 0 && <p>{t.count('library.check.untold', untold.length)}</p>}
      {missingCases > 0 && <p>{t.count('library.check.missing-cases', missingCases)}</p>}
      {missingLines > 0 && <p>{t.count('library.check.missing-lines', missingLines)}</p>}
      {untoldLines > 0 && <p>{t.count('library.check.untold-lines', untoldLines)}</p>}
      {brokenHistories > 0 && <p>{t.count('library.check.broken-histories', brokenHistories)}</p>}
      {noteMissing && <p>{t('library.check.note-missing')}</p>}
      <p>{t('library.log.what-now')}</p>
    </Notice>
  );
}
