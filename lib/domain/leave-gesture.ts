/**
 * Leaving by keyboard, in web pages and in Beside's own: Shift goes down three times within two seconds. Another key, or a press of the
 * pointer, starts the count again; a key that is held down and repeats itself does not count.
 */
export const LEAVE_PRESSES = 3;
/** Longest time between the first and the last press, in milliseconds. */
export const LEAVE_WITHIN_MS = 2_000;
