/**
 * Why something could not be read from, or written to, what was saved. Each is a state of its own with its own way on, so that no screen
 * says what is not known: none of them claims that everything is still there.
 */
export const VAULT_FAILURES = [
  'locked', // the vault has a lock, and it was not opened yet. Nothing gives this reason today: there is no lock yet
  'browser-forbids', // the browser lets nothing be stored: Firefox that never remembers history, or a private window
  'private-window', // a private window of Firefox has a database of its own, and what was saved is in the other one
  'in-use', // another window holds the database
  'newer', // a newer version of Beside wrote it; this one leaves it alone
  'damaged', // it is there but does not open, or was changed
  'gone', // something was saved in this browser once, and its database is not there any more
  'half-lost', // the file with half of the key is gone or cut off: nothing in the vault opens, and nothing new is put into it
  'broken', // a fault of ours
  'disk-full', // no room left
  'restart-first', // the disk refused a write before: nothing more is called saved until the browser was started again
  'half-left', // an erasing is not finished: a file with half of the key is still to be overwritten. Until then nothing is kept
  'not-found', // this one thing is not there
  'changed-elsewhere', // another window was faster
] as const;

/** One of the reasons above. */
export type VaultFailure = (typeof VAULT_FAILURES)[number];

/** What was saved here does not come back by itself: a vault can be begun anew. */
export type LostReason = Extract<VaultFailure, 'gone' | 'half-lost'>;

export function isLost(reason: string): reason is LostReason {
  return reason === 'gone' || reason === 'half-lost';
}
