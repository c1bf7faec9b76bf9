import type { ItemRecord } from '../../../lib/domain/item';
import { CardList, ListRow } from '../../ui/List';
import { Badge } from '../../ui/Notice';
import { useWords } from '../../words';
import type { SavedResult } from './saved-result';
import { videoTime } from './video-time';

/** What is in it: each part with its size, and how much of link, account and time was found. `record`: undefined while it is read, null where it cannot be. */
export function SavedParts({
  result,
  record,
}: {
  readonly result: SavedResult;
  readonly record: ItemRecord | null | undefined;
}) {
  const t = useWords();
  const at = record?.place?.video?.currentTime ?? null;
  return (
    <CardList label={t('save.saved.inside')}>
      {onceEach(result.parts).map((part) => (
        <ListRow key={part.role} title={t.stored('save.part', part.role)}>
          {part.role === 'frame' && at !== null ? (
            <Badge>{videoTime(at)}</Badge>
          ) : part.role === 'comments' && result.commentCount !== null ? (
            <Badge>{t.number(result.commentCount)}</Badge>
          ) : numberOf(result.parts, part.role) > 1 ? (
            <Badge>{t.number(numberOf(result.parts, part.role))}</Badge>
          ) : part.pixelWidth !== undefined && part.pixelHeight !== undefined ? (
            <Badge>{`${String(part.pixelWidth)} × ${String(part.pixelHeight)}`}</Badge>
          ) : (
            <Badge>{t('save.saved.there')}</Badge>
          )}
        </ListRow>
      ))}
      {record !== null && (
        <ListRow title={t('save.taken.facts')}>
          {record !== undefined && <Badge>{factsWords(t, record)}</Badge>}
        </ListRow>
      )}
    </CardList>
  );
}

type PartOfSave = SavedResult['parts'][number];

/** One line for each kind of part, however many pictures there are. */
function onceEach(parts: readonly PartOfSave[]): readonly PartOfSave[] {
  return parts.filter(({ role }, at) => parts.findIndex((one) => one.role === role) === at);
}

function numberOf(parts: readonly PartOfSave[], role: string): number {
  return parts.filter((one) => one.role === role).length;
}

function factsWords(t: ReturnType<typeof useWords>, { place, surroundings }: ItemRecord): string {
  const address = surroundings?.address ?? null;
  const facts = place?.facts;
  const found =
    Number(address !== null) +
    Number(facts?.authorHandle != null || facts?.authorName != null) +
    Number(facts?.postedAt != null);
  return found === 3 ? t('save.taken.all-found') : t('save.taken.some-found', { found, all: 3 });
}
