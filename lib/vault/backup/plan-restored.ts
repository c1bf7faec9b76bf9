import { newCase } from '../../domain/case-matching';
import { CUSTODY_START } from '../../domain/custody';
import { sha256Hex } from '../../domain/digest';
import { IMPORT_VERSION, newestImportSchema, type ImportRecord } from '../../domain/records/import-record';
import { stableJsonBytes } from '../../domain/stable-json';
import * as v from 'valibot';
import { base64Of, bytesOfBase64 } from '../../domain/base64';
import { openCurrentCase, sealCase } from '../cases/open-cases';
import type { WritingKey } from '../keys/row-keys';
import type { CaseRow, ImportedCustodyRow, ImportRow, ItemRow, LogRow, ToldRow } from '../storage/schema';
import type { Session } from '../storage/session';
import type { Collected, CollectedChain } from './collect-restored';
import { readHistories } from './imported-histories';
import { newTold } from './told-restored';

/** What the last transaction of a restoring adds, sealed and ready. */
export interface RestorePlan {
  readonly items: readonly ItemRow[];
  readonly cases: readonly CaseRow[];
  readonly lines: readonly LogRow[];
  readonly told: readonly ToldRow[];
  readonly signers: readonly ArrayBuffer[];
  readonly imports: readonly { readonly row: ImportRow; readonly links: readonly ImportedCustodyRow[] }[];
  /** Saves that were deleted or put away there and are kept here. */
  readonly stillHere: number;
  /** SHA-256 of what is remembered of each history: the entry of the log names them. */
  readonly sha256: readonly string[];
}

/** What is needed to plan it. */
interface PlanTools {
  readonly session: Session;
  readonly writing: WritingKey;
  readonly newId: () => string;
  readonly nowUtc: string;
}

/** Compares what was read with what is here, and seals what is new. What is here stays as it is. */
export async function planRestored(tools: PlanTools, found: Collected): Promise<RestorePlan> {
  const { session } = tools;
  const here = new Map((await session.database.getAll('items')).map(({ id, state }) => [id, state]));
  const tombstones = found.tombstones.filter(({ id }) => !here.has(id));
  // A save that was deleted there after the backup that brought it here, or whose deletion came in another one: it stays.
  const keptHere = found.tombstones.filter(({ id }) => here.get(id) === 'kept').map(({ id }) => id);
  const leftOut = [...found.leftOut, ...keptHere.map((itemId) => ({ itemId, reason: 'other-here' as const }))];
  const putAwayThere = new Set(
    found.chains.flatMap((chain) =>
      chain.leftOut.filter(({ reason }) => reason === 'withheld').map((one) => one.itemId),
    ),
  );
  const cases = await newCases(tools, found);
  const placeOf = await places(session, found, cases.joined);
  const items: ItemRow[] = [
    ...found.rows.map((row) => ({ ...row, caseId: placeOf(row.caseId) })),
    ...tombstones.map(({ id, caseId }) => deletedRow(id, placeOf(caseId))),
  ];
  const there = new Map([...here, ...items.map(({ id, state }) => [id, state] as const)]);
  const { imports, sha256 } = await newHistories(tools, found, leftOut);
  const lines = await newLines(tools, found, placeOf, (id) => (there.get(id) ?? 'deleted') !== 'deleted');
  const wanted = [
    ...[...items, ...lines].map(({ caseId }) => caseId),
    ...cases.rows.map((row) => row.mergedInto ?? null),
  ];
  return {
    items,
    cases: [...cases.rows, ...(await namelessCases(tools, cases.rows, wanted))],
    lines,
    told: await newTold(session, tools.writing, found.told),
    signers: await newSigners(session, found),
    imports,
    stillHere: keptHere.length + [...putAwayThere].filter((id) => here.get(id) === 'kept').length,
    sha256,
  };
}

function deletedRow(id: string, caseId: string): ItemRow {
  return { id, caseId, state: 'deleted', keyring: null, summary: null };
}

/** Cases that are not here. A second case for things that wait is joined to the one that is here. */
async function newCases(
  { session, writing }: PlanTools,
  { cases }: Collected,
): Promise<{ readonly rows: readonly CaseRow[]; readonly joined: ReadonlyMap<string, string> }> {
  const waitingHere = await session.database.getKeyFromIndex('cases', 'waiting', 1);
  const known = new Set(await session.database.getAllKeys('cases'));
  const joined = new Map<string, string>();
  const rows: CaseRow[] = [];
  for (const { id, mergedInto, waiting, text } of cases) {
    if (known.has(id)) continue;
    const sealed = await session.rowKeys.seal(writing, 'case', id, new TextEncoder().encode(text));
    if (waiting && waitingHere !== undefined) joined.set(id, waitingHere);
    const into = joined.get(id) ?? mergedInto;
    rows.push({ id, mergedInto: into, sealed, ...(waiting && into === null ? { waiting: 1 as const } : {}) });
  }
  return { rows, joined };
}

