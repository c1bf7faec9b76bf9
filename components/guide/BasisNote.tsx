import type { Basis } from '../../lib/domain/playbook-knowledge';
import { Badge } from '../ui/Notice';
import { useWords } from '../words';

/** Where something comes from, in words; "the words may be different" where a name on the page is weakly founded. Our own advice carries no note. */
export function BasisNote({
  basis,
  platformName,
  weak = false,
}: {
  readonly basis: Basis;
  readonly platformName: string;
  readonly weak?: boolean;
}) {
  const t = useWords();
  const words = basisWords(t, basis, platformName);
  if (words === null && !weak) return null;
  return (
    <p class="soft row">
      {weak && <Badge tone="caution">{t('guide.basis.may-differ')}</Badge>}
      {words !== null && <span>{words}</span>}
    </p>
  );
}

function basisWords(t: ReturnType<typeof useWords>, basis: Basis, platform: string): string | null {
  switch (basis.kind) {
    case 'seen':
      return t('guide.basis.seen', { platform, when: basis.when });
    case 'official':
      return basis.when === undefined
        ? t('guide.basis.official', { platform })
        : t('guide.basis.official.when', { platform, when: basis.when });
    case 'others':
      return t('guide.basis.others');
    case 'unsourced':
      return null;
  }
}
