/** The acts that a look at a page knows: what the page's own account did, and each comment that was picked on it. Nothing is made up. */
import { howReaderKnows } from './fact-time';
import type { ActV2, PlaceV2, SurroundingsV2 } from './records/record-entry-v2';
import type { PageComment } from './subject';

type Facts = PlaceV2['facts'];
type Fact = NonNullable<Facts>['id'];

/** A page as its own account acted on it. */
export interface PageFacts {
  readonly platform: SurroundingsV2['platform'];
  readonly pageKind: PlaceV2['kind'];
  readonly facts: Facts;
  /** The page's own address, cleaned. */
  readonly at?: string | null;
}

/** A comment as it was picked; older saves know less of it. */
export type PickedComment = Pick<PageComment, 'authorHandle' | 'text' | 'timeText' | 'cite'> & {
  readonly id: string | null;
  readonly authorName: string | null;
  readonly depth: number | null;
};

/** How what was picked from the list of comments is known. */
const READ_IN_LIST = 'list of comments';

const UNSEEN: ActV2['seen'] = { readUtc: null, onPicture: null, inCopy: null, readAgain: 'not-tried' };

/** What the page's own account did. */
export function actOfPage({ platform, pageKind, facts, at }: PageFacts, readUtc: string | null = null): ActV2 {
  const caption = filled(facts?.caption?.value);
  return {
    id: filled(facts?.id?.value),
    kind: pageKind,
    by: accountOfPage({ platform, facts }),
    words:
      caption === null
        ? null
        : { text: caption, shortened: facts?.caption?.cut === true ? true : null, pictures: null },
    when: timeOf(facts?.postedAt),
    at: at ?? null,
    depth: null,
    answers: null,
    box: null,
    seen: { ...UNSEEN, readUtc },
  };
}

/** Whose page it is. Null where neither an id, nor a handle, nor a name is known. */
export function accountOfPage({ platform, facts }: Pick<PageFacts, 'platform' | 'facts'>): ActV2['by'] {
  return account(platform, {
    accountId: known(facts?.authorId),
    handle: known(facts?.authorHandle),
    name: known(facts?.authorName),
    profile: known(facts?.authorAddress),
  });
}

/** What whoever wrote a picked comment did. The owner of the page it stands under never counts. */
export function actOfComment(
  comment: PickedComment,
  platform: SurroundingsV2['platform'],
  readUtc: string | null = null,
): ActV2 {
  const words = filled(comment.text);
  const shown = filled(comment.timeText);
  const read = (value: string | null) => {
    const given = filled(value);
    return given === null ? null : { value: given, how: READ_IN_LIST };
  };
  return {
    id: filled(comment.id),
    kind: comment.depth !== null && comment.depth > 0 ? 'reply' : 'comment',
    by: account(platform, {
      accountId: null,
      handle: read(comment.authorHandle),
      name: read(comment.authorName),
      profile: null,
    }),
    words: words === null ? null : { text: words, shortened: null, pictures: null },
    when: shown === null ? null : { exactUtc: null, how: null, shown },
    at: filled(comment.cite),
    depth: comment.depth,
    answers: null,
    box: null,
    seen: { ...UNSEEN, readUtc },
  };
}

type Named = Omit<NonNullable<ActV2['by']>, 'platform'>;

/** Null where neither an id, nor a handle, nor a name is known. */
function account(platform: PageFacts['platform'], named: Named): ActV2['by'] {
  if (platform === null || (named.accountId === null && named.handle === null && named.name === null)) return null;
  return { platform, ...named };
}

function known(fact: Fact | undefined): Named['handle'] {
  const value = filled(fact?.value);
  return value === null || fact == null ? null : { value, how: fact.reader };
}

/** A day with time and zone, to the second: only that is a moment. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/;

function timeOf(fact: Fact | undefined): ActV2['when'] {
  const value = filled(fact?.value);
  if (value === null || fact == null) return null;
  const exact = MOMENT.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(exact)) return { exactUtc: null, how: null, shown: value.slice(0, 2_000) };
  // A reader that is not among them leaves it open.
  const how = howReaderKnows(fact.reader);
  return { exactUtc: new Date(exact).toISOString(), how, shown: value.slice(0, 2_000) };
}

function filled(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
