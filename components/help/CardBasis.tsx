import type { Basis } from '../../lib/domain/playbook-knowledge';
import { useWords } from '../words';

/** Where a card comes from, in one short line. Our own advice carries none; the list says so once. */
export function CardBasis({ basis }: { readonly basis: Basis }) {
  const t = useWords();
  switch (basis.kind) {
    case 'official':
      return (
        <p class="soft">
          {basis.when === undefined
            ? t('cards.basis.official', { where: host(basis.source) })
            : t('cards.basis.official.when', { where: host(basis.source), when: basis.when })}
        </p>
      );
    case 'seen':
      return <p class="soft">{t('cards.basis.seen', { when: basis.when })}</p>;
    case 'others':
      return <p class="soft">{t('cards.basis.others')}</p>;
    case 'unsourced':
      return null;
  }
}

function host(source: string): string {
  return URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, '') : source;
}
