import { browser } from './browser';

/**
 * Shuts content scripts out of `storage.local`. A second lock only: Firefox has no such call, and in Chromium a short time passes after
 * an install or a reload. So nothing that lies there may delete, hide or replace what is saved (`lib/vault/storage/markers.ts`).
 *
 * Called at every start of the background: an install or a reload resets it (measured).
 */
export async function keepStorageToOwnPages(): Promise<void> {
  const { local } = browser.storage;
  if (!('setAccessLevel' in local)) return;
  try {
    await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // An older browser that knows the name and not the level: the first lock holds without it.
  }
}
