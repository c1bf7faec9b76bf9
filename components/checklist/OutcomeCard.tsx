import { useState } from 'preact/hooks';
import type { NextStep, Outcome, ReasonKey, RouteKind } from '../../lib/domain/checklist';
import type { HelpTopicName } from '../../lib/domain/help-topic';
import type { PageReport } from '../../lib/domain/page-report';
import { momentOfHarm } from '../../lib/help/moments';
import type { AgeGroup } from '../../lib/help/order';
import { HotlineFor } from '../help/HotlineFor';
import { SaidNow } from '../help/SaidNow';
import { useHotline } from '../help/use-help';
import { useEmergency } from '../help/use-emergency';
import { useServices } from '../services';
import { Choice } from '../ui/Choice';
import { Check } from '../ui/Field';
import type { IconName } from '../ui/Icon';
import { Stack } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { subjectAddress } from '../../lib/domain/subject-address';
import { AskedTitle } from './AskedTitle';

interface OutcomeCardProps {
  readonly outcome: Outcome;
  readonly report: PageReport | null;
  readonly platformName: string;
  readonly ownPicture: boolean;
  readonly onOwnPicture: () => void;
  readonly onTake: (step: NextStep) => void;
}

const ICONS: Readonly<Record<NextStep, IconName>> = {
  help: 'phone',
  hotline: 'phone',
  'take-it-down': 'open',
  stopncii: 'open',
  'copy-link': 'copy',
  'write-down': 'write',
  save: 'save',
  report: 'report',
  'quiet-tools': 'mute',
  learn: 'info',
  done: 'back',
  'go-on': 'next',
  'wrong-answer': 'back',
};

/** Reasons that say somebody threatens or could hurt the person. */
const HARASSED: ReadonlySet<ReasonKey> = new Set(['threat', 'could-hurt', 'could-hurt-not-sure']);

/** Outcomes that somebody leaves in a hurry, or to come back to: on a computer that is shared, the panel would stay open on them. */
const COME_BACK: ReadonlySet<RouteKind> = new Set(['emergency', 'talk', 'get-help', 'no-save']);

/** Said below the helplines: somebody to talk to comes before the police. */
const AFTER_HELP: ReasonKey = 'tell-police';

/** Whom the lines are for at first: the subject itself says it. One press changes it. */
const AGE_OF: Readonly<Partial<Record<HelpTopicName, AgeGroup>>> = { child: 'under-18', ncii: 'adult' };

/** Where the answers led: why, and what one could do now. */
export function OutcomeCard({ outcome, report, platformName, ownPicture, onOwnPicture, onTake }: OutcomeCardProps) {
  const t = useWords();
  const { shell, settings } = useServices();
  const number = useEmergency().number;
  const hotline = useHotline('csam');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const address = report === null ? null : subjectAddress(report);
  // Somebody whose own picture it is reads first that there is help, and no warning sign.
  const title = ownPicture ? 'get-help' : outcome.kind;
  const tone = title === 'emergency' ? 'urgent' : title === 'no-save' ? 'caution' : 'calm';

  async function take(step: NextStep): Promise<void> {
    if (step !== 'copy-link') {
      onTake(step);
      return;
    }
    if (address !== null) setCopied((await shell.copy(address)) ? 'yes' : 'failed');
  }
  return (
    <Stack>
      {/* Two outcomes in a row can be called the same. */}
      <AskedTitle key={outcome.passes ?? outcome.kind}>{t(`checklist.outcome.${title}`)}</AskedTitle>
      <Notice tone={tone}>
        {outcome.reasons
          .filter((reason) => reason !== AFTER_HELP)
          .map((reason) => (
            <p key={reason}>
              {t(`checklist.reason.${reason}`, {
                number,
                hotline: hotline ?? t('help.hotline.name'),
                platform: platformName,
              })}
            </p>
          ))}
        {outcome.kind === 'no-save' && <p>{t('checklist.reason.saving-off')}</p>}
      </Notice>
      {outcome.kind === 'no-save' && (
        <Check label={t('checklist.own-picture')} checked={ownPicture} onChange={onOwnPicture} />
      )}
      {outcome.topic !== 'any' && outcome.topic !== 'emergency' && (
        <HotlineFor key={outcome.topic} topic={outcome.topic} start={AGE_OF[outcome.topic] ?? null} />
      )}
      {outcome.kind === 'no-save' && outcome.topic !== 'csam' && (
        <>
          <h4>{t('checklist.go.hotline')}</h4>
          <HotlineFor topic="csam" />
        </>
      )}
      {outcome.reasons.includes(AFTER_HELP) && <p>{t(`checklist.reason.${AFTER_HELP}`)}</p>}
      {outcome.reasons.some((reason) => HARASSED.has(reason)) && (
        <SaidNow moment={momentOfHarm(outcome.category) ?? 'harassed'} />
      )}
      {outcome.next
        .filter((step) => step !== 'hotline' && (step !== 'copy-link' || address !== null))
        .map((step) => (
          <Choice
            key={step}
            icon={ICONS[step]}
            title={t(`checklist.go.${step}`)}
            hint={t(`checklist.go.${step}.hint`)}
            onPress={() => {
              void take(step);
            }}
          />
        ))}
      {COME_BACK.has(outcome.kind) && settings.settings.value.shared !== 'no' && (
        <p class="soft">{t('checklist.shared-computer')}</p>
      )}
      <p role="status">
        {copied === 'yes'
          ? t('checklist.copied')
          : copied === 'failed'
            ? `${t('checklist.copy-failed')} ${address ?? ''}`
            : ''}
      </p>
    </Stack>
  );
}
