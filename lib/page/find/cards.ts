/** Which card of the page is the one of its subject: every other one speaks of somebody else. */
import type { PartReader } from '../../domain/playbook-reading';
import { oncePerView, type PageView } from '../agent/page-view';
import { matchedPart } from './matched-part';
import { closestAcross, matches, queryAll } from './query';
import { isNamedIn, statedAddress } from './stated-address';
import { isSame, subjectKey } from './subject-key';

/**
 * The cards that may be the subject's. With a key in the address: those that carry it; else the only card of the page, where it does not
 * say whose it is and the page states no other address of its kind. Without a key: all.
 */
export const subjectCards = oncePerView((view): readonly Element[] => {
  const cards = seenCards(view);
  const key = subjectKey(view);
  if (key === null) return cards;
  const own = cards.filter((card) => carries(view, card, key) === true);
  if (own.length > 0) return own;
  return cards.length === 1 && cards.every((card) => carries(view, card, key) === null) && !statesAnother(view, key)
    ? cards
    : [];
});

/** There are cards, and none of them is the one that the address names: the page and its address do not fit together (any more, or yet). */
export const isUnsettled = oncePerView((view) => subjectCards(view).length === 0 && seenCards(view).length > 0);

/** Lies in a part of the card that is somebody else's, such as a quoted post. */
export function isForeign({ plan: { readers } }: PageView, element: Element, card: Element | null): boolean {
  const part = readers.foreign === undefined ? null : closestAcross(element, readers.foreign);
  return part !== null && part !== card && (card === null || closestAcross(part, readers.container ?? '') === card);
}

function seenCards({ document: page, layout, plan }: PageView): Element[] {
  return queryAll(page, plan.readers.container ?? '').filter((element) => layout.seen(element));
}

/** Null where the card does not say. */
function carries(view: PageView, card: Element, key: string): boolean | null {
  const { cardId, cardOwner = [] } = view.plan.readers;
  if (cardId === undefined) {
    const css = ['href', 'id'].map((name) => `[${name}*=${JSON.stringify(key)}]`).join();
    return matches(card, css) || queryAll(card, css).length > 0 || null;
  }
  const ids = cardId.flatMap((reader) => idsOf(view, card, reader));
  if (ids.length > 0) return ids.some((id) => isSame(id, key));
  const { handle } = view.plan.parts;
  const owners = handle === undefined ? [] : cardOwner.flatMap((reader) => idsOf(view, card, reader));
  return owners.length === 0 || owners.some((owner) => isSame(owner, handle)) ? null : false;
}

function idsOf(view: PageView, card: Element, { css = ':scope', name, match }: PartReader): string[] {
  return queryAll(card, css)
    .filter((part) => !isForeign(view, part, card))
    .map((part) => (name === undefined ? part.textContent : part.getAttribute(name)) ?? '')
    .flatMap((raw) => matchedPart(raw, match).trim() || []);
}

/** The page states an address of the same kind that names another subject: it is the one of a page before. */
function statesAnother(view: PageView, key: string): boolean {
  const stated = statedAddress(view);
  if (stated === null || isNamedIn(stated, key)) return false;
  const [before, now] = [stated, view.address].map((address) => new URL(address).pathname.split('/').filter(Boolean));
  return before?.length === now?.length && before?.some((part, at) => part === now?.[at]) === true;
}
