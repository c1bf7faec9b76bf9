/** The acts that a look at a page knows: what the page's own account did, and each comment that was picked on it. Nothing is made up. */
import { shownAddress } from './address-privacy';
import { timeOfFact } from './fact-time';
import type { ActV2, PlaceV2, SurroundingsV2 } from './records/record-entry-v2';
import type { Fact, FactName, PageComment } from './subject';

/** Facts as they were just read, or as they are stored: what is stored has no words on screen beside the value. */
type Facts = Readonly<Partial<Record<FactName, Fact | null>>>;

/** A page as its own account acted on it. */
export interface PageFacts {
  readonly platform: SurroundingsV2['platform'];
  readonly pageKind: PlaceV2['kind'];
  readonly facts: Facts | null;
  /** The page's own address, cleaned. */
  readonly at?: string | null;
}

/** A comment as it was picked; older saves know less of it. */
export type PickedComment = Pick<
  PageComment,
  'authorHandle' | 'text' | 'timeText' | 'cite' | 'exactTime' | 'shortened' | 'pictures'
> & {
  readonly id: string | null;
  readonly authorName: string | null;
  readonly depth: number | null;
  /** When the list was read that it was picked from. */
  readonly readUtc?: string | undefined;
};

/** How what was picked from the list of comments is known. */
const READ_IN_LIST = 'list of comments';

/** Where a comment is on the picture and whether it is in the copy of the page, and whether it was read again after the picture. Null: not known. */
export type SeenAgain = Omit<ActV2['seen'], 'readUtc'> & Pick<ActV2, 'box'>;

/** Of what nobody looked for on the page again. */
export const NOT_LOOKED_FOR: SeenAgain = { onPicture: null, inCopy: null, readAgain: 'not-tried', box: null };

/** What the page's own account did. */
export function actOfPage({ platform, pageKind, facts, at }: PageFacts, readUtc: string | null = null): ActV2 {
  const caption = facts?.caption ?? null;
  return {
    id: filled(facts?.id?.value),
    kind: pageKind,
    by: accountOfPage({ platform, facts }),
    words: wordsOf({
      text: caption?.value,
      shortened: caption?.cut === true || caption?.shortened === true,
      pictures: caption?.pictures,
    }),
    when: timeOf(facts?.postedAt),
    at: at ?? null,
    depth: null,
    answers: null,
    box: null,
    seen: { readUtc, onPicture: null, inCopy: null, readAgain: 'not-tried' },
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
  { box, ...seen }: SeenAgain = NOT_LOOKED_FOR,
): ActV2 {
  const shown = filled(comment.timeText);
  const exact = comment.exactTime ?? null;
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
    words: wordsOf(comment),
    when:
      exact === null && shown === null ? null : { exactUtc: exact?.exactUtc ?? null, how: exact?.how ?? null, shown },
    at: shownAddress(filled(comment.cite)),
    depth: comment.depth,
    answers: null,
    box,
    seen: { ...seen, readUtc: comment.readUtc ?? null },
  };
}

type Named = Omit<NonNullable<ActV2['by']>, 'platform'>;

/** Null where neither an id, nor a handle, nor a name is known. */
function account(platform: PageFacts['platform'], named: Named): ActV2['by'] {
  if (platform === null || (named.accountId === null && named.handle === null && named.name === null)) return null;
  return { platform, ...named };
}

function known(fact: Fact | null | undefined): Named['handle'] {
  const value = filled(fact?.value);
  return value === null || fact == null ? null : { value, how: fact.reader };
}

/** Words with what is missing of them. Null where there are none, and no picture stands for them. */
function wordsOf(said: Pick<Fact, 'shortened' | 'pictures'> & { readonly text: string | undefined }): ActV2['words'] {
  const text = filled(said.text) ?? '';
  const pictures = said.pictures ?? null;
  if (text === '' && (pictures ?? 0) === 0) return null;
  // Nobody knows that words are whole: a page can hold some back without a sign.
  return { text, shortened: said.shortened === true ? true : null, pictures };
}

function timeOf(fact: Fact | null | undefined): ActV2['when'] {
  if (fact == null || filled(fact.value) === null) return null;
  const { exact, shown } = timeOfFact({ ...fact, value: fact.value.trim() });
  return {
    exactUtc: exact?.exactUtc ?? null,
    how: exact?.how ?? null,
    shown: filled(shown)?.slice(0, 2_000) ?? null,
  };
}

function filled(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
