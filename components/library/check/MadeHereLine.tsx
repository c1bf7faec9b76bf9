import type { MadeHere } from '../../../lib/package/verify/made-here';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Whether the log of this Beside knows the file. `own`: whether it is signed with the key of this Beside. */
export function MadeHereLine({ made, own }: { readonly made: MadeHere; readonly own: boolean }) {
  const t = useWords();
  switch (made.kind) {
    case 'made':
      return (
        <Notice icon="check">
          <p>{t(`library.made.${made.profile ?? 'someone'}`, { when: t.date(made.utc, 'both') })}</p>
          {made.givenUtc !== null && <p>{t('library.made.given', { when: t.date(made.givenUtc, 'both') })}</p>}
        </Notice>
      );
    case 'never':
      return (
        <Notice tone={own ? 'caution' : 'plain'}>
          <p>{t('library.made.never')}</p>
          {own && <p>{t('library.made.never-own')}</p>}
        </Notice>
      );
    case 'unknown':
      return (
        <Notice tone="plain">
          <p>{t('library.made.unknown')}</p>
        </Notice>
      );
  }
}
