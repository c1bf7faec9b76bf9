import type { Clock, PageReaderPort, Surroundings, TabCamera } from '../ports';
import type { Vault } from '../vault-port';

/** What saving a page needs from outside. */
export interface SavePorts {
  readonly vault: Pick<Vault, 'storeItem' | 'openItem' | 'prepare'>;
  readonly page: PageReaderPort;
  readonly camera: TabCamera;
  readonly clock: Clock;
  readonly surroundings: Surroundings;
  /** Waits so many milliseconds. */
  readonly rest: (milliseconds: number) => Promise<void>;
  /** A small picture for lists out of a large one; null where that cannot be done here. */
  readonly makeThumbnail: (picture: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** True on the practice page: its records say so. */
  readonly practice: boolean;
}

/** What the agent answered, or why it did not. */
export type Collected = Awaited<ReturnType<PageReaderPort['collect']>>;

/** The picture, or why there is none. `null`: none was asked for. */
export type Pictured = Awaited<ReturnType<TabCamera['take']>> | null;
