import type { Result } from '../../domain/result';
import type { VaultFailure } from '../../domain/vault-failure';
import type { KeyHalves } from '../halves/key-halves';
import type { OnFault } from './database';
import type { VaultDatabase } from './schema';

/** How a connection makes the keys of a new vault. Readers have none: they never make one. */
export type MakeVault = (database: VaultDatabase) => Promise<Result<unknown, VaultFailure>>;

/** Where the vault is, and who hears of it. */
export interface ConnectionPlace {
  readonly name: string;
  readonly onFault?: OnFault | undefined;
  readonly halves?: KeyHalves | undefined;
  /** Why nobody can reach it from here: then nothing is opened. */
  readonly unreachable?: VaultFailure | undefined;
  readonly onUnfinishedErasing?: (() => void) | undefined;
}
