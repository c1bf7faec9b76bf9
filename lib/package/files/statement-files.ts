import type { VaultFailure } from '../../app/vault-port';
import { bytesOfBase64 } from '../../domain/base64';
import { shortNumber } from '../../domain/short-number';
import { statementBytes, type Statement } from '../../domain/records/statement';
import { fail, ok, type Result } from '../../domain/result';
import { STATEMENT, STATEMENT_SIGNATURE } from '../bag/bag';
import type { BagWriter } from '../bag/bag-writer';
import { sha256HexNow } from '../bag/bytes';
import type { PackageSource } from '../choose/package-request';

/** Writes the statement beside the lists, signed where it names a signer. Gives the package number. */
export async function writeStatement(
  bag: BagWriter,
  vault: Pick<PackageSource, 'signStatement'>,
  statement: Statement,
): Promise<Result<string, VaultFailure>> {
  const bytes = statementBytes(statement);
  await bag.beside(STATEMENT, bytes);
  if (statement.signer !== null) {
    const signed = await vault.signStatement(statement);
    if (!signed.ok) return signed;
    const signature = bytesOfBase64(signed.value);
    if (signature === null) return fail('damaged');
    await bag.beside(STATEMENT_SIGNATURE, signature);
  }
  return ok(shortNumber('package', sha256HexNow(bytes)));
}
