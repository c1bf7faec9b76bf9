import type { Translator } from '../../words/translate';
import type { Profile } from '../choose/package-request';
import { code, command, html, type Html } from './html';

/** How to check the folder with tools every computer has, and what a check can and cannot show. */
export function checkSection(
  input: {
    readonly profile: Profile;
    readonly payloadFiles: number;
    readonly firstRecord: string | null;
    readonly signed: boolean;
  },
  t: Translator,
): Html {
  const shows = ['unchanged', 'whole', 'order', ...(input.signed ? (['signed'] as const) : [])] as const;
  const key = input.signed ? (['key'] as const) : [];
  const showsNot = ['author', 'edited', 'clock', 'remade', ...key, 'later', 'court'] as const;
  return html`<h2>${t('package.check.heading')}</h2>
    <p>${t('package.check.intro')}</p>
    <h3>Windows</h3>
    <p>${t('package.check.windows')}</p>
    ${command(WINDOWS)}
    <p>${t('package.check.oneFile')}</p>
    ${command(`certutil -hashfile ${(input.firstRecord ?? 'data/withheld.json').replaceAll('/', '\\')} SHA256`)}
    <h3>macOS</h3>
    ${command('shasum -a 256 -c manifest-sha256.txt\nshasum -a 256 -c tagmanifest-sha256.txt')}
    <h3>Linux</h3>
    ${command('sha256sum -c manifest-sha256.txt\nsha256sum -c tagmanifest-sha256.txt')}
    <p>${t.count('package.check.count', input.payloadFiles)} ${t('package.check.extra')}</p>
    <p>${t('package.check.bagit')}</p>
    ${input.signed && input.firstRecord !== null ? signature(input.firstRecord, t) : null}
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

function signature(record: string, t: Translator): Html {
  const folder = record.slice(0, record.lastIndexOf('/'));
  return html`<h3>${t('package.check.signature')}</h3>
    <p>${t('package.check.signatureHow')}</p>
    ${command(`openssl dgst -sha256 -binary -out digest.bin ${record}\nopenssl pkeyutl -verify -pubin -keyform DER -inkey data/public-key.der -rawin -in digest.bin -sigfile ${folder}/record.sig`)}
    <p>${t('package.check.key')} ${code('data/public-key.txt')}</p>`;
}
