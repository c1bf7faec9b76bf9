import { useState } from 'preact/hooks';
import type { CaseTimeline } from '../../../lib/domain/case';
import { platformsOf, platformText } from '../../../lib/package/sheet/platform-text';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { localDay } from '../../shared/days';

interface PlatformTextProps {
  readonly timeline: CaseTimeline;
  readonly itemIds: readonly string[];
  readonly onBack: () => void;
}

/** A text for the platform's own form, to change, copy or keep. No file of what was saved goes with it, and nothing is sent. */
export function PlatformText({ timeline, itemIds, onBack }: PlatformTextProps) {
  const t = useWords();
  const { shell } = useServices();
  const platforms = platformsOf(timeline);
  const written = (platform: string): string => platformText(timeline, platform, new Set(itemIds), t);
  const [platform, setPlatform] = useState(platforms[0] ?? '');
  const [text, setText] = useState(() => written(platform));
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  function change(next: string): void {
    setText(next);
    setCopied('no');
  }
  return (
    <Stack>
      <ViewTitle>{t('library.hand.text')}</ViewTitle>
      <p>{t('library.text.explain')}</p>
      {platforms.length > 1 && (
        <Select
          label={t('library.text.platform')}
          value={platform}
          options={platforms.map((value) => ({ value, label: value }))}
          onChange={(next) => {
            setPlatform(next);
            change(written(next));
          }}
        />
      )}
      <Field label={t('library.text.words')} hint={t('library.text.hint')} lines={14} value={text} onChange={change} />
      <Notice>
        <p>{t('library.text.private')}</p>
        <p>{t('library.text.name')}</p>
      </Notice>
      <Row>
        <Button
          kind="primary"
          onPress={() => {
            void shell.copy(text).then((done) => {
              setCopied(done ? 'yes' : 'failed');
            });
          }}
        >
          {t('library.text.copy')}
        </Button>
        <Button
          onPress={() => {
            shell.download(
              `files-${localDay(shell.nowUtc())}.txt`,
              new Blob([text], { type: 'text/plain;charset=utf-8' }),
            );
          }}
        >
          {t('library.text.keep')}
        </Button>
        <Button onPress={onBack}>{t('library.back')}</Button>
      </Row>
      <p role="status" class="soft">
        {copied === 'no' ? '' : t(copied === 'yes' ? 'library.text.copied' : 'library.text.not-copied')}
      </p>
    </Stack>
  );
}
