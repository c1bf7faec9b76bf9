import { useServices } from '../services';

/** A drawn top edge of a browser window: the puzzle piece, the opened list and the sign that pins. Decoration; the steps beside it say the same. */
export function PinPicture() {
  const { shell } = useServices();
  return (
    <svg
      class="welcome-pin"
      viewBox="0 0 320 150"
      width="320"
      height="150"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="pin-bar" x="1" y="1" width="318" height="44" rx="8" />
      <path d="M16 23h12M16 23l5-5M16 23l5 5" />
      <rect x="40" y="12" width="190" height="22" rx="11" />
      <circle class="pin-ring" cx="260" cy="23" r="17" />
      <path d="M252 18h5c-2-5 6-5 4 0h6v5c5-2 5 6 0 4v5h-15z" />
      <path d="M295 17v.1M295 23v.1M295 29v.1" stroke-width="3" />
      <path class="pin-arrow" d="M260 42v10" />
      <rect class="pin-list" x="92" y="54" width="206" height="90" rx="8" />
      <path d="M106 72h90" class="pin-soft" />
      <rect class="pin-row" x="100" y="84" width="190" height="30" rx="6" />
      <rect class="pin-mark" x="110" y="91" width="7" height="16" rx="2" />
      <text x="126" y="104" class="pin-name" direction="ltr">
        Beside
      </text>
      <circle class="pin-ring" cx="272" cy="99" r="13" />
      {SIGNS[shell.browser]}
      <path d="M106 128h120" class="pin-soft" />
    </svg>
  );
}

/** The sign beside the name: a pin (Chrome), an eye (Edge), a cog (Firefox). */
const SIGNS = {
  chrome: <path d="M269 92h6l-1 6 3 3h-10l3-3zM272 101v6" />,
  edge: <path d="M264 99q8-9 16 0q-8 9-16 0zM272 99v.1" />,
  firefox: (
    <path d="M272 95a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM272 91v2M272 105v2M264 99h2M278 99h2M266.500 93.500l1.400 1.400M276.100 103.100l1.400 1.400M277.500 93.500l-1.400 1.400M267.900 103.100l-1.400 1.400" />
  ),
} as const;
