import type { View } from '../views';

const OWN_BACK: readonly View['kind'][] = ['think', 'guide'];

/** Views that bring their own Back, card by card or step by step; a second one in the header would confuse. */
export function ownsItsBack(kind: View['kind']): boolean {
  return OWN_BACK.includes(kind);
}
