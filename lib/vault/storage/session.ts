import type { RowKeys } from '../keys/row-keys';
import type { VaultKeys } from '../keys/vault-keys';
import type { VaultDatabase } from './schema';

/** An open vault. */
export interface Session {
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  readonly rowKeys: RowKeys;
}
