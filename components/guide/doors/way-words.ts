import type { Gives, TimeLimit } from '../../../lib/domain/playbook-doors';
import type { Basis } from '../../../lib/domain/playbook-knowledge';
import type { Way, WayAsk } from '../../../lib/domain/way';
import type { useWords } from '../../words';

type Translate = ReturnType<typeof useWords>;

/** What a way asks for, as one list of words; null where no source says. */
export function asksWords(t: Translate, asks: Way['asks']): string {
  if (asks === null) return t('guide.door.asks.unknown');
  return asks.length === 0 ? t('guide.door.asks.none') : asks.map((ask) => askWord(t, ask)).join(', ');
}

/** What the other side learns of the person. */
export function learnsWords(t: Translate, { door, learns }: Way): string {
  return door === 'helper' ? t('guide.door.learns.helper') : t(`guide.door.learns.${learns.learns}`);
}

/** What one gets, as one list of words. */
export function givesWords(t: Translate, gives: readonly Gives[]): string {
  return gives.map((one) => t(`guide.door.gives.${one}`)).join(', ');
}

/** "6 months from their answer". */
export function limitWords(t: Translate, limit: TimeLimit): string {
  return t(`guide.door.from.${limit.from}`, { time: timeWords(t, limit) });
}

/** "48 hours". */
export function timeWords(t: Translate, { unit, count }: TimeLimit): string {
  return t(`guide.door.time.${unit}`, { count });
}

/** Where it is from, as a host name; null where no page says it. */
export function sourceHost(basis: Basis): string | null {
  if (!('source' in basis) || !URL.canParse(basis.source)) return null;
  return new URL(basis.source).hostname.replace(/^www\./, '');
}

function askWord(t: Translate, ask: WayAsk): string {
  switch (ask) {
    case 'login':
    case 'name':
    case 'legal-name':
    case 'e-mail':
    case 'id-document':
    case 'signature':
    case 'app':
      return t(`guide.asks.${ask}`);
    case 'link':
    case 'picture':
    case 'why':
    case 'true-statement':
    case 'no-consent':
    case 'contact':
    case 'it-is-me':
      return t(`guide.door.ask.${ask}`);
  }
}
