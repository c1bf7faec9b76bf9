import type { Result } from '../../domain/result';
import type { Change, ChangeAnswer, ChangeFailure, ChangeOf } from '../../domain/change';
import type { Clock, Ids, KeyValue, Surroundings } from '../ports';
import type { Vault } from '../vault-port';

/** What a change of the vault needs from outside. */
export interface ChangePorts {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly surroundings: Surroundings;
  readonly keyValue: KeyValue;
  /** True on the practice page: its records say so. */
  readonly practice: boolean;
}

/** What every change answers. */
export type Changed = Promise<Result<ChangeAnswer, ChangeFailure>>;

/** The use case of one change. */
export type ChangeHandler<Kind extends Change['kind']> = (ports: ChangePorts, change: ChangeOf<Kind>) => Changed;
