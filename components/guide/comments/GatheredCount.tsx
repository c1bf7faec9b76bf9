import { isolated, shownText } from '../../shared/shown-text';
import { useWords } from '../../words';
import type { PageComments } from './use-page-comments';

/** "63 of 843 comments gathered": how many of how many, in the page's own words, and only where that can be. */
export function GatheredCount({ comments, atLeast, ofAll }: Pick<PageComments, 'comments' | 'atLeast' | 'ofAll'>) {
  const t = useWords();
  const count = comments.length;
  const number = /^\d+$/.test(ofAll ?? '') ? Number(ofAll) : null;
  // A count that is smaller than what was seen is of something else, such as comments without their replies.
  const all = ofAll === null || (number !== null && number < count) ? null : (number ?? isolated(shownText(ofAll, 40)));
  const total = typeof all === 'number' ? t.number(all) : all;
  return (
    <p class="soft">
      {total === null
        ? t.count(atLeast ? 'guide.comments.at-least' : 'guide.comments.gathered', count)
        : t.count(atLeast ? 'guide.comments.at-least-of' : 'guide.comments.gathered-of', count, { total })}
    </p>
  );
}
