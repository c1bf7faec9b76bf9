import { useState } from 'preact/hooks';
import type { ComplaintFacts } from '../../../lib/domain/complaint';
import { isEuMember } from '../../../lib/domain/eu-members';
import { CopyButton } from '../../help/CopyButton';
import { OfficialAddress } from '../../help/OfficialAddress';
import { useServices } from '../../services';
import { shownText } from '../../shared/shown-text';
import { Field } from '../../ui/Field';
import { Disclosure, Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import '../guide.css';

/** The Commission's list of the bodies that are certified. */
const DISPUTE_BODIES = 'https://digital-strategy.ec.europa.eu/en/policies/dsa-out-court-dispute-settlement';

type Complaint = 'site' | 'site-eu' | 'body';

/**
 * Texts to copy after an answer that says no: to the site, and in the EU to a body outside it. Filled from the log, nothing is sent. The
 * law is named for people in the EU, and where no country is chosen both texts say for whom they are.
 */
export function ComplaintTexts({ facts }: { readonly facts: ComplaintFacts }) {
  const t = useWords();
  // Kept nowhere: it is in the text that the person copies, and only there.
  const [why, setWhy] = useState('');
  const { country } = useServices().settings.settings.value;
  return (
    <Stack>
      <h2>{t('guide.complaint.title')}</h2>
      <p class="soft">{t('guide.complaint.intro')}</p>
      <Field
        label={t('guide.complaint.why')}
        hint={t('guide.complaint.why.hint')}
        lines={3}
        limit={5_000}
        value={why}
        onChange={setWhy}
      />
      {textsFor(country, facts.legalNotice).map((kind) => (
        <Disclosure key={kind} title={t(`guide.complaint.${kind}`)}>
          <Stack>
            {kind !== 'site' && <p class="soft">{t(`guide.complaint.for.${kind}`)}</p>}
            <CopyText text={complaintText(t, kind, facts, why.trim())} />
            {kind === 'body' && <OfficialAddress address={DISPUTE_BODIES} words={t('guide.complaint.bodies')} />}
          </Stack>
        </Disclosure>
      ))}
    </Stack>
  );
}

/** After a report under the site's rules the text without any law comes first. */
function textsFor(country: string | null, legalNotice: boolean): readonly Complaint[] {
  if (country !== null && !isEuMember(country)) return ['site'];
  return legalNotice && country !== null ? ['site-eu', 'body'] : ['site', 'site-eu', 'body'];
}

function CopyText({ text }: { readonly text: string }) {
  const t = useWords();
  return (
    <>
      <p class="copy-text" dir="auto">
        {text}
      </p>
      <p>
        <CopyButton text={text} words={t('guide.complaint.copy')} />
      </p>
    </>
  );
}

function complaintText(t: ReturnType<typeof useWords>, kind: Complaint, facts: ComplaintFacts, why: string): string {
  const or = (text: string | null): string => (text === null ? t('guide.notice.text.open') : shownText(text, 8_000));
  const lines = [
    t(`guide.complaint.text.head.${kind}`),
    t('guide.complaint.text.site', { site: or(facts.platform) }),
    t('guide.complaint.text.address', { address: or(facts.address) }),
    t('guide.complaint.text.sent', { day: t.date(facts.sentUtc), number: or(facts.number) }),
    t('guide.complaint.text.rule', { rule: or(facts.rule) }),
    t('guide.complaint.text.answered', { day: t.date(facts.answeredOn), words: or(facts.answer) }),
    ...(why === '' ? [] : [t('guide.complaint.text.why', { why: shownText(why, 5_000) })]),
    t(`guide.complaint.text.ask.${kind}`),
  ];
  return lines.join('\n\n');
}
