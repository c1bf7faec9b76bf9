import type { Translator } from '../../words/translate';
import { code, html, type Html } from './html';

/** What names a package on its own pages. Its number is the digest of all of them and cannot stand there. */
export interface NamedPackage {
  readonly packageId: string;
  /** The short number of the key that signed it; null or nothing where a page does not tell. */
  readonly keyNumber?: string | null;
}

/** Which package this is, with an empty line for the number that was told apart from it: inside of it the number would prove nothing. */
export function packageLines({ packageId, keyNumber = null }: NamedPackage, t: Translator): Html {
  return html`<p>
    ${t('package.named.id')} ${code(packageId)}<br />
    ${t('package.named.number')}
    <span class="blank">&nbsp;</span
    >${keyNumber === null ? null : html`<br />${t('package.named.key')} ${code(keyNumber)}`}
  </p>`;
}
