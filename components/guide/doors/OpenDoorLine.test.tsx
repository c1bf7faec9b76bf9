import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices } from '../../../tests/support/fake-services';
import { samplePage } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { loadPlaybook } from '../../../lib/playbooks/registry';
import type { ActionKind } from '../../../lib/domain/playbook-acting';
import { OpenDoorLine } from './OpenDoorLine';

let screen: Screen;
afterEach(() => {
  screen.close();
});

const RULES = ['Hate and harassment', 'Suicide and self-harm', 'Report illegal content'];
const LAW = ['Relevant law', 'Legal jurisdiction'];

async function open(kind: ActionKind, onPage: readonly string[], platform = 'tiktok'): Promise<string> {
  const playbook = await loadPlaybook('tiktok');
  const fakes = fakeServices({
    state: samplePage({ playbook: { ...playbook, id: platform } }),
    page: {
      diagnose: (of) =>
        Promise.resolve('known' in of ? of.known.filter((word) => onPage.includes(word)).join('\n') : ''),
    },
  });
  screen = await show(<OpenDoorLine playbook={playbook} kind={kind} moment="1" />, fakes.services);
  await screen.settle();
  return screen.root.textContent ?? '';
}

describe('the window that is open on the page', () => {
  it('says that it is the rules form, and where the legal notice is', async () => {
    expect(await open('report-illegal', RULES)).toBe(
      'The window that is open is the rules form.The legal notice is under “Report illegal content”.',
    );
    expect(screen.root.querySelector('[data-tone="caution"]')).not.toBeNull();
  });
  it('says that it is the legal notice to somebody who chose the rules', async () => {
    expect(await open('report', LAW)).toBe(
      'The window that is open is the legal notice.For their rules, close it and open the report again.',
    );
  });
  it('is calm where it is the door that was chosen', async () => {
    expect(await open('report-illegal', LAW)).toBe('The window that is open is the legal notice.');
    expect(screen.root.querySelector('[data-tone="caution"]')).toBeNull();
  });
  it('says nothing where the words are too few, or another site is beside the panel', async () => {
    expect(await open('report', ['Hate and harassment'])).toBe('');
    screen.close();
    expect(await open('report', RULES, 'clips')).toBe('');
  });
});
