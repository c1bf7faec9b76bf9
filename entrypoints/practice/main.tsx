import { computed, signal } from '@preact/signals';
import { HelpView } from '../../components/help/HelpView';
import { LibraryApp } from '../../components/library/LibraryApp';
import type { Start } from '../../components/library/route';
import { PanelApp } from '../../components/panel/PanelApp';
import { PracticeApp } from '../../components/practice/PracticeApp';
import { storyFrom, type StoryId } from '../../lib/practice/stories';
import type { CasesService, ShellService } from '../../components/services';
import { readSettings } from '../../lib/browser/settings-store';
import { loadWords } from '../../lib/words/load';
import { createPackaging } from '../services/live-packaging';
import { createSettings } from '../services/live-settings';
import { createShell } from '../services/live-shell';
import { mount } from '../services/mount';
import { createPageService } from '../services/page-service';
import { createPracticeVault, practicePorts } from './practice-world';
import { createStageAgent } from './stage-agent';
import { createStageCamera } from './stage-camera';
import { startPage } from '../services/start-page';
import { liveFaults } from '../services/live-faults';

const life = new AbortController();
const frame = (): HTMLIFrameElement | null => document.querySelector<HTMLIFrameElement>('#stage');

/** The practice page: Pond in a frame, the very same panel beside it, and a place of its own for what is saved. */
async function start(): Promise<void> {
  const t = await loadWords((await readSettings()).language, ['practice']);
  const story = signal<StoryId>(storyFrom(location.hash).id);
  const round = signal(0);
  const explain = signal<'official' | null>(null);
  const library = signal<Start | null>(null);
  const version = signal(0);

  const agent = createStageAgent(frame);
  const practice = createPracticeVault(
    agent,
    createStageCamera(frame, () => t('practice.banner')),
  );
  // What an earlier practice left behind, if the browser was closed before it could be wiped.
  await practice.wipe();
  addEventListener('pagehide', () => {
    life.abort();
    void practice.wipe();
  });

  const { service: page, follower } = createPageService(practicePorts(agent), life.signal);
  const settings = await createSettings(life.signal);
  const packaging = createPackaging(practice.vault, settings);
  const cases: CasesService = {
    ...practice.vault,
    version,
    change: async (input) => {
      const changed = await practice.change(input);
      version.value += 1;
      return changed;
    },
  };
  const shell: ShellService = {
    ...createShell(),
    practice: true,
    leave: () => undefined,
    openLibrary: (where) => {
      library.value = where ?? {};
    },
    openPractice: () => {
      library.value = null;
    },
    openOfficial: () => {
      explain.value = 'official';
    },
  };

  async function begin(next: StoryId): Promise<void> {
    await practice.wipe();
    version.value += 1;
    explain.value = null;
    library.value = null;
    story.value = next;
    round.value += 1;
  }

  function App() {
    const key = `${story.value}-${String(round.value)}`;
    return (
      <PracticeApp
        story={story.value}
        onStory={(next) => void begin(next)}
        onNextDay={() => frame()?.contentWindow?.dispatchEvent(new Event('pond:next-day'))}
        explain={explain.value}
        library={
          library.value === null ? null : (
            <LibraryApp
              start={library.value}
              onPrint={() => {
                window.print();
              }}
              help={(onBack) => <HelpView onBack={onBack} />}
              packaging={packaging}
              backups={null}
            />
          )
        }
        onCloseLibrary={() => {
          library.value = null;
        }}
        stage={
          <iframe
            key={key}
            id="stage"
            title={t('practice.stage.name')}
            src={`/practice-stage.html#${story.value}`}
            onLoad={() => void agent.ready().then(() => page.refresh())}
          />
        }
        panel={<PanelApp key={key} />}
      />
    );
  }

  await mount({
    services: {
      page,
      saving: practice.saving(follower, () => {
        version.value += 1;
      }),
      cases,
      settings,
      shell,
      faults: liveFaults,
    },
    areas: [
      'common',
      'practice',
      'panel',
      'save',
      'log',
      'checklist',
      'guide',
      'help',
      'helplines',
      'cards',
      'library',
      'package',
      'welcome',
    ],
    platforms: computed(() => ['practice']),
    children: <App />,
  });
}

startPage(start);
