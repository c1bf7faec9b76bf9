/**
 * Who did what. A page is where something was seen; an act is what an account did there. Everything that names somebody (cases, lists,
 * search, sheets, tables, lines of the log) asks `actsOf`; none of it looks at the page's owner by itself.
 */
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
  /** `comment` where the person picked one on the page; `told` for the person's own words; else the kind of the page. */
  readonly kind: ItemRecord['pageKind'] | 'told';
  /** Null where neither an id, nor a handle, nor a name is known. */
  readonly by: ActAccount | null;
  /** The words of the act: a comment's text, a caption. Null where there are none. */
  readonly words: string | null;
  /** When it was done, in the page's own words ("2 days ago"); nobody turned it into a date. */
  readonly shownTime: string | null;
  /** Its own address, where it has one. */
  readonly address: string | null;
}

type Acting = Pick<ItemRecord, 'kind' | 'platform' | 'pageKind' | 'facts' | 'pickedComment'>;

/** The acts of a save: the picked comment where there is one, else what the page's own account did. A file has none, unless it is a copy of a page. */
export function actsOf(record: Acting): readonly Act[] {
  if (record.kind === 'file' && record.facts === null) return [];
  const picked = record.pickedComment;
  if (picked !== null)
    return [
      {
        kind: 'comment',
        by: account(record.platform, { handle: picked.authorHandle }),
        words: filled(picked.text),
        shownTime: filled(picked.timeText),
        address: filled(picked.cite),
      },
    ];
  return [
    {
      kind: record.kind === 'written' ? 'told' : record.pageKind,
      by: pageOwner(record),
      words: filled(record.facts?.caption?.value),
      shownTime: filled(record.facts?.postedAt?.value),
      address: null,
    },
  ];
}

/** Whose page the acts stand under, where that is somebody else's or nobody's act: null where the page itself is the act. */
export function placeOwner(record: Acting): ActAccount | null {
  return record.pickedComment === null ? null : pageOwner(record);
}

function pageOwner({ platform, facts }: Acting): ActAccount | null {
  return account(platform, {
    accountId: facts?.authorId?.value,
    handle: facts?.authorHandle?.value,
    name: facts?.authorName?.value,
  });
}

interface Named {
  readonly accountId?: string | null | undefined;
  readonly handle?: string | null | undefined;
  readonly name?: string | null | undefined;
}

function account(platform: ItemRecord['platform'], named: Named): ActAccount | null {
  const accountId = filled(named.accountId);
  const handle = filled(named.handle);
  const name = filled(named.name);
  if (platform === null || (accountId === null && handle === null && name === null)) return null;
  return { platformId: platform.id, platformName: platform.name, accountId, handle, name };
}

function filled(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
