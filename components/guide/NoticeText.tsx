import { useState } from 'preact/hooks';
import { openParts, type LegalNotice } from '../../lib/domain/legal-notice';
import { CopyButton } from '../help/CopyButton';
import { Check, Field } from '../ui/Field';
import { Stack } from '../ui/Layout';
import { useWords } from '../words';
import './guide.css';

/** Builds the text of a legal notice with the four things EU law names, to copy into the site's own form. Nothing is sent or kept. */
export function NoticeText({
  address,
  childAbuse = false,
}: {
  readonly address: string | null;
  readonly childAbuse?: boolean;
}) {
  const t = useWords();
  const [notice, setNotice] = useState<LegalNotice>({
    where: address ?? '',
    why: '',
    who: '',
    whoNeeded: !childAbuse,
    goodFaith: false,
  });
  const open = openParts(notice);
  const orOpen = (text: string): string => (text.trim() === '' ? t('guide.notice.text.open') : text.trim());
  const text = [
    t('guide.notice.text.head'),
    t('guide.notice.text.where', { address: orOpen(notice.where) }),
    t('guide.notice.text.why', { why: orOpen(notice.why) }),
    ...(notice.whoNeeded || notice.who.trim() !== '' ? [t('guide.notice.text.who', { who: orOpen(notice.who) })] : []),
    // The statement stands in the text only when the person made it.
    ...(notice.goodFaith ? [t('guide.notice.text.true')] : []),
  ].join('\n\n');
  return (
    <Stack>
      <h3>{t('guide.notice.title')}</h3>
      <p class="soft">{t('guide.notice.intro')}</p>
      <Field
        label={t('guide.notice.where')}
        value={notice.where}
        limit={8_000}
        onChange={(where) => {
          setNotice({ ...notice, where });
        }}
      />
      <Field
        label={t('guide.notice.why')}
        hint={t('guide.notice.why.hint')}
        value={notice.why}
        lines={4}
        limit={5_000}
        onChange={(why) => {
          setNotice({ ...notice, why });
        }}
      />
      <Field
        label={t('guide.notice.who')}
        hint={t('guide.notice.who.hint')}
        value={notice.who}
        limit={500}
        onChange={(who) => {
          setNotice({ ...notice, who });
        }}
      />
      <Check
        label={t('guide.notice.true')}
        checked={notice.goodFaith}
        onChange={(goodFaith) => {
          setNotice({ ...notice, goodFaith });
        }}
      />
      <h4>{t('guide.notice.preview')}</h4>
      <p class="copy-text" dir="auto">
        {text}
      </p>
      {open.length > 0 && (
        <p class="soft" role="status">
          {t('guide.notice.open', { list: open.map((part) => t(`guide.notice.missing.${part}`)).join(', ') })}
        </p>
      )}
      <p>
        <CopyButton text={text} words={t('guide.notice.copy')} />
      </p>
    </Stack>
  );
}
