import { shortNumber } from '../../domain/short-number';
import type { Translator } from '../../words/translate';
import { isolated } from '../clean/isolate';
import { MOST_LISTED, type Verification } from './verify-result';

/** A verification in plain sentences. */
export interface VerificationWords {
  readonly headline: string;
  readonly lines: readonly string[];
}

/** Says the outcome of a check; names files as plain text. */
export function verificationWords(outcome: Verification, t: Translator): VerificationWords {
  switch (outcome.kind) {
    case 'not-a-package':
      return {
        headline: t('package.verify.notPackage'),
        lines: [t(`package.verify.not.${outcome.reason}`), ...(outcome.name === null ? [] : [isolated(outcome.name)])],
      };
    case 'changed':
      return {
        headline: t('package.verify.changed'),
        lines: [
          ...outcome.problems.map((problem) =>
            t(`package.verify.problem.${problem.kind}`, { where: isolated(problem.where) }),
          ),
          ...(outcome.more > 0 ? [t.count('package.verify.more', outcome.more)] : []),
        ],
      };
    case 'unchanged': {
      const unconfirmed = outcome.unconfirmed.length;
      const parts = outcome.withheld - outcome.logKept;
      return {
        headline: t.count(unconfirmed > 0 ? 'package.verify.partly' : 'package.verify.unchanged', outcome.items),
        lines: [
          ...outcome.unconfirmed
            .slice(0, MOST_LISTED)
            .map((where) => t('package.verify.unconfirmed', { where: isolated(where) })),
          ...(unconfirmed > MOST_LISTED ? [t.count('package.verify.more', unconfirmed - MOST_LISTED)] : []),
          ...(outcome.itemsKept > 0 ? [t.count('package.verify.itemsKept', outcome.itemsKept)] : []),
          t.count('package.verify.files', outcome.files),
          t(`package.verify.signature.${outcome.signature}`),
          // What a signature covers that nobody here can check is not known.
          ...(outcome.signature === 'not-checked' ? [] : [t(`package.verify.covers.${outcome.covers}`)]),
          ...(outcome.keySha256 === null
            ? []
            : [t('package.verify.key', { number: shortNumber('key', outcome.keySha256) })]),
          ...(outcome.signedByOthers > 0 ? [t.count('package.verify.others', outcome.signedByOthers)] : []),
          ...(parts > 0 ? [t.count('package.verify.withheld', parts)] : []),
          ...(outcome.logKept > 0 ? [t.count('package.verify.logKept', outcome.logKept)] : []),
          ...(outcome.entriesKept > 0 ? [t.count('package.verify.entries', outcome.entriesKept)] : []),
          t('package.verify.limit'),
        ],
      };
    }
  }
}
