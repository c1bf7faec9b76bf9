/**
 * Whose account it is that this happens to: the person's own, or that of somebody they help. It is told by the person, never guessed. Such an
 * account never names a case and never stands among those that acted; what it wrote stays where it is, marked as its own.
 */
import { isSameAccount, type CaseAccount } from './case-matching';
import type { AccountsTold } from './records/accounts-told';

/** Whose account it can be: the person's own, or that of somebody they help. */
export const WHOSE = ['mine', 'helped'] as const;
export type Whose = (typeof WHOSE)[number];

/** What the person answered for one platform. Without accounts: it happens to none that they know. */
export type AffectedAnswer = AccountsTold['affected'][number];

/** One account that this happens to. `who`: whose it is, in the person's own words, where it is that of somebody they help; may be empty. */
export type AffectedAccount = AffectedAnswer['accounts'][number] & {
  readonly platformId: string;
  readonly platformName: string;
};

/** All accounts that this happens to. */
export function affectedAccounts(told: AccountsTold): readonly AffectedAccount[] {
  return told.affected.flatMap(({ platformId, platformName, accounts }) =>
    accounts.map((account) => ({ platformId, platformName, ...account })),
  );
}

/** Whether the question was answered for this platform: then it is not asked again. */
export function isAnswered(told: AccountsTold, platformId: string): boolean {
  return told.affected.some((answer) => answer.platformId === platformId);
}

/** The account that this happens to, where this is one; null where it is not, or nothing is known. */
export function affectedOf(told: AccountsTold, account: CaseAccount | null): AffectedAccount | null {
  return affectedAccounts(told).find((one) => isSameAccount(account, asCaseAccount(one))) ?? null;
}

/** What is told with the answer for one platform in place of an earlier one. */
export function withAnswer(told: AccountsTold, answer: AffectedAnswer): AccountsTold {
  const others = told.affected.filter(({ platformId }) => platformId !== answer.platformId);
  return { ...told, affected: [...others, answer] };
}

/** Most answers and most pairs that can be stored (`records/accounts-told-v1.ts`). */
const MOST_ANSWERS = 200;
const MOST_PAIRS = 2_000;

/** What is told here with what was told elsewhere: an answer here stays, and platforms and pairs that are not here are added. The same value where none is. */
export function joinTold(here: AccountsTold, there: AccountsTold): AccountsTold {
  const answers = there.affected.filter(({ platformId }) => !isAnswered(here, platformId));
  const pairs = there.same.filter((pair) => !here.same.some((known) => isSamePair(known, pair)));
  if (answers.length + pairs.length === 0) return here;
  return {
    ...here,
    affected: [...here.affected, ...answers].slice(0, MOST_ANSWERS),
    same: [...here.same, ...pairs].slice(0, MOST_PAIRS),
  };
}

type Pair = AccountsTold['same'][number];

function isSamePair(known: Pair, pair: Pair): boolean {
  const signs = ({ platformId, accountId, handle }: Pair['one']) => JSON.stringify([platformId, accountId, handle]);
  const [one, other] = [signs(pair.one), signs(pair.other)];
  const [knownOne, knownOther] = [signs(known.one), signs(known.other)];
  return (one === knownOne && other === knownOther) || (one === knownOther && other === knownOne);
}

function asCaseAccount({ platformId, platformName, accountId, handle }: AffectedAccount): CaseAccount {
  return { platformId, platformName, authorId: accountId, authorHandle: handle };
}

const SCHEME = /^[a-z]+:\/\//i;

/**
 * The handle in what somebody typed or pasted: of an address of the account ("https://clips.example/@mara?lang=en", "u/mara") its name alone. Kept
 * whole it would fit no account, and the one it is meant for would stand among those that acted. Empty where there is none in it.
 */
export function typedHandle(typed: string): string {
  const text = typed.trim();
  if (!text.includes('/')) return text;
  const path = text
    .replace(/[?#].*$/s, '')
    .replace(SCHEME, '')
    .split('/')
    .filter((part) => part !== '');
  const [host = ''] = path;
  const own = SCHEME.test(text) || (path.length > 1 && host.includes('.')) ? path.slice(1) : path;
  return own.find((part) => part.startsWith('@')) ?? own.find((part) => !/^u(ser)?$/i.test(part)) ?? '';
}
