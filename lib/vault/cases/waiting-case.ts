import * as v from 'valibot';
import { idSchema, textSchema } from '../../domain/atoms';
import { newCase, type CaseAccount } from '../../domain/case-matching';
import { stableJsonBytes } from '../../domain/stable-json';
import type { Session } from '../storage/session';
import type { WritingKey } from '../keys/row-keys';
import type { CaseRow, SealedRow, VaultDatabase } from '../storage/schema';
import { readStored } from '../../domain/records/read-stored';
import { storedText } from '../storage/stored-json';
import { sealCase } from './open-cases';

/**
 * Where something that waits wants to go: the case that was asked for, that of the item it is about, or that of the account. Sealed like everything else: no digest of
 * an account is stored, because whoever has this computer could try the one handle he knows.
 */
export interface Wish {
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly account: CaseAccount | null;
}

const wishSchema = v.object({
  version: v.literal(1),
  caseId: v.nullable(idSchema),
  itemId: v.nullable(idSchema),
  account: v.nullable(
    v.object({
      platformId: textSchema(100),
      platformName: textSchema(100),
      authorId: v.nullable(textSchema(500)),
      authorHandle: v.nullable(textSchema(500)),
    }),
  ),
});

/** Seals a wish. `id` is that of the item or line. */
export function sealWish(session: Session, writing: WritingKey, id: string, wish: Wish): Promise<SealedRow> {
  return session.rowKeys.seal(writing, 'wish', id, stableJsonBytes({ version: 1, ...wish }));
}

/** Opens a wish; nothing is wished where there is none or it does not open. */
export async function openWish(session: Session, id: string, sealed: SealedRow | undefined): Promise<Wish> {
  const bytes = sealed === undefined ? null : await session.rowKeys.open('wish', id, sealed);
  const read = readStored(wishSchema, 1, storedText(bytes));
  return read.ok ? read.value : { caseId: null, itemId: null, account: null };
}

/** The one waiting case; null where nothing ever waited. */
export async function waitingCaseId(database: VaultDatabase): Promise<string | null> {
  return (await database.getKeyFromIndex('cases', 'waiting', 1)) ?? null;
}

/** The waiting case for something new: its id, and its row where it has to be made. It stays for the next time. */
export async function waitingCase(
  session: Session,
  writing: WritingKey,
  newId: () => string,
  utc: string,
): Promise<{ readonly caseId: string; readonly row: CaseRow | null }> {
  const known = await waitingCaseId(session.database);
  if (known !== null) return { caseId: known, row: null };
  const made = newCase(newId(), null, utc);
  return { caseId: made.id, row: { ...(await sealCase(session, writing, made)), waiting: 1 } };
}

/** A row that wishes nothing any more: it was joined, or deleted, and then nothing may tell of its account. */
export function withoutWish<Row extends { readonly wish?: SealedRow }>(row: Row): Omit<Row, 'wish'> {
  const rest: { wish?: SealedRow } = { ...row };
  delete rest.wish;
  return rest as Omit<Row, 'wish'>;
}
