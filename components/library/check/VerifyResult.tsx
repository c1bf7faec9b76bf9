import type { Verification } from '../../../lib/package/verify/verify-result';
import { verificationWords } from '../../../lib/package/verify/verify-words';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';

/** What the check of a package found, in words, with the name of every file that differs. */
export function VerifyResult({ name, check }: { readonly name: string; readonly check: Verification }) {
  const t = useWords();
  const { headline, lines } = verificationWords(check, t);
  const fine = check.kind === 'unchanged' && check.unconfirmed.length === 0;
  return (
    <Notice tone={fine ? 'calm' : 'caution'} icon={fine ? 'check' : 'caution'} live>
      <p class="lib-strong">{headline}</p>
      <p class="soft">
        <bdi>{shownText(name, 200)}</bdi>
      </p>
      <ul class="lib-bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
