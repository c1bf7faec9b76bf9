/**
 * Sentences of cards that are said at one moment, on the screen where they are needed, besides the list of all cards.
 * `ready`: first on the last card. `quietly`: above its two buttons. `sent`: after a report. `mistake` and `targeted`: in these guides.
 * `harassed`: where the person said that somebody could hurt them, and after a report about such harm.
 */
export const SAID_AT = {
  ready: ['request.1'],
  quietly: ['quiet.1', 'quiet.2'],
  sent: ['hidden.1', 'told.1'],
  mistake: ['mistake.2', 'mistake.3', 'settled.2'],
  targeted: ['signs.1', 'signs.2'],
  harassed: ['not-alone.1', 'not-alone.2', 'police.1', 'police.2'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A moment at which some sentences are said. */
export type SaidMoment = keyof typeof SAID_AT;
