import type { CaseTimeline } from '../../../lib/domain/case';
import type { AskedPlatform } from './WhoseAccounts';

/** Stands for all sites that Beside does not know by name: what is told of one of them is not told of another. */
const ANY_SITE = 'generic';

/** The platforms of a case: those on which somebody acted whose account is known, and that of the case itself. */
export function platformsWithAccounts({ case: shown, entries }: CaseTimeline): readonly AskedPlatform[] {
  const found = new Map<string, AskedPlatform>();
  const add = (platformId: string | null, platformName: string | null): void => {
    if (platformId !== null && platformId !== '' && platformId !== ANY_SITE && !found.has(platformId))
      found.set(platformId, { platformId, platformName: platformName ?? '' });
  };
  if (shown.account !== null) add(shown.account.platformId, shown.account.platformName);
  for (const entry of entries)
    if (entry.kind === 'item' && entry.item.acts.some(({ accountId, handle }) => accountId !== null || handle !== null))
      add(entry.item.platformId, entry.item.platformName);
  return [...found.values()];
}
