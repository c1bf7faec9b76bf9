/** The four things that Article 16(2) of Regulation (EU) 2022/2065 asks of a notice. Nothing of it is kept. */
export interface LegalNotice {
  readonly where: string;
  readonly why: string;
  /** Name and e-mail. Not asked for content about sexual abuse of children. */
  readonly who: string;
  readonly whoNeeded: boolean;
  readonly goodFaith: boolean;
}

export type NoticePart = 'where' | 'why' | 'who' | 'true';

/** What is not filled in yet. */
export function openParts(notice: LegalNotice): readonly NoticePart[] {
  const open: NoticePart[] = [];
  if (notice.where.trim() === '') open.push('where');
  if (notice.why.trim() === '') open.push('why');
  if (notice.whoNeeded && notice.who.trim() === '') open.push('who');
  if (!notice.goodFaith) open.push('true');
  return open;
}
