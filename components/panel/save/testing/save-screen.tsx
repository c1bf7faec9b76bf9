/** The panel at Save, for the tests of what stands there. */
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../../tests/support/fake-services';
import { sampleFacts, samplePage } from '../../../../tests/support/sample-data';
import { show, type Screen } from '../../../../tests/support/screen';
import { PanelApp } from '../../PanelApp';

/** The panel that was opened last, and the services it asks. */
export let screen: Screen;
export let fakes: FakeServices;

export const QUESTION = 'Naked or sexual picture of someone who may be under 18?';

export async function open(overrides: FakeOverrides = {}): Promise<void> {
  fakes = fakeServices({ state: samplePage(), ...overrides });
  screen = await show(<PanelApp start={{ kind: 'save' }} />, fakes.services);
  await screen.until('Save this');
}

export function closeScreen(): void {
  screen.close();
}

/** What the background was asked to save. */
export const saves = () => fakes.called('saving.save').map(([request]) => request);

/** Another video of the same site. */
export const otherVideo = () =>
  samplePage({
    report: {
      address: 'https://clips.example/@other/video/8',
      canonicalAddress: null,
      facts: sampleFacts({ id: '8' }),
    },
  });
