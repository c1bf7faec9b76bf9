/**
 * Who did what. A page is where something was seen; an act is what an account did there. Everything that names somebody (cases, lists,
 * search, sheets, tables, lines of the log) asks `actsOf`; none of it looks at the page's owner by itself.
 */
import { accountOfPage } from './page-acts';
import type { ActV2 } from './records/record-entry-v2';
import type { ItemRecord } from './records/record';

/**
 * An account as a page, or the person, named it. It is told from others by platform and stable id; without an id by platform and handle;
 * never by the name it shows.
 */
export interface ActAccount {
  readonly platformId: string;
  readonly platformName: string;
  readonly accountId: string | null;
  readonly handle: string | null;
  /** The name it shows. Anybody can show any name. */
  readonly name: string | null;
}

/** One thing that an account did, as far as a save knows it. */
export interface Act {
  /** `comment`, `reply`, `chat` where it stands under another page; `told` for the person's own words; else the kind of the page. */
  readonly kind: ActV2['kind'];
  /** The platform's own id of it. */
  readonly id: string | null;
  /** Null where neither an id, nor a handle, nor a name is known. */
  readonly by: ActAccount | null;
  /** The words of the act: a comment's text, a caption, what the person told. Null where there are none. */
  readonly words: string | null;
  /** Whether the page is known to show only a beginning of the words. */
  readonly shortened: boolean;
  /** How many pictures belong to the words; a comment may be nothing but one. 0 where none were counted. */
  readonly pictures: number;
  /** When it was done, UTC; null where the page does not tell the moment. */
  readonly exactUtc: string | null;
  /** How that moment is known. */
  readonly timeHow: NonNullable<ActV2['when']>['how'];
  /** The day it happened, as the person told it. */
  readonly day: string | null;
  /** When it was done, in the page's own words ("2 days ago"); nobody turned it into a date. */
  readonly shownTime: string | null;
  /** Its own address, where it has one. */
  readonly address: string | null;
}

/** The acts of a save: each picked comment, else what the page's own account did. A file has none, unless it is a copy of a page. */
export function actsOf(record: Pick<ItemRecord, 'acts'>): readonly Act[] {
  return record.acts.map(shownAct);
}

/** One act as everything downstream reads it. */
export function shownAct(act: ActV2): Act {
  return {
    kind: act.kind,
    id: act.id,
    by: shownAccount(act.by),
    words: act.words === null || act.words.text === '' ? null : act.words.text,
    shortened: act.words?.shortened === true,
    pictures: act.words?.pictures ?? 0,
    exactUtc: act.when?.exactUtc ?? null,
    timeHow: act.when?.how ?? null,
    day: act.when?.day ?? null,
    shownTime: act.when?.shown ?? null,
    address: act.at,
  };
}

/** Whether an act stands under somebody else's page: then its words are what the save is about, and the page is only the place. */
export function isUnderPage(act: Pick<Act, 'kind'> | undefined): boolean {
  return act?.kind === 'comment' || act?.kind === 'reply' || act?.kind === 'chat';
}

/** The platform's own id of what was done: of the comment itself where it stands under another page, else of the page. */
export function idOfAct(act: Act | undefined, place: ItemRecord['place']): string | null {
  return act?.id ?? (isUnderPage(act) ? null : (place?.facts?.id?.value ?? null));
}

/** Whose page the acts stand under, where that is somebody else's or nobody's act: null where the page itself is the act. */
export function placeOwner(record: Pick<ItemRecord, 'acts' | 'place'>): ActAccount | null {
  return record.place === null || !record.acts.some(isUnderPage) ? null : shownAccount(accountOfPage(record.place));
}

function shownAccount(by: ActV2['by']): ActAccount | null {
  return by === null
    ? null
    : {
        platformId: by.platform.id,
        platformName: by.platform.name,
        accountId: by.accountId?.value ?? null,
        handle: by.handle?.value ?? null,
        name: by.name?.value ?? null,
      };
}

/** The person's own words at saving: what they told, or their note. Empty where there are none. */
export function ownWords(record: Pick<ItemRecord, 'acts' | 'surroundings'>): string {
  return record.acts.find(({ kind }) => kind === 'told')?.words?.text ?? record.surroundings?.note ?? '';
}
