import { useState } from 'preact/hooks';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { pointStepFor } from '../../lib/playbooks/steps';
import { CopyButton } from '../help/CopyButton';
import { useServices } from '../services';
import { LinkButton } from '../ui/Button';
import { Row } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';

interface StepHelpProps {
  readonly step: GuideStep;
  readonly chosen: ChosenReason | null;
  readonly found: boolean;
  readonly onLookAgain: () => void;
}

/** "Move the keyboard there" and "This is not what I see". Neither presses anything. */
export function StepHelp({ step, chosen, found, onLookAgain }: StepHelpProps) {
  const t = useWords();
  const { page } = useServices();
  const [moved, setMoved] = useState<boolean | null>(null);
  const [description, setDescription] = useState<string | null>(null);
  async function move(): Promise<void> {
    setMoved(await page.moveKeyboardThere());
  }
  async function describe(): Promise<void> {
    onLookAgain();
    setDescription(await page.diagnose(pointStepFor(step, chosen)));
  }
  return (
    <>
      <Row>
        {found && (
          <LinkButton
            onPress={() => {
              void move();
            }}
          >
            {t('guide.move-keyboard')}
          </LinkButton>
        )}
        <LinkButton
          onPress={() => {
            void describe();
          }}
        >
          {t('guide.not-this')}
        </LinkButton>
      </Row>
      <p class="soft" role="status">
        {moved === null ? '' : t(moved ? 'guide.moved' : 'guide.not-moved')}
      </p>
      {description !== null && (
        <Notice tone="plain">
          <p>
            <strong>{t('guide.not-this.title')}</strong>
          </p>
          <p>{t('guide.not-this.instead')}</p>
          {description === '' ? (
            <p>{t('guide.not-this.nothing')}</p>
          ) : (
            <>
              <p>{t('guide.not-this.holds')}</p>
              <pre class="mono description" tabIndex={0} aria-label={t('guide.not-this.title')}>
                {description}
              </pre>
              <p>
                <CopyButton text={description} words={t('guide.not-this.copy')} />
              </p>
            </>
          )}
        </Notice>
      )}
    </>
  );
}
