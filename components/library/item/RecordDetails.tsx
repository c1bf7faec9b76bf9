import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/vault-port';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { gapWords } from '../../../lib/package/sheet/gap-words';
import { takenWords } from '../../shared/taken-words';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';
import { savedLocally, sizeWords } from './record-words';

/** When and with what an item was saved, what is in it, and what is not and why. */
export function RecordDetails({ opened }: { readonly opened: OpenedItem }) {
  const t = useWords();
  const { record, recordSha256 } = opened;
  const { place, surroundings, times } = record;
  const video = place?.video ?? null;
  return (
    <Stack>
      <dl class="lib-pairs">
        {surroundings !== null && (
          <Pair name={t('library.record.local')}>
            {savedLocally(t, {
              utc: times.done,
              timeZone: surroundings.zone.name,
              offsetMinutes: surroundings.zone.offsetMinutes,
            })}
          </Pair>
        )}
        <Pair name={t('library.record.utc')}>
          <span class="mono">{times.done}</span>
        </Pair>
        {surroundings?.address != null && (
          <Pair name={t('library.record.address')}>
            <CopyableAddress address={surroundings.address} />
          </Pair>
        )}
        {surroundings?.title != null && (
          <Pair name={t('library.record.title')}>
            <bdi>{shownText(surroundings.title, 500)}</bdi>
          </Pair>
        )}
        {surroundings !== null && (
          <Pair name={t('library.record.browser')}>
            {t('library.record.browser-value', {
              browser: surroundings.browser.name,
              version: surroundings.browser.version,
              os: surroundings.browser.os,
              beside: surroundings.browser.extensionVersion,
            })}
          </Pair>
        )}
        {video?.currentTime != null && (
          <Pair name={t('library.record.position')}>
            {t('library.record.seconds', { at: t.number(Math.round(video.currentTime * 10) / 10) })}
          </Pair>
        )}
        {surroundings?.window != null && (
          <Pair name={t('library.record.window')}>
            {t('library.record.window-value', { width: surroundings.window.width, height: surroundings.window.height })}
          </Pair>
        )}
        <Pair name={t('library.record.whole')}>{takenWords(t, record.parts)}</Pair>
      </dl>
      {record.notTaken.length > 0 && (
        <div>
          <h2 class="lib-small-title">{t('library.record.missing')}</h2>
          <ul class="lib-bullets">
            {record.notTaken.map((gap) => (
              <li key={`${gap.what} ${gap.why}`}>
                {t('library.record.missing-line', {
                  part: t.stored('library.part', gap.what),
                  why: gapWords(gap, t, 'save'),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {record.version === 1 && record.kind === 'page' && <p class="soft">{t('library.record.older')}</p>}
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
