import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LibraryFooter } from '../library/LibraryFooter';
import { useCover } from '../library/use-cover';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Row, Stack, ViewTitle } from '../ui/Layout';
import { useWords } from '../words';
import { SharedChoice } from '../settings/SharedChoice';
import { DifferentStep } from './steps/DifferentStep';
import { PinStep } from './steps/PinStep';
import { PlaceStep } from './steps/PlaceStep';
import { StartStep } from './steps/StartStep';
import '../library/library.css';
import './welcome.css';

const STEPS = [
  { id: 'pin', View: PinStep },
  { id: 'different', View: DifferentStep },
  { id: 'place', View: PlaceStep },
  { id: 'shared', View: SharedChoice },
  { id: 'start', View: StartStep },
] as const;

interface WelcomeAppProps {
  /** The help view, which gets what its own Back does; without it there is no Help in the footer. */
  readonly help?: (onBack: () => void) => ComponentChildren;
  /** Called once the person is through or skipped: the entry point may close the tab. */
  readonly onDone?: () => void;
}

/**
 * First run, as a few short steps. Every step can be skipped, and every answer can be changed later in the settings.
 * Needs `ServicesProvider` and `WordsProvider` (areas: common, welcome, and what the help view needs).
 */
export function WelcomeApp({ help, onDone }: WelcomeAppProps) {
  const t = useWords();
  const { settings, shell } = useServices();
  const [place, setPlace] = useState(0);
  const [helpShown, setHelpShown] = useState(false);
  const [done, setDone] = useState(false);
  const { sheet, left, leave } = useCover();
  const step = STEPS[place] ?? STEPS[0];
  async function finish(): Promise<void> {
    await settings.set({ welcomeDone: true });
    setDone(true);
    onDone?.();
  }
  return (
    <>
      <div class="lib welcome" inert={left.value}>
        <main class="welcome-main">
          {helpShown ? (
            help?.(() => {
              setHelpShown(false);
            })
          ) : done ? (
            <Done
              onAgain={() => {
                setDone(false);
                setPlace(0);
              }}
            />
          ) : (
            <Stack gap="wide">
              <p class="soft" role="status">
                {t('welcome.step', { now: place + 1, all: STEPS.length })}
              </p>
              <section key={step.id} class="stack">
                <ViewTitle>{t(`welcome.title.${step.id}`)}</ViewTitle>
                <step.View />
              </section>
              <Row>
                {place > 0 && (
                  <Button
                    onPress={() => {
                      setPlace(place - 1);
                    }}
                  >
                    {t('welcome.back')}
                  </Button>
                )}
                {place < STEPS.length - 1 ? (
                  <Button
                    kind="primary"
                    onPress={() => {
                      setPlace(place + 1);
                    }}
                  >
                    {t('welcome.next')}
                  </Button>
                ) : (
                  <Button
                    kind="primary"
                    onPress={() => {
                      void finish();
                    }}
                  >
                    {t('welcome.finish')}
                  </Button>
                )}
                {place < STEPS.length - 1 && (
                  <Button
                    kind="quiet"
                    onPress={() => {
                      void finish();
                    }}
                  >
                    {t('welcome.skip')}
                  </Button>
                )}
              </Row>
              <p class="soft">{t('welcome.later')}</p>
            </Stack>
          )}
        </main>
        <LibraryFooter
          helpShown={helpShown}
          onHelp={
            help === undefined
              ? null
              : () => {
                  setHelpShown(true);
                }
          }
          onLeave={leave}
        />
      </div>
      <div ref={sheet} class="lib-cover" data-testid="cover" hidden={!left.value}>
        {shell.practice && left.value && <p>{t('welcome.leave-practice')}</p>}
      </div>
    </>
  );
}

/** The end of the welcome. */
function Done({ onAgain }: { readonly onAgain: () => void }) {
  const t = useWords();
  const { shell } = useServices();
  return (
    <Stack>
      <ViewTitle>{t('welcome.done.title')}</ViewTitle>
      <p>{t('welcome.done.how')}</p>
      <Row>
        <Button
          onPress={() => {
            shell.openPractice();
          }}
        >
          {t('welcome.start.practice')}
        </Button>
        <Button kind="quiet" onPress={onAgain}>
          {t('welcome.done.again')}
        </Button>
      </Row>
    </Stack>
  );
}
