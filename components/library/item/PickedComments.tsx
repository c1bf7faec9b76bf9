import { actsOf, isUnderPage } from '../../../lib/domain/act';
import type { ItemRecord } from '../../../lib/domain/item';
import { Sentence } from '../../shared/Sentence';
import { atHandle, shownParagraphs } from '../../shared/shown-text';
import { useWords } from '../../words';
import { actorName } from '../items/item-name';

/** Every comment that was picked for a save, with whoever wrote it and the page it stands under. Nothing where none was. */
export function PickedComments({ record, owner }: { readonly record: ItemRecord; readonly owner: string | null }) {
  const t = useWords();
  const pageKind = record.place?.kind ?? 'other';
  return (
    <>
      {actsOf(record)
        .filter(isUnderPage)
        .map(({ by, words }, index) => (
          <blockquote key={index} class="card">
            <p class="lib-written" dir="auto">
              {shownParagraphs(words ?? '', 5_000)}
            </p>
            <p class="soft">
              <bdi>{by === null ? '' : actorName(by)}</bdi>
              {owner !== null && (
                <>
                  {' · '}
                  <Sentence
                    text={t('library.item.under', { what: t.stored('library.what', pageKind) })}
                    parts={{ who: <bdi>{atHandle(owner)}</bdi> }}
                  />
                </>
              )}
            </p>
          </blockquote>
        ))}
    </>
  );
}
