import type { Migration } from './migration';

/**
 * Two stores more. `unfinished`: the random id of an item whose chunks are still being written, in several transactions. `thumbnails`: the
 * random id of an item with a small sealed picture for lists. What is stored stays as it is.
 */
export const unfinishedAndThumbnails: Migration = {
  version: 2,
  up: (database) => {
    database.createObjectStore('unfinished', { keyPath: 'itemId' });
    database.createObjectStore('thumbnails', { keyPath: 'itemId' });
  },
};
