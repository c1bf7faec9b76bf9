import type { VaultFailure } from '../../app/vault-port';
import { bytesOfBase64 } from '../../domain/base64';
import type { LogEntry } from '../../domain/case';
import { shortNumber } from '../../domain/short-number';
import { fail, ok, type Result } from '../../domain/result';
import type { BagWriter } from '../bag/bag-writer';
import type { PackageInput } from '../choose/package-request';
import type { PackagePlan } from '../choose/plan-package';
import { declarationFile } from '../pages/declaration';
import { logFile } from './log-file';
import { localDay } from './time';

/** The key that a package is signed with. */
export interface PackedKey {
  /** SPKI in DER, base64. */
  readonly spki: string;
  /** Its short number, to be compared with the one that the person tells. */
  readonly number: string;
}

/** Writes what only officials get beside the saves: the lines of the case's log as data, the key, the declaration. */
export async function writeOfficialFiles(
  bag: BagWriter,
  { vault, t, now }: PackageInput,
  about: {
    readonly plan: PackagePlan;
    readonly log: readonly LogEntry[];
    readonly versions: readonly string[];
    readonly packageId: string;
  },
): Promise<Result<PackedKey, VaultFailure>> {
  await bag.payload('log.jsonl', logFile(about.log));
  const key = await vault.publicKey();
  if (!key.ok) return key;
  const spki = key.value.ed25519Spki;
  const der = bytesOfBase64(spki);
  if (der === null) return fail('damaged');
  const sha256 = await bag.payload('public-key.der', der);
  await bag.payload(
    'declaration.html',
    declarationFile(
      {
        kinds: about.plan.items.map(({ facts }) => facts.kind),
        versions: [...new Set(about.versions)],
        day: localDay(now),
        packageId: about.packageId,
      },
      t,
    ),
  );
  return ok({ spki, number: shortNumber('key', sha256) });
}
