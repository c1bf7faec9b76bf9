import type { DoorKind } from '../../../lib/domain/way';

/** A door with what is behind it: a flag for the site's report, scales for the law, two people for somebody who helps. The title says the same. */
const BEHIND: Readonly<Record<DoorKind, string>> = {
  rules: 'M22 36V18m0 1h12l-3 4 3 4H22',
  law: 'M28 17v19m-5 0h10M19 21h18M19 21l-3.500 7h7zM37 21l-3.500 7h7z',
  helper:
    'M24 24a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 11c0-4 2.500-7 6-7s6 3 6 7M34 25a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zm-1 3c3 0 5 2.500 5 6',
};

/** The drawing on top of a card: a picture before the words, hidden from screen readers. */
export function DoorPicture({ door }: { readonly door: DoorKind }) {
  return (
    <svg class="door-picture" viewBox="0 0 56 56" fill="none" aria-hidden="true" focusable="false">
      <path class="door-frame" d="M10 50V8a2 2 0 0 1 2-2h32a2 2 0 0 1 2 2v42M5 50h46" />
      <path class="door-sign" d={BEHIND[door]} />
      <circle class="door-knob" cx="41" cy="42" r="1.500" />
    </svg>
  );
}
