import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/ports';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { takenWords } from '../../shared/taken-words';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';
import { savedLocally, sizeWords } from './record-words';

/** When and with what an item was saved, what is in it, and what is not and why. */
export function RecordDetails({ opened }: { readonly opened: OpenedItem }) {
  const t = useWords();
  const { record, recordSha256 } = opened;
  return (
    <Stack>
      <dl class="lib-pairs">
        <Pair name={t('library.record.local')}>{savedLocally(t, record.saved)}</Pair>
        <Pair name={t('library.record.utc')}>
          <span class="mono">{record.saved.utc}</span>
        </Pair>
        {record.address !== null && (
          <Pair name={t('library.record.address')}>
            <CopyableAddress address={record.address} />
          </Pair>
        )}
        {record.title !== null && (
          <Pair name={t('library.record.title')}>
            <bdi>{shownText(record.title, 500)}</bdi>
          </Pair>
        )}
        <Pair name={t('library.record.browser')}>
          {t('library.record.browser-value', {
            browser: record.made.browser,
            version: record.made.browserVersion,
            os: record.made.os,
            beside: record.made.extensionVersion,
          })}
        </Pair>
        {record.video?.currentTime != null && (
          <Pair name={t('library.record.position')}>
            {t('library.record.seconds', { at: t.number(Math.round(record.video.currentTime * 10) / 10) })}
          </Pair>
        )}
        {record.viewport !== null && (
          <Pair name={t('library.record.window')}>
            {t('library.record.window-value', { width: record.viewport.width, height: record.viewport.height })}
          </Pair>
        )}
        <Pair name={t('library.record.whole')}>{takenWords(t, record.parts)}</Pair>
      </dl>
      {record.missing.length > 0 && (
        <div>
          <h2 class="lib-small-title">{t('library.record.missing')}</h2>
          <ul class="lib-bullets">
            {record.missing.map((gap) => (
              <li key={`${gap.role} ${gap.reason}`}>
                {t('library.record.missing-line', {
                  part: t.stored('library.part', gap.role),
                  why: t.stored('save.reason', gap.reason),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2 class="lib-small-title">{t('library.record.parts')}</h2>
        <ul class="lib-bullets">
          {record.parts.map((part) => (
            <li key={part.name}>
              {t.stored('library.part', part.role)}, {sizeWords(t, part.bytes)}
              <br />
              <span class="soft mono">{part.sha256}</span>
            </li>
          ))}
        </ul>
        <p class="soft">
          {t('library.record.fingerprint')}
          <br />
          <span class="mono">{recordSha256}</span>
        </p>
      </div>
    </Stack>
  );
}

/** The link as text. It can be copied; opening it would tell the site that somebody came back. */
function CopyableAddress({ address }: { readonly address: string }) {
  const t = useWords();
  const { shell } = useServices();
  const [copied, setCopied] = useState(false);
  return (
    <Stack gap="tight">
      <bdi dir="ltr" class="mono">
        {shownText(address, 2_000)}
      </bdi>
      <div>
        <Button
          size="small"
          onPress={() => {
            void shell.copy(address).then(setCopied);
          }}
        >
          {t('library.record.copy')}
        </Button>
      </div>
      {copied && <span role="status">{t('library.record.copied')}</span>}
    </Stack>
  );
}

function Pair({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
