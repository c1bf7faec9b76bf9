import type { Translator } from '../../words/translate';
import { isolated } from '../clean/isolate';
import type { Verification } from './verify-result';

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
    case 'unchanged':
      return {
        headline: t.count('package.verify.unchanged', outcome.items),
        lines: [
          t.count('package.verify.files', outcome.files),
          t(`package.verify.signature.${outcome.signature}`),
          ...(outcome.keySha256 === null ? [] : [t('package.verify.key', { key: outcome.keySha256 })]),
          ...(outcome.withheld > 0 ? [t.count('package.verify.withheld', outcome.withheld)] : []),
          ...(outcome.entriesKept > 0 ? [t.count('package.verify.entries', outcome.entriesKept)] : []),
          t('package.verify.limit'),
        ],
      };
  }
}
