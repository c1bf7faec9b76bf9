import {
  BackupUnreadable,
  type BackupEntry,
  type BackupEntryOf,
  type BackupStart,
  type OpenedBackup,
} from '../../domain/backup';
import { openKeyring } from '../keys/keyring';
import { isSigningKey } from '../keys/signers';
import type { ItemRow } from '../storage/schema';
import { PieceCursor } from './piece-cursor';
import { RestoreStopped } from './restored-chunks';
import { sealRestored, type SealTools } from './seal-restored';

type LeftOut = Omit<BackupEntryOf<'left-out'>, 'entry'>;

/** A history of a backup with what was left out of it. */
export interface CollectedChain {
  readonly about: BackupEntryOf<'chain'>;
  readonly links: BackupEntryOf<'link'>[];
  readonly leftOut: LeftOut[];
}

/** Everything small of a backup, and the rows of its saves, whose bytes are written already. */
export interface Collected {
  readonly start: BackupStart;
  readonly signers: BackupEntryOf<'signer'>[];
  readonly chains: CollectedChain[];
  readonly cases: BackupEntryOf<'case'>[];
  readonly lines: BackupEntryOf<'line'>[];
  readonly told: BackupEntryOf<'told'>[];
  readonly tombstones: BackupEntryOf<'tombstone'>[];
  /** Saves that are to be added. */
  readonly rows: ItemRow[];
  /** Saves of no history in particular that are not added, and why. */
  readonly leftOut: LeftOut[];
  already: number;
  stayRemoved: number;
  /** Of those that are to be added: of which something could not be read when the backup was made. */
  partly: number;
}

/** Reads a backup and writes the bytes of each save that is not here. */
export async function collectRestored(
  tools: SealTools,
  backup: OpenedBackup,
  onProgress: (done: number) => void,
): Promise<Collected> {
  const found: Collected = {
    start: backup.start,
    signers: [],
    chains: [],
    cases: [],
    lines: [],
    told: [],
    tombstones: [],
    rows: [],
    leftOut: [],
    already: 0,
    stayRemoved: 0,
    partly: 0,
  };
  const cursor = new PieceCursor(backup.pieces());
  const isAgain = repeats();
  let inChain = false;
  let seen = 0;
  try {
    for (;;) {
      if (tools.signal.aborted) throw new RestoreStopped('cancelled');
      const entry = await cursor.next();
      if (entry === null) break;
      if (isAgain(entry)) throw new BackupUnreadable('file-damaged');
      inChain = entry.entry === 'chain' || (inChain && (entry.entry === 'link' || entry.entry === 'left-out'));
      switch (entry.entry) {
        case 'signer':
          // What is no key would go into every package from here, and none of them would pass the check.
          if (await isSigningKey(entry.publicKey)) found.signers.push(entry);
          break;
        case 'chain':
          found.chains.push({ about: entry, links: [], leftOut: [] });
          break;
        case 'link':
          addLink(lastChain(found, inChain), entry);
          break;
        case 'left-out':
          (inChain ? lastChain(found, inChain) : found).leftOut.push({ itemId: entry.itemId, reason: entry.reason });
          break;
        case 'case':
          found.cases.push(entry);
          break;
        case 'line':
          found.lines.push(entry);
          break;
        case 'told':
          found.told.push(entry);
          break;
        case 'tombstone':
          found.tombstones.push(entry);
          break;
        case 'item':
          await collectItem(tools, cursor, entry, found);
          seen += 1;
          onProgress(seen / Math.max(1, found.start.saves));
          break;
        // Of a save that is here already.
        case 'part':
        case 'item-end':
        case 'start':
        case 'end':
          break;
      }
    }
  } finally {
    await cursor.stop();
  }
  return found;
}

/** Tells of each entry whether something of that kind came under its id before: no vault gives a thing twice. */
function repeats(): (entry: BackupEntry) => boolean {
  const seen = new Set<string>();
  return (entry) => {
    const name = nameOf(entry);
    if (name === null) return false;
    const isAgain = seen.has(name);
    seen.add(name);
    return isAgain;
  };
}

function nameOf(entry: BackupEntry): string | null {
  switch (entry.entry) {
    case 'case':
    case 'line':
      return `${entry.entry} ${entry.id}`;
    case 'item':
    case 'tombstone':
      return `save ${entry.id}`;
    case 'told':
      return `told ${entry.name}`;
    default:
      return null;
  }
}

async function collectItem(
  tools: SealTools,
  cursor: PieceCursor,
  item: BackupEntryOf<'item'>,
  found: Collected,
): Promise<void> {
  const { session } = tools;
  const here = await session.database.getFromIndex('items', 'id', item.id);
  if (here !== undefined && here.state !== 'kept') {
    found.stayRemoved += 1;
    return;
  }
  if (here !== undefined) {
    const keyring = await openKeyring(session.keys, item.id, here.keyring);
    if (keyring.ok && keyring.value.recordSha256 !== item.recordSha256)
      found.leftOut.push({ itemId: item.id, reason: 'other-here' });
    else found.already += 1;
    return;
  }
  const sealed = await sealRestored(tools, cursor, item);
  if (sealed === null) {
    found.leftOut.push({ itemId: item.id, reason: 'unreadable' });
    return;
  }
  found.rows.push(sealed.row);
  if (!sealed.whole) found.partly += 1;
}

function addLink({ links }: CollectedChain, link: BackupEntryOf<'link'>): void {
  if (link.sequence <= (links.at(-1)?.sequence ?? 0)) throw new BackupUnreadable('file-damaged');
  links.push(link);
}

function lastChain(found: Collected, inChain: boolean): CollectedChain {
  const last = found.chains.at(-1);
  if (!inChain || last === undefined) throw new BackupUnreadable('file-damaged');
  return last;
}
