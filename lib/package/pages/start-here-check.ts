import type { Translator } from '../../words/translate';
import { code, command, html, type Html } from './html';
import type { NamedPackage } from './package-lines';

/** How to check the folder with tools every computer has, and what a check can and cannot show. */
export function checkSection(
  input: {
    readonly payloadFiles: number;
    readonly package: NamedPackage;
  },
  t: Translator,
): Html {
  const keyNumber = input.package.keyNumber ?? null;
  const shows = ['unchanged', 'whole', 'order', ...(keyNumber === null ? [] : (['signed'] as const))] as const;
  const remade = keyNumber === null ? (['remade'] as const) : (['key', 'holder'] as const);
  const showsNot = ['author', 'edited', 'clock', ...remade, 'later', 'court'] as const;
  return html`<h2>${t('package.check.heading')}</h2>
    <p>${t('package.check.intro')}</p>
    <h3>Windows</h3>
    <p>${t('package.check.windows')}</p>
    ${command(WINDOWS)}
    <p>${t('package.check.oneFile')}</p>
    ${command('certutil -hashfile statement.json SHA256')}
    <h3>macOS</h3>
    ${command('shasum -a 256 -c manifest-sha256.txt\nshasum -a 256 -c tagmanifest-sha256.txt')}
    <h3>Linux</h3>
    ${command('sha256sum -c manifest-sha256.txt\nsha256sum -c tagmanifest-sha256.txt')}
    <p>${t.count('package.check.count', input.payloadFiles)} ${t('package.check.extra')}</p>
    <p>${t('package.check.bagit')}</p>
    ${number(t)} ${keyNumber === null ? null : signature(keyNumber, t)}
    <h2>${t('package.proof.heading')}</h2>
    <h3>${t('package.proof.shows')}</h3>
    <ul>
      ${shows.map((id) => html`<li>${t(`package.proof.shows.${id}`)}</li>`)}
    </ul>
    <h3>${t('package.proof.showsNot')}</h3>
    <ul>
      ${showsNot.map((id) => html`<li>${t(`package.proof.not.${id}`)}</li>`)}
    </ul>
    <p>${t('package.proof.stronger')}</p>`;
}

/** PowerShell: names every file that is missing or whose check number differs. */
const WINDOWS = [
  "foreach ($m in 'manifest-sha256.txt','tagmanifest-sha256.txt') { Get-Content $m | ForEach-Object {",
  "  $h,$f = $_ -split '  ',2",
  '  if (-not (Test-Path -LiteralPath $f)) { "MISSING $f" }',
  '  elseif ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -ne $h) { "CHANGED $f" } } }',
  '"DONE"',
].join('\n');

/** The statement holds the digest of the last list; the number of the package is made from it. */
function number(t: Translator): Html {
  return html`<h3>${t('package.check.number')}</h3>
    <p>${t('package.check.numberHow')}</p>
    <p>${t('package.check.statement')}</p>`;
}

/** One signature over the statement holds every file. Nothing is written by these commands. */
function signature(keyNumber: string, t: Translator): Html {
  return html`<h3>${t('package.check.signature')}</h3>
    <p>${t('package.check.signatureHow')}</p>
    ${command('openssl pkeyutl -verify -pubin -keyform DER -inkey data/public-key.der -rawin -in statement.json -sigfile statement.sig')}
    <p>${t('package.check.key')} ${code(keyNumber)}</p>
    <p>${t('package.check.keyWhere')}</p>`;
}
