import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 1 of what the person says about accounts: whose account it is that this happens to, for each platform, and which accounts are
 * the same person. Frozen: a test compares the digest of this file. What members mean: `lib/domain/affected-accounts.ts` and
 * `lib/domain/same-person.ts`.
 */

export const WHOSE_V1 = ['mine', 'helped'] as const;

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const utc = v.pipe(v.string(), v.isoTimestamp());
const signs = { accountId: v.nullable(text(500)), handle: v.nullable(text(500)) };

/** What the person says, of version 1. */
export const accountsToldV1 = v.object({
  version: v.literal(1),
  /** One for each platform that was answered for; without accounts: it happens to none that the person knows. */
  affected: v.pipe(
    v.array(
      v.object({
        platformId: text(100),
        platformName: text(100),
        answeredUtc: utc,
        accounts: v.pipe(
          v.array(v.object({ ...signs, name: v.nullable(text(500)), whose: storedWord(WHOSE_V1), who: text(200) })),
          v.maxLength(50),
        ),
      }),
    ),
    v.maxLength(200),
  ),
  /** Pairs of accounts that are the same person. */
  same: v.pipe(
    v.array(
      v.object({
        one: v.object({ platformId: text(100), ...signs }),
        other: v.object({ platformId: text(100), ...signs }),
        saidUtc: utc,
      }),
    ),
    v.maxLength(2_000),
  ),
});
export type AccountsToldV1 = v.InferOutput<typeof accountsToldV1>;
