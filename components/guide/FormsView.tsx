import type { Form, Playbook } from '../../lib/domain/playbook';
import type { PageReport } from '../../lib/domain/page-report';
import { CopyButton } from '../help/CopyButton';
import { HotlineFor } from '../help/HotlineFor';
import { OfficialAddress } from '../help/OfficialAddress';
import { TAKE_IT_DOWN } from '../help/take-it-down';
import { Disclosure, Stack, ViewTitle } from '../ui/Layout';
import { Badge, Notice } from '../ui/Notice';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';
import './guide.css';
import { NoticeText } from './NoticeText';
import { subjectAddress } from '../../lib/domain/subject-address';

export interface FormsViewProps {
  readonly playbook: Playbook;
  readonly report: PageReport | null;
  /** The kind to unfold at once. */
  readonly open?: Form['kind'];
}

/** The platform's forms: who may use each, what it asks for, what it tells the other side. */
export function FormsView({ playbook, report, open }: FormsViewProps) {
  const t = useWords();
  const forms = playbook.forms;
  const address = report === null ? null : subjectAddress(report);
  return (
    <Stack>
      <ViewTitle>{t('guide.forms.title', { platform: playbook.name })}</ViewTitle>
      <p>{t('guide.forms.intro')}</p>
      {forms.length === 0 && <p>{t('guide.forms.none')}</p>}
      {forms.map((form) => (
        <Disclosure key={form.id} title={t.platform(playbook.id, form.name)} open={form.kind === open}>
          <OneForm playbook={playbook} form={form} address={address} />
        </Disclosure>
      ))}
      {!forms.some((form) => form.kind === 'eu-illegal') && (
        <Disclosure title={t('guide.forms.kind.eu-illegal')} open={open === 'eu-illegal'}>
          <Notice>
            <p>{t('guide.forms.eu-illegal')}</p>
          </Notice>
          <NoticeText address={address} />
        </Disclosure>
      )}
    </Stack>
  );
}

function OneForm({
  playbook,
  form,
  address,
}: {
  readonly playbook: Playbook;
  readonly form: Form;
  readonly address: string | null;
}) {
  const t = useWords();
  const text = form.copyText === undefined ? null : t.platform(playbook.id, form.copyText, { platform: playbook.name });
  return (
    <Stack>
      {form.region !== undefined && form.region !== 'any' && (
        <p>
          <Badge tone="plain">{t(`guide.forms.region.${form.region}`)}</Badge>
        </p>
      )}
      <p>{t.platform(playbook.id, form.who)}</p>
      <KindNote form={form} />
      <p>
        {form.asks.length === 0
          ? t('guide.forms.nothing-asked')
          : t('guide.forms.asks', { list: form.asks.map((ask) => t(`guide.asks.${ask}`)).join(', ') })}
      </p>
      {form.notes.map((note) => (
        <p key={note} class="soft">
          {t.platform(playbook.id, note)}
        </p>
      ))}
      <BasisNote basis={form.basis} platformName={playbook.name} />
      <OfficialAddress address={form.address} />
      {form.kind === 'eu-illegal' && <NoticeText address={address} />}
      {form.kind !== 'eu-illegal' && text !== null && (
        <>
          <p class="copy-text" dir="auto">
            {text}
          </p>
          <p>
            <CopyButton text={text} words={t('guide.words.copy.button')} />
          </p>
        </>
      )}
      {form.kind === 'intimate-image' && (
        <>
          <h3>{t('guide.forms.help')}</h3>
          <HotlineFor topic="ncii" />
        </>
      )}
      {form.kind === 'scam' && (
        <>
          <h3>{t('guide.forms.help')}</h3>
          <HotlineFor topic="scam" />
        </>
      )}
    </Stack>
  );
}

/** What is the same on every platform for this kind of form. */
function KindNote({ form }: { readonly form: Form }) {
  const t = useWords();
  switch (form.kind) {
    case 'copyright':
    case 'trademark':
      return (
        <Notice tone="caution">
          <p>{t('guide.forms.copyright')}</p>
        </Notice>
      );
    case 'intimate-image':
      return (
        <Notice>
          <p>{t('guide.forms.intimate-image.under-18')}</p>
          <OfficialAddress address={TAKE_IT_DOWN} />
          <p>{t('guide.forms.intimate-image')}</p>
          <p>
            {t('guide.forms.intimate-image.us')} {t('guide.forms.intimate-image.us.valid')}{' '}
            {t('guide.forms.intimate-image.us.ftc')}
          </p>
          <OfficialAddress address="https://takeitdown.ftc.gov/" />
        </Notice>
      );
    case 'eu-illegal':
      return (
        <Notice>
          <p>{t('guide.forms.eu-illegal')}</p>
        </Notice>
      );
    case 'scam':
      return (
        <Notice>
          <p>{t('guide.forms.scam')}</p>
        </Notice>
      );
    case 'impersonation':
      return (
        <Notice>
          <p>{t('guide.forms.impersonation')}</p>
        </Notice>
      );
    case 'privacy':
    case 'underage':
    case 'feedback':
    case 'other':
      return null;
  }
}
