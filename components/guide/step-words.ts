import type { AnchorState } from '../../lib/domain/guide';
import type { Standing } from '../../lib/domain/guide-about';
import type { Playbook } from '../../lib/domain/playbook';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { knownWords, labelOf } from '../../lib/playbooks/steps';
import { atHandle, isolated, shownText } from '../shared/shown-text';
import type { useWords } from '../words';

type Words = ReturnType<typeof useWords>;

/** Why nothing can be said about the page beside a guide right now: then there is no ring either, and the words are what is left. */
export type Unread = 'forbidden' | 'not-lent' | 'other-site';

/** Why nothing is pointed at although the page can be read: it is not the one, or not the person, that the guide is about. */
export type Elsewhere =
  | Exclude<Standing, { kind: 'there' | 'their-profile' }>
  | { readonly kind: 'not-their-profile' | 'no-comment' }
  /** The control that is ringed names somebody else. */
  | { readonly kind: 'other-name'; readonly handle: string; readonly name: null };

/** What is true about the ring: what the page says, or why the page cannot be asked, or is not. */
export type RingState =
  | AnchorState
  | { readonly kind: 'unread'; readonly why: Unread }
  | { readonly kind: 'elsewhere'; readonly why: Elsewhere };

/** What a control is called. `from`: read on the control itself, in the page's own data, or known beforehand. */
export interface ControlWord {
  readonly text: string;
  readonly from: 'control' | 'page-data' | 'known';
}

/** The word found on the page now, else the one its data gives, else the known one, else null. */
export function controlWord(
  step: GuideStep,
  chosen: ChosenReason | null,
  ring: RingState | null,
  language: string | null,
): ControlWord | null {
  // The ring on a hover-only control is around something else: its name is not the control's.
  if (ring?.kind === 'found' && !ring.hover && !isBlank(ring.label)) return { text: ring.label, from: 'control' };
  if (ring?.kind === 'not-found' && !isBlank(ring.label)) return { text: ring.label, from: 'page-data' };
  const label = labelOf(step, chosen);
  const known = label === null ? null : knownWords(label, language);
  return known === null ? null : { text: known, from: 'known' };
}

/** The sentence of a step; `{label}` in it is the place of the control's word. */
export function stepSentence(t: Words, playbook: Playbook, step: GuideStep, word: ControlWord | null): string {
  // Nothing was chosen, so there is no word to look for: the person picks what fits.
  if (word === null && step.usesReason !== undefined) return t.platform(playbook.id, 'choose-closest');
  return t.platform(playbook.id, step.say);
}

/** The state of the ring in a sentence; `{label}` in it is the place of the control's word. `who`: whom the guide is about, as it is shown. */
export function ringSentence(
  t: Words,
  playbook: Playbook,
  ring: RingState,
  word: ControlWord | null,
  who: string | null,
): string {
  switch (ring.kind) {
    case 'looking':
      return t('guide.ring.looking');
    case 'found':
      if (ring.away === true) return t('guide.ring.away', { button: t('guide.move-keyboard') });
      if (ring.covered === true) return t('guide.ring.covered');
      return ring.hover ? t('guide.ring.found-hover') : t('guide.ring.found');
    case 'words-only':
      return t('guide.ring.words-only');
    case 'unread':
      return t(`guide.ring.unread.${ring.why}`, { platform: playbook.name });
    case 'elsewhere':
      return elsewhereSentence(t, ring.why, who);
    case 'not-found':
      if (ring.reason === 'gone' || ring.reason === 'twice') return t(`guide.ring.${ring.reason}`);
      if (ring.reason === 'hidden' || ring.reason === 'astray') return t(`guide.ring.${ring.reason}`);
      if (ring.reason === 'missing') return t(word === null ? 'guide.ring.missing.no-label' : 'guide.ring.missing');
      return t(word === null ? 'guide.ring.ambiguous.no-label' : 'guide.ring.ambiguous');
  }
}

function elsewhereSentence(t: Words, why: Elsewhere, who: string | null): string {
  const now = 'handle' in why ? nameOf(why) : null;
  // Two accounts can have one name, and a handle can be taken over: "This is @name, not @name" tells nobody anything.
  const key =
    why.kind === 'other-account' && now !== null && now.toLowerCase() === who?.toLowerCase() ? 'same-name' : why.kind;
  return t(`guide.ring.elsewhere.${key}`, {
    who: isolated(who ?? t('guide.who.begun')),
    now: isolated(now ?? t('guide.who.now')),
  });
}

/** What an account is called in a sentence: its handle with @, else its name; null where neither is known. */
export function nameOf(by: { readonly handle: string | null; readonly name: string | null }): string | null {
  const shown = atHandle(by.handle ?? '') || shownText(by.name ?? '', 80);
  return shown === '' ? null : shown;
}

/** Whether nobody can tell which comment of the page is the picked one. */
export function isLost(ring: RingState): boolean {
  if (ring.kind === 'elsewhere') return ring.why.kind === 'no-comment';
  return ring.kind === 'not-found' && (ring.reason === 'gone' || ring.reason === 'twice');
}

/** A sentence with the word in its place, as plain text. */
export function inWords(sentence: string, word: ControlWord | null): string {
  return word === null ? sentence : sentence.replaceAll('{label}', () => word.text);
}

function isBlank(label: string | null | undefined): label is null | undefined | '' {
  return label === null || label === undefined || label.trim() === '';
}
