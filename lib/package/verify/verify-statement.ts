import { shortNumber } from '../../domain/short-number';
import { readStatement } from '../../domain/records/statement';
import { BAG_INFO, infoValue, STATEMENT, STATEMENT_SIGNATURE, TAG_MANIFEST } from '../bag/bag';
import { utf8Text } from '../bag/bytes';
import type { CheckedPackage } from './checked-package';
import type { Problems } from './verify-result';
import { KEY, type PackageKey } from './verify-signature';

/** What the rest of the package says of itself. */
interface Said {
  /** `bag-info.txt`. */
  readonly info: string;
  /** Items in it, those whose record stayed home included. */
  readonly saves: number;
  readonly key: PackageKey;
}

/**
 * Checks what is said of the whole: that it fits the list of all files, `bag-info.txt`, the number of items and the key, and that it is signed
 * where it has to be. Gives the package number, which is worked out here from its bytes and stands nowhere in the package.
 */
export async function checkStatement(
  bag: CheckedPackage,
  { info, saves, key }: Said,
  problems: Problems,
): Promise<{ readonly number: string; readonly packageId: string } | null> {
  const bytes = await bag.bytes(STATEMENT);
  if (bytes === null) {
    problems.add('file-missing', STATEMENT);
    return null;
  }
  const read = readStatement(utf8Text(bytes));
  if (!read.ok) {
    if (read.reason === 'newer') problems.noteNewer(STATEMENT);
    else problems.add('statement-unreadable', STATEMENT);
    return null;
  }
  const { tagManifestSha256, kind, day, packageId, signer, ...said } = read.value;
  // How many items there are follows from the files: where one of these is missing or added, that was said.
  if (problems.none && said.saves !== saves) problems.add('statement-differs', 'data/items');
  if (bag.digests.get(TAG_MANIFEST) !== tagManifestSha256) problems.add('statement-differs', TAG_MANIFEST);
  if (infoValue(info, 'Beside-Profile') !== kind || infoValue(info, 'Bagging-Date') !== day)
    problems.add('statement-differs', BAG_INFO);
  if (key.mustBeSigned) {
    if (signer !== key.text) problems.add('statement-differs', KEY);
    await checkSigned(bag, bytes, key, problems);
  } else if (signer !== null) problems.add('signature-missing', STATEMENT_SIGNATURE);
  const number = shortNumber('package', bag.digests.get(STATEMENT) ?? '');
  return { number, packageId };
}

async function checkSigned(
  bag: CheckedPackage,
  bytes: Uint8Array<ArrayBuffer>,
  { key }: PackageKey,
  problems: Problems,
): Promise<void> {
  const signature = await bag.bytes(STATEMENT_SIGNATURE);
  if (signature === null) {
    problems.add('signature-missing', STATEMENT_SIGNATURE);
    return;
  }
  if (key === null || key === 'unsupported') return;
  if (!(await crypto.subtle.verify('Ed25519', key, signature, bytes)))
    problems.add('signature-wrong', STATEMENT_SIGNATURE);
}
