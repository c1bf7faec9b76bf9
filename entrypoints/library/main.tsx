import { HelpView } from '../../components/help/HelpView';
import { LibraryApp } from '../../components/library/LibraryApp';
import { startFromHash } from '../../components/library/route';
import { lazyReader } from '../services/lazy-reader';
import { createBackups } from '../services/live-backups';
import { createCases } from '../services/live-cases';
import { createPackaging } from '../services/live-packaging';
import { createSettings } from '../services/live-settings';
import { createShell } from '../services/live-shell';
import { mount } from '../services/mount';
import { noPage, noSaving } from '../services/page-none';
import { startPage } from '../services/start-page';
import { liveFaults } from '../services/live-faults';

const life = new AbortController();

/** The library: cases, items, checking, handing over, settings. */
async function start(): Promise<void> {
  const reader = lazyReader();
  const settings = await createSettings(life.signal);
  await mount({
    services: {
      page: noPage,
      saving: noSaving,
      cases: createCases(reader, life.signal),
      settings,
      shell: createShell(),
      faults: liveFaults,
    },
    areas: ['common', 'library', 'save', 'package', 'help', 'helplines', 'log', 'welcome', 'guide'],
    children: (
      <LibraryApp
        start={startFromHash(location.hash)}
        onPrint={() => {
          window.print();
        }}
        help={(back) => <HelpView onBack={back} />}
        packaging={createPackaging(reader, settings)}
        backups={createBackups(reader)}
      />
    ),
  });
}

startPage(start);
