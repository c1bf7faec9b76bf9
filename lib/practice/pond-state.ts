/** What is open and what happened on the made-up site. Pure, so that the practice page and tests can state it. */
export const POND_REASONS = ['danger', 'bullying', 'hate', 'private', 'spam', 'other'] as const;
export type PondReason = (typeof POND_REASONS)[number];

export type PondAction = 'report' | 'not-interested' | 'mute' | 'block';

export interface PondState {
  readonly open: 'nothing' | 'menu' | 'report' | 'thanks' | 'block' | 'notices';
  readonly chosen: PondReason | null;
  readonly notices: readonly { readonly kind: 'received'; readonly reason: PondReason }[];
  readonly dayPassed: boolean;
  readonly done: Exclude<PondAction, 'report'> | null;
  readonly liked: boolean;
}

export type PondEvent =
  | { readonly kind: 'open'; readonly what: PondState['open'] }
  | { readonly kind: 'choose'; readonly reason: PondReason }
  | { readonly kind: 'send' }
  | { readonly kind: 'did'; readonly action: Exclude<PondAction, 'report'> }
  | { readonly kind: 'like' }
  | { readonly kind: 'next-day' };

/** The site at the start of a story. */
export function startPond(reportedAtStart: boolean): PondState {
  return {
    open: 'nothing',
    chosen: null,
    notices: reportedAtStart ? [{ kind: 'received', reason: 'danger' }] : [],
    dayPassed: false,
    done: null,
    liked: false,
  };
}

/** The site after `event`. */
export function pondAfter(state: PondState, event: PondEvent): PondState {
  switch (event.kind) {
    case 'open':
      return { ...state, open: event.what, chosen: event.what === 'report' ? null : state.chosen };
    case 'choose':
      return { ...state, chosen: event.reason };
    case 'send':
      return state.chosen === null
        ? state
        : { ...state, open: 'thanks', notices: [...state.notices, { kind: 'received', reason: state.chosen }] };
    case 'did':
      return { ...state, open: 'nothing', done: event.action };
    case 'like':
      return { ...state, liked: !state.liked };
    case 'next-day':
      return { ...state, dayPassed: true, open: 'notices' };
  }
}
