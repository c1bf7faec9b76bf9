import { HelpView } from '../../components/help/HelpView';
import { WelcomeApp } from '../../components/welcome/WelcomeApp';
import { lazyReader } from '../services/lazy-reader';
import { createCases } from '../services/live-cases';
import { createSettings } from '../services/live-settings';
import { createShell } from '../services/live-shell';
import { mount } from '../services/mount';
import { noPage, noSaving } from '../services/page-none';
import { startPage } from '../services/start-page';
import { liveFaults } from '../services/live-faults';

const life = new AbortController();

/** The first run. */
async function start(): Promise<void> {
  await mount({
    services: {
      page: noPage,
      saving: noSaving,
      cases: createCases(lazyReader(), life.signal),
      settings: await createSettings(life.signal),
      shell: createShell(),
      faults: liveFaults,
    },
    areas: ['common', 'welcome', 'library', 'help', 'helplines'],
    children: <WelcomeApp help={(back) => <HelpView onBack={back} />} />,
  });
}

startPage(start);
