import {
  BAG_INFO,
  BAGIT,
  MANIFEST,
  RESTORED_KEY,
  RESTORED_LOG,
  RESTORED_SINCE,
  START_HERE,
  STATEMENT,
  STATEMENT_SIGNATURE,
  STATEMENT_SINCE,
  TAG_MANIFEST,
} from '../bag/bag';

/** Files of every package, whoever it is for. */
const ALWAYS = [
  BAGIT,
  BAG_INFO,
  MANIFEST,
  TAG_MANIFEST,
  START_HERE,
  ...['case-sheet.html', 'timeline.csv', 'items.csv', 'withheld.json', 'custody.jsonl'].map((name) => `data/${name}`),
];

/** Files that only officials get. */
const OFFICIAL = ['log.jsonl', 'public-key.der', 'declaration.html'].map((name) => `data/${name}`);

/** A file in the folder of an item, which is numbered from 001 on. What may lie there is told by the item's record. */
const OF_ITEM = /^data\/items\/(?!000)(?:\d{3}|[1-9]\d{3,})\/([^/]+)$/;

/**
 * The closed list of what a package can hold: a file at any other path was not put there by Beside, whatever the lists in it say. Gives the
 * test for packages of a version and a kind.
 */
export function allowedPaths(version: number, official: boolean): (path: string) => boolean {
  const hasStatement = version >= STATEMENT_SINCE;
  const fixed = new Set([
    ...ALWAYS,
    ...(official ? OFFICIAL : []),
    // The same key in letters, without anything that held it.
    ...(official && !hasStatement ? ['data/public-key.txt'] : []),
    ...(hasStatement ? ['data/accounts.csv', STATEMENT, ...(official ? [STATEMENT_SIGNATURE] : [])] : []),
  ]);
  return (path) => {
    if (version >= RESTORED_SINCE && (RESTORED_LOG.test(path) || (official && RESTORED_KEY.test(path)))) return true;
    const name = OF_ITEM.exec(path)?.[1];
    return name === undefined ? fixed.has(path) : official || name !== 'record.sig';
  };
}
