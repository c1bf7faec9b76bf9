/** Line icons drawn for Beside on a 24 px grid. Never the only carrier of meaning, so always hidden from screen readers. */
const SHAPES = {
  save: 'M6 4h12v16l-6-4-6 4z',
  report: 'M6 21V4m0 1h11l-2.5 4L17 13H6',
  help: 'M5 18l1.2-3.2A7 7 0 1 1 9 17.6L5 18zm4-7h.01M12 11h.01M15 11h.01',
  unsure: 'M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.2v.1',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  mute: 'M4 10v4h3l4 3.5v-11L7 10zm11.5-.5l5 5m0-5l-5 5',
  block: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12',
  case: 'M4 8h16v11H4zm5 0V5h6v3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  back: 'M14.5 6l-6 6 6 6',
  next: 'M9.5 6l6 6-6 6',
  info: 'M12 11v5m0-8.5v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  caution: 'M12 4l9 16H3zm0 6v4m0 2.6v.1',
  phone: 'M7 4h3l1.5 4-2 1.5a10 10 0 0 0 5 5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 5 6.200A2 2 0 0 1 7 4z',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  open: 'M14 4h6v6m0-6l-9 9M18 14v6H4V6h6',
  picture: 'M4 5h16v14H4zm0 11l5-5 4 4 3-3 4 4M15.500 9v.1',
  text: 'M5 6h14M5 10h14M5 14h10M5 18h7',
  write: 'M5 19l1-4L16 5l3 3L9 18z',
  package: 'M4 8l8-4 8 4v8l-8 4-8-4zm0 0l8 4 8-4m-8 4v8',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500L20 20',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 5v4M9 15v4',
  practice: 'M4 6h16v11H4zm6 3v5l4.500-2.500zM8 20h8',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 20c.6-4 3.400-6 7-6s6.400 2 7 6',
  delete: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.500 11v5m3-5v5',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2',
  lock: 'M6 11h12v9H6zm2.500 0V8a3.500 3.500 0 0 1 7 0v3',
} as const;

export type IconName = keyof typeof SHAPES;

/** One icon, 20 px unless said. Arrows turn round in right-to-left pages by themselves. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  const turns = name === 'back' || name === 'next' || name === 'leave' || name === 'open';
  return (
    <svg
      class={turns ? 'icon icon-turns' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
