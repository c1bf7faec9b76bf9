import { affectedOf } from '../../../lib/domain/affected-accounts';
import { useState } from 'preact/hooks';
import type { CaseTimeline } from '../../../lib/domain/case';
import type { Profile } from '../../../lib/package/choose/package-request';
import { platformsOf } from '../../../lib/package/sheet/platform-text';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import type { IconName } from '../../ui/Icon';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { caseName } from '../../shared/case-name';
import { ChooseItems } from './ChooseItems';
import { HandOverReady } from './HandOverReady';
import { PlatformText } from './PlatformText';
import { PreviewPackage } from './PreviewPackage';
import type { MadePackage } from './packaging';

type Step =
  | { readonly kind: 'choose' | 'text' }
  | { readonly kind: 'preview'; readonly profile: Profile }
  | { readonly kind: 'ready'; readonly made: MadePackage; readonly profile: Profile };

/** Who gets the file, people near first. */
const WHO: readonly { readonly profile: Profile; readonly icon: IconName }[] = [
  { profile: 'trusted', icon: 'person' },
  { profile: 'official', icon: 'package' },
  { profile: 'school', icon: 'case' },
];

/** Handing a case over: what goes, for whom, what is in it, then the file. Nothing is sent: a file is made, and the person gives it. */
export function HandOver({ timeline }: { readonly timeline: CaseTimeline }) {
  const t = useWords();
  const items = timeline.entries.flatMap((entry) =>
    entry.kind === 'item' && entry.item.state === 'kept' ? [entry.item] : [],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(items.map(({ id }) => id)));
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const itemIds = items.map(({ id }) => id).filter((id) => chosen.has(id));
  const caseId = timeline.case.id;
  if (items.length === 0) {
    return (
      <Stack>
        <ViewTitle>{t('library.hand.title')}</ViewTitle>
        <p>{t('library.hand.nothing')}</p>
      </Stack>
    );
  }
  if (step.kind === 'ready')
    return (
      <HandOverReady
        made={step.made}
        caseId={caseId}
        profile={step.profile}
        onBack={() => {
          setStep({ kind: 'choose' });
        }}
      />
    );
  if (step.kind === 'preview') {
    return (
      <PreviewPackage
        order={{ caseId, itemIds, profile: step.profile }}
        timeline={timeline}
        onBack={() => {
          setStep({ kind: 'choose' });
        }}
        onMade={(made) => {
          setStep({ kind: 'ready', made, profile: step.profile });
        }}
      />
    );
  }
  if (step.kind === 'text')
    return (
      <PlatformText
        timeline={timeline}
        itemIds={itemIds}
        onBack={() => {
          setStep({ kind: 'choose' });
        }}
      />
    );
  return (
    <Stack>
      <ViewTitle>{t('library.hand.title')}</ViewTitle>
      <p>
        <bdi class="lib-strong">{caseName(t, timeline.case, affectedOf(timeline.told, timeline.case.account))}</bdi>
      </p>
      <p>{t('library.hand.explain')}</p>
      <ChooseItems items={items} chosen={chosen} onChange={setChosen} />
      {itemIds.length === 0 ? (
        <Notice tone="plain" live>
          <p>{t('library.hand.none-chosen')}</p>
        </Notice>
      ) : (
        <Stack>
          <h2>{t('library.hand.for')}</h2>
          {WHO.map(({ profile, icon }) => (
            <Choice
              key={profile}
              icon={icon}
              title={t(`library.hand.${profile}`)}
              hint={t(`library.hand.${profile}-hint`)}
              onPress={() => {
                setStep({ kind: 'preview', profile });
              }}
            />
          ))}
          {platformsOf(timeline).length > 0 && (
            <Choice
              icon="text"
              title={t('library.hand.text')}
              hint={t('library.hand.text-hint')}
              onPress={() => {
                setStep({ kind: 'text' });
              }}
            />
          )}
        </Stack>
      )}
      <Notice>
        <p>{t('library.hand.permission')}</p>
      </Notice>
      {itemIds.length === 0 && (
        <div>
          <Button
            onPress={() => {
              setChosen(new Set(items.map(({ id }) => id)));
            }}
          >
            {t('library.hand.all')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
