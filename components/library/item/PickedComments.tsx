import { actsOf, isUnderPage } from '../../../lib/domain/act';
import type { ItemRecord } from '../../../lib/domain/item';
import { Sentence } from '../../shared/Sentence';
import { timeLines, wordsGaps } from '../../../lib/package/sheet/act-words';
import { atHandle, shownParagraphs, shownText } from '../../shared/shown-text';
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
        .map((act, index) => (
          <blockquote key={index} class="card">
            {act.words !== null && (
              <p class="lib-written" dir="auto">
                {shownParagraphs(act.words, 5_000)}
              </p>
            )}
            <p class="soft">
              <bdi>{act.by === null ? '' : actorName(act.by)}</bdi>
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
            {[wordsGaps(act, t), ...timeLines(act, t)]
              .filter((line) => line !== '')
              .map((line) => (
                <p key={line} class="soft">
                  <bdi>{shownText(line, 200)}</bdi>
                </p>
              ))}
          </blockquote>
        ))}
    </>
  );
}
