/** What tells failures of the database apart that have the same name. */
export interface StorageClues {
  /** Whether next to nothing can be written any more; false where the browser does not tell. */
  isFull(): Promise<boolean>;
  /** Whether the browser refuses this extension files of its own, as Firefox does where it never remembers history. */
  forbidsFiles(): Promise<boolean>;
}

/** Below so many bytes not even a small save goes through: Chromium refused writes with 2.6 MB left (measured). */
const NEXT_TO_NOTHING = 4 * 1024 * 1024;

/**
 * The clues of this browser. In Chromium quota minus usage is the free space of the disk (true to 0.3 MB, measured); Firefox tells a share
 * of the whole disk, so that a full one names itself by its error only.
 */
export function browserClues(): StorageClues {
  return {
    isFull: async () => {
      try {
        const { quota, usage } = await navigator.storage.estimate();
        return quota !== undefined && usage !== undefined && quota - usage < NEXT_TO_NOTHING;
      } catch {
        return false;
      }
    },
    forbidsFiles: async () => {
      try {
        await navigator.storage.getDirectory();
        return false;
      } catch (error) {
        return error instanceof Error && error.name === 'SecurityError';
      }
    },
  };
}
