import { firstSchema } from './0001-first-schema';
import { unfinishedAndThumbnails } from './0002-unfinished-and-thumbnails';
import { signers } from './0003-signers';
import { waitingAndResealing } from './0004-waiting-and-resealing';
import { imports } from './0005-imports';
import { told } from './0006-told';
import type { Migration } from './migration';

/** Every migration in order, one file each. A test walks the folder and refuses gaps, repeats and files left out. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  unfinishedAndThumbnails,
  signers,
  waitingAndResealing,
  imports,
  told,
];

/** Version of the database that this code reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