/** Cases that could not be read when the backup was made: without a row nothing would lead to what is in them. */
async function namelessCases(
  { session, writing, nowUtc }: PlanTools,
  fresh: readonly CaseRow[],
  wanted: readonly (string | null)[],
): Promise<readonly CaseRow[]> {
  const known = new Set([...(await session.database.getAllKeys('cases')), ...fresh.map(({ id }) => id)]);
  const missing = new Set(wanted.flatMap((id) => (id === null || known.has(id) ? [] : [id])));
  return Promise.all([...missing].map((id) => sealCase(session, writing, newCase(id, null, nowUtc))));
}

/** Where something of a case goes: where that case is part of another one here, into that. */
async function places(
  session: Session,
  found: Collected,
  joined: ReadonlyMap<string, string>,
): Promise<(caseId: string) => string> {
  const moved = new Map<string, string>(joined);
  for (const caseId of new Set([...found.rows, ...found.lines, ...found.tombstones].map((one) => one.caseId))) {
    const current = await openCurrentCase(session, caseId);
    if (current !== null) moved.set(caseId, current.id);
  }
  return (caseId) => moved.get(caseId) ?? caseId;
}

/** Lines that are not here. A later note shares the fate of its save. */
async function newLines(
  { session, writing }: PlanTools,
  { lines }: Collected,
  placeOf: (caseId: string) => string,
  isThere: (itemId: string) => boolean,
): Promise<readonly LogRow[]> {
  const rows: LogRow[] = [];
  for (const { id, caseId, noteOf, text, wish } of lines) {
    if ((await session.database.getKeyFromIndex('log', 'id', id)) !== undefined) continue;
    if (noteOf !== null && !isThere(noteOf)) continue;
    rows.push({
      id,
      caseId: placeOf(caseId),
      sealed: await session.rowKeys.seal(writing, 'log', id, new TextEncoder().encode(text)),
      ...(noteOf === null ? {} : { noteOf }),
      ...(wish === null
        ? {}
        : { wish: await session.rowKeys.seal(writing, 'wish', id, new TextEncoder().encode(wish)) }),
    });
  }
  return rows;
}

async function newSigners(session: Session, { signers }: Collected): Promise<readonly ArrayBuffer[]> {
  const known = new Set(
    (await session.database.getAll('signers')).map((row) => base64Of(new Uint8Array(row.publicKey))),
  );
  return signers.flatMap(({ publicKey }) => {
    const bytes = known.has(publicKey) ? null : bytesOfBase64(publicKey);
    known.add(publicKey);
    return bytes === null ? [] : [bytes.buffer];
  });
}

/** Histories that are neither the vault's own one nor restored already. */
async function newHistories(
  tools: PlanTools,
  found: Collected,
  leftOut: Collected['leftOut'],
): Promise<Pick<RestorePlan, 'imports' | 'sha256'>> {
  const { session, writing, newId } = tools;
  const known = new Set((await readHistories(session)).map(({ record }) => record?.head));
  const imports: { readonly row: ImportRow; readonly links: readonly ImportedCustodyRow[] }[] = [];
  const sha256: string[] = [];
  for (const chain of found.chains) {
    const last = chain.links.at(-1);
    const isOwn = last !== undefined && (await session.database.get('custody', last.sequence))?.digest === last.digest;
    if (isOwn || known.has(last?.digest)) continue;
    const id = newId();
    const bytes = stableJsonBytes(v.parse(newestImportSchema, remembered(tools.nowUtc, found, chain, leftOut)));
    const row = { id, sealed: await session.rowKeys.seal(writing, 'import', id, bytes) };
    imports.push({ row, links: await Promise.all(chain.links.map((link) => sealLink(tools, id, link))) });
    sha256.push(await sha256Hex(bytes));
  }
  return { imports, sha256 };
}

function remembered(
  importedUtc: string,
  { start, signers }: Collected,
  { about, links, leftOut }: CollectedChain,
  ofAll: Collected['leftOut'],
): ImportRecord {
  return {
    version: IMPORT_VERSION,
    vaultId: about.vaultId,
    importedUtc,
    madeUtc: start.madeUtc,
    links: links.length,
    head: links.at(-1)?.digest ?? CUSTODY_START,
    signers: signers.map(({ publicKey, sinceUtc }) => ({ publicKey, sinceUtc })),
    leftOut: [...leftOut, ...ofAll],
  };
}

async function sealLink(
  { session, writing }: PlanTools,
  importId: string,
  { sequence, previous, bodySha256, digest, body }: CollectedChain['links'][number],
): Promise<ImportedCustodyRow> {
  const sealed =
    body === null ? null : await session.rowKeys.seal(writing, 'custody', bodySha256, new TextEncoder().encode(body));
  return { importId, sequence, previous, bodySha256, digest, sealed };
}
