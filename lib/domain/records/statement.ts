import type { Result } from '../result';
import { stableJsonBytes } from '../stable-json';
import { readStored, type StoredFault } from './read-stored';
import { statementV1, type StatementV1 } from './statement-v1';

/** Version that statements are written in. */
export const STATEMENT_VERSION = 1;

/** What is said of a package as a whole. The digest of its bytes is the number that people compare; for officials they are signed. */
export type Statement = StatementV1;

/**
 * The bytes that are digested and signed: stable JSON, without a line break. They are longer than the 32 bytes of a digest, which are
 * what the same key signs of a record: neither signature can be taken for the other.
 */
export function statementBytes(statement: Statement): Uint8Array<ArrayBuffer> {
  return stableJsonBytes({ ...statement });
}

/** Reads a statement back. Its bytes have to be the ones `statementBytes` makes of it: one statement has one number. */
export function readStatement(text: string | null): Result<Statement, StoredFault> {
  const read = readStored(statementV1, STATEMENT_VERSION, text);
  if (!read.ok || new TextDecoder().decode(statementBytes(read.value)) === text) return read;
  return { ok: false, reason: 'damaged' };
}
