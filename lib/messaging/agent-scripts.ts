/** Which script of the page agent brings which command. The first one has the rest; the others are injected when one of theirs is first asked for. */
import type { ToPage } from './protocol';

export const SCRIPT_OF = {
  showButton: 'button',
  point: 'pointer',
  moveKeyboardThere: 'pointer',
  describe: 'reader',
  hideMarks: 'reader',
  showMarks: 'reader',
  collect: 'reader',
  takePiece: 'reader',
  listComments: 'reader',
  showComment: 'reader',
  diagnose: 'reader',
  gatherComments: 'gatherer',
  stopGathering: 'gatherer',
  findComments: 'gatherer',
  surveyPage: 'gatherer',
  bringIntoView: 'gatherer',
  scrollBack: 'gatherer',
  lookInWindow: 'gatherer',
} as const satisfies Partial<Record<keyof ToPage, string>>;

/** `button`: the opt-in button beside the video. `pointer`: finds controls, rings them and guides. `reader`: what is on the page, saves. `gatherer`: lists of comments, and what a save cannot take. */
export type AgentScript = (typeof SCRIPT_OF)[keyof typeof SCRIPT_OF];

/** The commands that a script brings. */
export type CallOf<S extends AgentScript> = {
  [C in keyof typeof SCRIPT_OF]: (typeof SCRIPT_OF)[C] extends S ? C : never;
}[keyof typeof SCRIPT_OF];

/** The script that brings `call`; null for a command of the first one, or of none. */
export function scriptOf(call: string): AgentScript | null {
  return Object.hasOwn(SCRIPT_OF, call) ? SCRIPT_OF[call as keyof typeof SCRIPT_OF] : null;
}

/** The file of each script, to be injected. */
export const SCRIPT_FILES = {
  button: '/page-button.js',
  pointer: '/page-pointer.js',
  reader: '/page-reader.js',
  gatherer: '/page-gatherer.js',
} as const satisfies Record<AgentScript, string>;
