import type { Basis } from '../../lib/domain/playbook-knowledge';
import { isWeak } from '../../lib/playbooks/steps';
import { Badge } from '../ui/Notice';
import { useWords } from '../words';

/** Where something comes from, in words; "the words may be different" where that is weak. */
export function BasisNote({
  basis,
  platformName,
  weak = isWeak(basis),
}: {
  readonly basis: Basis;
  readonly platformName: string;
  readonly weak?: boolean;
}) {
  const t = useWords();
  return (
    <p class="soft row">
      {weak && <Badge tone="caution">{t('guide.basis.may-differ')}</Badge>}
      <span>{basisWords(t, basis, platformName)}</span>
    </p>
  );
}

function basisWords(t: ReturnType<typeof useWords>, basis: Basis, platform: string): string {
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
      return t('guide.basis.unsourced');
  }
}
