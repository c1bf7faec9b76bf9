import { computed } from '@preact/signals';
import { PanelApp } from '../../components/panel/PanelApp';
import { agentLink } from '../../lib/browser/agent-link';
import { panelTabs } from '../../lib/browser/panel-tabs';
import { lazyReader } from '../services/lazy-reader';
import { createCases } from '../services/live-cases';
import { createSaving } from '../services/live-saving';
import { createSettings } from '../services/live-settings';
import { createShell } from '../services/live-shell';
import { findPlaybook } from '../services/find-playbook';
import { interrupted } from '../services/interrupted-saves';
import { mount } from '../services/mount';
import { createPageService } from '../services/page-service';
import { startPage } from '../services/start-page';
import { noteFault } from '../../lib/browser/faults';
import { liveFaults } from '../services/live-faults';

const life = new AbortController();
addEventListener('pagehide', () => {
  life.abort();
});

/** The panel: the tab beside it, saving through the background, reading the vault itself. */
async function start(): Promise<void> {
  const { service: page, follower } = createPageService(
    {
      tabs: panelTabs,
      agent: agentLink,
      findPlaybook,
      onFault: (error) => {
        noteFault('page-follower', error);
      },
    },
    life.signal,
  );
  const reader = lazyReader();
  // Words once loaded stay: a guide that is open while its tab turns into another page keeps its sentences.
  const seen = new Set<string>();
  const platforms = computed(() => {
    if (page.state.value.kind === 'page') seen.add(page.state.value.playbook.id);
    return [...seen];
  });
  await mount({
    services: {
      page,
      saving: createSaving(follower, interrupted),
      cases: createCases(reader, life.signal),
      settings: await createSettings(life.signal),
      shell: createShell(),
      faults: liveFaults,
    },
    areas: ['common', 'panel', 'save', 'log', 'checklist', 'guide', 'help', 'helplines', 'cards'],
    platforms,
    children: <PanelApp />,
  });
  await page.refresh();
}

startPage(start);
